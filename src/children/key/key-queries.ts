import { sql } from 'kysely';
import type { Trx } from '../../platform/db/connect.ts';

export type Sealed = { child: string; kind: string; sealed: Buffer };

/** What pseudonyms stand for, in their order, after one. Only the owner of the tables sees them without a look. */
export async function sealedAfter(trx: Trx, after: string, most: number): Promise<Sealed[]> {
  return trx
    .selectFrom('child_identifier')
    .select(['child', 'kind', 'sealed'])
    .where('child', '>', after)
    .orderBy('child')
    .limit(most)
    .execute();
}

/** Keeps what pseudonyms stand for under another seal. */
export async function replaceSealed(trx: Trx, rows: readonly { child: string; sealed: Buffer }[]): Promise<void> {
  const hex = rows.map(({ sealed }) => sealed.toString('hex'));
  await sql`update child_identifier one set sealed = decode(given.sealed, 'hex')
    from unnest(${rows.map(({ child }) => child)}::text[], ${hex}::text[]) as given (child, sealed)
    where one.child = given.child`.execute(trx);
}

/** The words that searches keep sealed. */
export async function sealedSearches(trx: Trx) {
  return trx.selectFrom('child_search').select(['id', 'child', 'sealed']).where('sealed', 'is not', null).execute();
}

export async function replaceSealedSearch(trx: Trx, id: number, sealed: Buffer): Promise<void> {
  await trx.updateTable('child_search').set({ sealed }).where('id', '=', id).execute();
}
