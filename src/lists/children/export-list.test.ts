/** A list of children taken away as a file: of one's own teams, safe to open in a spreadsheet, and written down. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { readDocument } from '../../platform/reading/index.ts';
import { nameTeams } from '../../../test/name-teams.ts';
import { child as pseudonym, inPlaceOf } from '../../../test/pseudonyms.ts';

let server: TestServer;
let analyst: SignedIn;
let manager: SignedIn;
const care = (id: string, team: string, worker: string, visited: string) => ({
  'Child Unique ID': id,
  Gender: 'Female',
  'Date of Birth': '2012-04-05',
  'Date Started to be Looked After': '2023-01-10',
  "Child's Legal Status": 'C2',
  'Start Date of Most Recent Placement': '2023-01-10',
  'Placement Type': 'U6',
  'Date of Last Social Work Visit': visited,
  'Allocated Team': team,
  'Allocated Worker': worker,
});
const list = [
  care('K100', 'North', '=HYPERLINK("http://x","A Oak")', '2025-01-01'),
  care('K200', 'South', 'B Elm', '2025-02-01'),
  care('K300', 'North', 'C Ash', '2025-03-20'),
];

before(async () => {
  server = await testServer({ today: '2025-04-02' });
  await loadReturn(server.services, '2025-03-31', { 8: { rows: list } });
  analyst = await server.signIn(['performance-analyst']);
  manager = await server.signIn(['team-manager']);
  await server.db.transaction().execute((trx) => nameTeams(trx, manager.personId, ['North']));
});
after(() => server.close());

const looks = () =>
  server.db.selectFrom('audit').selectAll().where('what', '=', 'children.export-list').orderBy('id').execute();

test('the file has the children who are on the page, the most overdue first', async () => {
  const file = await analyst.get('/lists/cla_visits/children.csv');
  assert.equal(file.status, 200);
  const lines = file.text
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  assert.equal(lines[0], 'Child,Standing,Due,Days over,Team,Worker,Return as at');
  assert.equal(lines[2], `${pseudonym('K200')},Overdue,15 March 2025,16,South,B Elm,31 March 2025`);
  assert.equal(lines.length, 3, 'K300 was seen in time');
  const everyone = await analyst.get('/lists/cla_visits/children.csv?state=all&team=North');
  assert.match(everyone.text, inPlaceOf(/K300,In time/));
  assert.doesNotMatch(everyone.text, inPlaceOf(/K200/));
});

test('a worker’s name that is a formula is text in either format', async () => {
  const csv = await analyst.get('/lists/cla_visits/children.csv');
  assert.match(csv.text, /"'=HYPERLINK/);
  const book = await analyst.get('/lists/cla_visits/children.xlsx');
  const read = JSON.stringify(await readDocument(book.bytes, 'list.xlsx'));
  assert.match(read, inPlaceOf(/K100/));
  assert.match(read, /=HYPERLINK/);
});

test('a team manager takes their own team’s children away, whatever address they type', async () => {
  for (const address of ['', '?team=South', '?state=all']) {
    const file = await manager.get(`/lists/cla_visits/children.csv${address}`);
    assert.doesNotMatch(file.text, inPlaceOf(/K200/), address);
  }
  assert.match((await manager.get('/lists/cla_visits/children.csv')).text, inPlaceOf(/K100/));
});

test('taking a list away is written down: who, which, how many, in which format', async () => {
  await manager.get('/lists/cla_visits/children.xlsx');
  const last = (await looks()).at(-1);
  assert.equal(last?.person_id, manager.personId);
  assert.deepEqual(last?.after, {
    list: 'Visits to children in care in time',
    teams: ['North'],
    children: 1,
    format: 'xlsx',
  });
});

test('nobody else may, and there is nothing to take of a list that is not there', async () => {
  const reader = await server.signIn(['read-only']);
  assert.equal((await reader.get('/lists/cla_visits/children.csv')).status, 403);
  assert.equal((await analyst.get('/lists/no_such_list/children.csv')).status, 404);
  assert.equal((await analyst.get('/lists/cin_visits/children.csv')).status, 404);
});

test('where the newest return does not tell a list, the one before it does, and the page says so', async () => {
  await loadReturn(server.services, '2025-04-01', {
    6: { rows: [{ 'Child Unique ID': 'K100', 'Case status': 'c) Child in need plan', 'Allocated Team': 'North' }] },
  });
  const page = (await analyst.get('/lists/cla_visits')).text;
  assert.match(page, /newest return, as at 1 April 2025, does not hold what the list needs/);
  assert.match(page, /how things stood on 31 March 2025/);
  assert.match(page, inPlaceOf(/K100/));
  assert.match((await analyst.get('/lists')).text, /, as at 31 March 2025/);
});
