/** What somebody learns of children who can run statements of their own as the server, past every page: nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { loadReturn } from '../../../test/loaded-return.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { lookAtList } from './look.ts';
import { child as pseudonym } from '../../../test/pseudonyms.ts';

let server: TestServer;
let web: pg.Client;
let snapshotId: number;
const care = (id: string) => ({ 'Child Unique ID': id, 'Date of Birth': '2012-04-05', Gender: 'no such code' });
before(async () => {
  server = await testServer({ today: '2025-04-02' });
  snapshotId = await loadReturn(server.services, '2025-03-31', {
    8: { rows: [care('K100'), care('K200')] },
    7: { rows: [{ 'Child Unique ID': 'K100', 'Child Protection Plan Start Date': '2025-01-06' }] },
  });
  web = new pg.Client({ connectionString: await server.services.databaseUrl?.() });
  await web.connect();
});
after(async () => {
  await web.end();
  await server.close();
});

const seen = async (statement: string, values: unknown[] = []) => (await web.query(statement, values)).rowCount;
const look = (columns: string, values: string) =>
  web.query(`insert into row_look (${columns}) overriding system value values (${values})`);

test('without a look there is no row about a child, whichever way one asks', async () => {
  for (const statement of [
    'select * from child_row',
    'table child_row',
    'copy child_row to stdout',
    `select * from child_row where snapshot_id = ${snapshotId} and list = '8'`,
    'select child from child_row union all select child from return_problem',
    'with r as (select * from child_row) select * from r',
    'select * from return_problem',
    'select c.* from return_snapshot s join child_row c on c.snapshot_id = s.id',
  ])
    assert.equal(await seen(statement), 0, statement);
  assert.deepEqual((await web.query('select count(*)::int as n from child_row')).rows, [{ n: 0 }]);
  for (const statement of [
    'update child_row set child = child returning *',
    'delete from child_row returning *',
    'alter table child_row disable row level security',
    'drop policy seen_when_looked_at on child_row',
    'create policy mine on child_row using (true)',
    'truncate child_row',
    `select setval('row_look_number', 1)`,
    `select nextval('row_look_number')`,
    'create view mine as select * from child_row',
  ])
    await assert.rejects(web.query(statement), /permission denied|must be owner/, statement);
  await web.query('set row_security = off');
  await assert.rejects(web.query('select * from child_row'), /row-level security/);
  await web.query('set row_security = on');
  const owner = await server.asOwner((db) => db.selectFrom('child_row').select('child').execute());
  assert.equal(owner.length, 3, 'the rows are there');
});

test('a condition that tells what it is given sees no row that is hidden', async () => {
  await web.query(
    `create function pg_temp.tell(text) returns boolean language plpgsql cost 0.0000001 as $$
     begin raise exception 'told %', $1; end $$`,
  );
  assert.equal(await seen('select * from child_row where pg_temp.tell(child)'), 0);
});

test('a look opens what it names, until its transaction ends', async () => {
  await web.query('begin');
  await look('snapshot_id, list, why', `${snapshotId}, '7', 'test'`);
  assert.equal(await seen('select * from child_row'), 1);
  assert.equal(await seen('select * from return_problem'), 0);
  await web.query('commit');
  assert.equal(await seen('select * from child_row'), 0);
  await web.query('begin');
  await look('snapshot_id, child, why', `${snapshotId}, '${pseudonym('K100')}', 'test'`);
  assert.deepEqual((await web.query('select list, child from child_row order by list')).rows, [
    { list: '7', child: pseudonym('K100') },
    { list: '8', child: pseudonym('K100') },
  ]);
  await web.query('commit');
  await web.query('begin');
  await look('snapshot_id, list, why', `${snapshotId}, 'problems', 'test'`);
  assert.equal(await seen('select * from child_row'), 0);
  assert.ok(((await seen('select * from return_problem')) ?? 0) >= 2);
  await web.query('commit');
});

test('a look written by another transaction opens nothing, though it claims to be of this one', async () => {
  await web.query('begin');
  const { rows } = await web.query('select pg_current_xact_id()::text as xact');
  const other = new pg.Client({ connectionString: await server.services.databaseUrl?.() });
  await other.connect();
  await other.query(
    `insert into row_look (id, xact, at, snapshot_id, list, why) values (-1, '${rows[0].xact}', now(), ${snapshotId}, '8', 'x')`,
  );
  assert.equal(await seen('select * from child_row'), 0);
  await web.query('rollback');
  const kept = await other.query('select id, xact::text from row_look order by id desc limit 1');
  assert.notEqual(kept.rows[0].xact, rows[0].xact);
  assert.notEqual(Number(kept.rows[0].id), -1, 'the database numbers looks itself');
  await assert.rejects(other.query('delete from row_look'), /permission denied/);
  await assert.rejects(other.query(`update row_look set why = ''`), /permission denied/);
  await other.end();
});

test('a look that is taken back leaves its number missing', async () => {
  const numbers = async () => (await web.query('select max(id)::int as last from row_look')).rows[0].last as number;
  const before = await numbers();
  await web.query('begin');
  await look('snapshot_id, list, why', `${snapshotId}, '8', 'test'`);
  assert.equal(await seen('select * from child_row'), 2);
  await web.query('rollback');
  await web.query('begin');
  await look('snapshot_id, list, why', `${snapshotId}, '8', 'test'`);
  await web.query('commit');
  assert.equal(await numbers(), before + 2);
});

test('the product’s own way sees the rows and leaves the look behind', async () => {
  const said: unknown[] = [];
  const { rows } = await server.db.transaction().execute((trx) =>
    lookAtList(trx, async (entry) => void said.push(entry), {
      snapshotId,
      list: '8',
      as: 'Children in care',
      columns: ['Gender'],
      teams: null,
    }),
  );
  assert.deepEqual(
    rows.map(({ child }) => child),
    ['K100', 'K200'].map(pseudonym),
  );
  assert.equal(said.length, 1);
  const last = await server.db.selectFrom('row_look').select(['list', 'why']).orderBy('id', 'desc').executeTakeFirst();
  assert.deepEqual(last, { list: '8', why: 'Children in care' });
});
