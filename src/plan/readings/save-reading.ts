import { inWords } from '../../methods/calendar.ts';
import type { Trx } from '../../platform/services.ts';
import type { DoneBy, Outcome } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { recordDate } from '../periods/record-date.ts';
import type { GivenReading } from './reading-form.ts';
import { insertReading, readingsOf, supersedeReading, type ReadingRow } from './reading-queries.ts';

/** What a reading is of: a target, or a measure without one; its measure is where changes are shown. */
export type ReadingOf = { itemId: number; measureId: number; planId: number };

/**
 * Records a reading. It counts from the month it is recorded in: a figure for March that arrives in May is not in
 * March's locked month. A second reading of one day from the same source is refused: that is a correction. From another
 * source it is kept beside the first: where they differ, a question asks which is right.
 */
export async function addReading(
  trx: Trx,
  of: ReadingOf,
  given: GivenReading,
  today: string,
  by: DoneBy,
): Promise<Outcome<{ id: number }>> {
  await holdPlan(trx, of.planId);
  const known = await readingsOf(trx, [of.itemId]);
  if (known.some((one) => isSame(one, given))) {
    const reason = `There is a reading for ${inWords(given.asAt)} from ${given.source} already. Correct that one instead`;
    return { ok: false, reason };
  }
  const { on } = await recordDate(trx, of.planId, today);
  const id = await insertReading(trx, rowOf(of, given, on, by));
  await by.audit(trx, {
    what: 'reading.add',
    subject: `measure:${of.measureId}`,
    planId: of.planId,
    after: { ...given, countsFrom: on },
  });
  return { ok: true, id };
}

/** Replaces a reading by the right one, with the reason; the wrong one is kept, and stays in months that are locked. */
export async function correctReading(
  trx: Trx,
  of: ReadingOf,
  wrong: ReadingRow,
  given: GivenReading,
  reason: string,
  today: string,
  by: DoneBy,
): Promise<Outcome<{ on: string }>> {
  await holdPlan(trx, of.planId);
  const others = (await readingsOf(trx, [of.itemId])).filter((one) => one.id !== wrong.id);
  if (others.some((one) => isSame(one, given))) {
    const reason = `There is another reading for ${inWords(given.asAt)} from ${given.source}. Correct that one instead`;
    return { ok: false, reason };
  }
  const { on } = await recordDate(trx, of.planId, today);
  if (!(await supersedeReading(trx, wrong.id, on, by.at))) {
    return { ok: false, reason: 'Somebody has corrected this reading already. See the newer one' };
  }
  await insertReading(trx, { ...rowOf(of, given, on, by), corrects: wrong.id, correction_reason: reason });
  const { value, numerator, denominator, as_at: asAt, source, is_sample: isSample, note } = wrong;
  await by.audit(trx, {
    what: 'reading.correct',
    subject: `measure:${of.measureId}`,
    planId: of.planId,
    before: { value, numerator, denominator, asAt, source, isSample, note },
    after: { ...given, reason, countsFrom: on },
  });
  return { ok: true, on };
}

/** Whether a reading that stands is of the same day and from the same source, however the source is spaced or capitalised. */
function isSame(known: ReadingRow, given: GivenReading): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return known.as_at === given.asAt && known.superseded_at === null && plain(known.source) === plain(given.source);
}

function rowOf(of: ReadingOf, given: GivenReading, on: string, by: DoneBy) {
  return {
    item_id: of.itemId,
    value: given.value,
    numerator: given.numerator,
    denominator: given.denominator,
    as_at: given.asAt,
    source: given.source,
    is_sample: given.isSample,
    note: given.note,
    counts_from: on,
    recorded_by: by.personId,
    recorded_at: by.at,
  };
}
