import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../../test/server.ts';
import { signInAs } from '../../../test/sign-in-as.ts';
import { auditOf } from '../audit/audit.ts';
import { peopleRoutes } from '../people-routes.ts';

let server: TestServer;
type Signed = Awaited<ReturnType<typeof signInAs>>;
let admin: Signed;
before(async () => {
  server = await testServer({ routes: peopleRoutes });
  admin = await signInAs(server, 'Ada Admin', 'administrator');
});
after(() => server.close());

const day = (name: string, [year = '', month = '', date = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const starting = day('from', ['2025', '5', '8']);

test('an administrator adds a person and is shown a one-time password that lets them in', async () => {
  const form = { name: 'Nia Newton', email: 'Nia@Example.org', role: 'action-owner', ...starting };
  const added = await admin.post('/people/new', form);
  assert.equal(added.status, 200);
  const password = /<code[^>]*>([^<]+)</.exec(added.text)?.[1] ?? '';
  const nia = server.someone();
  assert.equal((await nia.post('/sign-in', { email: 'nia@example.org', password })).location, '/sign-in/new-password');
  assert.match((await admin.get('/people')).text, /Nia Newton/);
  const again = await admin.post('/people/new', form);
  assert.equal(again.status, 422);
  assert.match(again.text, /already a person with this email address/);
});

test('everything wrong with a new person is said at once, and what was typed is kept', async () => {
  const wrong = {
    name: '',
    email: 'nobody',
    role: 'king',
    ...day('from', ['2025', '2', '30']),
    ...day('to', ['', '3', '1']),
  };
  const { status, text } = await admin.post('/people/new', wrong);
  assert.equal(status, 422);
  for (const message of [
    'Enter a name',
    'in the right form',
    'Select a role',
    'The first day must be a real date',
    'The last day must include a year',
  ]) {
    assert.ok(text.includes(message), message);
  }
  assert.match(text, /value="nobody"/);
  assert.match(text, /value="30"/);
});

test('what was done to a person is on their page, with who and what was there before', async () => {
  const bea = await signInAs(server, 'Bea Before', 'read-only');
  const saved = await admin.post(`/people/${bea.personId}/edit`, { name: 'Bea <b>After</b>', email: bea.email });
  assert.equal(saved.status, 303);
  const { text } = await admin.get(`/people/${bea.personId}`);
  assert.match(text, /Changed a person/);
  assert.match(text, /Bea Before/);
  assert.ok(text.includes('Bea &lt;b>After') || text.includes('Bea &lt;b&gt;After'), 'names are never markup');
  const [entry] = await auditOf(server.db, `person:${bea.personId}`);
  assert.equal(entry?.who, 'Ada Admin');
  assert.deepEqual(entry?.before, { name: 'Bea Before', email: bea.email });
});

test('roles have a first and a last day, and give nothing outside them', async () => {
  const cal = await signInAs(server, 'Cal Later');
  assert.equal((await cal.get('/posts')).status, 403);
  const role = { role: 'read-only', ...day('from', ['2025', 'June', '1']), ...day('to', ['2025', '6', '30']) };
  assert.equal((await admin.post(`/people/${cal.personId}/roles/new`, role)).status, 303);
  assert.equal((await admin.post(`/people/${cal.personId}/roles/new`, role)).status, 422, 'not the same twice');
  assert.equal((await cal.get('/posts')).status, 403, 'not yet');
  for (const [now, status] of [
    ['2025-06-01', 200],
    ['2025-06-30', 200],
    ['2025-07-01', 403],
  ] as const) {
    server.setNow(`${now}T10:00:00Z`);
    const visitor = server.someone();
    await visitor.post('/sign-in', { email: cal.email, password: 'copper lantern tide' });
    assert.equal((await visitor.get('/posts')).status, status, now);
  }
  server.setNow('2025-05-08T10:00:00Z');
});

test('a reviewer’s role is for a time: it is not given without a last day', async () => {
  const rae = await server.signIn(['read-only'], { name: 'Rae Reviewer' });
  const role = { role: 'reviewer', ...day('from', ['2025', 'June', '1']) };
  const refused = await admin.post(`/people/${rae.personId}/roles/new`, role);
  assert.equal(refused.status, 422);
  assert.ok(refused.text.includes('Enter the last day: the role “Reviewer” is for a time'));
  const until = { ...role, ...day('to', ['2025', '6', '30']) };
  assert.equal((await admin.post(`/people/${rae.personId}/roles/new`, until)).status, 303);
});

test('the last administrator can neither be deactivated nor lose the role', async () => {
  const { id } = await server.db
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', admin.personId)
    .executeTakeFirstOrThrow();
  const ended = await admin.post(`/people/${admin.personId}/roles/${id}`, day('to', ['2025', '12', '31']));
  assert.equal(ended.status, 422);
  assert.match(ended.text, /last administrator/);
  assert.equal((await admin.post(`/people/${admin.personId}/deactivate`)).status, 422);
  assert.equal((await admin.get('/people')).status, 200);
});

test('someone deactivated is out at once, and out of their posts', async () => {
  const dan = await signInAs(server, 'Dan Done', 'read-only');
  await server.db.insertInto('post').values({ title: 'Post of Dan' }).execute();
  const post = await server.db
    .selectFrom('post')
    .select('id')
    .where('title', '=', 'Post of Dan')
    .executeTakeFirstOrThrow();
  await server.db
    .insertInto('post_holder')
    .values({ post_id: post.id, person_id: dan.personId, from_on: '2025-01-01' })
    .execute();
  assert.match((await admin.get(`/posts/${post.id}`)).text, /Dan Done/);
  assert.equal((await admin.post(`/people/${dan.personId}/deactivate`)).status, 303);
  assert.equal((await dan.get('/posts')).status, 303);
  assert.equal(
    (await server.someone().post('/sign-in', { email: dan.email, password: 'copper lantern tide' })).status,
    422,
  );
  assert.match((await admin.get(`/posts/${post.id}`)).text, /Nobody holds this post/);
  assert.equal((await admin.post(`/people/${dan.personId}/reactivate`)).status, 303);
  assert.equal(
    (await server.someone().post('/sign-in', { email: dan.email, password: 'copper lantern tide' })).status,
    303,
  );
});

test('a new password given by an administrator signs the person out and must be changed', async () => {
  const eve = await signInAs(server, 'Eve Forgot', 'read-only');
  const given = await admin.post(`/people/${eve.personId}/password`);
  const password = /<code[^>]*>([^<]+)</.exec(given.text)?.[1] ?? '';
  assert.equal((await eve.get('/account')).status, 303);
  assert.equal(
    (await server.someone().post('/sign-in', { email: eve.email, password })).location,
    '/sign-in/new-password',
  );
  const log = JSON.stringify(await auditOf(server.db, `person:${eve.personId}`));
  assert.ok(!log.includes(password), 'the audit log holds no password');
});

test('people change their own password, and other sessions end', async () => {
  const fay = await signInAs(server, 'Fay Change', 'read-only');
  const elsewhere = server.someone();
  await elsewhere.post('/sign-in', { email: fay.email, password: 'copper lantern tide' });
  assert.equal(
    (await fay.post('/account/password', { password: 'wrong', 'new-password': 'velvet anchor mint' })).status,
    422,
  );
  assert.equal(
    (await fay.post('/account/password', { password: 'copper lantern tide', 'new-password': 'Fay Change 12345' }))
      .status,
    422,
  );
  const changed = await fay.post('/account/password', {
    password: 'copper lantern tide',
    'new-password': 'velvet anchor mint',
  });
  assert.equal(changed.status, 303);
  assert.equal((await fay.get('/account')).status, 200);
  assert.equal((await elsewhere.get('/account')).status, 303);
});

test('only an administrator sees people or changes them, and only with their own form', async () => {
  const office = await signInAs(server, 'Ola Office', 'programme-office', 'senior-leader');
  assert.equal((await office.get('/people')).status, 403);
  assert.equal((await office.post('/people/new', { name: 'X', email: 'x@example.org' })).status, 403);
  assert.equal(
    (await office.post(`/people/${office.personId}/roles/new`, { role: 'administrator', ...starting })).status,
    403,
  );
  const forged = await admin.post('/people/new', { _csrf: 'made up', name: 'X', email: 'x@example.org' });
  assert.equal(forged.status, 403);
  assert.equal((await admin.get('/people/999999')).status, 404);
  assert.equal((await admin.get('/people/12abc')).status, 404);
});
