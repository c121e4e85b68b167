/** The case system's identifiers stand nowhere in the database, and lead back to children for those who hold the key. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { loadLocalList, loadReturn } from '../../../test/loaded-return.ts';
import { child as pseudonym } from '../../../test/pseudonyms.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { newKeyText } from '../../platform/identifiers/key-file.ts';
import { openIdentifiers } from '../../platform/identifiers/identifiers.ts';
import { readReturn } from '../../indicators/index.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { keepReturn } from './keep-return.ts';

let server: TestServer;
let analyst: SignedIn;
const identifiers = ['CS-4471', 'CS-4472', 'CS-9000', 'FAM-77', 'CHD-5512', 'NHS4470001', 'A1230000001Z', 'Wilhelmina'];
before(async () => {
  server = await testServer({ today: '2025-04-02' });
  analyst = await server.signIn(['performance-analyst']);
  await loadReturn(server.services, '2025-03-31', {
    6: { rows: [{ 'Child Unique ID': 'CS-4471', Gender: 'CS-4471', 'Allocated Team': 'North' }] },
    10: { rows: [{ 'Child Unique ID': 'CS-4472', 'Family identifier': 'FAM-77', 'Date of Birth': '2019-01-02' }] },
  });
  await loadLocalList(server.services, '2025-03-31', 'supervision', [
    { 'Child Unique ID': 'CS-4471', Supervisor: 'Ask about CS-4471', 'Allocated Team': 'North' },
  ]);
  await loadDataset();
});
after(() => server.close());

async function loadDataset(): Promise<void> {
  const files = Object.entries({
    ssd_person: [
      'pers_person_id,pers_forename,pers_sex,pers_dob,pers_common_child_id,pers_legacy_id',
      'CS-4471,Wilhelmina,F,2012-04-05,NHS4470001,',
      'CS-9000,,F,1996-04-05,,',
    ],
    ssd_linked_identifiers: [
      'link_table_id,link_person_id,link_identifier_type,link_identifier_value',
      'L-CS-4471-1,CS-4471,UPN,A1230000001Z',
    ],
    ssd_mother: ['moth_table_id,moth_person_id,moth_childs_person_id', 'M1,CS-9000,CHD-5512'],
    ssd_family: ['fami_table_id,fami_family_id,fami_person_id', 'F1,FAM-77,CS-4471'],
  }).map(([name, lines]) => ({ name: `${name}.csv`, bytes: async () => Buffer.from(lines.join('\n')) }));
  const read = await readReturn(files, '2025-02-28');
  if (isUnreadable(read)) throw new Error(read.what);
  await server.db.transaction().execute((trx) => keepReturn(server.services, trx, { ...read, files, personId: null }));
}

/** Every row of every table, as the owner of the tables sees it: what a dump of the database holds. */
async function dump(): Promise<string> {
  return server.asOwner(async (db) => {
    const { rows } = await sql<{ name: string }>`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`.execute(db);
    const parts: string[] = [];
    for (const { name } of rows) {
      const found = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(db);
      parts.push(...found.rows.map(({ text }) => `${name}: ${text}`));
    }
    return parts.join('\n');
  });
}

test('a dump of the database, by its owner, has none of the identifiers of returns of three kinds', async () => {
  const text = await dump();
  assert.ok(text.includes(pseudonym('CS-4471')), 'the rows are there');
  for (const identifier of identifiers)
    assert.ok(!text.includes(identifier), `${identifier}: ${around(text, identifier)}`);
  for (const identifier of identifiers)
    assert.ok(!text.includes(Buffer.from(identifier).toString('hex')), `${identifier} in hexadecimal`);
});

const around = (text: string, part: string) =>
  text.slice(Math.max(0, text.indexOf(part) - 80), text.indexOf(part) + 80);

test('the same child has one pseudonym in Annex A, the dataset and a local list', async () => {
  const { rows } = await server.asOwner((db) =>
    sql<{ source: string }>`select distinct source from child_row join return_snapshot on id = snapshot_id
      where child = ${pseudonym('CS-4471')} order by 1`.execute(db),
  );
  assert.deepEqual(
    rows.map(({ source }) => source),
    ['annex-a', 'local', 'ssd'],
  );
});

test('what a pseudonym stands for is hidden from the server until a look at it is written down', async () => {
  const web = new pg.Client({ connectionString: await server.services.databaseUrl?.() });
  await web.connect();
  const seen = async () =>
    (await web.query('select child from child_identifier')).rows.map(({ child }) => child as string);
  const look = (columns: string, values: string) => web.query(`insert into row_look (${columns}) values (${values})`);
  assert.deepEqual(await seen(), []);
  await web.query('begin');
  await look('snapshot_id, child, why', `1, '${pseudonym('CS-4471')}', 'test'`);
  assert.deepEqual(await seen(), [], 'a look at the rows alone is not enough');
  await look('snapshot_id, child, why, identifiers', `1, '${pseudonym('CS-4471')}', 'test', true`);
  assert.ok((await seen()).includes(pseudonym('CS-4471')));
  assert.ok(!(await seen()).includes(pseudonym('CS-4472')));
  await web.query('commit');
  assert.deepEqual(await seen(), []);
  await web.query('begin');
  await look('snapshot_id, list, why, identifiers', `1, '10', 'test', true`);
  assert.ok((await seen()).includes(pseudonym('CS-4472')));
  assert.ok(!(await seen()).includes(pseudonym('CS-4471')));
  await web.query('rollback');
  await assert.rejects(web.query(`update child_identifier set sealed = ''`), /permission denied/);
  await assert.rejects(web.query('delete from child_identifier'), /permission denied/);
  await web.end();
});

test('the problems of a return go back to the team with the case system’s own identifiers, and the look is kept', async () => {
  const shown = await analyst.get('/returns/1/problems');
  assert.ok(shown.text.includes(pseudonym('CS-4471')));
  assert.ok(!shown.text.includes('CS-4471'));
  const file = await analyst.get('/returns/1/problems.csv');
  assert.match(file.text, /CS-4471/);
  assert.doesNotMatch(file.text, new RegExp(pseudonym('CS-4471')));
  const looks = await server.db.selectFrom('row_look').select('list').where('identifiers', '=', true).execute();
  assert.ok(looks.some(({ list }) => list === 'problems'));
});

test('without the key, and with another, lists and looks go on under pseudonyms; no return is loaded, and it says why', async () => {
  const { identifiers: ours } = server.services;
  const path = join(server.services.config.dataFolder, 'other.key');
  const place = { path, isBesideData: true };
  const opened = (keyFile: string) => openIdentifiers({ identifiersKeyFile: keyFile, dataFolder: '/nowhere' });
  const lost = opened(path);
  assert.match(JSON.stringify(await lost.toKeep(server.db)), /put the file back at .*other\.key/);
  await writeFile(path, newKeyText());
  const wrong = opened(path);
  assert.match(JSON.stringify(await wrong.toKeep(server.db)), /the same child would have two pseudonyms/);
  Object.assign(server.services, { identifiers: { ...wrong, place } });
  try {
    await assert.rejects(
      loadReturn(server.services, '2025-04-01', { 6: { rows: [{ 'Child Unique ID': 'CS-4471' }] } }),
      /not the one this database was begun with/,
    );
    const list = await analyst.get('/returns/1/problems.csv');
    assert.ok(list.text.includes(pseudonym('CS-4471')), 'the file has pseudonyms');
    const form = await analyst.get('/returns/new');
    assert.equal(form.status, 200);
    const sent = await analyst.post('/returns/new', {
      files: { name: 'list_6.csv', bytes: Buffer.from('Child Unique ID\nCS-4471\n') },
      'as-at-day': '1',
      'as-at-month': '4',
      'as-at-year': '2025',
      list: '',
    });
    assert.equal(sent.status, 422);
    assert.match(sent.text, /No return can be loaded\. The key in .* is not the one/);
  } finally {
    Object.assign(server.services, { identifiers: ours });
  }
});

test('two identifiers that would have one pseudonym are never made one child', async () => {
  await server.asOwner(async (db) => {
    await sql`insert into child_identifier (child, kind, proof, sealed) values (${pseudonym('CS-5')}, 'child', 'x', 'x')`.execute(
      db,
    );
  });
  await assert.rejects(
    loadReturn(server.services, '2025-04-01', { 6: { rows: [{ 'Child Unique ID': 'CS-5' }] } }),
    /Two identifiers .* come to the same pseudonym/,
  );
});
