import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';

export type ReadingRow = {
  id: number;
  item_id: number;
  value: number;
  numerator: number | null;
  denominator: number | null;
  as_at: string;
  source: string;
  is_sample: boolean;
  note: string;
  counts_from: string | null;
  recorded_at: Date;
  recorded_by: string | null;
  superseded_at: Date | null;
  corrects: number | null;
  correction_reason: string;
};

const reading = sql`select r.id, r.item_id, r.value, r.numerator, r.denominator, r.as_at, r.source, r.is_sample, r.note,
  r.counts_from, r.recorded_at, p.name as recorded_by, r.superseded_at, r.corrects, r.correction_reason
  from reading r left join person p on p.id = r.recorded_by`;

/** Every reading of targets and measures, newest first, corrected ones included. */
export async function readingsOf(trx: Trx, itemIds: number[]): Promise<ReadingRow[]> {
  const found = await sql<ReadingRow>`${reading} where r.item_id = any(${itemIds})
    order by r.as_at desc, r.id desc`.execute(trx);
  return found.rows;
}

/** One reading; none when there is no such reading. */
export async function readingById(trx: Trx, id: number): Promise<ReadingRow | null> {
  return (await sql<ReadingRow>`${reading} where r.id = ${id}`.execute(trx)).rows[0] ?? null;
}

export type NewReading = {
  item_id: number;
  value: number;
  numerator: number | null;
  denominator: number | null;
  as_at: string;
  source: string;
  is_sample: boolean;
  note: string;
  counts_from: string;
  recorded_by: number | null;
  recorded_at: Date;
  corrects?: number;
  correction_reason?: string;
};

/** Adds a reading and answers its number. */
export async function insertReading(trx: Trx, values: NewReading): Promise<number> {
  const made = await trx.insertInto('reading').values(values).returning('id').executeTakeFirstOrThrow();
  return made.id;
}

/** Says that a reading is replaced by another from a day on; false when it was replaced already. */
export async function supersedeReading(trx: Trx, id: number, on: string, at: Date): Promise<boolean> {
  const done = await trx
    .updateTable('reading')
    .set({ superseded_at: at, superseded_on: on })
    .where('id', '=', id)
    .where('superseded_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** The measure an item is, or the measure of a target, whatever became of the target since; null for anything else. */
export async function measureOfReading(trx: Trx, itemId: number): Promise<number | null> {
  const found = await sql<{ id: number | null }>`select case i.kind when 'measure' then i.id else
      (select t.measure_id from target t where t.id = i.id order by t.valid_from desc limit 1) end as id
    from item i where i.id = ${itemId}`.execute(trx);
  return found.rows[0]?.id ?? null;
}
