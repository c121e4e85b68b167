import type { CommitteeReportFacts } from '../facts.ts';
import { labelled, type Passage } from '../passages.ts';
import { sentencesOf } from '../sentences.ts';

const inSection = (expression: RegExp) => (passage: Passage) =>
  expression.test((passage.section ?? '').replace(/^[\d.]+\s*/, ''));
const isRecommending = inSection(
  /^(?:\p{L}+ )?(?:recommendations?|recommendation\(s\)|decisions? (?:required|requested|recommended|sought)|proposed decisions?|what (?:is|are) (?:the \w+ )?(?:asked|being asked).*)\b(?! for)/iu,
);
const isLead = (text: string) =>
  /\b(?:is|are) (?:asked|recommended|requested|invited|required) to\s*:?$|\brecommend(?:ed|s)?\b.*\bthat\b[^.]{0,90}:?$|^(?:that )?(?:the )?[\p{L} ,]{3,60}:$|:$/iu.test(
    text.trim(),
  );

/** What the committee is asked to decide, one by one, numbered as printed. */
export function recommendationsOf(passages: readonly Passage[]): CommitteeReportFacts['recommendations'] {
  const made = (found: Passage[]) => found.map(({ label, text, where }) => ({ number: label, text, where }));
  const under = passages.filter((passage) => passage.kind !== 'heading' && isRecommending(passage));
  const items = withTails(under.filter(({ text }) => !isLead(text)));
  if (items.length) return made(items);
  const lead = passages.findIndex(
    ({ text, kind }) =>
      kind !== 'heading' &&
      /\b(?:is|are) (?:asked|recommended|requested|invited) to\b|\bit is recommended that\b|\brecommend(?:ed|s)? that\b/i.test(
        text,
      ),
  );
  if (lead < 0) return [];
  if (!/:\s*$/.test(passages[lead]!.text)) return made([passages[lead]!]);
  const next = passages.slice(lead + 1);
  const end = next.findIndex(({ kind, label }) => kind !== 'item' && !label);
  return made(next.slice(0, end < 0 ? next.length : end));
}

/** Bullets under a recommendation belong to it. */
function withTails(passages: Passage[]): Passage[] {
  const out: Passage[] = [];
  const labelled = passages.some(({ label }) => label);
  for (const passage of passages) {
    const last = out.at(-1);
    if (labelled && !passage.label && last && (passage.kind === 'item' || /[:;]$/.test(last.text)))
      out[out.length - 1] = { ...last, text: `${last.text}\n${passage.text}` };
    else out.push(passage);
  }
  return out;
}

const isOptions = inSection(/\boptions?\b|\balternatives?\b/i);
/** The options weighed: rows of a table (option, impact, risk), or a paragraph or item each. */
export function optionsOf(passages: readonly Passage[]): CommitteeReportFacts['options'] {
  const rows = passages.filter((passage) => passage.kind === 'row');
  for (const table of Map.groupBy(rows, ({ table: number }) => number).values()) {
    const header = (table[0]?.cells ?? []).map((cell) => cell.toLowerCase());
    const column = (expression: RegExp) => header.findIndex((cell) => expression.test(cell));
    const option = column(/^(?:other |alternative )?options?\b/);
    if (option < 0 || header.length < 2) continue;
    const [impact, risk] = [
      column(/\b(?:impact|benefit|advantage|effect|pros)\b/),
      column(/\b(?:risks?|disadvantages?|cons|drawbacks?)\b/),
    ];
    return table
      .slice(1)
      .filter(({ cells }) => cells?.[option])
      .map(({ cells = [], where }) => ({
        option: cells[option]!,
        impact: (impact >= 0 && cells[impact]) || null,
        risk: (risk >= 0 && cells[risk]) || null,
        where,
      }));
  }
  const told = passages.filter(
    (passage) =>
      passage.kind !== 'heading' && passage.kind !== 'row' && isOptions(passage) && !/:\s*$/.test(passage.text),
  );
  const named = told.filter(({ text }) => /^option\s+(?:\d+|[a-z]|one|two|three|four)\b/i.test(text));
  return (named.length ? named : told).map(({ text, where }) => {
    const sentences = sentencesOf(text);
    const impact = sentences.slice(1).find((one) => /\b(?:would|will|impact|mean)\b/i.test(one)) ?? null;
    const risk = sentences.find((one) => /\brisks?\b/i.test(one) && one !== sentences[0]) ?? null;
    // What comes of it is told apart from what it is, where it has sentences of its own.
    const option = sentences.filter((one) => one !== impact && one !== risk).join(' ');
    return { option, impact: impact === risk ? null : impact, risk, where };
  });
}

const isConsulting = inSection(/\bconsult(?:ation|ed|ees?)\b|\bengagement\b/i);
const asked = /\b(?:with|by|from|consulted|include[sd]?|including)\s*:\s*$|\bconsult\w*\b[^.]*:\s*$/i;
const views =
  /\bviews of\s+(.+?),?\s+(?:were|was|have been|has been)\s+(?:sought|taken|gathered|considered|heard|obtained)/i;
const withWhom =
  /\b(?:consulted with|consultation with|consultation has taken place with|engagement with|discussed with|shared with|consulted|developed with|spoke(?:n)? (?:to|with)|talked (?:to|with)|met with|heard from|sought (?:the )?(?:views|opinions|comments) (?:of|from)|(?:views|opinions|comments|feedback) (?:were|was|have been|has been) (?:sought|taken|gathered|invited|received|obtained) from|listened to|worked with)\s+(?:the following[^:]*:\s*)?([^.:]+?)(?:\s+(?:(?:on|about|between|during|to|before|and their|as part)\b|in (?=jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sep|oct|nov|dec|\d|early|late|spring|summer|autumn|winter|the (?:spring|summer|autumn|winter)|person|writing|drawing|developing|preparing)|in\s+(?:this|line)\b)[^.]*)?\.?$/i;

const consulted =
  /^(.{3,200}?),? (?:were|was|have been|has been|have|has) (?:all |also |each |both )*(?:been )?consulted\b(?! (?:on )?with\b)(?!(?<=\b(?:have|has) consulted) on\b)/i;

/** Whom the report says was consulted: the items of a list that says so, and those a sentence names. */
export function consulteesOf(passages: readonly Passage[]): CommitteeReportFacts['consultees'] {
  const found: CommitteeReportFacts['consultees'] = [];
  passages.forEach((passage, index) => {
    if (passage.kind === 'heading' || !isConsulting(passage)) return;
    if (passage.kind === 'item' && !passage.label && asked.test(leadOf(passages, index))) {
      found.push({ text: passage.text.replace(/[.;,]$/, ''), where: passage.where });
      return;
    }
    if (passage.kind === 'row') {
      const [who = ''] = passage.cells ?? [];
      if (passages[index - 1]?.table === passage.table && who) found.push({ text: who, where: passage.where });
      return;
    }
    for (const sentence of sentencesOf(passage.text)) {
      const run = views.exec(sentence)?.[1] ?? consulted.exec(sentence)?.[1] ?? withWhom.exec(sentence)?.[1];
      if (run && run.length < 300 && !/^(?:the )?(?:following|all|both|these|those|they|we)$/i.test(run.trim()))
        found.push(...namesIn(run).map((text) => ({ text, where: passage.where })));
    }
  });
  return found;
}

/** The parts of a run of groups; commas part them, and the "and" before the last: "managers, and schools". */
function namesIn(run: string): string[] {
  const parts = run
    .split(/\s*[,;]\s*/)
    .map((part) => part.replace(/^(?:and|or)\s+/i, '').trim())
    .filter(Boolean);
  if (/^children$/i.test(parts[0] ?? '') && /^young people\b/i.test(parts[1] ?? ''))
    parts.splice(0, 2, `${parts[0]}, ${parts[1]}`);
  if (parts.length === 1) return run.split(/\s+and\s+(?=(?:the|our|all|each)\s)/);
  const last = parts.at(-1);
  if (last && parts.length > 1 && !/[,;]\s*and\s/i.test(run)) parts.splice(-1, 1, ...last.split(/\s+and\s+/));
  return parts;
}

function leadOf(passages: readonly Passage[], index: number): string {
  for (let at = index - 1; at >= 0; at -= 1) {
    const one = passages[at]!;
    if (one.kind !== 'item' || one.label) return one.text;
  }
  return '';
}

const toFollow = /\bto follow\b|\bto be (?:circulated|tabled|published)\b/i;
const listed =
  /\b(?:appendix|annex|appendices)\s+([a-z]|\d{1,2}|[ivx]{1,4}|one|two|three|four)\b\s*[:.–—-]?\s*(?:[–—-]\s*)?/giu;

/** The appendices the report names, with their titles and whether they are to follow. */
export function appendicesOf(passages: readonly Passage[]): CommitteeReportFacts['appendices'] {
  const found = new Map<string, CommitteeReportFacts['appendices'][number]>();
  const add = (name: string, title: string | null, follows: boolean, where: string) => {
    const key = name.toLowerCase();
    const known = found.get(key);
    if (!known) found.set(key, { name, title, toFollow: follows, where });
    else Object.assign(known, { title: known.title ?? title, toFollow: known.toFollow || follows });
  };
  const isList = ({ section, text, kind, cells }: Passage) =>
    /^(?:[\d.]+\s*)?(?:list of )?appendices|^annexes/i.test(section ?? '') ||
    (kind === 'row' && /appendi|annex/i.test(cells?.[0] ?? '')) ||
    /^(?:appendix|annex|appendices)\b/i.test(labelled(text).text);
  for (const passage of passages.filter(isList)) {
    if (passage.kind === 'heading' && !/[:–—-]/.test(passage.text)) continue;
    const text = passage.kind === 'row' ? (passage.cells ?? []).join(' ') : passage.text;
    const marks = [...text.matchAll(listed)];
    marks.forEach((mark, index) => {
      const rest = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
      const title = rest
        .replace(/[\s–—:|-]*\(?\s*(?:[–—-]\s*)?to (?:follow|be (?:circulated|tabled|published))\b.*$/i, '')
        .replace(/^[\s:–—|-]+|[\s.;:|–—-]+$/g, '');
      add(nameOf(mark[0]), title || null, toFollow.test(rest), passage.where);
    });
  }
  // "appendix 2 (to follow on 5 July…)" in running text.
  for (const { text, where } of passages) {
    for (const mark of text.matchAll(listed)) {
      const rest = text.slice(mark.index + mark[0].length).split(/[).;]/)[0]!;
      if (!/^[a-z]$/.test(mark[1]!)) add(nameOf(mark[0]), null, /^\W*to follow\b/i.test(rest), where);
    }
  }
  return [...found.values()];
}
const nameOf = (text: string) => {
  const name = text.replace(/[\s:.–—-]+$/u, '');
  return name[0]!.toUpperCase() + name.slice(1);
};
