/** A database of a version before there were pseudonyms: what it kept under the case system's identifiers is given pseudonyms. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { loadReturn } from '../../../test/loaded-return.ts';
import { child as pseudonym } from '../../../test/pseudonyms.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { bringOver } from './bring-over.ts';

let server: TestServer;
let lead: SignedIn;
before(async () => {
  server = await testServer({ today: '2025-05-08' });
  lead = await server.signIn(['information-governance', 'performance-analyst', 'programme-office']);
  await server.asOwner(async (db) => {
    await sql`insert into return_snapshot (source, as_at, content_sha256, rows, summary, sketch) values
      ('annex-a', '2025-02-28', 'a', 2, '{"counts":[],"lists":[],"missingLists":[],"shape":[]}', '{"rows":[1],"children":[2]}'),
      ('annex-a', '2025-03-31', 'b', 2, '{"counts":[],"lists":[],"missingLists":[],"shape":[]}', null)`.execute(db);
    await sql`insert into return_list (snapshot_id, list, columns, rows)
      select id, list, array['Child Unique ID', 'Family identifier', 'Date of Birth', 'Allocated Team', 'Note'], 2
      from return_snapshot, unnest(array['10', '11']) list`.execute(db);
    await sql`insert into child_row (snapshot_id, list, row, child, counted, cells)
      select id, '10', row, 'CS-00' || row, true,
        jsonb_build_array('CS-00' || row, 'FAM-9', '2019-01-02', 'CS-001', null)
      from return_snapshot, generate_series(1, 2) row`.execute(db);
    await sql`insert into return_problem (snapshot_id, position, check_id, severity, list, row, column_name, value, child, team)
      select id, 0, 'bad-code', 'error', '10', 1, 'Gender', 'CS-001', 'CS-001', 'North' from return_snapshot`.execute(
      db,
    );
    await sql`insert into return_upload (as_at, state, report)
      values ('2025-03-31', 'loaded', '{"problems":[{"list":10,"column":"Gender","value":"CS-001","child":"CS-001"}],"values":3}')`.execute(
      db,
    );
    await sql`insert into clinic_meeting (clinic, snapshot_id, as_at, held_on) values ('visits', 1, '2025-02-28', '2025-03-01')`.execute(
      db,
    );
    await sql`insert into clinic_line (meeting_id, part, child, team, worker, state, first_on, decision)
      values (1, 'visits', 'CS-001', 'North', 'A Oak', 'overdue', '2025-03-01', 'Visit this week')`.execute(db);
    await sql`insert into child_look (person_id, snapshot_id, child, because, looked_at)
      values (${lead.personId}, 1, 'CS-001', 'Preparing the clinic', '2025-03-01')`.execute(db);
    await sql`insert into row_look (snapshot_id, child, why) values (1, 'CS-001', 'Preparing the clinic')`.execute(db);
    await sql`insert into hold (child, reason) values ('CS-002', 'A court has asked for it')`.execute(db);
    await sql`insert into child_search (person_id, child, names, because, searched_at)
      values (${lead.personId}, 'CS-002', array['Jo Sample-Ward'], 'Request for access', '2025-05-08T09:59:00Z')`.execute(
      db,
    );
    await sql`insert into audit (who, what, subject, after)
      values ('Sam', 'children.look-child', 'return:1', '{"child": "CS-001", "because": "Preparing the clinic"}')`.execute(
      db,
    );
    await sql`insert into mail (to_name, to_email, subject, body) values ('A', 'a@example.org', 'Visit', 'Please see CS-002.')`.execute(
      db,
    );
  });
});
after(() => server.close());

const asked = async <T>(query: ReturnType<typeof sql<T>>) => (await server.asOwner((db) => query.execute(db))).rows;
const oldRows = async () =>
  (await asked(sql<{ n: number }>`select count(*)::int as n from child_row where child like 'CS-%'`))[0]?.n;

test('one that is stopped halfway has brought over whole returns, and goes on where it was', async () => {
  await server.asOwner((db) =>
    sql`create function stop_here() returns trigger language plpgsql as $$ begin
      if new.snapshot_id = 2 then raise exception 'stopped'; end if; return new; end $$;
      create trigger stop_here before update on child_row for each row execute function stop_here()`.execute(db),
  );
  await assert.rejects(bringOver(server.services), /stopped/);
  assert.equal(await oldRows(), 2, 'the second return is as it was');
  assert.deepEqual(await asked(sql`select id, pseudonyms from return_snapshot order by id`), [
    { id: 1, pseudonyms: true },
    { id: 2, pseudonyms: false },
  ]);
  assert.equal((await asked(sql`select from clinic_line where child = 'CS-001'`)).length, 1);
  await server.asOwner((db) => sql`drop trigger stop_here on child_row; drop function stop_here()`.execute(db));
  const both = await Promise.all([bringOver(server.services), bringOver(server.services)]);
  assert.ok(both.includes(1), 'two processes that start at once do it once');
  assert.equal(await bringOver(server.services), 0);
});

test('nothing but lines of the audit log, and words people typed, holds an identifier afterwards', async () => {
  const tables = await asked(sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`);
  const still: string[] = [];
  for (const { name } of tables) {
    const found = await asked(sql<{ text: string }>`
      select t::text as text from ${sql.raw(name)} t where t::text ~ 'CS-00|FAM-9|Sample-Ward'`);
    still.push(...found.map(({ text }) => `${name} ${text}`));
  }
  // Each child_row has a team that happens to be called as a child is: it stays.
  const said = still.map((one) => one.replace('""CS-001"", null]', ''));
  assert.deepEqual(
    said.filter((one) => /CS-00|FAM-9|Sample-Ward/.test(one) && !/^(audit|mail) /.test(one)),
    [],
  );
  const cells = (
    await asked(sql<{ cells: string[] }>`select cells from child_row where snapshot_id = 1 order by row`)
  )[0]?.cells;
  assert.equal(cells?.[0], pseudonym('CS-001'));
  assert.match(String(cells?.[1]), /^.{5}-.{5}$/);
  assert.deepEqual(cells?.slice(2), ['2019-01-02', 'CS-001', null]);
});

test('the child of before and of a new return is one child; its looks, holds and lines of the log are found', async () => {
  await loadReturn(server.services, '2025-04-30', { 8: { rows: [{ 'Child Unique ID': 'CS-001', Gender: 'Female' }] } });
  const found = await asked(
    sql<{ list: string }>`select list from child_row where child = ${pseudonym('CS-001')} order by snapshot_id`,
  );
  assert.deepEqual(found, [{ list: '10' }, { list: '10' }, { list: '8' }]);
  const log = await lead.get('/audit?child=CS-001');
  assert.match(log.text, /Preparing the clinic/);
  assert.match((await lead.get('/data-protection')).text, new RegExp(`Everything about child ${pseudonym('CS-002')}`));
  const search = await lead.get('/data-protection/child/1');
  assert.match(search.text, /In the case system: CS-002/);
  assert.match(search.text, /Please see CS-002/);
});

test('the chain of the log is whole, and a held child’s old lines are known as theirs', async () => {
  const { rows } = await server.asOwner((db) =>
    sql<{
      child: string;
    }>`select audit_child_of(id, after) as child from audit where what = 'children.look-child'`.execute(db),
  );
  assert.deepEqual(rows, [{ child: pseudonym('CS-001') }]);
  assert.match((await lead.get('/audit')).text, /CS-001/, 'the line itself is as it was written');
});
