import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';

export type SearchKind =
  'action' | 'finding' | 'measure' | 'milestone' | 'promise' | 'narrative' | 'area' | 'evidence' | 'owner' | 'glossary';

/** One text of a plan that can be found: `path` is inside the product, or a page of the plan where `inPlan`. */
export type SearchEntry = {
  kind: SearchKind;
  /** A ref or name, which counts for more than the text. */
  name: string;
  text: string;
  path: string;
  inPlan?: boolean;
  areaId: number | null;
  plainName: string;
  plain: string;
};

export type SearchResult = {
  entries: SearchEntry[];
  /** The words looked for, plain; for showing where they stand. */
  words: string[];
  /** Words of the plan looked for in place of ones it does not have: "suport" became "support". */
  instead: { asked: string; found: string }[];
};

/** A text as searched: lower case, without accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
}

type Evidence = { id: number; itemId: number; title: string; note: string | null };

/** Everything in a plan that people look for, in the plan's order, kind by kind. */
export function searchEntries(view: PlanView, evidence: Evidence[]): SearchEntry[] {
  const { actions, findings, measures, byArea } = planIndex(view);
  const entry = (one: Omit<SearchEntry, 'plain' | 'plainName'>): SearchEntry => ({
    ...one,
    plainName: plain(one.name),
    plain: plain(`${one.name} ${one.text}`),
  });
  const posts = new Map(view.actions.flatMap((action) => action.owners).map((post) => [post.id, post]));
  return [
    ...view.areas.map((area) =>
      entry({
        kind: 'area',
        name: area.title,
        text: area.needsToImprove ?? '',
        path: `/areas/${area.id}`,
        areaId: area.id,
      }),
    ),
    ...byArea(view.actions).map((action) =>
      entry({
        kind: 'action',
        name: action.ref,
        text: [action.text, ...Object.values(action.extra)].join(' '),
        path: `/actions/${action.id}`,
        areaId: action.areaId,
      }),
    ),
    ...byArea(view.findings).map(({ id, text, areaId, group }) =>
      entry({ kind: 'finding', name: group ?? '', text, path: `/findings/${id}`, areaId }),
    ),
    ...byArea(view.measures).map(({ id, text, areaId }) =>
      entry({ kind: 'measure', name: '', text, path: `/measures/${id}`, areaId }),
    ),
    ...view.milestones.map(({ id, text }) =>
      entry({ kind: 'milestone', name: '', text, path: `milestones#milestone-${id}`, inPlan: true, areaId: null }),
    ),
    ...view.onAPage.flatMap((page) =>
      page.commitments.map(({ id, text }) =>
        entry({
          kind: 'promise',
          name: page.title,
          text,
          path: `on-a-page#commitment-${id}`,
          inPlan: true,
          areaId: null,
        }),
      ),
    ),
    ...view.areas.flatMap((area) =>
      area.narrative.map(({ id, text }) =>
        entry({ kind: 'narrative', name: '', text, path: `/areas/${area.id}#narrative-${id}`, areaId: area.id }),
      ),
    ),
    ...evidence.flatMap(({ id, itemId, title, note }) => {
      const owner = actions.get(itemId) ?? findings.get(itemId) ?? measures.get(itemId);
      if (!owner) return [];
      const page = actions.has(itemId) ? 'actions' : findings.has(itemId) ? 'findings' : 'measures';
      const path = `/${page}/${itemId}#evidence-${id}`;
      return [entry({ kind: 'evidence', name: title, text: note ?? '', path, areaId: owner.areaId })];
    }),
    ...[...posts.values()].map((post) =>
      entry({
        kind: 'owner',
        name: post.title,
        text: [post.organisation, post.holder?.name].filter(Boolean).join(', '),
        path: `/posts/${post.id}/actions`,
        areaId: null,
      }),
    ),
    ...view.glossary.map(({ id, abbreviation, expansion }) =>
      entry({
        kind: 'glossary',
        name: abbreviation,
        text: expansion,
        path: `glossary#glossary-${id}`,
        inPlan: true,
        areaId: null,
      }),
    ),
  ];
}

/**
 * Entries that hold every word asked for, best first: a ref or name that is the whole question, a name that holds it, a
 * text in which all words begin words, then the rest. A word the plan has nowhere is read as the nearest one it has.
 */
export function searchPlan(entries: SearchEntry[], question: string): SearchResult {
  const asked = plain(question);
  const words = [...new Set(asked.match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? [])].slice(0, 12);
  if (words.length === 0) return { entries: [], words: [], instead: [] };
  const instead: SearchResult['instead'] = [];
  let vocabulary: string[] | undefined;
  const looked = words.map((word) => {
    if (entries.some((entry) => entry.plain.includes(word))) return word;
    vocabulary ??= vocabularyOf(entries);
    const near = nearest(word, vocabulary);
    if (near) instead.push({ asked: word, found: near });
    return near ?? word;
  });
  const ranked = entries
    .filter((entry) => looked.every((word) => entry.plain.includes(word)))
    .map((entry) => ({ entry, rank: rankOf(entry, asked, looked) }));
  ranked.sort((a, b) => a.rank - b.rank);
  return { entries: ranked.map(({ entry }) => entry), words: looked, instead };
}

function rankOf(entry: SearchEntry, asked: string, words: string[]): number {
  if (entry.plainName === asked.trim()) return 0;
  if (entry.plainName !== '' && words.every((word) => entry.plainName.includes(word))) return 1;
  const begins = (word: string) =>
    entry.plain.startsWith(word) || new RegExp(`[^\\p{L}\\p{N}]${escape(word)}`, 'u').test(entry.plain);
  return words.every(begins) ? 2 : 3;
}

/** A hyphen needs no escape outside a class, and has none under the `u` flag. */
const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function vocabularyOf(entries: SearchEntry[]): string[] {
  return [...new Set(entries.flatMap((entry) => entry.plain.match(/[\p{L}\p{N}]+/gu) ?? []))];
}

/** The word within one slip of the pen (two in a long word), the commonest kind of typing mistake; null when none is near. */
export function nearest(word: string, vocabulary: string[]): string | null {
  if (word.length < 4) return null;
  const most = word.length >= 8 ? 2 : 1;
  let best: { word: string; slips: number } | null = null;
  for (const other of vocabulary) {
    if (Math.abs(other.length - word.length) > most) continue;
    const slips = slipsBetween(word, other, most);
    if (slips <= most && (best === null || slips < best.slips)) best = { word: other, slips };
  }
  return best?.word ?? null;
}

/** Letters put in, left out, changed or swapped between two words (optimal string alignment); more than `most` is `most + 1`. */
function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_none, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
