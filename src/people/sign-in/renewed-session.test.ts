import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn } from '../../../test/form-on.ts';
import { someoneAt, testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let admin: SignedIn;

before(async () => {
  server = await testServer();
  admin = await server.signIn(['administrator'], { name: 'Ada Admin' });
});
after(() => server.close());

/** Another browser with what was copied of somebody's cookies. */
const copyOf = (someone: SignedIn) => someoneAt(server.app, '203.0.113.9', new Map(someone.cookies));

/** Whether a browser is signed in. */
const isIn = async (browser: Pick<SignedIn, 'get'>) => (await browser.get('/account')).status === 200;

async function giveRole(to: SignedIn, role: string): Promise<void> {
  const path = `/people/${to.personId}/roles/new`;
  const answer = await admin.post(path, formOn(await admin.get(path), { role }));
  assert.equal(answer.status, 303);
}

test('whose roles were changed goes on under another token, and a copy of the old one opens nothing', async () => {
  const owner = await server.signIn(['action-owner']);
  await owner.get('/account');
  const copy = copyOf(owner);
  assert.ok(await isIn(copy));
  await giveRole(owner, 'programme-office');
  assert.equal((await owner.get('/import')).status, 200, 'they do at once what they may now');
  assert.notEqual([...owner.cookies.values()].join(), [...copy.cookies.values()].join());
  assert.ok(!(await isIn(copy)));
  assert.ok(await isIn(owner));
});

test('a form that was open meanwhile is still taken', async () => {
  const owner = await server.signIn(['programme-office']);
  const open = await owner.get('/calendar/feeds');
  await giveRole(owner, 'action-owner');
  const sent = await owner.post('/calendar/feeds', formOn(open, { name: 'My phone', scope: 'mine' }));
  assert.equal(sent.status, 200);
  assert.ok(await isIn(owner));
});

test('a role taken back, and one limited to a part of the council, renew it too; what changes nothing does not', async () => {
  const owner = await server.signIn(['programme-office']);
  const token = () => [...owner.cookies.values()].join();
  await owner.get('/account');
  const first = token();
  await owner.get('/plan');
  assert.equal(token(), first);
  const person = (await admin.get(`/people/${owner.personId}`)).text;
  const limit = /href="([^"]+\/limit)"/.exec(person)![1]!;
  assert.equal((await admin.post(limit, { for: 'part', team: 'North' })).status, 303);
  await owner.get('/account');
  const second = token();
  assert.notEqual(second, first);
  const change = limit.replace(/\/limit$/, '');
  const end = { 'to-day': '31', 'to-month': '12', 'to-year': '2026' };
  assert.equal((await admin.post(change, formOn(await admin.get(change), end))).status, 303);
  await owner.get('/account');
  assert.notEqual(token(), second);
});

test('many requests at the moment of the change leave one session, and nobody is shut out for good', async () => {
  const owner = await server.signIn(['action-owner']);
  await owner.get('/account');
  await giveRole(owner, 'board-member');
  const copies = Array.from({ length: 6 }, () => copyOf(owner));
  const answers = await Promise.all(copies.map((copy) => copy.get('/account')));
  assert.ok(answers.every(({ status }) => status === 200 || status === 303));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1, 'one of them carries the new token');
  const open = await server.db
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', owner.personId)
    .where('revoked_at', 'is', null)
    .execute();
  assert.equal(open.length, 1);
});
