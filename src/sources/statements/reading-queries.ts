import type { Trx } from '../../platform/services.ts';
import type { Movement, Polarity } from '../readers/facts.ts';

export type NewReading = { statementId: number; polarity: Polarity; movement: Movement; theme: string | null };

/** Keeps what a person says of statements, beside what was said of them before. */
export async function insertReadings(
  trx: Trx,
  readings: NewReading[],
  by: { personId: number | null; now: Date },
): Promise<void> {
  if (readings.length === 0) return;
  await trx
    .insertInto('statement_reading')
    .values(
      readings.map((one) => ({
        statement_id: one.statementId,
        polarity: one.polarity,
        movement: one.movement,
        theme: one.theme,
        by_id: by.personId,
        at: by.now,
      })),
    )
    .execute();
}

/** Makes whoever says something of a document's statements wait for whoever is doing so; answers whether it stands. */
export async function holdStatements(trx: Trx, sourceId: number): Promise<boolean> {
  const row = await trx
    .selectFrom('source_document')
    .select('id')
    .where('id', '=', sourceId)
    .where('taken_back_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
