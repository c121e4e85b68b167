import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { connect, join } from './connect.ts';

let database: TestDatabase;
let web: pg.Client;
before(async () => {
  database = await testDatabase();
  web = new pg.Client({ connectionString: database.url });
  await web.connect();
});
after(async () => {
  await web.end();
  await database.drop();
});

const refused = (statement: string) =>
  assert.rejects(
    web.query(statement),
    (reason: Error) => /permission denied|must be owner|not permitted/.test(reason.message),
    statement,
  );

test('the server works as a role of its own, which owns nothing and may become nobody else', async () => {
  const { rows } = await web.query(
    `select current_user as name, rolsuper, rolcreaterole, rolbypassrls,
       (select count(*)::int from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
     from pg_roles r where rolname = current_user`,
  );
  assert.match(rows[0].name, /_web$/);
  assert.deepEqual(
    { ...rows[0], name: '' },
    { name: '', rolsuper: false, rolcreaterole: false, rolbypassrls: false, owns: 0 },
  );
  const owner = new URL(database.ownerUrl).username;
  await refused(`set role ${owner}`);
  await refused(`set session authorization ${owner}`);
});

test('no statement of the server changes, removes or hides a line of the audit log', async () => {
  await web.query(`insert into audit (who, what, subject) values ('Ann', 'action.rate', 'action:1')`);
  for (const statement of [
    `update audit set who = 'Bob'`,
    'delete from audit',
    'truncate audit',
    'drop table audit cascade',
    'alter table audit disable trigger all',
    'drop trigger audit_is_append_only on audit',
    `set session_replication_role = 'replica'`,
    `update audit_link set hash = ''`,
    'delete from audit_link',
    `insert into audit_link (seq, audit_id, content, hash) values (99, 99, '', '')`,
    'update audit_head set seq = 0',
    'delete from removal_certificate',
    'create or replace function link_audit_lines() returns trigger language sql as $$ select null $$',
    'create table public.audit_copy (id integer)',
    'delete from migration',
  ])
    await refused(statement);
  const { rows } = await web.query('select who from audit');
  assert.deepEqual(rows, [{ who: 'Ann' }]);
});

test('every table of the product can be written by the server, those that are kept apart aside', async () => {
  const { rows } = await web.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and not (has_table_privilege(oid, 'SELECT') and has_table_privilege(oid, 'INSERT')) order by 1`,
  );
  const apart = rows.map(({ name }) => name as string);
  assert.deepEqual(apart, ['audit_head', 'audit_line_child', 'audit_link', 'migration']);
});

test('rights that were widened by hand are narrowed again at the next start', async () => {
  const role = new URL(database.url).username;
  await database.asOwner((db) => sql`grant update, truncate on audit to ${sql.id(role)}`.execute(db));
  const again = await connect(database.ownerUrl);
  await again.close();
  assert.equal(again.caution, null);
  await refused(`update audit set who = 'Bob'`);
  await refused('truncate audit');
});

test('an owner that may make no roles is told what to do, and the server works all the same', async () => {
  const [plain, server] = ['los_plain_owner', 'los_plain_server'];
  const url = (user: string) => {
    const address = new URL(database.ownerUrl);
    address.username = user;
    address.pathname = '/los_plain';
    return address.href;
  };
  await database.asOwner(async (db) => {
    await sql`drop database if exists los_plain`.execute(db);
    for (const name of [plain, server]) {
      await sql`drop role if exists ${sql.id(name)}`.execute(db);
      await sql`create role ${sql.id(name)} login`.execute(db);
    }
    await sql`create database los_plain owner ${sql.id(plain)}`.execute(db);
  });
  try {
    const alone = await connect(url(plain));
    assert.match(alone.caution ?? '', /owns its tables.*LOS_DATABASE_OWNER_URL/);
    await sql`insert into audit (who, what, subject) values ('Ann', 'action.rate', 'action:1')`.execute(alone.db);
    await alone.close();
    const apart = await connect(url(plain), url(server));
    assert.equal(apart.caution, null);
    await assert.rejects(sql`delete from audit`.execute(apart.db), /permission denied/);
    await sql`insert into audit (who, what, subject) values ('Ann', 'action.rate', 'action:2')`.execute(apart.db);
    const { rows } = await sql<{ seq: number }>`select seq from audit_link order by seq`.execute(apart.db);
    assert.deepEqual(rows, [{ seq: 1 }, { seq: 2 }]);
    await apart.close();
    await assert.rejects(connect(url(plain), url('los_nobody_of_that_name')), /cannot be reached as DATABASE_URL says/);
    // The server's user alone is enough once the tables are there, and says what to do where they are not.
    const only = await connect(url(server));
    assert.equal(only.caution, null);
    await only.close();
    const owner = join(url(plain));
    await sql`delete from migration where name like '165%'`.execute(owner.db);
    await owner.close();
    await assert.rejects(connect(url(server)), /165-audit-kept.sql is waiting.*LOS_DATABASE_OWNER_URL/);
  } finally {
    await database.asOwner(async (db) => {
      await sql`drop database los_plain with (force)`.execute(db);
      for (const name of [plain, server]) await sql`drop role ${sql.id(name)}`.execute(db);
    });
  }
});
