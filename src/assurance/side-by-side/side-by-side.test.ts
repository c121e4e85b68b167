import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveDocument, saveVisited } from '../../../test/outside-words.ts';
import { testServer, type Someone, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let office: Someone;
let reader: Someone;
let planId: number;
let areaId: number;

before(async () => {
  server = await testServer({ today: '2026-05-31' });
  office = await server.signIn(['programme-office'], { name: 'Tess Office' });
  reader = await server.signIn(['read-only'], { name: 'Rea Reader' });
});
after(() => server.close());

test('before there is a plan, and before there is a document, the page says what to do', async () => {
  assert.equal((await office.get('/side-by-side')).status, 200);
  assert.equal((await office.get('/areas/1/side-by-side')).status, 404);
});

test('each area shows what we say beside what inspectors said, counted with what is only suggested', async () => {
  ({ planId } = await saveVisited(server.db, '2026-05-31'));
  const area = await server.db.selectFrom('area').select('id').where('title', '=', 'Visits').executeTakeFirstOrThrow();
  areaId = area.id;
  const { text } = await office.get('/side-by-side');
  assert.match(text, /2 actions: 1 on track, 1 complete/);
  assert.match(text, /\d+ wanting.*not improved.*\(0 confirmed, \d+ suggested\)/);
  assert.match(text, /20 April 2026/);
  assert.equal((await office.get(`/plan/${planId}/side-by-side`)).status, 200);
});

test('one area shows ratings, sentences by document, and what would be asked if a suggestion is right', async () => {
  const { text } = await office.get(`/areas/${areaId}/side-by-side`);
  for (const words of [
    'What we say',
    'What inspectors said',
    'Children are still not visited',
    'Suggested',
    'Would be asked if the suggested links are right',
  ])
    assert.match(text, new RegExp(words));
});

test('the sentences of a letter that is not for sharing are left out for those who may not read them', async () => {
  const { text } = await reader.get(`/areas/${areaId}/side-by-side`);
  assert.match(text, /Visit to Mereham/);
  assert.doesNotMatch(text, /still not visited/);
  assert.match(text, /Words of a document that is not for sharing/);
});

test('looked at from before the visit, only the earlier report is there', async () => {
  const { text } = await office.get('/side-by-side?as-at=2026-04-01');
  assert.match(text, /Inspection of Mereham/);
  assert.doesNotMatch(text, /Visit to Mereham/);
});

test('what a visit saw that nothing in the plan answers is among the questions', async () => {
  assert.match((await office.get('/side-by-side')).text, /Grandparents are seldom asked/);
});

test('what was said of another council is left out, and the page says so', async () => {
  await server.db
    .insertInto('setting')
    .values({ name: 'authority', value: JSON.stringify('Mereham Council') })
    .execute();
  const says = [{ text: 'Children are not visited as often as their plans say in this other place.' }];
  const document = { kind: 'inspection-report' as const, title: 'Inspection of Upton', on: '2026-03-01', says };
  await saveDocument(server.db, { ...document, authority: 'Upton Council' });
  const { text } = await office.get('/side-by-side');
  assert.match(text, /1 document about other councils is left out/);
  assert.doesNotMatch((await office.get('/statement-links?state=all')).text, /in this other place/);
});

test('months later the last ratings are still told, and a link made today is there when looking back', async () => {
  server.setToday('2026-11-30');
  office = await server.signIn(['programme-office'], { name: 'Tess Later' });
  const { text } = await office.get('/side-by-side');
  assert.match(text, /2 actions: 2 no update \(last said to be 1 on track, 1 complete, by 31 May 2026\)/);
  const offered = await office.get(`/statement-links?state=waiting`);
  const choice = /value="(\d+ \d+ 0 confirmed)"/.exec(offered.text)?.[1];
  assert.ok(choice);
  assert.match((await office.get('/side-by-side?as-at=2026-05-31')).text, /\(0 confirmed, \d+ suggested\)/);
  assert.equal((await office.post('/statement-links', { link: choice })).status, 303);
  assert.match((await office.get('/side-by-side?as-at=2026-05-31')).text, /\(1 confirmed, \d+ suggested\)/);
});
