import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { loadDemo } from '../../../demo/load-demo.ts';
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
import { peopleRoutes } from '../../people/index.ts';
import { boardRoutes } from '../index.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;

before(async () => {
  server = await testServer({ today: '2026-03-20', routes: [...peopleRoutes, ...boardRoutes] });
  await loadDemo(server.services);
  const someone = await server.signIn(['programme-office', 'senior-leader'], { name: 'Tess Office' });
  const baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  page = await browser.newPage({ baseURL });
  page.setDefaultTimeout(60_000);
  await page.context().addCookies([...someone.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The page as it stands can be used by everyone at these widths. */
async function looksRight(name: string, widths = [PHONE, DESKTOP]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await checkAccessible(page);
    await checkFits(page);
  }
  await screenshot(page, name);
}

test('a report is begun, written, issued and downloaded, on a desk screen and a phone', async () => {
  const complaints = complaintsOf(page);
  await page.goto('/reports');
  await looksRight('reports');
  await page.getByRole('button', { name: 'Start a report' }).click();
  await looksRight('report-start');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  // A whole report takes a while to look through: as a draft it is seen on a phone, issued on a desk screen.
  await looksRight('report-draft', [PHONE]);
  await page.getByRole('button', { name: 'Edit the words' }).click();
  await looksRight('report-edit');
  await page.getByLabel('Analysis').fill('Visits improved.\n\n- Two vacancies were filled\n- Cover was found');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Two vacancies were filled' }).last().waitFor();
  await page.getByRole('button', { name: 'Issue this report' }).click();
  await looksRight('report-issue');
  await page.getByRole('button', { name: 'Issue the report' }).click();
  await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
  await page.getByLabel(/Issue it without them/).check();
  await page.getByRole('button', { name: 'Issue the report' }).click();
  await page.getByText('The report is issued').waitFor();
  await looksRight('report-issued', [DESKTOP]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the report (PDF)' }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^improvement-report-2026-02-28.*\.pdf$/);
  assert.equal((await readFile(await download.path())).subarray(0, 5).toString(), '%PDF-');
  await page.goto('/reports/template');
  await looksRight('report-template');
  assert.deepEqual(
    complaints.filter((line) => !line.includes('422')),
    [],
  );
});
