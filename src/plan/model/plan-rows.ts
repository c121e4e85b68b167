import { loadPosts } from '../../people/index.ts';
import type { Trx } from '../../platform/services.ts';
import * as claims from './claim-queries.ts';
import type { Readable } from './follow-changes.ts';
import type { PlanChanges } from './plan-change-queries.ts';
import * as queries from './plan-queries.ts';
import { planFacts, type Asked } from './plan-queries.ts';

/** One kind of row a plan is made of: the table that tells of its changes, and the item each row is about. */
type Source<Row> = {
  table: string;
  read: (trx: Trx, asked: Asked) => Promise<Row[]>;
  item: (row: Row) => number;
  /** The order of the whole; where it is left out, only the order of one item's rows counts. */
  order?: (a: Row, b: Row) => number;
};

type Placed = { id: number; position: number };
const byPosition = (a: Placed, b: Placed) => a.position - b.position || a.id - b.id;
const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;

function fact<Row extends Placed>(table: string, read: Source<Row>['read']): Source<Row> {
  return { table, read, item: (row) => row.id, order: byPosition };
}

const sources = {
  areas: fact('area', planFacts.areas),
  findings: fact('finding', planFacts.findings),
  actions: fact('action', planFacts.actions),
  steps: fact('step', planFacts.steps),
  measures: fact('measure', planFacts.measures),
  targets: fact('target', planFacts.targets),
  milestones: fact('milestone', planFacts.milestones),
  pageAreas: fact('page_area', planFacts.pageAreas),
  commitments: fact('commitment', planFacts.commitments),
  assurance: fact('assurance_source', planFacts.assuranceSources),
  narratives: fact('narrative', planFacts.narratives),
  glossary: fact('glossary_entry', planFacts.glossary),
  seeAlso: fact('see_also', planFacts.seeAlso),
  words: fact('rating_word', planFacts.words),
  links: source<queries.LinkRow>('link', planFacts.links, (row) => row.id, byId),
  ratings: source<claims.RatingRow>('rating', claims.ratings, (row) => row.id),
  moves: source<queries.StepRow>('step', claims.stepMoves, (row) => row.id),
  readings: source<claims.ReadingRow>('reading', claims.latestReadings, (row) => row.item_id),
  evidence: source<claims.EvidenceRow>('evidence', claims.evidenceCounts, (row) => row.item_id),
  closures: source<claims.ClosureRow>('closure', claims.closures, (row) => row.action_id),
};

function source<Row>(
  table: string,
  read: Source<Row>['read'],
  item: Source<Row>['item'],
  order?: Source<Row>['order'],
): Source<Row> {
  return { table, read, item, order };
}

type Lists = { [Name in keyof typeof sources]: Awaited<ReturnType<(typeof sources)[Name]['read']>> };

/**
 * All rows a plan is made of as at a date. A list in which nothing changed stays the same list, and a row that did not
 * change the same row, so that what was made of it need not be made again.
 */
export type PlanRows = Lists & {
  planId: number;
  title: string;
  period: queries.PeriodRow | null;
  dates: string[];
  posts: Awaited<ReturnType<typeof loadPosts>>;
};

/** How the rows of a plan as at a date are read, and brought up to date. Null when there is no such plan. */
export function planRows(planId: number, asAt: string): Readable<PlanRows | null> {
  const read = (trx: Trx) => readAll(trx, { planId, asAt });
  return { read, patch: (trx, rows, changes) => (rows ? patch(trx, { planId, asAt }, rows, changes) : read(trx)) };
}

async function readAll(trx: Trx, asked: Asked): Promise<PlanRows | null> {
  const plan = await queries.planRow(trx, asked.planId);
  if (!plan) return null;
  const { planId, asAt } = asked;
  const [period, dates, posts, ...lists] = await Promise.all([
    queries.periodAt(trx, planId, asAt),
    queries.knownDates(trx, planId),
    loadPosts(trx, asAt),
    ...Object.values(sources).map((one) => one.read(trx, asked) as Promise<unknown[]>),
  ]);
  const named = Object.fromEntries(Object.keys(sources).map((name, index) => [name, lists[index]])) as Lists;
  return { ...named, planId, title: plan.title, period, dates, posts };
}

async function patch(trx: Trx, asked: Asked, rows: PlanRows, changes: PlanChanges): Promise<PlanRows | null> {
  const { planId, asAt } = asked;
  const touched = (...tables: string[]) => tables.some((table) => changes.has(table));
  const kept = async <T>(old: T, tables: string[], read: () => Promise<T>): Promise<T> => {
    if (!touched(...tables)) return old;
    const now = await read();
    return JSON.stringify(now) === JSON.stringify(old) ? old : now;
  };
  const title = touched('plan') ? (await queries.planRow(trx, planId))?.title : rows.title;
  if (title === undefined) return null;
  const [period, dates, posts, ...lists] = await Promise.all([
    kept(rows.period, ['period'], () => queries.periodAt(trx, planId, asAt)),
    kept(rows.dates, ['period', 'source_document'], () => queries.knownDates(trx, planId)),
    kept(rows.posts, ['post', 'post_holder', 'post_alias', 'person'], () => loadPosts(trx, asAt)),
    ...Object.entries(sources).map(([name, one]) => {
      const list = rows[name as keyof Lists] as object[];
      const ids = name === 'ratings' ? ratingsTouched(rows, changes) : changes.get(one.table);
      return patchList(trx, asked, one as unknown as Source<object>, list, ids);
    }),
  ]);
  const named = Object.fromEntries(Object.keys(sources).map((name, index) => [name, lists[index]])) as Lists;
  const now: PlanRows = { ...named, planId, title, period, dates, posts };
  const same = (Object.keys(now) as (keyof PlanRows)[]).every((name) => now[name] === rows[name]);
  return same ? rows : now;
}

/** A rating is told with the names of people: it changes when they do. */
function ratingsTouched(rows: PlanRows, changes: PlanChanges): ReadonlySet<number> | null | undefined {
  const [ratings, people] = [changes.get('rating'), changes.get('person')];
  if (people === undefined || ratings === null) return ratings;
  if (people === null) return null;
  const named = rows.ratings.filter(
    (row) =>
      (row.recorded_by !== null && people.has(row.recorded_by)) ||
      (row.override_person !== null && people.has(row.override_person)),
  );
  return new Set([...(ratings ?? []), ...named.map((row) => row.id)]);
}

/** `ids`: undefined where nothing of the kind changed, null where nobody knows what. */
async function patchList<Row extends object>(
  trx: Trx,
  asked: Asked,
  { read, item, order }: Source<Row>,
  rows: Row[],
  ids: ReadonlySet<number> | null | undefined,
): Promise<Row[]> {
  if (ids === undefined || ids?.size === 0) return rows;
  if (ids === null) return read(trx, asked);
  const now = await read(trx, { ...asked, only: [...ids] });
  const old = rows.filter((row) => ids.has(item(row)));
  // Another plan's, or of no importance at this date.
  if (JSON.stringify(old) === JSON.stringify(now)) return rows;
  const patched = [...rows.filter((row) => !ids.has(item(row))), ...now];
  return order ? patched.sort(order) : patched;
}
