/** The vital signs and the returns as people see them, on a desk screen and a phone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadCareLeavers } from '../../../test/care-leavers-return.ts';
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
import { annexARows, makeCouncil, usualStory, writeLists } from '../../../demo/children/index.ts';
import { importPlan } from '../../../test/import-plan.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { xlsxOf } from '../../platform/documents/index.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  for (const [at, suitable] of [60, 62, 58, 61, 60, 59, 52, 49, 47, 44, 42, 41, 40].entries()) {
    const month = `${at < 9 ? 2024 : 2025}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`;
    await loadCareLeavers(server.services, `${month}-28`, suitable, 80);
  }
  await importPlan(
    server.db,
    {
      asAt: '2025-03-31',
      areas: [
        {
          title: 'Leaving care',
          measures: [
            {
              text: 'At least 85% of care leavers live in suitable accommodation',
              targets: [{ comparator: '>=', value: 85, unit: '%', subject: 'care leavers in suitable accommodation' }],
            },
          ],
        },
      ],
    },
    { title: 'Better homes', mappings: new Map() },
  );
  const someone = await server.signIn(['performance-analyst'], { name: 'Ana Lyst' });
  const baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  page = await browser.newPage({ baseURL });
  await page.context().addCookies([...someone.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const look = async (path: string, name: string) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  await checkAccessible(page);
  await screenshot(page, name);
  await page.setViewportSize({ width: PHONE, height: 812 });
  await checkFits(page);
  await checkAccessible(page);
  await screenshot(page, name, { width: 390 });
};

test('a target is set, and the chart, its words and its table are there for everyone', async () => {
  const complaints = complaintsOf(page);
  await page.goto('/vital-signs/cl_suitable/set');
  await page.getByLabel('What is the target?').fill('85');
  await page.getByLabel('Why is this the target?').fill('The board agreed it in March');
  await page.getByRole('button', { name: 'Set the target' }).click();
  await page.getByText('The target is set').waitFor();
  await page.getByRole('heading', { name: 'Care leavers in suitable accommodation' }).waitFor();
  await page.getByText('The chart as a table').click();
  await checkAccessible(page);
  for (const [path, name] of [
    ['/vital-signs', 'vital-signs'],
    ['/vital-signs/cl_suitable', 'indicator'],
    ['/vital-signs/cl_suitable/set', 'indicator-set'],
    ['/vital-signs/measures', 'indicator-measures'],
    ['/vital-signs/benchmarks', 'indicator-benchmarks'],
    ['/vital-signs/standards', 'indicator-standards'],
    ['/vital-signs/feeds', 'indicator-feeds'],
    ['/vital-signs/cp_visits', 'indicator-empty'],
    ['/returns', 'returns'],
    ['/returns/new', 'returns-new'],
  ] as const)
    await look(path, name);
  assert.deepEqual(complaints, []);
});

test('a return is brought, its check report read and accepted', async () => {
  const council = makeCouncil({
    seed: 'look',
    contactsAMonth: 30,
    from: '2025-01-31',
    to: '2025-04-30',
    story: usualStory,
  });
  const lists = writeLists(annexARows(council, '2025-04-30'));
  const sheets = lists.map(({ list, headings, rows }) => ({ name: `List ${list}`, columns: headings, rows }));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/returns/new');
  await page.locator('input[type=file]').setInputFiles({
    name: 'Annex A.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await xlsxOf(sheets, '2025-04-30'),
  });
  for (const [name, value] of [
    ['Day', '30'],
    ['Month', '4'],
    ['Year', '2025'],
  ] as const)
    await page.getByLabel(name, { exact: true }).fill(value);
  await page.locator('main button[type=submit]').last().click();
  await page.getByRole('button', { name: 'Accept and load it' }).waitFor({ timeout: 120_000 });
  await look(new URL(page.url()).pathname, 'returns-upload');
  await page.getByRole('button', { name: 'Accept and load it' }).click();
  await page.getByText(/^\s*Loaded\./).waitFor({ timeout: 120_000 });
  await checkAccessible(page);
  await look('/vital-signs', 'vital-signs-full');
});
