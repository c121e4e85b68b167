import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Searched } from './mentions.ts';

/** A record that may name the child: its key, and each column that may, as text. */
export type Found = { key: string; texts: Record<string, string | null> };

/**
 * Records of a table whose child is this one, or whose words hold one of the names, in any case, wherever it stands:
 * that it is a word of its own is for the caller to see.
 */
export async function recordsNaming(
  trx: Trx,
  { table, child, words }: Searched,
  one: string,
  names: readonly string[],
): Promise<Found[]> {
  const columns = [...(child ? [child] : []), ...words];
  const pairs = columns.flatMap((column) => [sql.lit(column), sql`one.${sql.ref(column)}::text`]);
  const text = sql`lower(regexp_replace(concat_ws(E'\n', ${sql.join(words.length > 0 ? words.map((column) => sql`one.${sql.ref(column)}::text`) : [sql`''`])}), '\\s+', ' ', 'g'))`;
  const isChild = child ? sql`one.${sql.ref(child)} = ${one}` : sql`false`;
  const inWords = sql.join(
    names.map((name) => sql`strpos(${text}, lower(${name.replace(/\s+/g, ' ')})) > 0`),
    sql` or `,
  );
  const { rows } = await sql<Found>`
    select coalesce(to_jsonb(one) ->> 'id', one.ctid::text) as key, jsonb_build_object(${sql.join(pairs)}) as texts
    from ${sql.table(table)} one where ${isChild} or ${inWords} order by 1 limit 2000`.execute(trx);
  return rows;
}

/** Evidence said to let a child be recognised: files nobody can search, to be looked through by hand. */
export async function filesToLookThrough(db: Db | Trx) {
  const { rows } = await sql<{ what: string; title: string; name: string }>`
    select 'Evidence' as what, one.title, file.name from evidence one join evidence_file file on file.evidence_id = one.id
      where one.identifies_child
    union all select 'Evidence for a clause', title, file_name from clause_evidence where identifies_child and file_name is not null
    union all select 'Evidence for a duty', title, file_name from occurrence_evidence where identifies_child and file_name is not null
    order by 1, 2`.execute(db);
  return rows;
}

/** Notes a search for everything about a child, with the words it is for sealed, and answers its number. */
export async function addSearch(
  trx: Trx,
  one: { personId: number | null; child: string; sealed: Buffer | null; because: string; at: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('child_search')
    .values({
      person_id: one.personId,
      child: one.child,
      sealed: one.sealed,
      because: one.because,
      searched_at: one.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A search of one person: nobody else's is in. */
export async function searchOf(db: Db | Trx, id: number, personId: number) {
  return db
    .selectFrom('child_search')
    .select(['id', 'child', 'sealed', 'because', 'searched_at as at'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}
