import type { PlanFile, PlanFileArea } from '../../plan-format.ts';
import { likeness, matchTexts, plainText, tellingWords } from './match-texts.ts';
import type { ExistingPlan, Nearest } from './existing-plan-queries.ts';
import type * as q from '../../model/plan-queries.ts';

/** One thing the document says, with the item it is a new version of, if the plan has it already. */
export type Pair<Old, New> = {
  old: (Old & { id: number; holds: boolean }) | null;
  now: New;
  /** Place in the document, for provenance. */ path: string;
};

export type MatchedArea = Pair<q.AreaRow, PlanFileArea> & {
  findings: Pair<q.FindingRow, PlanFileArea['findings'][number]>[];
  actions: (Pair<q.ActionRow, PlanFileArea['actions'][number]> & {
    steps: Pair<q.StepRow, PlanFileArea['actions'][number]['steps'][number]>[];
  })[];
  measures: (Pair<q.MeasureRow, PlanFileArea['measures'][number]> & {
    targets: Pair<q.TargetRow, PlanFileArea['measures'][number]['targets'][number]>[];
  })[];
  assessedBy: Pair<q.AreaTextRow, string>[];
  narrative: Pair<q.AreaTextRow, string>[];
  seeAlso: Pair<q.AreaTextRow, string>[];
};

export type MatchedPlan = {
  areas: MatchedArea[];
  milestones: Pair<q.MilestoneRow, PlanFile['milestones'][number]>[];
  onAPage: (Pair<{ title: string; found: string }, PlanFile['onAPage'][number]> & {
    commitments: Pair<{ page_area_id: number; text: string }, string>[];
  })[];
  glossary: Pair<{ abbreviation: string; expansion: string }, PlanFile['glossary'][number]>[];
  words: Pair<q.WordRow, { word: string; definition: string; inKey: boolean }>[];
};

/** Finds, for everything in a document, the item of the plan it is a version of: by ref and text, never by place alone. */
export function matchPlan(existing: ExistingPlan, file: PlanFile): MatchedPlan {
  const areas = matchAreas(existing.areas, file.areas);
  const actionOf = matchActions(existing.actions, file, areas);
  // An item is looked for in its own area first; what moved to another area is then looked for everywhere.
  const inArea = <Old extends { area_id: number; text: string }>(old: Nearest<Old>[], texts: string[][]) =>
    matchByArea(old, texts, areas);
  const findings = inArea(
    existing.findings,
    file.areas.map((area) => area.findings.map((one) => one.text)),
  );
  const measures = inArea(
    existing.measures,
    file.areas.map((area) => area.measures.map((one) => one.text)),
  );
  const assessed = inArea(
    existing.assuranceSources,
    file.areas.map((area) => area.assessedBy),
  );
  const narratives = inArea(
    existing.narratives,
    file.areas.map((area) => area.narrative),
  );
  const seeAlso = inArea(
    existing.seeAlso,
    file.areas.map((area) => area.seeAlso),
  );
  return {
    areas: file.areas.map((area, a): MatchedArea => {
      const path = `areas/${a}`;
      return {
        old: areas[a] ?? null,
        now: area,
        path,
        findings: area.findings.map((now, i) => ({
          old: findings[a]?.[i] ?? null,
          now,
          path: `${path}/findings/${i}`,
        })),
        actions: area.actions.map((now, i) => {
          const old = actionOf[a]?.[i] ?? null;
          return {
            old,
            now,
            path: `${path}/actions/${i}`,
            steps: matchSteps(existing.steps, old, now.steps, `${path}/actions/${i}`),
          };
        }),
        measures: area.measures.map((now, i) => {
          const old = measures[a]?.[i] ?? null;
          return {
            old,
            now,
            path: `${path}/measures/${i}`,
            targets: matchTargets(existing.targets, old, now.targets, `${path}/measures/${i}`),
          };
        }),
        assessedBy: area.assessedBy.map((now, i) => ({
          old: assessed[a]?.[i] ?? null,
          now,
          path: `${path}/assessedBy/${i}`,
        })),
        narrative: area.narrative.map((now, i) => ({
          old: narratives[a]?.[i] ?? null,
          now,
          path: `${path}/narrative/${i}`,
        })),
        seeAlso: area.seeAlso.map((now, i) => ({ old: seeAlso[a]?.[i] ?? null, now, path: `${path}/seeAlso/${i}` })),
      };
    }),
    milestones: pairUp(
      existing.milestones,
      file.milestones,
      (old) => old.text,
      (now) => now.text,
      'milestones',
    ),
    onAPage: pairUp(
      existing.pageAreas,
      file.onAPage,
      (old) => old.title,
      (now) => now.area,
      'onAPage',
    ).map((pair) => ({
      ...pair,
      commitments: pairUp(
        existing.commitments.filter((old) => old.page_area_id === pair.old?.id),
        pair.now.commitments,
        (old) => old.text,
        (now) => now,
        `${pair.path}/commitments`,
      ),
    })),
    glossary: pairUp(
      existing.glossary,
      file.glossary,
      (old) => old.abbreviation,
      (now) => now.abbreviation,
      'glossary',
      1,
    ),
    words: matchWords(existing.words, file),
  };
}

function pairUp<Old, New>(
  old: Nearest<Old>[],
  now: New[],
  oldText: (o: Old) => string,
  nowText: (n: New) => string,
  path: string,
  threshold = 0.6,
): Pair<Old, New>[] {
  const found = matchTexts(old.map(oldText), now.map(nowText), threshold);
  return now.map((one, index) => ({ old: old[found[index] as number] ?? null, now: one, path: `${path}/${index}` }));
}

function matchAreas(old: Nearest<q.AreaRow>[], areas: PlanFileArea[]): (Nearest<q.AreaRow> | null)[] {
  const titleOf = new Map(old.map((row) => [row.id, row.title]));
  // A sub-area's title may occur under two parents: the parent's title is part of its name.
  const oldNames = old.map((row) => `${row.title}${row.parent_id ? ` under ${titleOf.get(row.parent_id) ?? ''}` : ''}`);
  const names = areas.map((area) => `${area.title}${area.parent ? ` under ${area.parent}` : ''}`);
  return matchTexts(oldNames, names, 0.67).map((index) => old[index] ?? null);
}

/** A ref as compared: "CLA 1", "cla1" and "CLA-1" are the same. */
export function plainRef(ref: string): string {
  return ref.toLowerCase().replace(/[\s.\-/]+/g, '');
}

/** By ref where the texts are not strangers to one another; then by text, since plans renumber. */
function matchActions(old: Nearest<q.ActionRow>[], file: PlanFile, areas: (Nearest<q.AreaRow> | null)[]) {
  const taken = new Set<number>();
  const byRef = new Map<string, Nearest<q.ActionRow>[]>();
  for (const row of old) if (row.ref) byRef.set(plainRef(row.ref), [...(byRef.get(plainRef(row.ref)) ?? []), row]);
  const found: (Nearest<q.ActionRow> | null)[][] = file.areas.map((area) => area.actions.map(() => null));
  const each = (visit: (action: PlanFileArea['actions'][number], a: number, i: number) => void) =>
    file.areas.forEach((area, a) => area.actions.forEach((action, i) => visit(action, a, i)));
  const take = (a: number, i: number, row: Nearest<q.ActionRow>) => {
    (found[a] as (typeof found)[number])[i] = row;
    taken.add(row.id);
  };
  each((action, a, i) => {
    const candidates = (byRef.get(plainRef(action.ref)) ?? []).filter((row) => !taken.has(row.id));
    const here = candidates.find((row) => row.area_id === areas[a]?.id) ?? candidates[0];
    if (action.ref && here && likeness(tellingWords(here.text), tellingWords(action.text)) >= 0.3) take(a, i, here);
  });
  const left = old.filter((row) => !taken.has(row.id));
  const wanting: { a: number; i: number; text: string }[] = [];
  each((action, a, i) => {
    if (!found[a]?.[i]) wanting.push({ a, i, text: action.text });
  });
  matchTexts(
    left.map((row) => row.text),
    wanting.map((one) => one.text),
    0.7,
  ).forEach((index, w) => {
    const row = left[index];
    if (row) take((wanting[w] as { a: number }).a, (wanting[w] as { i: number }).i, row);
  });
  // The same ref with a wholly new text is the same action rewritten, when nothing else claims either.
  each((action, a, i) => {
    const row = (byRef.get(plainRef(action.ref)) ?? []).find((one) => !taken.has(one.id) && one.holds);
    if (action.ref && !found[a]?.[i] && row) take(a, i, row);
  });
  return found;
}

function matchByArea<Old extends { area_id: number; text: string }>(
  old: Nearest<Old>[],
  texts: string[][],
  areas: (Nearest<q.AreaRow> | null)[],
) {
  const taken = new Set<number>();
  const found: (Nearest<Old> | null)[][] = texts.map((list) => list.map(() => null));
  const claim = (a: number, i: number, row: Nearest<Old> | undefined) => {
    if (!row) return;
    (found[a] as (Nearest<Old> | null)[])[i] = row;
    taken.add(row.id);
  };
  texts.forEach((list, a) => {
    const here = old.filter((row) => row.area_id === areas[a]?.id);
    matchTexts(
      here.map((row) => row.text),
      list,
    ).forEach((index, i) => claim(a, i, here[index]));
  });
  const left = old.filter((row) => !taken.has(row.id));
  texts.forEach((list, a) =>
    list.forEach((text, i) => {
      if (!found[a]?.[i])
        claim(
          a,
          i,
          left.find((row) => !taken.has(row.id) && plainText(row.text) === plainText(text)),
        );
    }),
  );
  return found;
}

/** Steps of one action: as many as before are taken in order; otherwise those with the same due first. */
function matchSteps(
  steps: Nearest<q.StepRow>[],
  action: { id: number } | null,
  now: PlanFileArea['actions'][number]['steps'],
  path: string,
) {
  const old = steps
    .filter((row) => row.action_id === action?.id)
    .sort((a, b) => Number(b.holds) - Number(a.holds) || a.position - b.position || a.id - b.id);
  const holding = old.filter((row) => row.holds);
  const pool = holding.length > 0 ? holding : old;
  const free = [...pool];
  const same = now.map((step) => {
    const index = pool.length === now.length ? -1 : free.findIndex((row) => plainText(row.due) === plainText(step.due));
    return index < 0 ? null : (free.splice(index, 1)[0] ?? null);
  });
  return now.map((step, i) => ({ old: same[i] ?? free.shift() ?? null, now: step, path: `${path}/steps/${i}` }));
}

/** Targets of one measure: by what they are about, then in order. */
function matchTargets(
  targets: Nearest<q.TargetRow>[],
  measure: { id: number } | null,
  now: PlanFileArea['measures'][number]['targets'],
  path: string,
) {
  const free = targets
    .filter((row) => row.measure_id === measure?.id)
    .sort((a, b) => a.position - b.position || a.id - b.id);
  const bySubject = matchTexts(
    free.map((row) => row.subject),
    now.map((one) => one.subject),
    0.7,
  ).map((index) => free[index] ?? null);
  const left = free.filter((row) => !bySubject.includes(row));
  return now.map((target, i) => ({
    old: bySubject[i] ?? left.shift() ?? null,
    now: target,
    path: `${path}/targets/${i}`,
  }));
}

/** The words of the plan's key, then those only seen in use, in order of first use. */
function matchWords(old: Nearest<q.WordRow>[], file: PlanFile): MatchedPlan['words'] {
  const words = new Map<string, { word: string; definition: string; inKey: boolean }>();
  for (const { word, definition } of file.ratingScale) words.set(plainText(word), { word, definition, inKey: true });
  for (const area of file.areas)
    for (const action of area.actions)
      for (const { rating } of action.steps)
        if (rating && !words.has(plainText(rating)))
          words.set(plainText(rating), { word: rating, definition: '', inKey: false });
  return [...words].map(([plain, now], index) => ({
    old: old.find((row) => plainText(row.word) === plain) ?? null,
    now,
    path: `words/${index}`,
  }));
}
