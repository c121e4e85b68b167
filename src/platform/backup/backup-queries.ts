import type { ClientBase } from 'pg';

const ours = `n.nspname not in ('pgboss', 'information_schema') and n.nspname not like 'pg\\_%'`;

export type TableOf = { name: string; schema: string; table: string; columns: string[] };

/** A table or column as SQL names it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const sqlName = (of: Pick<TableOf, 'schema' | 'table'>) => `${quoted(of.schema)}.${quoted(of.table)}`;

/** What is written must not depend on the settings of a session: COPY writes the same text on every server. */
export async function writePlainly(client: ClientBase): Promise<void> {
  await client.query(
    `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex';
     set extra_float_digits = 1; set synchronize_seqscans = off; set statement_timeout = 0; set lock_timeout = 0;
     set idle_in_transaction_session_timeout = 0; set row_security = off; set client_encoding = 'UTF8'`,
  );
}

/** Every table of ours with its columns, in the order of their names: all schemas but the queue's, without computed columns. */
export async function selectTables(client: ClientBase): Promise<TableOf[]> {
  const { rows } = await client.query<TableOf>(
    `select n.nspname as schema, c.relname as table, n.nspname || '.' || c.relname as name,
            array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and ${ours}
     group by n.nspname, c.relname order by n.nspname collate "C", c.relname collate "C"`,
  );
  return rows;
}

/** Every sequence of ours and where it stands. */
export async function selectSequences(client: ClientBase): Promise<{ name: string; value: number; called: boolean }[]> {
  const { rows } = await client.query<{ schema: string; sequence: string }>(
    `select n.nspname as schema, c.relname as sequence from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${ours} order by n.nspname collate "C", c.relname collate "C"`,
  );
  const found: { name: string; value: number; called: boolean }[] = [];
  for (const { schema, sequence } of rows) {
    const at = await client.query(`select last_value, is_called from ${quoted(schema)}.${quoted(sequence)}`);
    found.push({
      name: `${schema}.${sequence}`,
      value: Number(at.rows[0].last_value),
      called: at.rows[0].is_called as boolean,
    });
  }
  return found;
}

/** The migrations that were applied, in the order of their names; none where the database is empty. */
export async function selectMigrations(client: ClientBase): Promise<string[]> {
  const there = await client.query(`select to_regclass('public.migration') is not null as there`);
  if (!there.rows[0].there) return [];
  return (await client.query('select name from migration order by name collate "C"')).rows.map((row) => row.name);
}

/** Whether anything but what the migrations themselves write is in the database: people, plans, documents or lines of the audit log. */
export async function holdsAnything(client: ClientBase): Promise<boolean> {
  for (const table of ['person', 'plan', 'source', 'audit', 'file']) {
    const there = await client.query(`select to_regclass($1) is not null as there`, [`public.${table}`]);
    if (there.rows[0].there && (await client.query(`select 1 from ${quoted(table)} limit 1`)).rowCount) return true;
  }
  return false;
}

/** Other programs of ours that are connected to this database. */
export async function countOthers(client: ClientBase): Promise<number> {
  const { rows } = await client.query(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
       and application_name like 'line-of-sight%' and application_name <> $1`,
    [`line-of-sight ${process.pid}`],
  );
  return rows[0].others as number;
}

/** Removes everything of ours from the database, the queue as well, within the caller's transaction. */
export async function removeEverything(client: ClientBase): Promise<void> {
  const schemas = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
     where nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%'`,
  );
  for (const { name } of schemas.rows) await client.query(`drop schema ${quoted(name)} cascade`);
  // The schema "public" itself may be somebody else's: what is in it goes, one thing after the other.
  const things = await client.query<{ drop: string }>(
    `select * from (
       select case c.relkind when 'v' then 1 when 'm' then 1 when 'S' then 3 else 2 end as turn,
              format('drop %s if exists %I.%I cascade', case c.relkind when 'v' then 'view' when 'm' then 'materialized view'
                when 'S' then 'sequence' else 'table' end, 'public', c.relname) as drop
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
       union all
       select 4, format('drop routine if exists %s cascade', p.oid::regprocedure) from pg_proc p
       where p.pronamespace = 'public'::regnamespace
         and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
       union all
       select 5, format('drop type if exists %I.%I cascade', 'public', t.typname) from pg_type t
       where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')) things
     order by turn`,
  );
  for (const { drop } of things.rows) await client.query(drop);
}

/** Takes away every foreign key, so that tables can be filled in any order; answers the statements that put them back, which checks them. */
export async function takeForeignKeysAway(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname) as drop,
            format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as add
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and ${ours}`,
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ add }) => add);
}

/** Switches our triggers off while rows are loaded as they were; answers the statements that switch them on again. */
export async function switchTriggersOff(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ off: string; on: string }>(
    `select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname) as off,
            format('alter table %I.%I enable %s trigger %I', n.nspname, c.relname,
              case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) as on
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled <> 'D' and ${ours}`,
  );
  for (const { off } of rows) await client.query(off);
  return rows.map(({ on }) => on);
}

/** Indexes that only make finding faster, taken away while rows are loaded; answers the statements that make them again. */
export async function takeIndexesAway(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select format('drop index %I.%I', n.nspname, i.relname) as drop, pg_get_indexdef(i.oid) as make
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
     join pg_class c on c.oid = x.indrelid
     where not x.indisunique and c.relkind = 'r' and ${ours}
       and not exists (select 1 from pg_constraint k where k.conindid = i.oid)`,
  );
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ make }) => make);
}

/** Puts a sequence where it stood. */
export async function setSequence(
  client: ClientBase,
  sequence: { name: string; value: number; called: boolean },
): Promise<void> {
  const [schema, ...rest] = sequence.name.split('.');
  await client.query('select setval($1::regclass, $2, $3)', [
    `${quoted(schema ?? '')}.${quoted(rest.join('.'))}`,
    sequence.value,
    sequence.called,
  ]);
}

/** The files the database names, with the size it knows of them, in the order of their names. */
export async function selectFiles(client: ClientBase): Promise<{ sha256: string; bytes: number }[]> {
  const { rows } = await client.query('select sha256, bytes from file order by sha256');
  return rows;
}

/** Of these files, those the database names now: one may have been given up since. */
export async function selectStillNamed(client: ClientBase, sha256s: string[]): Promise<Set<string>> {
  const { rows } = await client.query('select sha256 from file where sha256 = any($1)', [sha256s]);
  return new Set(rows.map((row) => row.sha256 as string));
}

/** Ends every session: a copy of an earlier day must not sign in again whoever was signed out since. */
export async function revokeSessions(client: ClientBase): Promise<void> {
  await client.query('update session set revoked_at = now() where revoked_at is null');
}

export type ColumnEntry = { table: string; column: string; type: string; required: boolean; pointsAt: string | null };

/** Every column of every table of ours, with its type and the column of another table that it points at. */
export async function selectDictionary(client: ClientBase): Promise<ColumnEntry[]> {
  const { rows } = await client.query<ColumnEntry>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
            a.attnotnull as required,
            (select f.relname || '.' || fa.attname from pg_constraint k join pg_class f on f.oid = k.confrelid
             join pg_attribute fa on fa.attrelid = k.confrelid and fa.attnum = k.confkey[array_position(k.conkey, a.attnum)]
             where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey) limit 1) as "pointsAt"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and ${ours} order by c.relname collate "C", a.attnum`,
  );
  return rows;
}
