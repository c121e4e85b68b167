import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/db/connect.ts';

export type NewSnapshot = {
  source: 'annex-a' | 'ssd' | 'local';
  name?: string;
  asAt: string;
  contentSha256: string;
  rows: number;
  summary: object;
  sketch: object;
  personId: number | null;
};

/** Writes a new snapshot, superseding the one of its source and day that stands. Answers both numbers. */
export async function addSnapshot(trx: Trx, one: NewSnapshot): Promise<{ id: number; supersedes: number | null }> {
  const standing = await standingSnapshot(trx, one.source, one.name ?? '', one.asAt);
  const { id } = await trx
    .insertInto('return_snapshot')
    .values({
      source: one.source,
      name: one.name ?? '',
      as_at: one.asAt,
      content_sha256: one.contentSha256,
      rows: one.rows,
      summary: JSON.stringify(one.summary),
      sketch: JSON.stringify(one.sketch),
      loaded_by: one.personId,
      supersedes_id: standing?.id ?? null,
      pseudonyms: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, supersedes: standing?.id ?? null };
}

/** The snapshot of a source and a day that no other supersedes. */
export async function standingSnapshot(db: Db | Trx, source: string, name: string, asAt: string) {
  return db
    .selectFrom('return_snapshot as one')
    .selectAll()
    .where('source', '=', source)
    .where('name', '=', name)
    .where('as_at', '=', asAt)
    .where((given) =>
      given.not(
        given.exists(
          given
            .selectFrom('return_snapshot as later')
            .select('later.id')
            .whereRef('later.supersedes_id', '=', 'one.id'),
        ),
      ),
    )
    .executeTakeFirst();
}

/** Every snapshot that no other supersedes, in order of its day; of one source, or of all. */
export async function standingSnapshots(db: Db | Trx, source?: string) {
  let query = db
    .selectFrom('return_snapshot as one')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'one.id')
    .leftJoin('person', 'person.id', 'one.loaded_by')
    .select([
      'one.id',
      'one.source',
      'one.name',
      'one.as_at as asAt',
      'one.rows',
      'one.summary',
      'one.loaded_at as loadedAt',
      'one.rows_removed_at as rowsRemovedAt',
      'person.name as loadedBy',
    ])
    .where('later.id', 'is', null)
    .orderBy('one.as_at')
    .orderBy('one.id');
  if (source !== undefined) query = query.where('one.source', '=', source);
  return query.execute();
}

/** What the standing snapshots of a source and a name are compared by; those whose rows were taken away have none. */
export async function sketchesOf(db: Db | Trx, source: string, name: string) {
  return db
    .selectFrom('return_snapshot as one')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'one.id')
    .select(['one.as_at as asAt', 'one.sketch', 'one.summary'])
    .where('one.source', '=', source)
    .where('one.name', '=', name)
    .where('later.id', 'is', null)
    .where('one.sketch', 'is not', null)
    .execute();
}

/** The snapshots made of exactly these files, whichever day they were loaded for. */
export async function snapshotsOf(db: Db | Trx, contentSha256: string) {
  return db
    .selectFrom('return_snapshot')
    .select(['id', 'as_at as asAt', 'loaded_at as loadedAt'])
    .where('content_sha256', '=', contentSha256)
    .orderBy('id')
    .execute();
}

/** Notes the files of a snapshot. */
export async function addFiles(trx: Trx, snapshotId: number, files: { name: string; sha256: string }[]): Promise<void> {
  await trx
    .insertInto('return_file')
    .values(files.map(({ name, sha256 }) => ({ snapshot_id: snapshotId, name, file_sha256: sha256 })))
    .execute();
}

/** Notes the columns of a list. */
export async function addList(trx: Trx, snapshotId: number, list: string, columns: string[], rows: number) {
  await trx.insertInto('return_list').values({ snapshot_id: snapshotId, list, columns, rows }).execute();
}

/**
 * Writes rows about children, some thousands at a time: the lists stand side by side. They travel as one text a column
 * with a line for each row, which both ends take apart faster than arrays; JSON and identifiers hold no line ends.
 */
export async function addRows(
  trx: Trx,
  snapshotId: number,
  list: string,
  rows: { row: number[]; child: string[]; counted: number[]; cells: string[] },
): Promise<void> {
  const lines = (values: readonly (string | number)[]) => sql`string_to_array(${values.join('\n')}, E'\n')`;
  await sql`insert into child_row (snapshot_id, list, row, child, counted, cells)
    select ${snapshotId}, ${list}, row::int, child, counted = '1', cells::jsonb
    from unnest(${lines(rows.row)}, ${lines(rows.child)}, ${lines(rows.counted)}, ${lines(rows.cells)})
      as given (row, child, counted, cells)`.execute(trx);
}

/** Writes problems, some thousands at a time: the arrays stand side by side. */
export async function addProblems(
  trx: Trx,
  snapshotId: number,
  from: number,
  columns: {
    check: string[];
    severity: string[];
    list: string[];
    row: number[];
    column: (string | null)[];
    value: string[];
    child: string[];
    team: string[];
  },
): Promise<void> {
  await sql`insert into return_problem (snapshot_id, position, check_id, severity, list, row, column_name, value, child, team)
    select ${snapshotId}, ${from} + ordinal, check_id, severity, list, row, column_name, value, child, team
    from unnest(${columns.check}::text[], ${columns.severity}::text[], ${columns.list}::text[], ${columns.row}::int[],
      ${columns.column}::text[], ${columns.value}::text[], ${columns.child}::text[], ${columns.team}::text[])
      with ordinality as given (check_id, severity, list, row, column_name, value, child, team, ordinal)`.execute(trx);
}

/** One snapshot, superseded or not, with what it stands in place of and what stands in its place. */
export async function snapshotOf(db: Db | Trx, id: number) {
  return db
    .selectFrom('return_snapshot as one')
    .leftJoin('return_snapshot as later', 'later.supersedes_id', 'one.id')
    .leftJoin('person', 'person.id', 'one.loaded_by')
    .select([
      'one.id',
      'one.source',
      'one.name',
      'one.as_at as asAt',
      'one.rows',
      'one.summary',
      'one.loaded_at as loadedAt',
      'one.supersedes_id as supersedes',
      'one.rows_removed_at as rowsRemovedAt',
      'later.id as supersededBy',
      'person.name as loadedBy',
    ])
    .where('one.id', '=', id)
    .executeTakeFirst();
}

/** The problems of a snapshot in the order in which they were found: of one team, or of all. They hold identifiers of children: the look at them is written down first. */
export async function problemsOf(trx: Trx, snapshotId: number, team: string | null) {
  let query = trx
    .selectFrom('return_problem')
    .select(['check_id as check', 'severity', 'list', 'row', 'column_name as column', 'value', 'child', 'team'])
    .where('snapshot_id', '=', snapshotId)
    .orderBy('position');
  if (team !== null) query = query.where('team', '=', team);
  return query.execute();
}

/** The rows of a list of a snapshot by their row numbers, with the list's columns: the look at the list is written down first. */
export async function rowsOf(db: Trx, snapshotId: number, list: string, rows: readonly number[]) {
  const [columns, found] = await Promise.all([
    db
      .selectFrom('return_list')
      .select('columns')
      .where('snapshot_id', '=', snapshotId)
      .where('list', '=', list)
      .executeTakeFirst(),
    db
      .selectFrom('child_row')
      .select(['row', 'child', 'cells'])
      .where('snapshot_id', '=', snapshotId)
      .where('list', '=', list)
      .where('row', 'in', rows.length ? [...rows] : [-1])
      .execute(),
  ]);
  return { columns: columns?.columns ?? [], rows: found };
}

/** How many problems of each kind each team has, those without a team included. */
export async function problemsByTeam(db: Db | Trx, snapshotId: number) {
  const rows = await db
    .selectFrom('return_problem_count')
    .select(['team', 'severity', 'problems'])
    .where('snapshot_id', '=', snapshotId)
    .execute();
  return rows.map(({ team, severity, problems }) => ({
    team: team ?? '',
    severity: severity ?? '',
    count: problems ?? 0,
  }));
}

/** Words of a snapshot that stand where a code should, the most frequent first. No child is in them. */
export async function unknownCodesOf(db: Db | Trx, snapshotId: number, most: number) {
  const rows = await db
    .selectFrom('return_unknown_code')
    .select(['list', 'column_name as column', 'value', 'times'])
    .where('snapshot_id', '=', snapshotId)
    .orderBy('times', 'desc')
    .orderBy('first_at')
    .limit(most)
    .execute();
  return rows.map(({ list, column, value, times }) => ({
    list: list ?? '',
    column,
    value: value ?? '',
    times: times ?? 0,
  }));
}

/** Lets the database count the rows about children anew, so that it finds a few of very many at once and not in a minute. */
export async function countRowsAnew(trx: Trx): Promise<void> {
  await sql`select count_child_rows_anew()`.execute(trx);
}
