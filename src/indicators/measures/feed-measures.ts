import { addReading, correctReading, readingsOf, type DoneBy } from '../../plan/index.ts';
import type { Trx } from '../../platform/services.ts';
import { indicators } from '../definitions/index.ts';
import { publish } from '../published/publish.ts';
import { readings, type ReadingRow } from '../series/series-queries.ts';
import { attachments, type Attachment } from './attachment-queries.ts';

/** What a measure's reading says of where it comes from. */
export const sourceOf = (name: string) => `Indicator: ${name}`;

/**
 * Gives attached measures their readings: of one return just loaded, or of every return for an attachment just made.
 * A reading that is kept back, or that there is none of, is not given. A corrected return corrects what the one before
 * gave, with that reason; months that are locked keep what they had.
 */
export async function feedMeasures(
  trx: Trx,
  of: { asAt: string; because?: string } | { attachment: Attachment },
  today: string,
  by: DoneBy,
): Promise<number> {
  const fed = 'attachment' in of ? [of.attachment] : await attachments(trx);
  let given = 0;
  for (const attachment of fed) {
    const indicator = indicators.find(({ id }) => id === attachment.indicator);
    if (!indicator) continue;
    const rows = await readings(trx, today, indicator.id);
    for (const row of rows) {
      if ('asAt' in of && row.asAt !== of.asAt) continue;
      const because = ('asAt' in of ? of.because : undefined) ?? 'A corrected return was loaded';
      if (await give(trx, attachment, indicator, row, because, today, by)) given += 1;
    }
  }
  return given;
}

async function give(
  trx: Trx,
  { itemId, measureId, planId }: Attachment,
  indicator: (typeof indicators)[number],
  row: ReadingRow,
  because: string,
  today: string,
  by: DoneBy,
): Promise<boolean> {
  const { numerator, denominator, value } = publish({
    unit: indicator.unit,
    suppression: indicator.suppression,
    by: {},
    ...row,
  });
  if (value === null || typeof numerator !== 'number' || typeof denominator !== 'number') return false;
  const reading = {
    value,
    numerator,
    denominator,
    asAt: row.asAt,
    source: sourceOf(indicator.name),
    isSample: false,
    note: '',
  };
  const of = { itemId, measureId, planId };
  const known = (await readingsOf(trx, [itemId])).find(
    (one) => one.as_at === row.asAt && one.source === reading.source && one.superseded_at === null,
  );
  if (!known) return (await addReading(trx, of, reading, today, by)).ok;
  if (known.value === value && known.numerator === numerator && known.denominator === denominator) return false;
  return (await correctReading(trx, of, known, reading, because, today, by)).ok;
}
