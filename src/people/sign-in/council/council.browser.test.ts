import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  checkAccessible,
  checkFits,
  DESKTOP,
  openBrowser,
  PHONE,
  screenshot,
  type Page,
  type TestBrowser,
} from '../../../../test/browser.ts';
import { testServer, type TestServer } from '../../../../test/server.ts';
import { freePort, startSignInService, type SignInService } from '../../../../test/sign-in-service.ts';
import { sessionCookie } from '../../../platform/web/server.ts';
import { createPerson } from '../../accounts/create-person.ts';
import { peopleRoutes } from '../../people-routes.ts';
import { hashPassword } from '../password.ts';

let service: SignInService;
let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
const office = '5f1c0c3e-8c1e-4a55-9a3e-2b1f0f6d7a10';
const owners = 'owners-of-actions';

before(async () => {
  const port = await freePort();
  baseURL = `http://127.0.0.1:${port}`;
  const started = await startSignInService(baseURL);
  service = started;
  // The service keeps real time, and so must the product while they speak.
  server = await testServer({ routes: peopleRoutes, settings: started.settings, now: new Date().toISOString() });
  await server.app.listen({ port, host: '127.0.0.1' });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  await service?.close();
});

const logOf = async (what: string) =>
  server.db.selectFrom('audit').selectAll().where('what', '=', what).orderBy('id').execute();

const rolesOf = async (email: string) => {
  const rows = await server.db
    .selectFrom('role_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .select('g.role')
    .where('p.email', '=', email)
    .where('g.to_on', 'is', null)
    .orderBy('g.role')
    .execute();
  return rows.map((row) => row.role);
};

async function look(page: Page, name: string): Promise<void> {
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    await checkAccessible(page);
    await checkFits(page);
    await screenshot(page, `council-${name}`, { width });
  }
  await page.setViewportSize({ width: DESKTOP, height: 900 });
}

/** Signs in at the service's own page, as it asks for it. */
async function atTheService(page: Page, id: string): Promise<void> {
  await page.waitForURL(`${service.issuer}/**`);
  await page.locator('input[name=login]').fill(id);
  await page.locator('input[name=password]').fill('whatever');
  await page.locator('button[type=submit], input[type=submit]').first().click();
}

async function comeIn(id: string, { javaScript = true, next = '/account' } = {}): Promise<Page> {
  const page = await browser.newPage({ baseURL, javaScript });
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByRole('button', { name: 'Sign in with Eldersham Council' }).click();
  await atTheService(page, id);
  await page.waitForURL(`${baseURL}/**`);
  return page;
}

test('an administrator says which group gives which role', async () => {
  const admin = await server.signIn(['administrator'], { name: 'Ada' });
  const page = await browser.newPage({ baseURL });
  await page
    .context()
    .addCookies([{ name: sessionCookie, value: admin.cookies.get(sessionCookie) ?? '', url: baseURL }]);
  await page.goto('/people/groups');
  await look(page, 'no-groups');
  await page.getByRole('button', { name: 'Add group' }).click();
  assert.match(await page.title(), /^Error: /);
  await look(page, 'groups-errors');
  await page.getByLabel('Group, as the service sends it').fill(office);
  await page.getByLabel('What people call it').fill('Children’s improvement office');
  await page.getByLabel('Role it gives').selectOption('programme-office');
  await page.getByRole('button', { name: 'Add group' }).click();
  await page.getByLabel('Group, as the service sends it').fill(owners);
  await page.getByLabel('Role it gives').selectOption('action-owner');
  await page.getByRole('button', { name: 'Add group' }).click();
  await look(page, 'groups');
  assert.equal((await logOf('group.add')).length, 2);
});

test('someone in a group comes in with the council’s account, is made known, and keeps no password here', async () => {
  await service.setAccount('carys', { name: 'Carys Penhallow', email: 'Carys@Example.org', groups: [office, 'other'] });
  const page = await comeIn('carys');
  assert.equal(page.url(), `${baseURL}/account`);
  assert.match(
    await page.locator('main').innerText(),
    /Carys Penhallow[\s\S]*carys@example\.org[\s\S]*Programme office/,
  );
  assert.match(await page.locator('main').innerText(), /You signed in with Eldersham Council/);
  assert.equal(await page.getByLabel('Your password now').count(), 0);
  await look(page, 'account');
  assert.deepEqual(await rolesOf('carys@example.org'), ['programme-office']);
  const { password_hash: hash } = await server.db
    .selectFrom('person')
    .select('password_hash')
    .where('email', '=', 'carys@example.org')
    .executeTakeFirstOrThrow();
  assert.equal(hash, null);
});

test('without JavaScript too, and the page asked for is the page one comes to', async () => {
  const page = await comeIn('carys', { javaScript: false, next: '/account?from=a-link' });
  assert.equal(page.url(), `${baseURL}/account?from=a-link`);
});

test('someone in no group that gives a role is told so, and nobody is made', async () => {
  await service.setAccount('dai', { name: 'Dai Nowhere', email: 'dai@example.org', groups: ['other'] });
  const page = await comeIn('dai');
  assert.match(await page.locator('main').innerText(), /None of your groups there gives you a role here/);
  await look(page, 'no-role');
  assert.equal((await page.goto('/account'))?.url().includes('/sign-in'), true);
  assert.equal((await server.db.selectFrom('person').where('email', '=', 'dai@example.org').execute()).length, 0);
});

test('name, address and roles follow the service at each sign-in, and a role whose group is gone is taken at once', async () => {
  await service.setAccount('bart', { name: 'Bart Old', email: 'bart@example.org', groups: [office, owners] });
  const first = await comeIn('bart');
  assert.deepEqual(await rolesOf('bart@example.org'), ['action-owner', 'programme-office']);
  await service.setAccount('bart', { name: 'Bart New', email: 'bart.new@example.org', groups: [owners] });
  const second = await comeIn('bart');
  assert.match(await second.locator('main').innerText(), /Bart New[\s\S]*bart\.new@example\.org/);
  assert.deepEqual(await rolesOf('bart.new@example.org'), ['action-owner']);
  await first.goto('/posts/new');
  assert.match(await first.title(), /You cannot do this/, 'the other browser’s page lost the role with it');
  await service.setAccount('bart', { name: 'Bart New', email: 'bart.new@example.org', groups: [] });
  const third = await comeIn('bart');
  assert.match(await third.locator('main').innerText(), /None of your groups/);
  assert.deepEqual(await rolesOf('bart.new@example.org'), []);
  await second.goto('/account');
  assert.match(second.url(), /\/sign-in/, 'and is signed out everywhere');
  const changes = (await logOf('person.roles-from-groups')).map((line) => line.who);
  assert.ok(changes.filter((who) => who === 'Bart New').length >= 2);
});

test('a role given by hand stays when groups go', async () => {
  await service.setAccount('eve', { name: 'Eve Hand', email: 'eve@example.org', groups: [owners] });
  await comeIn('eve');
  const { id } = await server.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'eve@example.org')
    .executeTakeFirstOrThrow();
  await server.db
    .insertInto('role_grant')
    .values({ person_id: id, role: 'read-only', from_on: '2020-01-01' })
    .execute();
  await service.setAccount('eve', { name: 'Eve Hand', email: 'eve@example.org', groups: [] });
  const page = await comeIn('eve');
  assert.match(await page.locator('main').innerText(), /Read only/);
  assert.deepEqual(await rolesOf('eve@example.org'), ['read-only']);
});

test('an account is joined to the person with its address only when the service has checked the address', async () => {
  const passwordHash = await hashPassword('copper lantern tide');
  const dates = { from: '2020-01-01', to: null, passwordHash, oneTimeUntil: null, by: null };
  for (const name of ['fay', 'gus'])
    assert.ok(
      (await createPerson(server.db, { name, email: `${name}@example.org`, roles: ['administrator'], ...dates })).ok,
    );
  await service.setAccount('mallory', {
    name: 'Not Fay',
    email: 'fay@example.org',
    email_verified: false,
    groups: [owners],
  });
  const refused = await comeIn('mallory');
  assert.match(await refused.locator('main').innerText(), /a person with your email address here already/);
  await service.setAccount('gus-at-council', {
    name: 'Gus',
    email: 'gus@example.org',
    email_verified: true,
    groups: [],
  });
  const joined = await comeIn('gus-at-council');
  assert.match(await joined.locator('main').innerText(), /Administrator/);
  assert.equal((await logOf('person.link')).length, 1);
});

test('someone deactivated here is not let in by the council’s account', async () => {
  await service.setAccount('hal', { name: 'Hal', email: 'hal@example.org', groups: [owners] });
  await comeIn('hal');
  await server.db
    .updateTable('person')
    .set({ deactivated_at: server.services.now() })
    .where('email', '=', 'hal@example.org')
    .execute();
  const page = await comeIn('hal');
  assert.match(await page.locator('main').innerText(), /You were taken off this service/);
});

test('signing out signs out at the council too, and the service ends the other sessions here behind the back', async () => {
  const page = await comeIn('carys');
  const session = await page.context().cookies(baseURL);
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await page.waitForURL(`${service.issuer}/**`);
  await page.getByRole('button', { name: /yes/i }).click();
  await page.waitForURL(`${baseURL}/sign-in**`);
  await page.context().addCookies(session);
  await page.goto('/account');
  assert.match(page.url(), /\/sign-in/);
});

test('the service ends a session from behind: the browser’s next page asks to sign in', async () => {
  const page = await comeIn('carys');
  await page.goto('/account');
  // Somebody signs out of the service itself, in another of its applications.
  await page.goto(`${service.issuer}/session/end`);
  await page.getByRole('button', { name: /yes/i }).click();
  for (let n = 0; n < 60; n += 1) {
    await page.goto(`${baseURL}/account`);
    if (page.url().includes('/sign-in')) break;
    await page.waitForTimeout(100);
  }
  assert.match(page.url(), /\/sign-in/);
  const log = (await logOf('person.sign-out')).filter((line) => JSON.stringify(line.after).includes('council'));
  assert.ok(log.length > 0);
});
