import { sql } from 'kysely';
import type { Source } from '../../children/index.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';

/** One reading of one indicator. */
export type ReadingRow = {
  indicator: string;
  snapshotId: number;
  asAt: string;
  /** The kind of return it was computed from. */
  source: Source;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: string | null;
};

/**
 * What indicators came to over every return that no other supersedes, up to a day, in order; of one indicator or of all.
 * Of a day with several returns that tell an indicator one figure is in: one that could be computed before one that could
 * not, and the Annex A’s before that of the council’s own list before the dataset’s.
 */
export async function readings(db: Db | Trx, until: string, indicator?: string): Promise<ReadingRow[]> {
  let query = db
    .selectFrom('indicator_result as result')
    .innerJoin('return_snapshot as snapshot', 'snapshot.id', 'result.snapshot_id')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'snapshot.id')
    .distinctOn(['result.indicator', 'snapshot.as_at'])
    .select([
      'result.indicator',
      'snapshot.id as snapshotId',
      'snapshot.as_at as asAt',
      'snapshot.source',
      'result.numerator',
      'result.denominator',
      'result.value',
      'result.missing',
    ])
    .where('later.id', 'is', null)
    .where('snapshot.as_at', '<=', until)
    .orderBy('result.indicator')
    .orderBy('snapshot.as_at')
    .orderBy((given) => given('result.missing', 'is not', null))
    .orderBy((given) =>
      given.fn('array_position', [sql`array['annex-a', 'local', 'ssd']`, given.ref('snapshot.source')]),
    )
    .orderBy('snapshot.id', 'desc');
  if (indicator !== undefined) query = query.where('result.indicator', '=', indicator);
  return (await query.execute()).map((row) => ({ ...row, source: row.source as Source }));
}

export type TargetRow = {
  id: number;
  indicator: string;
  value: number | null;
  fromOn: string;
  because: string;
  setAt: Date;
  setBy: string | null;
};

/** Every target ever set, the latest last. */
export async function targets(db: Db | Trx, indicator?: string): Promise<TargetRow[]> {
  let query = db
    .selectFrom('indicator_target as target')
    .leftJoin('person', 'person.id', 'target.set_by')
    .select([
      'target.id',
      'target.indicator',
      'target.value',
      'target.from_on as fromOn',
      'target.because',
      'target.set_at as setAt',
      'person.name as setBy',
    ])
    .orderBy('target.from_on')
    .orderBy('target.id');
  if (indicator !== undefined) query = query.where('target.indicator', '=', indicator);
  return query.execute();
}

export type StepRow = {
  id: number;
  indicator: string;
  date: string;
  because: string;
  setAt: Date;
  setBy: string | null;
};

/** Every step change that stands, in order of its day. */
export async function steps(db: Db | Trx, indicator?: string): Promise<StepRow[]> {
  let query = db
    .selectFrom('indicator_step as step')
    .leftJoin('person', 'person.id', 'step.set_by')
    .select([
      'step.id',
      'step.indicator',
      'step.on_date as date',
      'step.because',
      'step.set_at as setAt',
      'person.name as setBy',
    ])
    .where('step.taken_back_at', 'is', null)
    .orderBy('step.on_date')
    .orderBy('step.id');
  if (indicator !== undefined) query = query.where('step.indicator', '=', indicator);
  return query.execute();
}

/** What was last said of each indicator as at a day or before it. */
export async function commentaries(db: Db | Trx, until: string) {
  return db
    .selectFrom('indicator_commentary as said')
    .leftJoin('person', 'person.id', 'said.written_by')
    .distinctOn('said.indicator')
    .select(['said.indicator', 'said.as_at as asAt', 'said.text', 'said.id', 'person.name as writtenBy'])
    .where('said.as_at', '<=', until)
    .orderBy('said.indicator')
    .orderBy('said.as_at', 'desc')
    .orderBy('said.id', 'desc')
    .execute();
}

/** Sets a target, from a day on. */
export async function addTarget(
  trx: Trx,
  one: { indicator: string; value: number | null; fromOn: string; because: string; personId: number | null },
): Promise<void> {
  const { indicator, value, fromOn, because, personId } = one;
  await trx
    .insertInto('indicator_target')
    .values({ indicator, value, from_on: fromOn, because, set_by: personId })
    .execute();
}

/** Notes a step change. */
export async function addStep(
  trx: Trx,
  one: { indicator: string; date: string; because: string; personId: number },
): Promise<void> {
  const { indicator, date, because, personId } = one;
  await trx.insertInto('indicator_step').values({ indicator, on_date: date, because, set_by: personId }).execute();
}

/** Takes a step change back; answers whether it stood. */
export async function takeBackStep(trx: Trx, id: number, indicator: string, personId: number, now: Date) {
  const done = await trx
    .updateTable('indicator_step')
    .set({ taken_back_at: now, taken_back_by: personId })
    .where('id', '=', id)
    .where('indicator', '=', indicator)
    .where('taken_back_at', 'is', null)
    .returning('on_date')
    .executeTakeFirst();
  return done !== undefined;
}

/** Keeps what is said of an indicator as at a day. */
export async function addCommentary(
  trx: Trx,
  one: { indicator: string; asAt: string; text: string; personId: number },
): Promise<void> {
  const { indicator, asAt, text, personId } = one;
  await trx.insertInto('indicator_commentary').values({ indicator, as_at: asAt, text, written_by: personId }).execute();
}
