import { createHmac } from 'node:crypto';
import pg from 'pg';
import { schemaLock } from './migrate.ts';

/**
 * What the server's own role may do with a table, where that is not to read and write it freely. The rest of the
 * tables it may read and write; it owns none of them (decision 154).
 */
export const narrower: Record<string, readonly Privilege[]> = {
  // Nobody changes or removes what was recorded, nor the chain that shows it.
  audit: ['SELECT', 'INSERT'],
  audit_link: ['SELECT'],
  audit_head: ['SELECT'],
  audit_check: ['SELECT', 'INSERT'],
  access_review: ['SELECT', 'INSERT'],
  removal_certificate: ['SELECT', 'INSERT'],
  migration: ['SELECT'],
  // Written when a return is loaded, seen by whoever has written their look down, removed by one function.
  child_row: ['SELECT', 'INSERT'],
  return_problem: ['SELECT', 'INSERT'],
  row_look: ['SELECT', 'INSERT'],
  // What pseudonyms stand for: sealed, added once, seen after a look that says so, removed by one function.
  child_identifier: ['SELECT', 'INSERT'],
  identifier_key: ['SELECT', 'INSERT'],
  audit_line_child: ['SELECT'],
};

export type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
const freely: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** How the server reaches the database: as a role that owns nothing; or as the owner, with what that leaves open. */
export type WebRole = { url: string; caution: string | null };

/**
 * Gives the role that the server connects as what it needs in this database, and answers how to connect as it.
 * `ownerUrl` is whom `client` is connected as; `given` names another user, where the operator made one. Without it, a
 * role is made beside the owner, where the owner may make roles. Its password is made of the owner's, so that every
 * process knows it and it is kept nowhere.
 */
export async function giveWebRole(client: pg.ClientBase, ownerUrl: string, given?: string): Promise<WebRole> {
  const me = await whoAmI(client);
  if (given) {
    const user = userOf(given);
    if (user === me.name) return { url: given, caution: asOwner(me.name) };
    const trouble = await refusal(given);
    if (trouble) throw new Error(`The database cannot be reached as DATABASE_URL says: ${trouble}`);
    await grant(client, user);
    return { url: given, caution: null };
  }
  const role = `${me.name.slice(0, 59)}_web`;
  const password = passwordOf(ownerUrl, role);
  if (!(await roleIs(client, role)) && !(me.mayMakeRoles && (await makeRole(client, role, password))))
    return { url: ownerUrl, caution: asOwner(me.name) };
  const url = urlAs(ownerUrl, role, password);
  let trouble = await refusal(url);
  if (trouble && me.mayMakeRoles && password) {
    // The owner's password has changed since, or the role was made by hand.
    await client.query(`alter role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(password)}`);
    trouble = await refusal(url);
  }
  if (trouble) return { url: ownerUrl, caution: `${asOwner(me.name)} (As ${role}: ${trouble})` };
  await grant(client, role);
  return { url, caution: null };
}

function asOwner(user: string): string {
  return (
    `The server works in the database as ${user}, who owns its tables and so could change the audit log and read ` +
    'every row about children. Make a second user for the server and name it in DATABASE_URL, with the owner in ' +
    'LOS_DATABASE_OWNER_URL: docs/operations.md says how.'
  );
}

async function whoAmI(client: pg.ClientBase): Promise<{ name: string; mayMakeRoles: boolean }> {
  const { rows } = await client.query(
    'select rolname as name, rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  );
  return { name: rows[0].name as string, mayMakeRoles: rows[0].may as boolean };
}

async function roleIs(client: pg.ClientBase, role: string): Promise<boolean> {
  return (await client.query('select from pg_roles where rolname = $1', [role])).rowCount === 1;
}

/** Makes a role that may sign in and nothing else. Another process may do so at the same moment. */
async function makeRole(client: pg.ClientBase, role: string, password: string | null): Promise<boolean> {
  const with_ = password ? `password ${pg.escapeLiteral(password)}` : '';
  await client.query(`create role ${pg.escapeIdentifier(role)} login noinherit ${with_}`).catch(() => undefined);
  return roleIs(client, role);
}

/** Why a connection is refused; null where it is not. */
async function refusal(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return null;
  } catch (reason) {
    return (reason as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function userOf(url: string): string {
  return new pg.Client({ connectionString: url }).user ?? '';
}

/** Made of the owner's password and only known to who knows that; null where the owner needs none. */
function passwordOf(ownerUrl: string, role: string): string | null {
  const own = new pg.Client({ connectionString: ownerUrl }).password;
  return typeof own === 'string' && own !== '' ? createHmac('sha256', own).update(role).digest('base64url') : null;
}

function urlAs(ownerUrl: string, role: string, password: string | null): string {
  const url = new URL(ownerUrl);
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  if (url.hostname === '') {
    url.searchParams.set('user', role);
    if (password) url.searchParams.set('password', password);
    return url.href;
  }
  url.username = role;
  url.password = password ?? '';
  return url.href;
}

type Thing = { kind: 'table' | 'view' | 'sequence' | 'function'; name: string; has: string[] };

/**
 * Grants and revokes until the role may do just what it should, thing by thing. Where that is so already, as at every
 * start but the first after a change, it costs one question. Under the lock of the migrations: two processes that
 * grant at once get in each other's way.
 */
async function grant(client: pg.ClientBase, role: string): Promise<void> {
  if ((await differing(client, role)).length === 0) return;
  await client.query('select pg_advisory_lock($1)', [schemaLock]);
  try {
    await client.query('begin');
    const to = pg.escapeIdentifier(role);
    for (const { kind, name } of await differing(client, role)) {
      const object = `${kind === 'view' ? 'table' : kind} ${name}`;
      await client.query(`revoke all on ${object} from public, ${to}`);
      const rights = rightsTo({ kind, name });
      if (rights.length > 0) await client.query(`grant ${rights.join(', ')} on ${object} to ${to}`);
    }
    await client.query(`grant usage on schema public to ${to}`);
    // The job queue keeps its own tables, which it makes and mends itself. Tables of it that are not the role's are from
    // before there was one, or from a backup: they hold nothing but what is due by the clock, and are made anew.
    const { rowCount } = await client.query(
      `select from pg_tables where schemaname = 'pgboss' and tableowner <> $1 limit 1`,
      [role],
    );
    if (rowCount) await client.query('drop schema pgboss cascade');
    await client.query('create schema if not exists pgboss');
    await client.query(`grant usage, create on schema pgboss to ${to}`);
    await client.query('commit');
  } catch (reason) {
    await client.query('rollback');
    throw new Error(`The database would not give ${role} its rights: ${(reason as Error).message}`, { cause: reason });
  } finally {
    await client.query('select pg_advisory_unlock($1)', [schemaLock]);
  }
}

/** What the role should have on a thing. */
function rightsTo({ kind, name }: Pick<Thing, 'kind' | 'name'>): readonly string[] {
  switch (kind) {
    case 'table':
      return narrower[name] ?? freely;
    case 'view':
      return ['SELECT'];
    case 'sequence':
      // Numbers that no column hands out are given by functions that act as the owner.
      return [];
    case 'function':
      return ['EXECUTE'];
  }
}

/**
 * The tables and views of ours, the sequences that no column owns and the functions that act as the owner, where the
 * role may do more or less than it should.
 */
async function differing(client: pg.ClientBase, role: string): Promise<Thing[]> {
  const { rows } = await client.query<Thing>(
    `select case relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end as kind,
       quote_ident(relname) as name,
       case when relkind = 'S' then
         array(select p from unnest(array['USAGE', 'SELECT', 'UPDATE']) p where has_sequence_privilege($1, c.oid, p))
       else array(
         select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
         where has_table_privilege($1, c.oid, p)) end as has
     from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'S')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i') and relkind = 'S')
     union all
     select 'function', p.oid::regprocedure::text,
       case when has_function_privilege($1, p.oid, 'EXECUTE') then array['EXECUTE'] else array[]::text[] end
     from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype`,
    [role],
  );
  return rows.filter((thing) => {
    const wanted = rightsTo(thing);
    return thing.has.length !== wanted.length || thing.has.some((right) => !wanted.includes(right));
  });
}
