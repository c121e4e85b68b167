/** The month as people live it, in a real browser: the demo council, then a plan of one's own. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { loadDemo } from '../../demo/load-demo.ts';
import { checkAccessible, checkFits, openBrowser, PHONE, type Page, type TestBrowser } from '../browser.ts';
import { testServer, type TestServer } from '../server.ts';

let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
let office: Page;

before(async () => {
  server = await testServer({ today: '2026-03-24' });
  server.services.config.demo = true;
  await loadDemo(server.services);
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  office = await signInAs(/Tessa/);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Chooses a card on the demo's sign-in page. */
async function signInAs(name: RegExp, javaScript = true): Promise<Page> {
  const page = await browser.newPage({ baseURL, javaScript });
  await page.goto('/');
  await page.getByRole('button', { name }).click();
  await page.waitForLoadState();
  return page;
}

/** What every page of a journey must be: accessible, and no wider than a phone. */
async function looksRight(page: Page): Promise<void> {
  await checkAccessible(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: PHONE, height: 812 });
  await checkFits(page);
  if (before) await page.setViewportSize(before);
}

test('an owner claims an impact that nothing shows, is stopped, and sends the honest word', async () => {
  const owner = await signInAs(/Daniel/);
  assert.match(owner.url(), /your-actions$/);
  await looksRight(owner);
  await owner.locator('.govuk-task-list__link').first().click();
  await owner.getByLabel(/Making a difference/).check();
  await owner.getByLabel(/was done/i).fill('All four team managers now look at every open contact twice a day.');
  await owner.getByRole('button', { name: 'Send to the programme office' }).click();
  await owner.getByText('A claim is not evidence').waitFor();
  assert.match(await owner.title(), /^Error:/);
  await looksRight(owner);
  await owner.getByRole('button', { name: /Send as “Done, effect not yet shown” instead/ }).click();
  await owner.waitForURL(/your-actions$/);
  await owner.getByRole('heading', { name: /waiting/i }).waitFor();
});

test('the programme office accepts what came in, without a script running', async () => {
  const page = await signInAs(/Tessa/, false);
  await page.getByRole('link', { name: 'The month' }).click();
  await page.getByRole('link', { name: /Moderate the updates/ }).click();
  const waiting = page.locator('input[name="accept"]');
  const count = await waiting.count();
  assert.ok(count > 0);
  for (let index = 0; index < count; index += 1) await waiting.nth(index).check();
  await page.getByRole('button', { name: 'Accept those ticked' }).click();
  await page.waitForLoadState();
  assert.equal(await page.locator('input[name="accept"]').count(), 0);
});

test('a question is answered, and the answer is kept', async () => {
  await office.goto('/plan');
  await looksRight(office);
  await office.getByRole('link', { name: 'Date passed and not complete' }).first().click();
  await office.locator('td a[href^="/questions/"]').first().click();
  await looksRight(office);
  await office
    .getByRole('textbox', { name: /answer/i })
    .fill('The date will be moved to May; the director agreed it today.');
  await office.getByRole('button', { name: 'Keep answer' }).click();
  await office.getByText('The date will be moved to May').first().waitFor();
});

test('a plan of one’s own comes in beside it, is checked, saved and seen whole', async () => {
  await office.goto('/import');
  await office.setInputFiles('#file', 'demo/documents/eldersham-plan.docx');
  await office.getByRole('button', { name: 'Read the plan' }).click();
  await office.waitForURL(/\/import\/\d+/);
  await looksRight(office);
  await office.getByRole('button', { name: 'Save as a new plan' }).click();
  await office.waitForURL(/\/plan\/\d+/);
  assert.match(await office.locator('main').innerText(), /14\s+actions/);
  await looksRight(office);
});

test('the report is made, issued, and its four files are what its manifest says', async () => {
  await office.goto('/reports');
  await office.getByRole('button', { name: 'Start a report' }).click();
  await office.waitForURL(/\/reports\/new/);
  await looksRight(office);
  await office.getByLabel(/Thornmere/).check();
  await office.getByRole('button', { name: 'Make the draft' }).click();
  await office.waitForURL(/\/reports\/\d+$/);
  await looksRight(office);
  await office.getByRole('button', { name: 'Issue this report' }).click();
  const without = office.locator('input[name="without"]');
  if (await without.count()) await without.check();
  await office.getByRole('button', { name: 'Issue the report' }).click();
  await office.waitForURL(/\/reports\/\d+$/);
  await looksRight(office);
  const manifest = JSON.parse(await fileOf('manifest.json').then((bytes) => bytes.toString('utf8')));
  const files = manifest.files as { name: string; sha256: string }[];
  assert.deepEqual(files.map((file) => file.name.split('.').pop()).sort(), ['docx', 'html', 'pdf', 'xlsx']);
  for (const { name, sha256 } of files) {
    assert.equal(
      createHash('sha256')
        .update(await fileOf(name))
        .digest('hex'),
      sha256,
      name,
    );
  }
});

async function fileOf(name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    office.waitForEvent('download'),
    office.evaluate(
      (address) => {
        const link = document.createElement('a');
        link.href = address;
        link.download = '';
        link.click();
      },
      `${new URL(office.url()).pathname}/files/${name}`,
    ),
  ]);
  return readFile(await download.path());
}
