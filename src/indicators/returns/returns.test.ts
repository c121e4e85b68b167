/** A return through the server: brought, checked, accepted, loaded; and what is refused. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { annexARows, csvOfList, makeCouncil, usualStory, writeLists } from '../../../demo/children/index.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { xlsxOf } from '../../platform/documents/index.ts';

let server: TestServer;
let analyst: SignedIn;
const asAt = '2025-03-31';
const lists = writeLists(
  annexARows(
    makeCouncil({ seed: 'returns', contactsAMonth: 30, from: '2025-01-31', to: asAt, story: usualStory }),
    asAt,
  ),
);

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  analyst = await server.signIn(['performance-analyst']);
});
after(() => server.close());

const workbook = async (change: (rows: string[][], list: number) => string[][] = (rows) => rows) => ({
  name: 'Annex A.xlsx',
  bytes: await xlsxOf(
    lists.map(({ list, headings, rows }) => ({ name: `List ${list}`, columns: headings, rows: change(rows, list) })),
    asAt,
  ),
});

async function bring(file: { name: string; bytes: Buffer }, day = asAt, also = {}) {
  await analyst.get('/returns/new');
  const [year = '', month = '', date = ''] = day.split('-');
  return analyst.post('/returns/new', {
    files: file,
    'as-at-day': date,
    'as-at-month': month,
    'as-at-year': year,
    ...also,
  });
}

/** Waits until an upload has left a state, and answers its page. */
async function leaves(path: string, state: string) {
  for (let turn = 0; turn < 600; turn += 1) {
    const { text } = await analyst.get(`${path}/state`);
    if ((JSON.parse(text) as { state: string }).state !== state) return analyst.get(path);
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error(`The return stayed ${state}`);
}

test('a workbook is read, checked, accepted and loaded, and its indicators are there', async () => {
  const brought = await bring(await workbook());
  assert.equal(brought.status, 303, brought.text);
  const path = brought.location ?? '';
  const checked = await leaves(path, 'reading');
  assert.match(checked.text, /Accept and load it/);
  assert.match(checked.text, /8: Children in care/);
  const accepted = await analyst.post(path, { decision: 'accept' });
  assert.equal(accepted.status, 303);
  const loaded = await leaves(path, 'loading');
  assert.match(loaded.text, /Loaded\./);
  const signs = await analyst.get('/vital-signs');
  assert.match(signs.text, /As at 31 March 2025, from Annex A/);
  assert.match(signs.text, /Assessments completed within 45 working days/);
  const indicator = await analyst.get('/vital-signs/assessment_45wd');
  assert.equal(indicator.status, 200);
  const returns = await analyst.get('/returns');
  assert.match(returns.text, /31 March 2025/);
});

test('the same files again are told from a new return', async () => {
  const again = await bring(await workbook(), '2025-04-30');
  assert.equal(again.status, 422);
  assert.match(again.text, /These very files were loaded as at 31 March 2025/);
});

test('a corrected return takes the place of the one before, and both stay', async () => {
  const corrected = await workbook((rows, list) => (list === 1 ? rows.slice(1) : rows));
  const path = (await bring(corrected)).location ?? '';
  await leaves(path, 'reading');
  await analyst.post(path, { decision: 'accept' });
  await leaves(path, 'loading');
  const rows = await server.db.selectFrom('return_snapshot').select(['id', 'supersedes_id as before']).execute();
  assert.deepEqual(
    rows.map(({ before: earlier }) => earlier),
    [null, rows[0]?.id],
  );
  assert.match((await analyst.get(`/returns/${rows[0]?.id}`)).text, /A corrected return has taken its place/);
});

test('what is wrong is shown by list and team, and comes back beside its rows, looked at and written down', async () => {
  const wrong = await workbook((rows, list) =>
    list === 8 ? rows.map((cells, row) => cells.map((cell, at) => (row === 0 && at === 1 ? 'Boy' : cell))) : rows,
  );
  const path = (await bring(wrong, '2025-02-28')).location ?? '';
  const checked = await leaves(path, 'reading');
  assert.match(checked.text, /List 8, Gender/);
  await analyst.post(path, { decision: 'accept' });
  await leaves(path, 'loading');
  const { id } = await server.db
    .selectFrom('return_snapshot')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const csv = await analyst.get(`/returns/${id}/problems.csv`);
  assert.equal(csv.status, 200);
  assert.match(csv.text, /Boy/);
  const looked = await server.db
    .selectFrom('audit')
    .select('what')
    .where('what', '=', 'children.look-problems')
    .execute();
  assert.equal(looked.length, 1);
});

test('a rejected return leaves nothing behind but that it was brought', async () => {
  const before = await server.db.selectFrom('return_snapshot').select('id').execute();
  const other = await workbook((rows, list) => (list === 2 ? rows.slice(1) : rows));
  const path = (await bring(other, '2025-01-31')).location ?? '';
  await leaves(path, 'reading');
  await analyst.post(path, { decision: 'reject' });
  assert.match((await analyst.get(path)).text, /Nothing of it was loaded/);
  assert.equal((await server.db.selectFrom('return_snapshot').select('id').execute()).length, before.length);
});

test('what is no return is refused in plain English, and nothing is kept of it', async () => {
  const list1 = lists[0];
  assert.ok(list1);
  assert.match((await bring({ name: 'notes.txt', bytes: Buffer.from('hello') })).text, /neither an Excel workbook/);
  assert.match((await bring({ name: 'holidays.csv', bytes: Buffer.from('a,b') })).text, /None of the files is a list/);
  assert.match(
    (await bring({ name: 'list_1.csv', bytes: Buffer.from(csvOfList(list1)) }, '2026-01-01')).text,
    /today or in the past/,
  );
  const html = await bring({ name: 'Annex A.xlsx', bytes: Buffer.from('<html><body>Sign in</body></html>') });
  assert.match((await leaves(html.location ?? '', 'reading')).text, /govuk-warning-text/);
  const headless = await bring({ name: 'list_1.csv', bytes: Buffer.from('1,2,3\n4,5,6\n') });
  assert.match((await leaves(headless.location ?? '', 'reading')).text, /No list of Annex A was found/);
});

test('only those who load returns may bring one, and children’s rows are theirs alone', async () => {
  for (const role of ['programme-office', 'board-member', 'administrator'] as const) {
    const someone = await server.signIn([role]);
    assert.equal((await someone.get('/returns/new')).status, 403, role);
    assert.equal((await someone.get('/returns/1/problems.csv')).status, 403, role);
  }
});
