/** A return brought by someone at a browser, the templates of local lists, and an administrator removing rows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  checkAccessible,
  checkFits,
  openBrowser,
  PHONE,
  screenshot,
  type Page,
  type TestBrowser,
} from '../../../test/browser.ts';
import { annexARows, makeCouncil, usualStory, writeLists } from '../../../demo/children/index.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { xlsxOf } from '../../platform/documents/index.ts';

let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
const asAt = '2025-03-31';

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function pageOf(role: 'performance-analyst' | 'administrator'): Promise<Page> {
  const someone = await server.signIn([role]);
  const page = await browser.newPage({ baseURL });
  await page.context().addCookies([...someone.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await checkAccessible(page);
  await screenshot(page, name);
  await page.setViewportSize({ width: PHONE, height: 812 });
  await checkFits(page);
  await checkAccessible(page);
  await screenshot(page, name, { width: 390 });
}

test('an analyst brings a workbook with words that are no code, and sees what they may mean', async () => {
  const page = await pageOf('performance-analyst');
  const council = makeCouncil({ seed: 'seen', contactsAMonth: 20, from: '2025-01-31', to: asAt, story: usualStory });
  const bytes = await xlsxOf(
    writeLists(annexARows(council, asAt)).map(({ list, headings, rows }) => ({
      name: `List ${list}`,
      columns: headings,
      rows: list === 6 ? rows.map((row, at) => (at % 3 ? row : [row[0] ?? '', 'Boy', ...row.slice(2)])) : rows,
    })),
    asAt,
  );
  await page.goto('/returns/new');
  await look(page, 'returns-new');
  await page.getByLabel('Which files?').setInputFiles({
    name: 'Annex A.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: bytes,
  });
  await page.getByLabel('Day', { exact: true }).fill('31');
  await page.getByLabel('Month', { exact: true }).fill('3');
  await page.getByLabel('Year', { exact: true }).fill('2025');
  await page.getByRole('button', { name: 'Read and check it' }).click();
  await page.getByRole('button', { name: 'Accept and load it' }).waitFor({ timeout: 60_000 });
  assert.match(await page.innerText('main'), /Did you mean “a\) Male”\?/);
  await look(page, 'returns-checked');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Accept and load it' }).click();
  await page.getByRole('link', { name: 'See the vital signs' }).waitFor({ timeout: 60_000 });
});

test('the templates are there for everyone who reads returns', async () => {
  const page = await pageOf('performance-analyst');
  await page.goto('/returns');
  await page.getByRole('link', { name: 'Templates of the council’s own lists' }).click();
  await look(page, 'returns-templates');
});

test('an administrator removes rows, after being told that they cannot be brought back', async () => {
  const page = await pageOf('administrator');
  await page.goto('/people');
  await page.getByRole('link', { name: 'Retention' }).click();
  await look(page, 'returns-retention');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByLabel('Day', { exact: true }).fill('1');
  await page.getByLabel('Month', { exact: true }).fill('5');
  await page.getByLabel('Year', { exact: true }).fill('2025');
  await page.getByRole('button', { name: 'Remove them' }).click();
  assert.match(await page.innerText('main'), /Tick the box/);
  await page.getByLabel('I know that this cannot be brought back').check();
  await page.getByRole('button', { name: 'Remove them' }).click();
  assert.match(await page.innerText('#main-content, main'), /Removed the rows of 1 returns?|1 May 2025/);
  await look(page, 'returns-retention-done');
  const left = await server.asOwner((db) => db.selectFrom('child_row').select('row').limit(1).execute());
  assert.deepEqual(left, []);
});
