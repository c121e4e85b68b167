import type { Trx } from '../../platform/services.ts';
import type { NewStatement } from '../keep/statements-in.ts';

/** Keeps sentences a person picked; one picked before and put back is there again, as the same statement. */
export async function insertPicked(
  trx: Trx,
  sourceId: number,
  statements: (NewStatement & { position: number })[],
  by: { personId: number | null; now: Date },
): Promise<void> {
  if (statements.length === 0) return;
  await trx
    .insertInto('statement')
    .values(
      statements.map((one) => ({
        source_id: sourceId,
        position: one.position,
        kind: 'picked',
        text: one.text,
        section: one.section,
        paragraph: one.paragraph,
        place: one.place,
        suggested_polarity: one.polarity,
        suggested_movement: one.movement,
        because: one.because,
        picked_by: by.personId,
        picked_at: by.now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['source_id', 'position'])
        .doUpdateSet({ put_back_at: null, put_back_by: null, picked_by: by.personId, picked_at: by.now }),
    )
    .execute();
}

/** Puts back sentences picked in error; sentences the document's reader made stay. Answers how many. */
export async function putBack(
  trx: Trx,
  sourceId: number,
  positions: number[],
  by: { personId: number | null; now: Date },
): Promise<number> {
  if (positions.length === 0) return 0;
  const done = await trx
    .updateTable('statement')
    .set({ put_back_at: by.now, put_back_by: by.personId })
    .where('source_id', '=', sourceId)
    .where('kind', '=', 'picked')
    .where('position', 'in', positions)
    .where('put_back_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}
