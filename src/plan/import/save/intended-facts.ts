import type { Trx } from '../../../platform/services.ts';
import { newItems, type ItemKind } from '../../facts/record.ts';
import type { PlanFile } from '../../plan-format.ts';
import type { MatchedArea, MatchedPlan, Pair } from './match-plan.ts';
import { areaValues } from './spoken-of.ts';

type Values = Record<string, unknown>;
/** A fact as the document has it: what is recorded if it differs from `old`. */
export type Intended = {
  table: ItemKind;
  id: number;
  old: (Values & { holds: boolean }) | null;
  values: Values;
  place: string | null;
};
export type IntendedRating = { id: number; word: string; place: string | null };

export type Accepting = {
  /** Keys of the changes a person did not accept. */
  leave: ReadonlySet<string>;
  /** Ids of posts by title as written. */
  posts: ReadonlyMap<string, number>;
  /** Where in the document each path was read. */
  places: ReadonlyMap<string, string>;
};

/**
 * All facts and ratings a document states, each with its item's id; new items are made as needed. A change that was
 * not accepted leaves what stood before.
 */
export async function intendedFacts(
  trx: Trx,
  planId: number,
  matched: MatchedPlan,
  file: PlanFile,
  accepting: Accepting,
): Promise<{ facts: Intended[]; ratings: IntendedRating[]; areaIds: Map<MatchedArea, number> }> {
  const { leave, places } = accepting;
  const left = (what: string, at: string | number, kind: string) =>
    leave.has(`${what}/${at}/${kind}`.replaceAll(' ', '-'));
  const wanted = <P extends Pair<Values, unknown>>(what: string, pairs: P[]) =>
    pairs.filter((pair) => pair.old?.holds || !left(what, pair.path, 'new'));

  const areas = wanted('area', matched.areas);
  const areaId = await idsFor(trx, planId, 'area', areas);
  const facts: Intended[] = [];
  const ratings: IntendedRating[] = [];
  const add = (table: ItemKind, id: number, pair: Pair<Values, unknown>, values: Values) =>
    facts.push({ table, id, old: pair.old, values, place: places.get(pair.path) ?? null });
  /** The document's text, or the old one where its rewording was not accepted. */
  const textOf = (
    what: string,
    pair: { old: ({ id: number; text: string } & { holds: boolean }) | null },
    now: string,
  ) => (pair.old?.holds && left(what, pair.old.id, 'reworded') ? pair.old.text : now);

  const idOfTitle = new Map(areas.map((area) => [area.now.title, areaId.get(area) as number]));
  const valuesOf = areaValues(areas, ({ parent }) => (parent ? (idOfTitle.get(parent) ?? null) : null));
  areas.forEach((area, position) => {
    const title = area.old?.holds && left('area', area.old.id, 'reworded') ? area.old.title : area.now.title;
    add('area', areaId.get(area) as number, area, { position, title, ...valuesOf(area) });
  });

  const findings = areas.flatMap((area) =>
    wanted('finding', area.findings).map((pair, position) => ({ area, pair, position })),
  );
  const findingId = await idsFor(
    trx,
    planId,
    'finding',
    findings.map((one) => one.pair),
  );
  for (const { area, pair, position } of findings) {
    const text = textOf('finding', pair, pair.now.text);
    add('finding', findingId.get(pair) as number, pair, {
      position,
      area_id: areaId.get(area),
      text,
      grouping: pair.now.group,
      origin: pair.old?.origin ?? null,
    });
  }

  const actions = areas.flatMap((area) =>
    wanted('action', area.actions).map((pair, position) => ({ area, pair, position })),
  );
  const actionId = await idsFor(
    trx,
    planId,
    'action',
    actions.map((one) => one.pair),
  );
  const saysExtra = actions.some(({ pair }) => Object.keys(pair.now.extra).length > 0);
  for (const { area, pair, position } of actions) {
    const old = pair.old?.holds ? pair.old : null;
    const owners =
      old && left('action', old.id, 'reowned')
        ? old.owners
        : pair.now.owners.flatMap((title) => accepting.posts.get(title) ?? []);
    const area_id = old && left('action', old.id, 'moved') ? old.area_id : areaId.get(area);
    const values = {
      position,
      area_id,
      ref: pair.now.ref,
      text: textOf('action', pair, pair.now.text),
      owners: [...new Set(owners)],
      // A document without further columns does not take the plan's away.
      extra: old && !saysExtra ? old.extra : pair.now.extra,
      origin: pair.old?.origin ?? null,
    };
    add('action', actionId.get(pair) as number, pair, values);
  }
  const steps = actions.flatMap(({ pair: action }) =>
    action.steps.map((pair, position) => ({ action, pair, position })),
  );
  const stepId = await idsFor(
    trx,
    planId,
    'step',
    steps.map((one) => one.pair),
  );
  for (const { action, pair, position } of steps) {
    const id = stepId.get(pair) as number;
    const { due, kind, from, by, every, rating } = pair.now;
    const old = pair.old?.holds ? pair.old : null;
    const now = { due, due_kind: kind, from_on: from, by_on: by, every };
    const was = old && {
      due: old.due,
      due_kind: old.due_kind,
      from_on: old.from_on,
      by_on: old.by_on,
      every: old.every,
    };
    const kept = old && (left('action', old.id, 'redated') || old.due === due);
    // A date confirmed as it stands keeps why it was last moved; a date moved by a document has no reason yet.
    const moved = kept
      ? { moved_because: old.moved_because, agreed_by: old.agreed_by }
      : { moved_because: null, agreed_by: null };
    const dates = old && left('action', old.id, 'redated') ? was : now;
    add('step', id, pair, { position, action_id: actionId.get(action), ...dates, ...moved });
    if (rating && !(old && left('action', old.id, 'rerated')))
      ratings.push({ id, word: rating, place: places.get(pair.path) ?? null });
  }

  const measures = areas.flatMap((area) =>
    wanted('measure', area.measures).map((pair, position) => ({ area, pair, position })),
  );
  const measureId = await idsFor(
    trx,
    planId,
    'measure',
    measures.map((one) => one.pair),
  );
  for (const { area, pair, position } of measures) {
    const { origin, reading_source, reading_source_name } = pair.old ?? {
      origin: null,
      reading_source: null,
      reading_source_name: null,
    };
    const text = textOf('measure', pair, pair.now.text);
    add('measure', measureId.get(pair) as number, pair, {
      position,
      area_id: areaId.get(area),
      text,
      origin,
      reading_source,
      reading_source_name,
    });
  }
  const targets = measures.flatMap(({ pair: measure }) =>
    measure.targets.map((pair, position) => ({ measure, pair, position })),
  );
  const targetId = await idsFor(
    trx,
    planId,
    'target',
    targets.map((one) => one.pair),
  );
  for (const { measure, pair, position } of targets) {
    const { comparator, value, unit, subject, by } = pair.now;
    const old = pair.old?.holds && left('measure', pair.old.id, 'retargeted') ? pair.old : null;
    const now = old
      ? { comparator: old.comparator, value: old.value, unit: old.unit, subject: old.subject, by_on: old.by_on }
      : { comparator, value, unit, subject, by_on: by };
    add('target', targetId.get(pair) as number, pair, { position, measure_id: measureId.get(measure), ...now });
  }

  for (const [table, list] of [
    ['assurance_source', 'assessedBy'],
    ['narrative', 'narrative'],
    ['see_also', 'seeAlso'],
  ] as const) {
    const texts = areas.flatMap((area) => area[list].map((pair, position) => ({ area, pair, position })));
    const ids = await idsFor(
      trx,
      planId,
      table,
      texts.map((one) => one.pair),
    );
    for (const { area, pair, position } of texts) {
      add(table, ids.get(pair) as number, pair, { position, area_id: areaId.get(area), text: pair.now });
    }
  }

  const milestones = wanted('milestone', matched.milestones);
  const milestoneId = await idsFor(trx, planId, 'milestone', milestones);
  milestones.forEach((pair, position) => {
    const by_on = pair.old?.holds && left('milestone', pair.old.id, 'redated') ? pair.old.by_on : pair.now.by;
    const text = textOf('milestone', pair, pair.now.text);
    add('milestone', milestoneId.get(pair) as number, pair, {
      position,
      number: pair.now.number,
      by_on,
      text,
      state: pair.old?.state ?? null,
      state_note: pair.old?.state_note ?? null,
    });
  });

  const pageId = await idsFor(trx, planId, 'page_area', matched.onAPage);
  matched.onAPage.forEach((pair, position) =>
    add('page_area', pageId.get(pair) as number, pair, { position, title: pair.now.area, found: pair.now.found }),
  );
  const commitments = matched.onAPage.flatMap((page) =>
    wanted('commitment', page.commitments).map((pair, position) => ({ page, pair, position })),
  );
  const commitmentId = await idsFor(
    trx,
    planId,
    'commitment',
    commitments.map((one) => one.pair),
  );
  for (const { page, pair, position } of commitments) {
    add('commitment', commitmentId.get(pair) as number, pair, {
      position,
      page_area_id: pageId.get(page),
      text: textOf('commitment', pair, pair.now),
    });
  }

  const glossaryId = await idsFor(trx, planId, 'glossary_entry', matched.glossary);
  matched.glossary.forEach((pair, position) =>
    add('glossary_entry', glossaryId.get(pair) as number, pair, { position, ...pair.now }),
  );

  const words = matched.words.filter((pair) => pair.old || !left('rating word', pair.path, 'new'));
  const wordId = await idsFor(trx, planId, 'rating_word', words);
  words.forEach((pair, position) => {
    const { colour, delivery, impact } = pair.old ?? { colour: null, delivery: null, impact: null };
    // A document without a key does not take the plan's key away.
    const known =
      pair.old && (file.ratingScale.length === 0 || left('rating word', pair.old.id, 'reworded')) ? pair.old : null;
    const { word, definition } = known ?? pair.now;
    add('rating_word', wordId.get(pair) as number, pair, {
      position,
      word,
      definition,
      colour,
      in_key: known ? known.in_key : pair.now.inKey,
      delivery,
      impact,
    });
  });
  return { facts, ratings, areaIds: areaId };
}

/** Ids of the items of pairs: those they had, and new ones. */
async function idsFor<P extends Pair<unknown, unknown>>(
  trx: Trx,
  planId: number,
  kind: ItemKind,
  pairs: P[],
): Promise<Map<P, number>> {
  const fresh = pairs.filter((pair) => !pair.old);
  const made = await newItems(trx, planId, kind, fresh.length);
  const ids = new Map(pairs.flatMap((pair) => (pair.old ? [[pair, pair.old.id] as const] : [])));
  fresh.forEach((pair, index) => ids.set(pair, made[index] as number));
  return ids;
}
