import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { TOTP } from 'otpauth';
import { testServer, type Someone, type TestServer } from '../../../../test/server.ts';
import { sessionCookie } from '../../../platform/web/server.ts';
import { createPerson } from '../../accounts/create-person.ts';
import { peopleRoutes } from '../../people-routes.ts';
import { hashPassword } from '../password.ts';
import { stepOfCode } from './app-code.ts';

const password = 'copper lantern tide';
const hash = await hashPassword(password);
let server: TestServer;
before(async () => (server = await testServer({ routes: peopleRoutes })));
beforeEach(() => {
  server.setNow('2025-05-08T10:00:00Z');
  server.services.config.signIn.secondFactor = 'optional';
});
after(() => server.close());

let added = 0;
async function addPerson(name: string, oneTimeUntil: Date | null = null) {
  const email = `${name.toLowerCase()}.${(added += 1)}@example.org`;
  const dates = { from: '2025-01-01', to: null, passwordHash: hash, oneTimeUntil, by: null };
  const made = await createPerson(server.db, { name, email, roles: ['programme-office'], ...dates });
  assert.ok(made.ok);
  return { id: made.id, email };
}

/** The code an app shows at the clock's time, moved by some seconds. */
const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: server.services.now().getTime() + later * 1000,
  });

const secretOn = (text: string) =>
  (/<code class="los-password">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? '').replaceAll(' ', '');
const recoveryCodesOn = (text: string) =>
  [...text.matchAll(/<code[^>]*>([a-z2-9]{4}(?:-[a-z2-9]{4}){2})</g)].map(([, code]) => code ?? '');

/** Signs in with the password and sets up an app of their own accord. */
async function withApp(name: string) {
  const person = await addPerson(name);
  const someone = server.someone();
  await someone.post('/sign-in', { email: person.email, password });
  const secret = secretOn((await someone.get('/account/second-factor')).text);
  const codes = recoveryCodesOn((await someone.post('/account/second-factor', { code: codeOf(secret) })).text);
  assert.equal(codes.length, 10);
  later(60);
  return { ...person, someone, secret, codes };
}

const later = (seconds: number) =>
  server.setNow(new Date(server.services.now().getTime() + seconds * 1000).toISOString());

async function begin(email: string, someone: Someone = server.someone()) {
  const answer = await someone.post('/sign-in', { email, password, next: '/account' });
  return { someone, location: answer.location };
}

test('codes are those of RFC 6238, for a clock half a minute off either way, and each is taken once', () => {
  // The RFC's own secret, "12345678901234567890", and its values cut to six figures.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ] as const) {
    const at = (moved: number) => new Date((seconds + moved) * 1000);
    assert.equal(stepOfCode(code, secret, 0, at(0)), Math.floor(seconds / 30));
    assert.equal(stepOfCode(` ${code.slice(0, 3)} ${code.slice(3)} `, secret, 0, at(0)), Math.floor(seconds / 30));
    assert.ok(stepOfCode(code, secret, 0, at(30)), 'half a minute late');
    assert.equal(stepOfCode(code, secret, 0, at(90)), null, 'too late');
    assert.equal(stepOfCode(code, secret, Math.floor(seconds / 30), at(0)), null, 'used already');
  }
  assert.equal(stepOfCode('28708', secret, 0, new Date(59_000)), null);
});

test('someone sets up an app, and from then on their password alone opens nothing', async () => {
  const { email, secret, someone } = await withApp('Ann');
  assert.equal((await someone.get('/account')).status, 200, 'they stay signed in');
  const { someone: ann, location } = await begin(email);
  assert.equal(location, '/sign-in/code?next=%2Faccount');
  assert.equal((await ann.get('/account')).location, '/sign-in?next=%2Faccount', 'nothing is open yet');
  const wrong = await ann.post('/sign-in/code', { code: '000000' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /That code is not right/);
  const before = ann.cookies.get(sessionCookie);
  const right = await ann.post('/sign-in/code', { code: codeOf(secret), next: '/account' });
  assert.equal(right.location, '/account');
  assert.notEqual(ann.cookies.get(sessionCookie), before, 'under a new session');
  assert.equal((await ann.get('/account')).status, 200);
  const { someone: thief } = await begin(email);
  const replayed = await thief.post('/sign-in/code', { code: codeOf(secret) });
  assert.equal(replayed.status, 422, 'a code seen over a shoulder does not work again');
});

test('a recovery code works once, typed any way people type', async () => {
  const { email, codes } = await withApp('Ann');
  const first = await begin(email);
  const typed = codes[0]?.toUpperCase().replaceAll('-', ' ') ?? '';
  const used = await first.someone.post('/sign-in/code', { 'recovery-code': typed, next: '/account' });
  assert.equal(used.location, '/account');
  const page = await first.someone.get('/account');
  assert.match(page.text, /You used a recovery code/);
  assert.match(page.text, /9 recovery codes left/);
  const second = await begin(email);
  assert.equal((await second.someone.post('/sign-in/code', { 'recovery-code': typed })).status, 422);
  const kept = JSON.stringify(await server.db.selectFrom('recovery_code').selectAll().execute());
  for (const code of codes) assert.ok(!kept.includes(code) && !kept.includes(code.slice(5)), 'only hashes are kept');
});

test('new recovery codes take the place of the old, after the password is given again', async () => {
  const { someone, email, codes } = await withApp('Ann');
  later(11 * 60);
  const sent = await someone.post('/account/recovery-codes');
  assert.equal(sent.location, '/account/prove?next=%2Faccount');
  assert.equal((await someone.post('/account/prove', { password: 'wrong', next: '/account' })).status, 422);
  assert.equal((await someone.post('/account/prove', { password, next: '/account' })).location, '/account');
  const fresh = recoveryCodesOn((await someone.post('/account/recovery-codes')).text);
  assert.equal(fresh.length, 10);
  const { someone: back } = await begin(email);
  assert.equal((await back.post('/sign-in/code', { 'recovery-code': codes[1] ?? '' })).status, 422);
  assert.equal((await back.post('/sign-in/code', { 'recovery-code': fresh[1] ?? '' })).status, 303);
});

test('guessing codes is slowed down, and the owner’s own browser is not', async () => {
  const { email, secret } = await withApp('Ann');
  const own = await begin(email);
  await own.someone.post('/sign-in/code', { code: codeOf(secret) });
  await own.someone.get('/account');
  await own.someone.post('/sign-out');
  const { someone: thief } = await begin(email, server.someone());
  for (let n = 0; n < 5; n += 1) assert.equal((await thief.post('/sign-in/code', { code: `11111${n}` })).status, 422);
  later(30);
  const wait = await thief.post('/sign-in/code', { code: '111117' });
  assert.equal(wait.status, 422);
  assert.equal((await thief.post('/sign-in/code', { code: codeOf(secret) })).status, 429);
  await begin(email, own.someone);
  assert.equal((await own.someone.post('/sign-in/code', { code: codeOf(secret) })).status, 303);
});

test('a role that needs a second step leads to setting it up before anything opens', async () => {
  server.services.config.signIn.secondFactor = ['programme-office'];
  const { email } = await addPerson('Ann');
  const { someone: ann, location } = await begin(email);
  assert.equal(location, '/sign-in/second-factor?next=%2Faccount');
  assert.equal((await ann.get('/account')).status, 303);
  const form = await ann.get('/sign-in/second-factor?next=/account');
  assert.match(form.text, /<svg/);
  const secret = secretOn(form.text);
  assert.equal((await ann.post('/sign-in/second-factor', { code: '123456' })).status, 422);
  const done = await ann.post('/sign-in/second-factor', { code: codeOf(secret), next: '/account' });
  assert.equal(recoveryCodesOn(done.text).length, 10);
  const account = await ann.get('/account');
  assert.match(account.text, /Your role needs this second step/);
  assert.match((await ann.post('/account/second-factor/remove')).location ?? '', /account/);
  assert.equal((await begin(email)).location, '/sign-in/code?next=%2Faccount', 'it was not taken away');
});

test('with a one-time password the own password comes first, then the app', async () => {
  server.services.config.signIn.secondFactor = 'all';
  const { email } = await addPerson('Ann', new Date('2025-05-15T00:00:00Z'));
  const { someone: ann, location } = await begin(email);
  assert.equal(location, '/sign-in/new-password?next=%2Faccount');
  const chosen = await ann.post('/sign-in/new-password', { 'new-password': 'velvet anchor mint', next: '/account' });
  assert.equal(chosen.location, '/sign-in/second-factor?next=%2Faccount');
  assert.equal((await ann.get('/account')).status, 303);
});

test('an administrator who gives a new password does not take the second step away with it', async () => {
  const { id, email, secret } = await withApp('Ann');
  const admin = await server.signIn(['administrator']);
  const given = await admin.post(`/people/${id}/password`);
  const once = /<code class="los-password">([^<]+)</.exec(given.text)?.[1] ?? '';
  const ann = server.someone();
  assert.equal((await ann.post('/sign-in', { email, password: once })).location, '/sign-in/code');
  assert.equal(
    (await ann.post('/sign-in/new-password', { 'new-password': 'velvet anchor mint' })).location,
    '/sign-in',
    'no password is chosen before the code',
  );
  assert.equal((await ann.post('/sign-in/code', { code: codeOf(secret) })).location, '/sign-in/new-password');
});

test('an administrator takes a lost app away: audited, told by letter, and signed out', async () => {
  const { id, email, someone } = await withApp('Ann');
  const admin = await server.signIn(['administrator']);
  assert.match((await admin.get(`/people/${id}`)).text, /Take away the app for codes/);
  assert.equal((await admin.get(`/people/${id}/second-factor`)).status, 200);
  assert.equal((await admin.post(`/people/${id}/second-factor`)).location, `/people/${id}`);
  assert.equal((await someone.get('/account')).status, 303, 'signed out');
  assert.equal((await begin(email)).location, '/account', 'the password alone again');
  const log = await server.db
    .selectFrom('audit')
    .select('what')
    .where('subject', '=', `person:${id}`)
    .where('what', '=', 'person.reset-second-factor')
    .execute();
  assert.equal(log.length, 1);
  const letters = await server.db
    .selectFrom('mail')
    .select(['subject', 'body'])
    .where('to_email', '=', email)
    .execute();
  assert.deepEqual(letters.map((letter) => letter.subject).sort(), [
    'Signing in now needs a code',
    'Your app for codes was taken away',
  ]);
  for (const { body } of letters) assert.ok(!/[a-z2-9]{4}-[a-z2-9]{4}/.test(body));
});

test('nobody but an administrator takes an app away', async () => {
  const { id } = await withApp('Ann');
  const other = await server.signIn(['programme-office']);
  assert.equal((await other.post(`/people/${id}/second-factor`)).status, 403);
});
