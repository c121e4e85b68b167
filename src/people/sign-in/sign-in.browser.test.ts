import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { TOTP } from 'otpauth';
import {
  checkAccessible,
  checkFits,
  complaintsOf,
  DESKTOP,
  openBrowser,
  PHONE,
  screenshot,
  type Page,
  type TestBrowser,
} from '../../../test/browser.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { createPerson, hashPassword, peopleRoutes } from '../index.ts';

let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
const password = 'copper lantern tide';

before(async () => {
  server = await testServer({ routes: peopleRoutes });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  const passwordHash = await hashPassword(password);
  for (const [name, role] of [
    ['ada', 'administrator'],
    ['carys', 'programme-office'],
    ['dilip', 'programme-office'],
  ] as const) {
    const dates = { from: '2020-01-01', to: null, passwordHash, oneTimeUntil: null, by: null };
    await createPerson(server.db, { name: `${name} Penhallow`, email: `${name}@example.org`, roles: [role], ...dates });
  }
});
after(async () => {
  await browser.close();
  await server.close();
});

async function look(page: Page, name: string): Promise<void> {
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    // The checker is a script itself: pages without scripts are the same markup, looked at for their width alone.
    if (!name.includes('without')) await checkAccessible(page);
    await checkFits(page);
    await screenshot(page, `sign-in-${name}`, { width });
  }
  await page.setViewportSize({ width: DESKTOP, height: 900 });
}

const codeFor = (secret: string) =>
  new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: server.services.now().getTime(),
  });
const later = (seconds: number) =>
  server.setNow(new Date(server.services.now().getTime() + seconds * 1000).toISOString());

async function give(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in?next=/account');
  await page.getByLabel('Email address').fill(`${name}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

for (const javaScript of [true, false]) {
  const without = javaScript ? '' : ' without JavaScript';
  const name = javaScript ? 'carys' : 'dilip';
  test(`someone sets up an app, keeps the codes, and signs in with both${without}`, async () => {
    const page = await browser.newPage({ baseURL, javaScript });
    const complaints = complaintsOf(page);
    await give(page, name);
    await look(page, `account${without}`);
    await page.getByRole('button', { name: 'Set up an app for codes' }).click();
    await look(page, `set-up${without}`);
    const box = await page.getByRole('img', { name: /Picture to scan/ }).boundingBox();
    assert.ok(box && box.width > 150 && box.height > 150, 'the picture is large enough for a camera');
    const secret = (await page.locator('main code').innerText()).replaceAll(' ', '');
    await page.getByLabel('The 6 figures').fill('000000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    assert.match(await page.title(), /^Error: /);
    await look(page, `set-up-error${without}`);
    assert.equal((await page.locator('main code').innerText()).replaceAll(' ', ''), secret, 'the same picture again');
    await page.getByLabel('The 6 figures').fill(codeFor(secret));
    await page.getByRole('button', { name: 'Confirm' }).click();
    const codes = await page.locator('.los-recovery-codes li').allInnerTexts();
    assert.equal(codes.length, 10);
    await look(page, `recovery-codes${without}`);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    assert.match(await page.locator('main').innerText(), /10 recovery codes left/);
    await look(page, `account-with-app${without}`);
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();

    later(60);
    await give(page, name);
    await look(page, `code${without}`);
    await page.getByLabel('The 6 figures').fill('12');
    await page.getByRole('button', { name: 'Continue' }).click();
    await look(page, `code-error${without}`);
    await page.getByLabel('The 6 figures').fill(codeFor(secret));
    await page.getByRole('button', { name: 'Continue' }).click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Your account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();

    await give(page, name);
    await page.getByText('I do not have the app with me').click();
    await page.getByLabel('Recovery code').fill(codes[3] ?? '');
    await page.getByRole('button', { name: 'Use this recovery code' }).click();
    assert.match(await page.locator('main').innerText(), /9 recovery codes left/);
    later(11 * 60);
    await page.getByRole('button', { name: 'Get new recovery codes' }).click();
    await look(page, `prove${without}`);
    await page.getByLabel('Your password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Get new recovery codes' }).click();
    assert.equal(await page.locator('.los-recovery-codes li').count(), 10);
    assert.deepEqual(
      complaints.filter((one) => !one.includes('422')),
      [],
    );
  });
}

test('an administrator sees that someone has an app and takes it away', async () => {
  const { id } = await server.db
    .selectFrom('person')
    .select('id')
    .where('email', '=', 'carys@example.org')
    .executeTakeFirstOrThrow();
  const page = await browser.newPage({ baseURL });
  await give(page, 'ada');
  await page.goto(`/people/${id}`);
  await look(page, 'person-with-app');
  await page.getByRole('link', { name: /Take away the app for codes/ }).click();
  await look(page, 'take-app-away');
  await page.getByRole('button', { name: 'Take it away' }).click();
  assert.match(await page.locator('main').innerText(), /signs in without a code/);
});

/** A page with a form on it, and a browser clock that stands still until it is moved. */
async function atForm(): Promise<Page> {
  const page = await browser.newPage({ baseURL });
  await page.clock.install({ time: server.services.now() });
  await give(page, 'ada');
  await page.goto('/posts/new');
  return page;
}

test('a warning comes before a session runs out: it can be heard, holds the keyboard, and staying is one key', async () => {
  const page = await atForm();
  const title = page.locator('main input[type=text]').first();
  await title.fill('Head of Early Help');
  await page.clock.fastForward('01:53:00');
  const dialog = page.getByRole('dialog', { name: 'You are about to be signed out' });
  assert.equal(await dialog.isVisible(), false, 'not too early');
  await page.clock.runFor(70_000);
  await dialog.waitFor();
  await look(page, 'warning');
  const focused = () => page.evaluate('document.activeElement.textContent.trim()');
  assert.equal(await focused(), 'Stay signed in');
  for (let n = 0; n < 6; n += 1) {
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(
        'document.activeElement === document.body || Boolean(document.activeElement.closest("dialog"))',
      ),
      true,
    );
  }
  assert.match(await page.locator('[data-said]').innerText(), /signed out in less than 5 minutes/);
  await page.clock.runFor(61_000);
  assert.match(await page.locator('[data-said]').innerText(), /less than 4 minutes/);
  await page.getByRole('button', { name: 'Stay signed in' }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await title.inputValue(), 'Head of Early Help');
  assert.equal(
    await page.evaluate('document.activeElement.id'),
    await title.getAttribute('id'),
    'back where they were',
  );
  await page.clock.runFor(600_000);
  assert.equal(await dialog.isVisible(), false, 'two hours again');
  await page.clock.fastForward('01:48:00');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('when it runs out, what was typed is put before its writer after they sign in again', async () => {
  const page = await atForm();
  await page.locator('main input[type=text]').first().fill('Head of Something Long');
  await page.clock.fastForward('01:58:00');
  await page.clock.runFor(90_000);
  await page.waitForURL('**/sign-in?ended=idle**');
  await look(page, 'ended');
  assert.match(await page.locator('main').innerText(), /because nothing was done for a while/);
  await page.getByLabel('Email address').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/account/unsent');
  assert.match(await page.locator('main').innerText(), /Head of Something Long/);
  await look(page, 'unsent');
  await page.getByRole('button', { name: 'Send it now' }).click();
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Head of Something Long/);
});

test('a page used in one window keeps the warning away in another, and signing out shows in both', async () => {
  const page = await atForm();
  await page.clock.fastForward('01:53:30');
  const other = await page.context().newPage();
  await other.goto('/account');
  await page.clock.runFor(120_000);
  assert.equal(await page.getByRole('dialog').isVisible(), false);
  await other.close();
});

test('without JavaScript what was sent too late is kept all the same', async () => {
  const page = await browser.newPage({ baseURL, javaScript: false });
  await give(page, 'ada');
  await page.goto('/posts/new');
  await page.locator('main input[type=text]').first().fill('Head of the Late Form');
  later(121 * 60);
  await page.locator('main form button').last().click();
  assert.match(await page.locator('main').innerText(), /What you wrote is kept for you/);
  await look(page, 'too-late without JavaScript');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Email address').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  assert.match(await page.locator('main').innerText(), /Head of the Late Form/);
  await page.getByRole('button', { name: 'Send it now' }).click();
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Head of the Late Form/);
});
