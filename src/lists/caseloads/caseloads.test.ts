/** Caseloads through the server: by service and team for every reader, by worker for those who may see the children. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { nameTeams } from '../../../test/name-teams.ts';
import { linkTo, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let analyst: SignedIn;
let reader: SignedIn;
const held = (worker: string, team: string, count: number, status = 'c) Child in need plan') =>
  Array.from({ length: count }, (_, at) => ({
    'Child Unique ID': `${worker}${status.slice(0, 1)}${at}`,
    'CIN Start Date': '2024-11-01',
    'Case status': status,
    'Allocated Team': team,
    'Allocated Worker': worker,
  }));

before(async () => {
  server = await testServer({ today: '2025-04-02' });
  analyst = await server.signIn(['performance-analyst']);
  reader = await server.signIn(['board-member']);
});
after(() => server.close());

test('before a return there is nothing to show, on either page', async () => {
  for (const address of ['/vital-signs/caseloads', '/lists/caseloads'])
    assert.match(wordsOf((await analyst.get(address)).text), /No return that tells who holds which cases/);
});

test('by service and team everyone sees who is over the limit, as a number', async () => {
  await loadReturn(server.services, '2025-03-31', {
    6: {
      rows: [
        ...held('A Oak', 'Assessment East', 30),
        ...held('B Elm', 'Assessment East', 9),
        ...held('B Elm', 'Assessment East', 8, 'e) Closed episode'),
        ...held('C Ash', 'Locality North', 12),
        ...held('C Ash', 'Locality North', 3, 'b) Child Protection plan'),
        ...held('D Yew', 'Locality South', 2),
        ...held('E Fir', 'Locality West', 14),
      ],
    },
  });
  const page = await reader.get('/vital-signs/caseloads');
  const words = wordsOf(page.text);
  assert.match(words, /Assessment East \d+ 19\.5 1 2 39/);
  assert.match(words, /Locality South \d+ c c c c/);
  assert.doesNotMatch(page.text, /A Oak|D Yew/, 'nobody is named');
  assert.doesNotMatch(page.text, /Save the services/);
  assert.equal(
    linkTo((await reader.get('/vital-signs')).text, 'Caseloads by service and team'),
    '/vital-signs/caseloads?as-at=2025-03-31',
  );
});

test('by worker the cases are those that the average counts, the most over the limit first', async () => {
  const words = wordsOf((await analyst.get('/lists/caseloads')).text);
  assert.match(words, /A Oak Assessment East (\d+) 30 \d+ 0 0/);
  assert.match(words, /C Ash Locality North \d+ 15 3 0/);
  assert.match(words, /D Yew Locality South \d+ 2 0 0/);
  assert.ok(words.lastIndexOf('A Oak Assessment') < words.lastIndexOf('C Ash Locality'));
  assert.match(words, /1 of 5 workers over their limit 70 open cases 14 cases a worker/);
  assert.match(
    wordsOf((await analyst.get('/lists/caseloads?team=Locality%20North')).text),
    /0 of one worker over their limit 15 open cases/,
  );
});

test('the look is written down; a team manager sees their own team’s workers, and a reader none', async () => {
  const manager = await server.signIn(['team-manager']);
  assert.match((await manager.get('/lists/caseloads')).text, /no team is named for you/);
  await nameTeams(server.db, manager.personId, ['Locality North']);
  const own = await manager.get('/lists/caseloads');
  assert.match(own.text, /C Ash/);
  assert.doesNotMatch(own.text, /A Oak|D Yew/);
  const looks = await server.db
    .selectFrom('audit')
    .selectAll()
    .where('what', '=', 'children.look-list')
    .where('person_id', '=', manager.personId)
    .orderBy('id', 'desc')
    .execute();
  assert.deepEqual(looks[0]?.after, { list: 'Caseloads', teams: ['Locality North'], children: 15 });
  assert.equal((await reader.get('/lists/caseloads')).status, 403);
});

test('an analyst says of which service a team is, and its workers are held to that limit', async () => {
  const before = wordsOf((await analyst.get('/vital-signs/caseloads')).text);
  assert.match(before, /Children in need and child protection .*Locality North/);
  const saved = await analyst.post('/vital-signs/caseloads', {
    'team-1': 'Children in care',
    'team-2': 'No such service',
  });
  assert.equal(saved.status, 303);
  const now = wordsOf((await reader.get('/vital-signs/caseloads')).text);
  assert.match(now, /Children in care Locality North \d+ 15 0 1 15/);
  assert.match(now, /Locality South \d+ c/);
  const [audit] = await server.db
    .selectFrom('audit')
    .select('after')
    .where('what', '=', 'indicator.set-team-service')
    .execute();
  assert.deepEqual(audit?.after, { 'Locality North': 'Children in care' });
  assert.equal((await reader.post('/vital-signs/caseloads', { 'team-1': 'Assessment' })).status, 403);
});
