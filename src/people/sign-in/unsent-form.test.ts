import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { sessionCookie } from '../../platform/web/server.ts';
import { peopleRoutes } from '../people-routes.ts';

let server: TestServer;
before(async () => (server = await testServer({ routes: peopleRoutes })));
beforeEach(() => server.setNow('2025-05-08T10:00:00Z'));
after(() => server.close());

const password = 'copper lantern tide';
const emailOf = async (someone: SignedIn) =>
  (await server.db.selectFrom('person').select('email').where('id', '=', someone.personId).executeTakeFirstOrThrow())
    .email;

/** Signs in again in the same browser and answers where that leads. */
async function back(someone: SignedIn) {
  const email = await emailOf(someone);
  someone.cookies.delete(sessionCookie);
  return someone.post('/sign-in', { email, password, next: '/posts' });
}

test('a form sent after the session ended is kept, and sent once its writer has signed in again', async () => {
  const ann = await server.signIn(['administrator']);
  await ann.get('/posts/new');
  server.setNow('2025-05-08T12:00:01Z');
  const late = await ann.post('/posts/new', { title: 'Head of Early Help', organisation: 'Health trust' });
  assert.equal(late.status, 401);
  assert.match(late.text, /What you wrote is kept for you for a day/);
  assert.equal((await server.db.selectFrom('post').selectAll().execute()).length, 0, 'nothing was changed');
  assert.equal((await back(ann)).location, '/account/unsent');
  const page = await ann.get('/account/unsent');
  assert.match(page.text, /Head of Early Help/);
  const action = /<form method="post" action="(\/posts[^"]*)"/.exec(page.text)?.[1] ?? '';
  const sent = await ann.post(action, { title: 'Head of Early Help', organisation: 'Health trust' });
  assert.equal(sent.status, 303);
  assert.equal((await server.db.selectFrom('post').selectAll().execute()).length, 1);
  await ann.post('/sign-out');
  assert.equal((await back(ann)).location, '/posts', 'it is put before them once');
  await ann.get('/account');
  await ann.post('/account/unsent');
  assert.equal((await ann.get('/account/unsent')).location, '/');
});

test('what somebody wrote is shown to nobody else, and not for longer than a day', async () => {
  const ann = await server.signIn(['administrator']);
  const bob = await server.signIn(['administrator']);
  await ann.get('/posts/new');
  server.setNow('2025-05-08T12:00:01Z');
  await ann.post('/posts/new', { title: 'Something of Ann’s' });
  assert.equal((await back(bob)).location, '/posts');
  assert.equal((await bob.get('/account/unsent')).location, '/');
  server.setNow('2025-05-09T12:00:02Z');
  assert.equal((await back(ann)).location, '/posts');
});

test('nothing is kept of a form that did not come from that person’s own session, nor of passwords', async () => {
  const ann = await server.signIn(['administrator']);
  await ann.get('/account');
  server.setNow('2025-05-08T12:00:01Z');
  const kept = async () =>
    (await server.db.selectFrom('unsent_form').selectAll().where('person_id', '=', ann.personId).execute()).length;
  await ann.post('/posts/new', { title: 'Forged', _csrf: 'another' });
  await ann.post('/posts/new', { title: 'Forged' }, { 'sec-fetch-site': 'cross-site' });
  await ann.post('/account/password', { password: 'secret words here', 'new-password': 'others' });
  await ann.post('/posts/new', { title: '' });
  await ann.post('/people/1/edit', { 'new-password': 'only a password' });
  await server.someone().post('/posts/new', { title: 'Nobody’s' });
  assert.equal(await kept(), 0);
});

test('the page’s own clock hands in what was typed and ends the session', async () => {
  const ann = await server.signIn(['administrator']);
  await ann.get('/account');
  const fields = JSON.stringify([
    ['title', 'Half a title'],
    ['new-password', 'secret'],
  ]);
  assert.equal((await ann.post('/account/timed-out', { path: '/posts/new', fields })).location, '/sign-in');
  assert.equal((await ann.get('/account')).status, 303);
  assert.equal((await back(ann)).location, '/account/unsent');
  const page = await ann.get('/account/unsent');
  assert.match(page.text, /Half a title/);
  assert.ok(!page.text.includes('secret'));
  await ann.post('/account/timed-out', { path: 'https://elsewhere.example/x', fields });
  await back(ann);
  const other = await ann.get('/account/unsent');
  assert.ok(!other.text.includes('elsewhere'), 'it is sent to this site alone');
});

test('every page says how long the session has, and asking to stay keeps it going', async () => {
  const ann = await server.signIn(['read-only']);
  const page = await ann.get('/account');
  assert.match(page.text, /data-idle="7200" data-left="43200"/);
  server.setNow('2025-05-08T11:59:00Z');
  assert.deepEqual(JSON.parse((await ann.get('/account/stay')).text), { signedIn: true });
  server.setNow('2025-05-08T13:58:00Z');
  assert.match((await ann.get('/account')).text, /data-left="28920"/);
  assert.ok(!(await server.someone().get('/sign-in')).text.includes('data-idle'));
});

test('people see where they are signed in, and end one of their sessions or all the others', async () => {
  const ann = await server.signIn(['administrator']);
  const email = await emailOf(ann);
  const elsewhere = async (device: string) => {
    const other = server.someone();
    await other.post('/sign-in', { email, password }, { 'user-agent': device });
    return other;
  };
  const phone = await elsewhere(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
  );
  const edge = await elsewhere(
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0',
  );
  const odd = await elsewhere('<script>alert(1)</script>');
  const page = await ann.get('/account');
  assert.match(page.text, /Safari on an iPhone/);
  assert.match(page.text, /Edge on Windows/);
  assert.match(page.text, /\(this one\)/);
  const session = /name="session" value="([^"]+)"(?:(?!<\/form>)[\s\S])*Safari on an iPhone/.exec(page.text)?.[1] ?? '';
  await ann.post('/account/sessions/end', { session });
  assert.equal((await phone.get('/account')).status, 303);
  assert.equal((await edge.get('/account')).status, 200);
  const bob = await server.signIn(['read-only']);
  const notTheirs = /value="([0-9a-f]{64})"/.exec((await ann.get('/account')).text)?.[1] ?? '';
  await bob.post('/account/sessions/end', { session: notTheirs });
  assert.equal((await edge.get('/account')).status, 200, 'nobody ends another’s');
  await ann.post('/account/sessions/end');
  assert.equal((await edge.get('/account')).status, 303);
  assert.equal((await odd.get('/account')).status, 303);
  assert.equal((await ann.get('/account')).status, 200);
  const admin = await server.signIn(['administrator']);
  await admin.get(`/people/${ann.personId}`);
  await admin.post(`/people/${ann.personId}/sessions/end`);
  assert.equal((await ann.get('/account')).status, 303, 'an administrator signs someone out everywhere');
});

test('over https cookies are this host’s alone, for https alone, and no script reads them', async () => {
  const secure = await testServer({ routes: peopleRoutes, settings: { LOS_URL: 'https://los.example' } });
  const first = secure.someone();
  const form = { name: 'Ann', email: 'ann@example.org', 'new-password': password };
  const answer = await first.post('/first-administrator', form);
  const set = [answer.headers['set-cookie']].flat().map(String);
  assert.ok(set.length >= 2);
  for (const line of set) {
    assert.match(line, /^__Host-los-/);
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      assert.ok(line.includes(part), `${line}: ${part}`);
    assert.ok(!/domain=/i.test(line));
  }
  assert.equal((await first.get('/account')).status, 200);
  await secure.close();
});

test('only a trusted proxy is believed about where somebody comes from', async () => {
  const addressSeen = async (settings: Record<string, string>, from: string) => {
    const one = await testServer({ routes: peopleRoutes, settings });
    await one.signIn(['read-only']);
    const forwarded = { 'x-forwarded-for': '203.0.113.5' };
    for (let n = 0; n < 6; n += 1)
      await one.someone(from).post('/sign-in', { email: 'x@example.org', password: 'guess' }, forwarded);
    const other = { 'x-forwarded-for': '203.0.113.6' };
    const next = await one.someone(from).post('/sign-in', { email: 'x@example.org', password: 'guess' }, other);
    await one.close();
    return next.status === 422 ? 'the visitor’s' : 'the proxy’s';
  };
  assert.equal(await addressSeen({}, '10.0.0.5'), 'the proxy’s');
  assert.equal(await addressSeen({ LOS_TRUSTED_PROXIES: '10.0.0.0/24' }, '10.0.0.5'), 'the visitor’s');
  assert.equal(await addressSeen({ LOS_TRUSTED_PROXIES: '10.0.0.0/24' }, '10.0.1.5'), 'the proxy’s');
});
