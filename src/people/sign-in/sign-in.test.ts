import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { sessionCookie } from '../../platform/web/server.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import type { Role } from '../abilities.ts';
import { createPerson } from '../accounts/create-person.ts';
import { peopleRoutes } from '../people-routes.ts';
import { setDemo } from './demo.ts';
import { hashPassword } from './password.ts';

const password = 'copper lantern tide';
const hash = await hashPassword(password);
let server: TestServer;
before(async () => (server = await testServer({ routes: peopleRoutes })));
beforeEach(() => server.setNow('2025-05-08T10:00:00Z'));
after(() => server.close());

let added = 0;
async function addPerson(name: string, roles: Role[] = ['read-only'], oneTimeUntil: Date | null = null) {
  added += 1;
  const email = `${name.toLowerCase()}.${added}@example.org`;
  const dates = { from: '2025-01-01', to: null };
  const made = await createPerson(server.db, {
    name,
    email,
    roles,
    ...dates,
    passwordHash: hash,
    oneTimeUntil,
    by: null,
  });
  assert.ok(made.ok);
  return { id: made.id, email };
}

test('someone signs in, sees their account and signs out', async () => {
  const { id, email } = await addPerson('Ann');
  const ann = server.someone();
  assert.equal((await ann.get('/account')).location, '/sign-in?next=%2Faccount');
  const signedIn = await ann.post('/sign-in', { email: email.toUpperCase(), password, next: '/account' });
  assert.equal(signedIn.status, 303);
  assert.equal(signedIn.location, '/account');
  const account = await ann.get('/account');
  assert.match(account.text, new RegExp(email));
  assert.match(account.text, /Read only/);
  const before = ann.cookies.get(sessionCookie);
  assert.equal((await ann.post('/sign-out')).location, '/sign-in');
  ann.cookies.set(sessionCookie, before ?? '');
  assert.equal((await ann.get('/account')).status, 303, 'the old cookie opens nothing');
  const log = await server.db
    .selectFrom('audit')
    .select(['what', 'who'])
    .where('subject', '=', `person:${id}`)
    .orderBy('id')
    .execute();
  assert.deepEqual(
    log.map((line) => `${line.what} ${line.who}`),
    ['person.sign-in Ann', 'person.sign-out Ann'],
  );
});

test('a wrong password and an unknown address are told apart by nobody', async () => {
  const { email } = await addPerson('Ann');
  const wrong = await server.someone().post('/sign-in', { email, password: 'something else' });
  const unknown = await server.someone().post('/sign-in', { email: 'bob@example.org', password: 'something else' });
  for (const answer of [wrong, unknown]) {
    assert.equal(answer.status, 422);
    assert.match(answer.text, /Your email address or password is not right/);
    assert.ok(!answer.text.includes('something else'), 'a password is never sent back');
  }
  assert.ok(wrong.text.includes(`value="${email}"`), 'the address is kept');
});

test('what is missing is said, all at once', async () => {
  await addPerson('Ann');
  const { status, text } = await server.someone().post('/sign-in', {});
  assert.equal(status, 422);
  assert.match(text, /Enter your email address/);
  assert.match(text, /Enter your password/);
});

test('guessing is slowed down for that person from that place, ever more, and shuts nobody else out', async () => {
  const { email } = await addPerson('Ann');
  const bob = await addPerson('Bob');
  const guesser = server.someone('198.51.100.9');
  const guess = () => guesser.post('/sign-in', { email, password: 'a wrong guess' });
  for (let n = 0; n < 5; n += 1) assert.equal((await guess()).status, 422);
  const stopped = await guesser.post('/sign-in', { email, password });
  assert.equal(stopped.status, 429, 'even the right password waits');
  assert.match(stopped.text, /Wait 5 seconds, then try again/);
  assert.equal((await server.someone('192.0.2.7').post('/sign-in', { email, password })).status, 303);
  assert.equal((await server.someone('198.51.100.9').post('/sign-in', { email: bob.email, password })).status, 303);
  server.setNow('2025-05-08T10:00:05Z');
  assert.equal((await guess()).status, 422);
  assert.match((await guess()).text, /Wait 10 seconds, then try again/, 'each failure doubles the wait');
  let at = Date.parse('2025-05-08T10:00:05Z');
  for (const wait of [10, 20, 40, 80, 160, 320, 640]) {
    server.setNow(new Date((at += wait * 1000)).toISOString());
    assert.equal((await guess()).status, 422, `after ${wait} seconds`);
  }
  assert.match((await guess()).text, /Wait 15 minutes, then try again/, 'a quarter of an hour at most');
  server.setNow(new Date(at + 900_000).toISOString());
  const back = await server.someone('198.51.100.9').post('/sign-in', { email, password });
  assert.equal(back.status, 303);
});

test('a browser one has used before is never slowed down by somebody else’s guesses, not even from the same office', async () => {
  const { email } = await addPerson('Ann');
  const office = '198.51.100.44';
  const ann = server.someone(office);
  assert.equal((await ann.post('/sign-in', { email, password })).status, 303);
  await ann.get('/account');
  await ann.post('/sign-out');
  const stranger = server.someone(office);
  for (let n = 0; n < 8; n += 1) await stranger.post('/sign-in', { email, password: 'guess' });
  assert.equal((await stranger.post('/sign-in', { email, password })).status, 429);
  const again = await ann.post('/sign-in', { email, password });
  assert.equal(again.status, 303);
  const next = await ann.get('/account');
  assert.match(next.text, /Since you last signed in, 5 tries with your address failed/);
  const bob = await addPerson('Bob');
  for (let n = 0; n < 6; n += 1) await ann.post('/sign-in', { email: bob.email, password: 'guess' });
  assert.equal(
    (await ann.post('/sign-in', { email: bob.email, password })).status,
    429,
    'the mark of one person’s browser frees nobody to guess at another’s password',
  );
});

test('strangers guessing from ever more places do not keep the owner out of a new browser', async () => {
  const { email } = await addPerson('Ann');
  for (let n = 0; n < 40; n += 1) await server.someone(`203.0.113.${n}`).post('/sign-in', { email, password: 'guess' });
  assert.equal((await server.someone('192.0.2.99').post('/sign-in', { email, password })).status, 303);
});

test('one place that tries everybody is slowed down, and the browsers people use there are not', async () => {
  const { email } = await addPerson('Ann');
  const office = '198.51.100.77';
  const ann = server.someone(office);
  await ann.post('/sign-in', { email, password });
  await ann.get('/account');
  await ann.post('/sign-out');
  const sprayer = server.someone(office);
  for (let n = 0; n < 100; n += 1) await sprayer.post('/sign-in', { email: `p${n}@example.org`, password: 'guess' });
  assert.equal((await sprayer.post('/sign-in', { email: 'p200@example.org', password: 'guess' })).status, 429);
  assert.equal((await ann.post('/sign-in', { email, password })).status, 303);
});

test('many guesses at the same moment do not slip past the limit', async () => {
  const { email } = await addPerson('Ann');
  const guesses = Array.from({ length: 25 }, (_, n) =>
    server.someone().post('/sign-in', { email, password: `guess ${n}` }),
  );
  const answers = await Promise.all(guesses);
  assert.equal(answers.filter((answer) => answer.status === 422).length, 5);
});

test('when more sign in at once than can be let in, the rest are told to try again, and nobody’s try counts against them', async () => {
  const { email } = await addPerson('Ann');
  const counted = async () => (await server.db.selectFrom('sign_in_attempt').select('key').execute()).length;
  const before = await counted();
  const answers = await Promise.all(
    Array.from({ length: 130 }, (_, n) => server.someone(`203.0.113.${n}`).post('/sign-in', { email, password })),
  );
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  assert.deepEqual([count(303), count(503)], [104, 26]);
  const told = answers.find((answer) => answer.status === 503);
  assert.match(told?.text ?? '', /Many people are signing in at this moment. Wait a few seconds, then try again/);
  assert.ok(told?.text.includes(`value="${email}"`), 'what was typed is kept');
  assert.ok((await counted()) <= before);
});

test('one household of IPv6 addresses counts as one place', async () => {
  const { email } = await addPerson('Ann');
  for (let n = 1; n <= 5; n += 1)
    await server.someone(`2001:db8:1:2::${n}`).post('/sign-in', { email, password: 'guess' });
  assert.equal((await server.someone('2001:db8:1:2:ffff::1').post('/sign-in', { email, password })).status, 429);
  assert.equal((await server.someone('2001:db8:1:3::1').post('/sign-in', { email, password })).status, 303);
});

test('signing in never leads to another site', async () => {
  const { email } = await addPerson('Ann');
  const traps = [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/a/..//evil.example',
  ];
  for (const next of traps) {
    const { location } = await server.someone().post('/sign-in', { email, password, next });
    assert.equal(new URL(location ?? '', 'https://us.example').origin, 'https://us.example', next);
  }
  const kept = await server.someone().post('/sign-in', { email, password, next: '/posts?q=head&holder=none' });
  assert.equal(kept.location, '/posts?q=head&holder=none');
});

test('a form sent from another site is refused', async () => {
  const { email } = await addPerson('Ann');
  const answer = await server.someone().post('/sign-in', { email, password }, { 'sec-fetch-site': 'cross-site' });
  assert.equal(answer.status, 403);
});

test('a session ends when it is left alone, and at the latest after twelve hours', async () => {
  const { email } = await addPerson('Ann');
  const ann = server.someone();
  await ann.post('/sign-in', { email, password });
  for (const time of ['11:50', '13:40', '15:30', '17:20', '19:10', '21:00', '21:59']) {
    server.setNow(`2025-05-08T${time}:00Z`);
    assert.equal((await ann.get('/account')).status, 200, time);
  }
  server.setNow('2025-05-08T22:00:01Z');
  assert.equal((await ann.get('/account')).status, 303, 'twelve hours are over');
  const bob = server.someone();
  await bob.post('/sign-in', { email, password });
  server.setNow('2025-05-09T00:00:02Z');
  assert.equal((await bob.get('/account')).status, 303, 'two hours unused');
});

test('the database keeps no token that opens a session', async () => {
  const { email } = await addPerson('Ann');
  const ann = server.someone();
  await ann.post('/sign-in', { email, password });
  const stored = await server.db.selectFrom('session').selectAll().execute();
  assert.ok(!JSON.stringify(stored).includes(ann.cookies.get(sessionCookie) ?? 'no cookie'));
});

test('a one-time password only serves to choose one’s own', async () => {
  const { email } = await addPerson('Ann', ['programme-office'], new Date('2025-05-15T00:00:00Z'));
  const ann = server.someone();
  const first = await ann.post('/sign-in', { email, password, next: '/account' });
  assert.equal(first.location, '/sign-in/new-password?next=%2Faccount');
  assert.equal((await ann.get('/account')).status, 303, 'nothing is open yet');
  const short = await ann.post('/sign-in/new-password', { 'new-password': 'short' });
  assert.equal(short.status, 422);
  assert.match(short.text, /must be 12 characters or more/);
  assert.equal(
    (await ann.post('/sign-in/new-password', { 'new-password': password })).status,
    422,
    'not the same again',
  );
  const chosen = await ann.post('/sign-in/new-password', { 'new-password': 'velvet anchor mint', next: '/account' });
  assert.equal(chosen.location, '/account');
  assert.equal((await ann.get('/account')).status, 200);
  assert.equal((await server.someone().post('/sign-in', { email, password })).status, 422, 'the given one is spent');
});

test('a sign-in that failed is recorded: whose account, why and from where, and never what was typed', async () => {
  const { id, email } = await addPerson('Ann');
  await server.someone('203.0.113.200').post('/sign-in', { email, password: 'not the password' });
  await server.someone('203.0.113.200').post('/sign-in', { email: 'my secret password', password: 'not the password' });
  const { rows } = await sql<{ subject: string; after: unknown; text: string }>`
    select subject, after, audit::text as text from audit where what = 'person.sign-in-failed'
      and after ->> 'address' = '203.0.113.200' order by id`.execute(server.db);
  const after = { reason: 'Email address or password not right', address: '203.0.113.200' };
  assert.deepEqual(
    rows.map(({ subject }) => subject),
    [`person:${id}`, 'sign-in'],
  );
  assert.ok(rows.every((row) => JSON.stringify(row.after) === JSON.stringify(after)));
  assert.ok(rows.every(({ text }) => !/secret|not the password/.test(text)));
});

test('a one-time password runs out', async () => {
  const { email } = await addPerson('Ann', ['read-only'], new Date('2025-05-08T09:59:00Z'));
  const late = await server.someone().post('/sign-in', { email, password });
  assert.equal(late.status, 422);
  assert.match(late.text, /has run out/);
});

test('cards sign people in only in the demo', async () => {
  const { id, email } = await addPerson('Ann', ['programme-office']);
  const other = await addPerson('Bob');
  const card = { person: String(id) };
  assert.equal((await server.someone().post('/sign-in/demo', card)).status, 404);
  await setDemo(server.db, [{ email, invites: 'Run the month.' }]);
  const page = await server.someone().get('/sign-in');
  assert.match(page.text, /Programme office/);
  assert.match(page.text, /Run the month\./);
  assert.equal((await server.someone().post('/sign-in/demo', card)).status, 303);
  assert.equal(
    (await server.someone().post('/sign-in/demo', { person: String(other.id) })).status,
    404,
    'Bob has no card',
  );
  await server.db.updateTable('setting').set({ value: 'false' }).where('name', '=', 'demo').execute();
  assert.equal((await server.someone().post('/sign-in/demo', card)).status, 404);
});
