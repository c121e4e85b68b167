import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveVisited } from '../../../test/outside-words.ts';
import { testServer, type Someone, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let office: Someone;
let leader: Someone;
let reader: Someone;
let made: Awaited<ReturnType<typeof saveVisited>>;
let actionId: number;

before(async () => {
  server = await testServer({ today: '2026-05-31' });
  made = await saveVisited(server.db, '2026-05-31');
  office = await server.signIn(['programme-office'], { name: 'Tess Office' });
  leader = await server.signIn(['senior-leader'], { name: 'Lee Leader' });
  reader = await server.signIn(['read-only'], { name: 'Rea Reader' });
  const action = await server.db.selectFrom('action').select('id').where('ref', '=', 'V1').executeTakeFirstOrThrow();
  actionId = action.id;
});
after(() => server.close());

const seenVisits = () => made.letter.statements[0]!;
const choice = (what: string, seen = 0, statement = seenVisits()) => `${statement} ${actionId} ${seen} ${what}`;
const lastDecision = async () =>
  (
    await server.db
      .selectFrom('statement_link_event')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirstOrThrow()
  ).id;

test('a sentence is suggested for the action it is like, and the suggestion says why', async () => {
  const { text } = await office.get('/statement-links');
  assert.match(text, /Children are still not visited as often as their plans say/);
  assert.match(text, /V1 Set how often children are visited/);
  assert.match(text, /Both (speak of visits to children|use)/);
  assert.match(text, new RegExp(`value="${choice('confirmed')}"`));
});

test('words of a letter that is not for sharing are shown to those who may read them and to nobody else', async () => {
  const page = `/statement-links/${seenVisits()}`;
  assert.match((await office.get(page)).text, /Children are still not visited/);
  for (const path of [page, '/statement-links?state=all', `/actions/${actionId}`, '/side-by-side', '/threads'])
    assert.doesNotMatch((await reader.get(path)).text, /still not visited as often/, path);
  assert.match((await reader.get(page)).text, /Words of a document that is not for sharing/);
});

test('those who only read see no choices, and cannot send any', async () => {
  assert.doesNotMatch((await reader.get('/statement-links')).text, /<select class="govuk-select los-sentence/);
  assert.equal((await reader.post('/statement-links', { link: choice('confirmed') })).status, 403);
});

test('nothing chosen changes nothing, and what no page offers is ignored', async () => {
  const before = await lastDecision();
  for (const link of [
    '',
    '1 2',
    `999999 ${actionId} 0 confirmed`,
    `${seenVisits()} 999999 0 confirmed`,
    `${seenVisits()} ${actionId} 0 blessed`,
  ])
    assert.equal((await office.post('/statement-links', { link })).status, 303);
  assert.equal(await lastDecision(), before);
});

test('what a person says is right is kept with who and when, and is on the action’s page and in the audit log', async () => {
  assert.equal((await office.post('/statement-links', { link: ['', choice('confirmed')] })).status, 303);
  const { text } = await office.get(`/statement-links/${seenVisits()}`);
  assert.match(text, /Confirmed by Tess Office on 31 May 2026/);
  const { text: action } = await office.get(`/actions/${actionId}`);
  assert.match(action, /What inspectors and others said/);
  assert.match(action, /still not visited as often/, 'on a page of one item, for who may read the letter');
  assert.match((await office.get(`/sources/${made.letter.id}`)).text, /Link its sentences to the plan/);
  const logged = await server.db.selectFrom('audit').selectAll().where('what', '=', 'assurance.link').execute();
  assert.equal(logged.length, 1);
  assert.doesNotMatch(JSON.stringify(logged), /still not visited/, 'the log does not carry words of a marked letter');
});

test('the question it raises is put once it is confirmed, and its words are kept from those who may not read them', async () => {
  const { text } = await office.get('/questions?rule=complete-not-improved');
  assert.match(text, /Rated complete, and the inspector says it is not right yet/);
  assert.match(text, /still not visited as often/);
  const { text: hidden } = await reader.get('/questions?rule=complete-not-improved');
  assert.match(hidden, /Rated complete, and the inspector says/);
  assert.doesNotMatch(hidden, /still not visited as often/);
  const id = /href="\/questions\/(\d+)"/.exec(text)?.[1];
  assert.match((await office.get(`/questions/${id}`)).text, /still not visited as often/);
  assert.doesNotMatch((await reader.get(`/questions/${id}`)).text, /still not visited as often/);
  assert.doesNotMatch((await reader.get('/questions?format=csv')).text, /still not visited as often/);
});

test('two people deciding otherwise: the second is shown both, nothing is saved, and keeping it again decides', async () => {
  const before = Number(await lastDecision());
  const second = await leader.post('/statement-links', { link: choice('refused', 0) });
  assert.equal(second.status, 409);
  assert.match(second.text, /Tess Office<!-- --> said|Tess Office said/);
  assert.match(second.text, /you chose <strong>wrong<\/strong>/);
  assert.equal(Number(await lastDecision()), before);
  assert.match(second.text, new RegExp(`value="${choice('refused', before)}" selected`));
  assert.equal((await leader.post('/statement-links', { link: choice('refused', before) })).status, 303);
  const { text } = await office.get(`/statement-links/${seenVisits()}`);
  assert.match(text, /Said wrong by Lee Leader/);
  assert.match(
    (await office.get('/questions?rule=complete-not-improved')).text,
    /No question fits|There are no questions/,
  );
});

test('a decision is taken back, and its history stays', async () => {
  const newest = Number(await lastDecision());
  assert.equal((await office.post(`/statement-links/${seenVisits()}`, { link: choice('undone', newest) })).status, 303);
  const { text } = await office.get(`/statement-links/${seenVisits()}`);
  for (const words of ['said it is about', 'said it is not about', 'took back the decision on'])
    assert.match(text, new RegExp(words));
  assert.match(text, new RegExp(`value="${choice('confirmed', newest + 1)}"`), 'it is suggested again');
});

test('anything in the plan can be found by its words and linked by hand', async () => {
  const page = `/statement-links/${made.letter.statements[2]}`;
  const { text } = await office.get(`${page}?find=record+decisions`);
  const value = /value="(\d+ \d+ 0 confirmed)"/.exec(text)?.[1];
  assert.ok(value);
  assert.equal((await office.post(page, { link: value })).status, 303);
  assert.match((await office.get(page)).text, /Confirmed by Tess Office on 31 May 2026: chosen by hand/);
  assert.equal((await office.post(page, { link: '' })).status, 422);
  for (const id of ['0', '999999', 'x']) assert.equal((await office.get(`/statement-links/${id}`)).status, 404);
});

test('sentences are narrowed by document, by how they judge and by what is linked', async () => {
  const { text } = await office.get(`/statement-links?source=${made.report.id}&tone=positive`);
  assert.match(text, /1 sentence of 6/);
  assert.match(text, /early help hubs are well regarded/);
  assert.match((await office.get('/statement-links?state=confirmed')).text, /1 sentence of 6/);
});
