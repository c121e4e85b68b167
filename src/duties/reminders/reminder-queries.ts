import type { Trx } from '../../platform/services.ts';

/** Which of these subjects and addresses have a letter in the outbox, sent or waiting: 'about address'. */
export async function lettersWritten(trx: Trx, abouts: string[]): Promise<Set<string>> {
  if (abouts.length === 0) return new Set();
  const rows = await trx.selectFrom('mail').select(['about', 'to_email']).where('about', 'in', abouts).execute();
  return new Set(rows.map((row) => `${row.about} ${row.to_email}`));
}
