import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { madeSource } from '../../../test/made-notice.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let office: SignedIn;
let plan: number;
before(async () => {
  server = await testServer({ today: '2025-05-15' });
  office = await server.signIn(['programme-office']);
  const made = await server.db
    .insertInto('plan')
    .values({ title: 'A plan', is_main: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  plan = made.id;
});
after(() => server.close());

const council = {
  body: 'Full Council',
  what: 'endorsed',
  'on-day': '14',
  'on-month': '5',
  'on-year': '2025',
  'as-at': '2025-05-15',
  reference: 'Minute 12',
  decision: 'That the plan be endorsed',
  source: '',
  note: '',
};

test('the office records that full Council endorsed a version, and everyone can see it', async () => {
  assert.equal((await office.post(`/plan/${plan}/approvals`, council)).status, 303);
  const reader = await server.signIn(['board-member']);
  const { text } = await reader.get(`/plan/${plan}/approvals`);
  for (const words of ['14 May 2025', 'Full Council', 'Endorsed by them', 'Minute 12', 'That the plan be endorsed'])
    assert.ok(text.includes(words), words);
  assert.ok(!text.includes('Record one'));
  assert.equal((await reader.post(`/plan/${plan}/approvals`, council)).status, 403);
});

test('a record with nothing in it, or a date to come, says what is missing', async () => {
  const empty = await office.post(`/plan/${plan}/approvals`, {});
  assert.equal(empty.status, 422);
  for (const words of ['Choose what happened', 'Enter who it went to', 'Enter the date it happened'])
    assert.ok(empty.text.includes(words), words);
  const future = await office.post(`/plan/${plan}/approvals`, { ...council, 'on-year': '2031' });
  assert.match(future.text, /must be today or in the past/);
});

test('a record made in error is withdrawn with its reason and stays to be seen', async () => {
  const { text } = await office.get(`/plan/${plan}/approvals`);
  const address = /action="(\/plan\/\d+\/approvals\/\d+\/withdraw)"/.exec(text)?.[1] ?? '';
  assert.equal((await office.post(address, { because: '' })).status, 422);
  assert.equal((await office.post(address, { because: 'It was the committee, not full Council' })).status, 303);
  assert.match((await office.get(`/plan/${plan}/approvals`)).text, /<del>Full Council<\/del>.*It was the committee/s);
});

test('the paper that went to the committee is kept with it, and a decision says what was decided', async () => {
  const source = await madeSource(server.db, {
    kind: 'committee-report',
    title: 'Report to the committee',
    dated: '2025-05-01',
  });
  assert.match(
    (await office.post(`/plan/${plan}/approvals`, { ...council, decision: '' })).text,
    /Enter what they decided/,
  );
  assert.match(
    (await office.post(`/plan/${plan}/approvals`, { ...council, source: '999' })).text,
    /Choose one of the documents added/,
  );
  assert.equal((await office.post(`/plan/${plan}/approvals`, { ...council, source: String(source) })).status, 303);
  const { text } = await office.get(`/plan/${plan}/approvals`);
  assert.ok(text.includes(`href="/sources/${source}"`) && text.includes('Report to the committee'));
});
