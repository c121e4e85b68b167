import type { Trx } from '../../platform/services.ts';

/** Addresses that have a letter about something in the outbox, sent or waiting. */
export async function writtenTo(trx: Trx, about: string): Promise<Set<string>> {
  const rows = await trx.selectFrom('mail').select('to_email').where('about', '=', about).execute();
  return new Set(rows.map((row) => row.to_email));
}
