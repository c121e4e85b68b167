import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { BenchmarkFigure, Level, Symbol } from './benchmark.ts';
import type { Neighbours } from './read-benchmarks.ts';

/** Notes a file of published figures, and answers its number. */
export async function addBenchmarkFile(
  trx: Trx,
  one: { name: string; sha256: string; rows: number; found: string[]; now: Date; personId: number | null },
): Promise<number> {
  const { name, sha256, rows, found, now, personId } = one;
  const made = await trx
    .insertInto('benchmark_file')
    .values({ name, sha256, rows, found, loaded_at: now, loaded_by: personId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Keeps figures; what was known of the same indicator, period and area is replaced. */
export async function keepFigures(trx: Trx, fileId: number, figures: readonly BenchmarkFigure[]): Promise<void> {
  const column = <T>(of: (one: BenchmarkFigure) => T) => figures.map(of);
  await sql`insert into benchmark (indicator, period, level, area, name, region, value, symbol, file_id)
    select *, ${fileId}::int from unnest(
      ${column((one) => one.indicator)}::text[], ${column((one) => one.period)}::text[],
      ${column((one) => one.level)}::text[], ${column((one) => one.area)}::text[],
      ${column((one) => one.name)}::text[], ${column((one) => one.region)}::text[],
      ${column(({ figure }) => (typeof figure === 'number' ? figure : null))}::float8[],
      ${column(({ figure }) => (typeof figure === 'number' ? null : figure))}::text[])
    on conflict (indicator, period, level, area) do update set name = excluded.name, region = excluded.region,
      value = excluded.value, symbol = excluded.symbol, file_id = excluded.file_id`.execute(trx);
}

/** Keeps who is whose statistical neighbour, in place of all that was known. */
export async function keepNeighbours(trx: Trx, fileId: number, neighbours: readonly Neighbours[]): Promise<void> {
  await trx.deleteFrom('statistical_neighbour').execute();
  const rows = neighbours.flatMap(({ council, of }) =>
    of.map(({ neighbour, closeness }, at) => ({ council, place: at + 1, neighbour, closeness, file_id: fileId })),
  );
  for (let at = 0; at < rows.length; at += 1000)
    await trx
      .insertInto('statistical_neighbour')
      .values(rows.slice(at, at + 1000))
      .execute();
}

/** Every file of published figures that was loaded, the newest first. */
export async function benchmarkFiles(db: Db | Trx) {
  return db
    .selectFrom('benchmark_file as file')
    .leftJoin('person', 'person.id', 'file.loaded_by')
    .select([
      'file.id',
      'file.name',
      'file.rows',
      'file.found',
      'file.loaded_at as loadedAt',
      'person.name as loadedBy',
    ])
    .orderBy('file.id', 'desc')
    .execute();
}

/** The number of the last file of published figures; null where there is none. */
export async function lastFile(db: Db | Trx): Promise<number | null> {
  const row = await db.selectFrom('benchmark_file').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? null;
}

/** The councils that figures were published of, by name, each once under the name it had last. */
export async function publishedCouncils(db: Db | Trx): Promise<{ council: string; name: string }[]> {
  const found = await sql<{ council: string; name: string }>`select council, name from (
      select distinct on (area) area as council, name from benchmark where level = 'council'
      order by area, period desc) latest order by name`.execute(db);
  return found.rows;
}

/** Which council a person said we are; null where nobody has. */
export async function chosenCouncil(db: Db | Trx): Promise<string | null> {
  const row = await db
    .selectFrom('benchmark_council')
    .select('council')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.council ?? null;
}

/** Notes which council we are. */
export async function chooseCouncil(trx: Trx, council: string, personId: number, now: Date): Promise<void> {
  await trx.insertInto('benchmark_council').values({ council, set_by: personId, set_at: now }).execute();
}

export type PublishedFigureRow = {
  indicator: string;
  period: string;
  level: Level;
  area: string;
  name: string;
  value: number | null;
  symbol: Symbol | null;
  /** Whether the council is one of our statistical neighbours. */
  isNeighbour: boolean;
};

/**
 * Of the latest period of each indicator (or of one): England, the region our council lies in, our council and its
 * statistical neighbours. Without a council, England alone.
 */
export async function latestFigures(
  db: Db | Trx,
  council: string | null,
  indicator?: string,
): Promise<PublishedFigureRow[]> {
  const found = await sql<PublishedFigureRow>`
    with latest as (
      select indicator, max(period) as period from benchmark
      where level = 'england' and (${indicator ?? null}::text is null or indicator = ${indicator ?? null})
      group by indicator),
    home as (
      select region from benchmark where level = 'council' and area = ${council}::text and region <> ''
      order by period desc limit 1),
    asked as (
      select 'england' as level, area, 0 as place from (select distinct area from benchmark where level = 'england') e
      union all select 'region', region, 0 from home
      union all select 'council', ${council}::text, 0 where ${council}::text is not null
      union all select 'council', neighbour, place from statistical_neighbour
        where council = ${council}::text and neighbour <> council)
    select b.indicator, b.period, b.level, b.area, b.name, b.value, b.symbol, asked.place > 0 as "isNeighbour"
    from asked join benchmark b using (level, area) join latest using (indicator, period)
    order by b.indicator, b.level, asked.place`.execute(db);
  return found.rows;
}
