import { sql } from 'kysely';
import type { Trx } from '../../platform/db/connect.ts';

/** Keeps what pseudonyms stand for, sealed; those that are there stay as they are. */
export async function addIdentifiers(
  trx: Trx,
  rows: readonly { pseudonym: string; kind: string; proof: Buffer; sealed: Buffer }[],
): Promise<void> {
  const hex = (bytes: Buffer) => bytes.toString('hex');
  await sql`insert into child_identifier (child, kind, proof, sealed)
    select child, kind, decode(proof, 'hex'), decode(sealed, 'hex')
    from unnest(${rows.map(({ pseudonym }) => pseudonym)}::text[], ${rows.map(({ kind }) => kind)}::text[],
      ${rows.map(({ proof }) => hex(proof))}::text[], ${rows.map(({ sealed }) => hex(sealed))}::text[])
      as given (child, kind, proof, sealed)
    on conflict do nothing`.execute(trx);
}

/** What pseudonyms stand for, sealed: those at which a look is written down in this transaction. */
export async function sealedOf(trx: Trx, pseudonyms: readonly string[]): Promise<{ child: string; sealed: Buffer }[]> {
  const { rows } = await sql<{ child: string; sealed: Buffer }>`
    select child, sealed from child_identifier where child = any(${[...pseudonyms]}::text[])`.execute(trx);
  return rows;
}
