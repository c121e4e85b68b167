import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import {
  checkAccessible,
  checkFits,
  complaintsOf,
  DESKTOP,
  openBrowser,
  PHONE,
  screenshot,
  type TestBrowser,
} from '../../test/browser.ts';
import { testServer, type TestServer } from '../../test/server.ts';
import { createPerson, hashPassword, holdPost, mergePosts, peopleRoutes, postsByTitle, setDemo } from './index.ts';

let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
let admin: number;
let post: number;
const password = 'copper lantern tide';

before(async () => {
  server = await testServer({ routes: peopleRoutes });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
});

async function look(page: Awaited<ReturnType<TestBrowser['newPage']>>, name: string): Promise<void> {
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    await checkAccessible(page);
    await checkFits(page);
    await screenshot(page, `people-${name}`, { width });
  }
  await page.setViewportSize({ width: DESKTOP, height: 900 });
}

test('the first administrator is made in a browser without JavaScript', async () => {
  const page = await browser.newPage({ baseURL, javaScript: false });
  await page.goto('/people');
  assert.match(page.url(), /first-administrator/);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  assert.equal(await page.getByRole('alert').isVisible(), true);
  await page.getByLabel('Your name').fill('Ada Lindqvist');
  await page.getByLabel('Your email address').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await page.goto('/people');
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'People');
});

test('every page of the room is accessible and fits a desk screen and a phone', async () => {
  const { db } = server;
  admin = (await db.selectFrom('person').select('id').executeTakeFirstOrThrow()).id;
  const passwordHash = await hashPassword(password);
  const dates = { from: '2025-01-01', to: null, passwordHash, oneTimeUntil: null, by: admin };
  const add = async (name: string, role: 'action-owner' | 'programme-office' | 'board-member', email: string) => {
    const made = await createPerson(db, { name, email, roles: [role], ...dates });
    assert.ok(made.ok);
    return made.id;
  };
  const owner = await add(
    'Bartholomew Featherstonehaugh',
    'action-owner',
    'bartholomew.featherstonehaugh@a-long-name-council.example.org',
  );
  await add('Carys Penhallow', 'programme-office', 'carys@example.org');
  await add('Dilip Marchetti', 'board-member', 'dilip@example.org');
  const ids = await postsByTitle(db, [
    'Head of Early Help and Prevention',
    'Hd Early Help',
    'Designated Nurse',
    'Adviser',
  ]);
  const [first = 0, second = 0, third = 0] = ids.values();
  post = first;
  await db.transaction().execute((trx) => mergePosts(trx, second, first));
  await holdPost(db, { postId: first, personId: owner, from: '2025-01-01', to: null });
  await db.updateTable('post').set({ organisation: 'Health trust' }).where('id', '=', third).execute();
  await server.services.mailer.post(db, {
    toName: 'Carys',
    toEmail: 'carys@example.org',
    subject: 'Your update is late',
    body: 'Dear Carys,\n\nPlease send it.\n',
  });

  const page = await browser.newPage({ baseURL });
  const complaints = complaintsOf(page);
  await page.goto('/sign-in');
  await look(page, 'sign-in');
  await setDemo(db, [
    { email: 'carys@example.org', invites: 'Run the month: check what owners sent and write the commentary.' },
    {
      email: 'bartholomew.featherstonehaugh@a-long-name-council.example.org',
      invites: 'Say what was done and what difference it made.',
    },
    { email: 'dilip@example.org', invites: 'Read the plan as at any date.' },
    { email: 'ada@example.org', invites: 'Look after people, posts and settings.' },
  ]);
  await page.goto('/sign-in?next=/people');
  await look(page, 'cards');
  await page.getByRole('button', { name: 'Sign in as Ada Lindqvist' }).click();
  const [given] = await db.selectFrom('role_grant').select('id').where('person_id', '=', owner).execute();
  const grant = given?.id ?? 0;
  const pages: Record<string, string> = {
    list: '/people',
    add: '/people/new',
    person: `/people/${owner}`,
    edit: `/people/${owner}/edit`,
    role: `/people/${owner}/roles/new`,
    password: `/people/${owner}/password`,
    deactivate: `/people/${owner}/deactivate`,
    account: '/account',
    posts: '/posts',
    post: `/posts/${post}`,
    'edit-post': `/posts/${post}/edit`,
    holder: `/posts/${post}/holders/new`,
    merge: `/posts/${post}/merge`,
    audit: '/audit',
    outbox: '/outbox',
    'who-may': '/who-may-do-what',
    'one-role': '/who-may-do-what?role=team-manager',
    'access-review': '/access-review',
    services: '/services',
    limit: `/people/${owner}/roles/${grant}/limit`,
  };
  for (const [name, path] of Object.entries(pages)) {
    assert.equal((await page.goto(path))?.status(), 200, path);
    for (const details of await page.locator('summary').all()) await details.click();
    await look(page, name);
  }
  for (const path of ['/people/new', `/posts/${post}/holders/new`, '/posts/new']) {
    await page.goto(path);
    await page.locator('main form button').last().click();
    assert.match(await page.title(), /^Error: /, path);
    await look(page, `errors${path.replaceAll('/', '-')}`);
  }
  // The browser tells of each refused form (422); anything else would be ours.
  assert.deepEqual(
    complaints.filter((one) => !one.includes('422')),
    [],
  );
});

test('an administrator gives a new password and sees it once', async () => {
  const page = await browser.newPage({ baseURL });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in as Ada Lindqvist' }).click();
  const dilip = await server.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'dilip@example.org')
    .executeTakeFirstOrThrow();
  await page.goto(`/people/${dilip.id}/password`);
  await page.getByRole('button', { name: 'Make a one-time password' }).click();
  const once = await page.locator('code').innerText();
  await look(page, 'one-time');
  const theirs = await browser.newPage({ baseURL });
  await theirs.goto('/sign-in');
  await theirs.getByText('Sign in with an email address and password').click();
  await theirs.getByLabel('Email address').fill('dilip@example.org');
  await theirs.getByLabel('Password', { exact: true }).fill(once);
  await theirs.getByRole('button', { name: 'Sign in', exact: true }).click();
  await look(theirs, 'choose-password');
  await theirs.getByLabel('New password').fill('velvet anchor mint');
  await theirs.getByRole('button', { name: 'Save and continue' }).click();
  await theirs.goto('/account');
  assert.match(await theirs.locator('main').innerText(), /Dilip Marchetti/);
});
