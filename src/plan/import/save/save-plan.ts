import { addDays, inWords, monthInWords } from '../../../methods/calendar.ts';
import { postsByTitle, postsKnownAs } from '../../../people/index.ts';
import type { Trx } from '../../../platform/services.ts';
import { recordFacts, retireFacts, stripBookkeeping, type FactTable } from '../../facts/record.ts';
import type { PlanFile } from '../../plan-format.ts';
import { linkByWording } from '../../links/link-by-wording.ts';
import { holdPlan, lockedPeriodAt, lockedThrough } from '../../periods/period-queries.ts';
import { intendedFacts, type Intended, type IntendedRating } from './intended-facts.ts';
import { suggestMappings } from './suggest-mappings.ts';
import { keptIds, planChanges, type PlanChange } from './plan-changes.ts';
import { plainText } from './match-texts.ts';
import { matchPlan, type MatchedPlan } from './match-plan.ts';
import { existingPlan, nextImportDate, type ExistingPlan } from './existing-plan-queries.ts';
import { insertPlan, insertSource } from './new-plan-queries.ts';
import { spokenOf } from './spoken-of.ts';

export type ImportPreview = {
  /** The plan the document is a version of; null makes a new plan. */
  planId: number | null;
  asAt: string;
  changes: PlanChange[];
  /** Rating words that nobody has said the meaning of yet, with a suggestion for each. */
  unmapped: { word: string; definition: string; suggestion: ReturnType<typeof suggestMappings> }[];
  /** Why it cannot be saved for this date, in plain English; null when it can. */
  refusal: string | null;
  /** The first day that is not locked; null where nothing is. It may be tomorrow, and is then a day like today. */
  firstOpen: string | null;
};

export type ImportRequest = {
  planId: number | null;
  title: string;
  file: PlanFile;
  asAt: string;
  places?: ReadonlyMap<string, string>;
  leave?: ReadonlySet<string>;
  /** What each rating word means, as a person said. */
  mappings?: ReadonlyMap<string, WordMapping>;
  /** The document it is read from; or the number of one received before, from which it is drawn. */
  source: { name: string; format: string; fileSha256: string | null; handling?: string } | { id: number };
  personId: number | null;
  /** False when neither the document nor a person said when its ratings were made. */
  dated?: boolean;
};

export type WordMapping = { delivery: string | null; impact: string | null; colour?: string | null };
export type Imported = { planId: number; sourceId: number; changes: PlanChange[]; recorded: number };

/** What saving a document as a version of a plan would change. Writes nothing. */
export async function previewImport(
  trx: Trx,
  planId: number | null,
  file: PlanFile,
  asAt: string,
): Promise<ImportPreview> {
  const existing = await existingPlan(trx, planId, asAt);
  const matched = matchPlan(existing, file);
  const locked = planId === null ? null : await lockedPeriodAt(trx, planId, asAt);
  const through = planId === null ? null : await lockedThrough(trx, planId);
  const unmapped = matched.words.filter((pair) => !pair.old?.delivery).map((pair) => pair.now);
  return {
    planId,
    asAt,
    changes: planId === null ? [] : await changesOf(trx, existing, matched),
    unmapped: unmapped.map(({ word, definition }) => ({
      word,
      definition,
      suggestion: suggestMappings(word, definition),
    })),
    refusal: locked
      ? `${monthInWords(locked.month)} is locked, so nothing dated ${inWords(asAt)} can be added. Choose ${inWords(addDays(through ?? locked.as_at, 1))} or a later date.`
      : null,
    firstOpen: through && addDays(through, 1),
  };
}

/** `planChanges`, with the owners' names looked up among the posts. */
async function changesOf(trx: Trx, existing: ExistingPlan, matched: MatchedPlan): Promise<PlanChange[]> {
  const named = matched.areas.flatMap((area) => area.actions.flatMap(({ now }) => now.owners));
  const posts = await postsKnownAs(trx, [...named, ...existing.posts.map((post) => post.title)]);
  return planChanges(existing, matched, posts);
}

/**
 * Saves a document as the plan's version at a date: new facts, changed facts, what is gone, and a rating claim for
 * every step that carries a word. All of it in the caller's transaction. Throws when the period is locked; call
 * `previewImport` first.
 */
export async function savePlan(trx: Trx, request: ImportRequest): Promise<Imported> {
  const { file, asAt, personId } = request;
  const planId = request.planId ?? (await insertPlan(trx, request.title));
  await holdPlan(trx, planId);
  if (await lockedPeriodAt(trx, planId, asAt)) throw new Error(`The period of ${asAt} is locked`);
  const existing = await existingPlan(trx, request.planId, asAt);
  const matched = matchPlan(existing, file);
  const changes = request.planId === null ? [] : await changesOf(trx, existing, matched);
  const until = await nextImportDate(trx, planId, asAt);
  const { source } = request;
  const sourceId = 'id' in source ? source.id : await insertSource(trx, planId, { ...request, source });
  const leave = request.leave ?? new Set<string>();
  const posts = await postsByTitle(
    trx,
    file.areas.flatMap((area) => area.actions.flatMap((action) => action.owners)),
  );
  const { facts, ratings } = await intendedFacts(trx, planId, matched, file, {
    leave,
    posts,
    places: request.places ?? new Map(),
  });
  const mapped = facts.map((fact) => withMapping(fact, request.mappings ?? new Map()));

  let recorded = 0;
  for (const [table, list] of Map.groupBy(mapped.filter(differs), (fact) => fact.table)) {
    const rows = list.map((fact) => ({ id: fact.id, ...fact.values, place: fact.place }));
    await recordFacts(trx, table, asAt, rows, { personId, sourceId, until });
    recorded += rows.length;
  }
  for (const [table, ids] of goneIds(spokenOf(existing, matched), matched, leave))
    await retireFacts(trx, table, asAt, ids, until);
  await recordFacts(trx, 'rating', asAt, claimsOf(ratings, existing, request.dated ?? true), { personId, sourceId });
  await linkByWording(trx, planId, asAt, { personId, sourceId });
  return { planId, sourceId, changes: changes.filter((change) => !leave.has(change.key)), recorded };
}

/**
 * The ratings a document claims. One dated by itself or by a person says every word anew; one with no date of its own
 * (a list downloaded, changed and brought back) claims only the words that differ, so that no old rating becomes today's.
 */
function claimsOf(ratings: IntendedRating[], existing: ExistingPlan, dated: boolean): IntendedRating[] {
  const current = new Map(existing.ratings.filter((row) => row.holds).map((row) => [row.id, plainText(row.word)]));
  return dated ? ratings : ratings.filter(({ id, word }) => current.get(id) !== plainText(word));
}

function withMapping(fact: Intended, mappings: ReadonlyMap<string, WordMapping>): Intended {
  if (fact.table !== 'rating_word') return fact;
  const mapping = mappings.get(String(fact.values['word']));
  return mapping ? { ...fact, values: { ...fact.values, ...mapping } } : fact;
}

/** Whether a fact says anything its item did not say already at that date. */
function differs(fact: Intended): boolean {
  if (!fact.old?.holds) return true;
  const old = stripBookkeeping(fact.old);
  return Object.entries(fact.values).some(
    ([name, value]) => JSON.stringify(sorted(value ?? null)) !== JSON.stringify(sorted(old[name] ?? null)),
  );
}

/** An object with its keys in order, so that two equal ones compare equal. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the plan held and the document has no more, by table, unless a person chose to keep it. */
function goneIds(existing: ExistingPlan, matched: MatchedPlan, leave: ReadonlySet<string>): [FactTable, number[]][] {
  const kept = keptIds(matched);
  const gone = (rows: { id: number; holds: boolean }[], what?: string) =>
    rows
      .filter((row) => row.holds && !kept.has(row.id) && !(what && leave.has(`${what}/${row.id}/gone`)))
      .map((row) => row.id);
  const actions = gone(existing.actions, 'action');
  const stays = new Set(
    existing.actions.filter((row) => row.holds && !kept.has(row.id) && !actions.includes(row.id)).map((row) => row.id),
  );
  const measures = gone(existing.measures, 'measure');
  const measureStays = new Set(
    existing.measures
      .filter((row) => row.holds && !kept.has(row.id) && !measures.includes(row.id))
      .map((row) => row.id),
  );
  return [
    ['area', gone(existing.areas, 'area')],
    ['finding', gone(existing.findings, 'finding')],
    ['action', actions],
    // The steps of an action a person chose to keep stay with it; so do a measure's targets.
    ['step', gone(existing.steps.filter((row) => !stays.has(row.action_id)))],
    ['measure', measures],
    ['target', gone(existing.targets.filter((row) => !measureStays.has(row.measure_id)))],
    ['milestone', gone(existing.milestones, 'milestone')],
    ['page_area', gone(existing.pageAreas)],
    ['commitment', gone(existing.commitments, 'commitment')],
    ['assurance_source', gone(existing.assuranceSources)],
    ['narrative', gone(existing.narratives)],
    ['glossary_entry', gone(existing.glossary)],
    ['see_also', gone(existing.seeAlso)],
  ];
}
