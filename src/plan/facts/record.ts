import { sql } from 'kysely';
import type { Trx } from '../../platform/services.ts';
import type { DB } from '../../platform/db/tables.ts';

/** The tables whose rows are dated versions of a fact. */
export type FactTable =
  | 'area'
  | 'finding'
  | 'action'
  | 'step'
  | 'measure'
  | 'target'
  | 'milestone'
  | 'page_area'
  | 'commitment'
  | 'assurance_source'
  | 'narrative'
  | 'glossary_entry'
  | 'see_also'
  | 'rating_word'
  | 'link'
  | 'rating';

export type ItemKind = Exclude<FactTable, 'rating'>;

/** Who or what says so: a person, and the document and place it was read from. */
export type Origin = { personId?: number | null; sourceId?: number | null; place?: string | null };

type Values = Record<string, unknown>;
type Version = { id: number; valid_from: string; valid_to: string | null } & Values;

const bookkeeping = ['valid_from', 'valid_to', 'superseded_at', 'recorded_at', 'recorded_by', 'source_id', 'place'];

/** Makes new items of one kind, in one statement, and answers their ids in order. */
export async function newItems(trx: Trx, planId: number, kind: ItemKind, count: number): Promise<number[]> {
  if (count === 0) return [];
  const made = await sql<{ id: number }>`
    insert into item (plan_id, kind) select ${planId}, ${kind} from generate_series(1, ${count}) returning id`.execute(
    trx,
  );
  return made.rows.map((row) => row.id).sort((a, b) => a - b);
}

type Recording = Origin & {
  /** Who says so of each item, by its id, where several people speak at once; `personId` for the others. */
  people?: ReadonlyMap<number, number>;
  /** The date of the next document already imported. It spoke for itself, so what is recorded before it stops there. */
  until?: string | null;
};

/**
 * Says what holds of items from a date on, until the next version already known, if any. Several items of one
 * table at once. What held until then keeps its own range; a version for the very same date is kept as superseded.
 */
export async function recordFacts(
  trx: Trx,
  table: FactTable,
  on: string,
  facts: ({ id: number } & Values)[],
  recording: Recording = {},
): Promise<void> {
  if (facts.length === 0) return;
  const ids = facts.map((fact) => fact.id);
  const next = await makeRoom(trx, table, on, ids, recording.until ?? null);
  const rows = facts.map((fact) => ({
    ...stripBookkeeping(fact),
    valid_from: on,
    valid_to: earliest(next.get(fact.id) ?? null, recording.until ?? null),
    recorded_by: recording.people?.get(fact.id) ?? recording.personId ?? null,
    source_id: recording.sourceId ?? null,
    place: (fact['place'] as string | undefined) ?? recording.place ?? null,
  }));
  await insertRows(trx, table, rows);
}

/**
 * Ends items from a date on: they were there, and are not any more. A later version already known stays.
 * An item whose only version starts on that date is superseded: it never was.
 */
export async function retireFacts(
  trx: Trx,
  table: FactTable,
  on: string,
  ids: number[],
  until: string | null = null,
): Promise<void> {
  if (ids.length > 0) await makeRoom(trx, table, on, ids, until);
}

/**
 * Closes what holds at the date, and supersedes a version that starts on it. A closed version that reached past
 * `until` is said again from there. Answers, for each item, the start of its next later version.
 */
async function makeRoom(
  trx: Trx,
  table: FactTable,
  on: string,
  ids: number[],
  until: string | null,
): Promise<Map<number, string>> {
  const t = sql.table(table);
  // Versions that hold at the date and reach past the next document: they go on from there.
  const reaching = until
    ? await sql<Version>`select * from ${t} where id = any(${ids}) and valid_from <= ${on}
        and (valid_to is null or valid_to > ${until}) and superseded_at is null`.execute(trx)
    : { rows: [] };
  // Versions of these items that start on the date: replaced by what is recorded now.
  await sql`update ${t} set superseded_at = clock_timestamp()
    where id = any(${ids}) and valid_from = ${on} and superseded_at is null`.execute(trx);
  // The versions that hold at the date: they end here.
  await sql`update ${t} set valid_to = ${on}
    where id = any(${ids}) and valid_from < ${on} and (valid_to is null or valid_to > ${on})
    and superseded_at is null`.execute(trx);
  await insertRows(
    trx,
    table,
    reaching.rows.map(({ recorded_at: _at, ...row }) => ({ ...row, valid_from: until, superseded_at: null })),
  );
  // The next later version of each, if any: the new one holds up to it.
  const next = await sql<{ id: number; next: string }>`select id, min(valid_from) as next from ${t}
    where id = any(${ids}) and valid_from > ${on} and superseded_at is null group by id`.execute(trx);
  return new Map(next.rows.map((row) => [row.id, row.next]));
}

function earliest(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null ? a : a < b ? a : b;
}

/** Inserts rows of one shape in batches that stay under PostgreSQL's limit of parameters. */
async function insertRows(trx: Trx, table: FactTable, rows: Values[]): Promise<void> {
  if (rows.length === 0) return;
  const width = Math.max(...rows.map((row) => Object.keys(row).length));
  const batch = Math.floor(60_000 / width);
  for (let start = 0; start < rows.length; start += batch) {
    await trx
      .insertInto(table as keyof DB)
      .values(rows.slice(start, start + batch).map(withJson) as never)
      .execute();
  }
}

/** The version of one item that holds at a date, or null. */
export async function factAt(trx: Trx, table: FactTable, id: number, asAt: string): Promise<Version | null> {
  const found = await sql<Version>`select * from ${sql.table(table)} where id = ${id} and ${holdsAt(asAt)}`.execute(
    trx,
  );
  return found.rows[0] ?? null;
}

/** All versions of one item, oldest first, superseded ones included, with who recorded them. */
export async function versionsOf(
  trx: Trx,
  table: FactTable,
  id: number,
): Promise<(Version & { who: string | null; source: string | null })[]> {
  const found = await sql<Version & { who: string | null; source: string | null }>`
    select f.*, p.name as who, s.name as source from ${sql.table(table)} f
    left join person p on p.id = f.recorded_by left join source_document s on s.id = f.source_id
    where f.id = ${id} order by f.valid_from, f.recorded_at`.execute(trx);
  return found.rows;
}

/** SQL condition: the version of a fact that holds at a date. */
export function holdsAt(asAt: string, alias?: string) {
  const c = (name: string) => sql.ref(alias ? `${alias}.${name}` : name);
  return sql<boolean>`${c('valid_from')} <= ${asAt}::date and (${c('valid_to')} is null or ${c('valid_to')} > ${asAt}::date) and ${c('superseded_at')} is null`;
}

/** What a fact says, without when and by whom. */
export function stripBookkeeping<T extends Values>(fact: T): T {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => !bookkeeping.includes(name))) as T;
}

/** Objects go to jsonb columns as JSON text; lists of ids stay PostgreSQL arrays. */
function withJson(row: Values): Values {
  const isJson = (value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isJson(value) ? JSON.stringify(value) : value]),
  );
}
