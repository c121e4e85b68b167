import type { Trx } from '../../platform/services.ts';

export type Field = [name: string, value: string];
export type UnsentForm = { id: string; path: string; fields: Field[]; endsAt: Date };

/** Keeps a form for its writer, in place of any kept before. Those past their time are cleared away, whoever's they are. */
export async function storeUnsent(trx: Trx, form: UnsentForm & { personId: number }, now: Date): Promise<void> {
  await trx
    .deleteFrom('unsent_form')
    .where((eb) => eb.or([eb('ends_at', '<', now), eb('person_id', '=', form.personId)]))
    .execute();
  await trx
    .insertInto('unsent_form')
    .values({
      id: form.id,
      person_id: form.personId,
      path: form.path,
      fields: JSON.stringify(form.fields),
      ends_at: form.endsAt,
    })
    .execute();
}

/** What is kept for a person. Out: what is past its time. */
export async function unsentOf(
  db: Trx,
  personId: number,
  now: Date,
): Promise<(UnsentForm & { shownAt: Date | null }) | undefined> {
  const row = await db
    .selectFrom('unsent_form')
    .select(['id', 'path', 'fields', 'ends_at as endsAt', 'shown_at as shownAt'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  return row && { ...row, fields: row.fields as Field[] };
}

/** Notes that a person has been shown what is kept for them. */
export async function markShown(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable('unsent_form').set({ shown_at: now }).where('id', '=', id).execute();
}

/** Throws away what is kept for a person. */
export async function deleteUnsent(trx: Trx, personId: number): Promise<void> {
  await trx.deleteFrom('unsent_form').where('person_id', '=', personId).execute();
}
