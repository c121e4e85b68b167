import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
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
import { peopleRoutes } from '../../people-routes.ts';
import { setDemo } from '../../sign-in/demo.ts';

let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
before(async () => {
  server = await testServer({ routes: peopleRoutes });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  await server.signIn(['administrator'], { name: 'Ada' });
  await server.signIn(['read-only'], { name: 'Leaving' });
  await setDemo(server.db, [{ email: 'ada@example.org', invites: 'Look after people.' }]);
});
after(async () => {
  await browser.close();
  await server.close();
});

async function look(page: Page, name: string, javaScript: boolean): Promise<void> {
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    // The checker is a script itself.
    if (javaScript) await checkAccessible(page);
    await checkFits(page);
    await screenshot(page, `joiners-${name}${javaScript ? '' : '-without'}`, { width });
  }
  await page.setViewportSize({ width: DESKTOP, height: 900 });
}

for (const javaScript of [true, false]) {
  test(`an administrator hands in a list, reads what it changes and makes the changes${javaScript ? '' : ' without JavaScript'}`, async () => {
    const page = await browser.newPage({ baseURL, javaScript });
    const who = javaScript ? 'Ben' : 'Cara';
    const choose = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.goto('/sign-in?next=/people');
    await page.getByRole('button', { name: 'Sign in as Ada' }).click();
    await page.getByRole('link', { name: 'Joiners and leavers from a file' }).click();
    await look(page, 'upload', javaScript);
    await choose('Name,Email,Roles\n,wrong,Wizard\n');
    await page.getByRole('button', { name: 'See what it would change' }).click();
    assert.match(await page.title(), /^Error: /);
    await look(page, 'faults', javaScript);
    await choose(
      `Name,Email,Roles,Leaves\n${who} Featherstonehaugh-Montgomery,${who}.featherstonehaugh@a-long-name-council.example.org,Action owner; Board member,\nLeaving,leaving@example.org,,yes\n`,
    );
    await page.getByRole('button', { name: 'See what it would change' }).click();
    await look(page, 'preview', javaScript);
    await page.getByLabel('Make a one-time password for each new person').check();
    await page.getByRole('button', { name: 'Make these changes' }).click();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'The changes are made');
    assert.match(await page.locator('main code').innerText(), /^\w{4}-\w{4}-\w{4}-\w{4}$/);
    await look(page, 'done', javaScript);
  });
}
