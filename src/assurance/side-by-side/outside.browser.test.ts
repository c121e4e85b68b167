import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  checkAccessible,
  checkFits,
  complaintsOf,
  openBrowser,
  PHONE,
  screenshot,
  type Page,
  type TestBrowser,
} from '../../../test/browser.ts';
import { saveVisited } from '../../../test/outside-words.ts';
import { testServer, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;
let areaId: number;
let sentence: number;

before(async () => {
  server = await testServer({ today: '2026-05-31' });
  const { letter } = await saveVisited(server.db, '2026-05-31');
  sentence = letter.statements[0]!;
  const area = await server.db.selectFrom('area').select('id').where('title', '=', 'Visits').executeTakeFirstOrThrow();
  areaId = area.id;
  const someone = await server.signIn(['programme-office'], { name: 'Tess Office' });
  const baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  page = await browser.newPage({ baseURL });
  await page.context().addCookies([...someone.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('a person says what a sentence is about, and sees the question it raises beside the ratings', async () => {
  const complaints = complaintsOf(page);
  await page.goto('/statement-links');
  await checkAccessible(page);
  await screenshot(page, 'statement-links');
  await page
    .locator(`#link-${sentence}-${areaId}, select[id^="link-${sentence}-"]`)
    .first()
    .selectOption({ label: 'Right' });
  await page.getByRole('button', { name: 'Keep what I chose' }).click();
  await page.getByText('One decision was kept.').waitFor();
  await page.goto('/side-by-side');
  await page.getByRole('heading', { name: /Questions this raises/ }).waitFor();
  await checkAccessible(page);
  await screenshot(page, 'side-by-side');
  await page.getByRole('link', { name: 'Visits' }).first().click();
  await page.getByRole('heading', { name: /What we say/ }).waitFor();
  await checkAccessible(page);
  await screenshot(page, 'area-side-by-side');
  for (const path of [`/statement-links/${sentence}?find=visit`, '/own-view', `/areas/${areaId}`]) {
    await page.goto(path);
    await checkAccessible(page);
  }
  assert.deepEqual(complaints, []);
});

test('a person keeps a thread from what is suggested and looks at it over the years', async () => {
  await page.goto('/threads');
  await checkAccessible(page);
  await screenshot(page, 'threads');
  await page.getByLabel('Name of the thread').first().fill('How often children are visited');
  await page.getByRole('button', { name: 'Keep as a thread' }).first().click();
  await page.getByRole('heading', { name: 'How often children are visited' }).waitFor();
  await checkAccessible(page);
  await screenshot(page, 'thread');
});

test('all of it fits a phone', async () => {
  await page.setViewportSize({ width: PHONE, height: 812 });
  for (const path of [
    '/statement-links?state=all',
    `/statement-links/${sentence}?find=visit`,
    '/side-by-side',
    `/areas/${areaId}/side-by-side`,
    '/own-view',
    '/threads',
    '/threads/1',
  ]) {
    await page.goto(path);
    await checkFits(page);
    await screenshot(page, `phone${path.replace(/\W+/g, '-')}`, { width: PHONE });
  }
});
