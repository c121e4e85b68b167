import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoReceived } from '../../../demo/index.ts';
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
import { testServer, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;

before(async () => {
  server = await testServer({ today: '2026-11-26' });
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

async function look(name: string) {
  await checkAccessible(page);
  await screenshot(page, name);
  await screenshot(page, name, { width: 390 });
  await page.setViewportSize({ width: PHONE, height: 812 });
  await checkFits(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a council with a report and no plan has a plan in a few minutes, each finding leading back to the inspector’s paragraph', async () => {
  const complaints = complaintsOf(page);
  const { name, text } = demoReceived('2026-11-26')[1]!;
  await page.goto('/sources/add');
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Read the document' }).click();
  await page.getByLabel('The council received it on').fill('2026-01-09');
  await look('report-check');
  await page.getByRole('button', { name: 'Save the document' }).click();
  await page.getByRole('heading', { name: 'What needs to improve' }).waitFor();
  await look('report-source');
  await page.getByRole('link', { name: 'Start a plan from this report' }).click();
  await look('start-plan');
  // Supervision is near no area's words here: a person puts its paragraph where it belongs.
  await page.getByText(/Other paragraphs that say something/).click();
  const row = page.getByRole('row', { name: /Supervision is irregular and is cancelled/ });
  await row.getByLabel('Finding of').selectOption({ index: 4 });
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await page.getByText('The plan was started from the report').waitFor();
  await look('started-plan');
  await page.getByRole('link', { name: 'Findings', exact: true }).click();
  await page
    .getByRole('link', { name: /Supervision is irregular and is cancelled/ })
    .first()
    .click();
  await look('started-finding');
  await page.getByRole('link', { name: /Inspection of local authority children's services/ }).click();
  await page.getByRole('heading', { name: 'The passage you came for' }).waitFor();
  await page
    .getByText(/Inspectors said the same at the last inspection/)
    .first()
    .waitFor();
  await look('started-passage');
  assert.deepEqual(complaints, []);
});
