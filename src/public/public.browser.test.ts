import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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
} from '../../test/browser.ts';
import { madeNotice } from '../../test/made-notice.ts';
import { samplePlan } from '../../test/sample-plan.ts';
import { testServer, type TestServer } from '../../test/server.ts';
import { boardRoutes } from '../board/index.ts';
import { reviewRoutes } from '../duties/reviews/review-routes.ts';
import { peopleRoutes } from '../people/index.ts';
import { approvalsRoute, recordApproval, withdrawApprovalRoute } from '../plan/approvals/approvals.ts';
import { publicRoutes } from './index.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;
let baseURL: string;
let plan: number;

before(async () => {
  server = await testServer({
    today: '2025-06-10',
    routes: [
      ...peopleRoutes,
      approvalsRoute,
      recordApproval,
      withdrawApprovalRoute,
      ...reviewRoutes,
      ...boardRoutes,
      ...publicRoutes,
    ],
  });
  const sample = await samplePlan(server.db);
  plan = sample.id;
  const { report } = await madeNotice(server.db);
  await server.db.updateTable('source_document').set({ handling: 'NOT PUBLISHED' }).where('id', '=', report).execute();
  await server.db.updateTable('finding').set({ source_id: report }).where('id', '=', sample.finding).execute();
  baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  page = await pageOf(['programme-office', 'senior-leader'], 'Lena Leader');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function pageOf(roles: Parameters<TestServer['signIn']>[0], name: string): Promise<Page> {
  const someone = await server.signIn(roles, { name });
  const made = await browser.newPage({ baseURL });
  await made.context().addCookies([...someone.cookies].map(([key, value]) => ({ name: key, value, url: baseURL })));
  return made;
}

/** The page as it stands can be used by everyone, on a desk screen and a phone. */
async function looksRight(name: string, on = page): Promise<void> {
  for (const width of [PHONE, DESKTOP]) {
    await on.setViewportSize({ width, height: 900 });
    await checkAccessible(on);
    await checkFits(on);
  }
  await screenshot(on, name);
  await screenshot(on, name, { width: 390 });
}

test('a version is looked through and published, and somebody who is not signed in reads it, without JavaScript', async () => {
  const complaints = complaintsOf(page);
  await page.goto('/public-versions');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByText('The whole version, as the public would read it').click();
  await looksRight('public-review');
  await page.getByRole('button', { name: 'Publish this version' }).click();
  await page.getByRole('alert').filter({ hasText: 'There is a problem' }).waitFor();
  await page.getByLabel('Words for readers').fill('This is our plan to improve children’s services.');
  await page.getByLabel(/I have read what will be published/).check();
  await page.getByRole('button', { name: 'Publish this version' }).click();
  await page.getByText('Anyone can read it').waitFor();
  await page.locator('summary').filter({ hasText: 'Withdraw' }).first().click();
  await looksRight('public-versions');
  const anyone = await browser.newPage({ baseURL, javaScript: false });
  await anyone.goto('/public');
  await anyone.getByText('This is our plan to improve').waitFor();
  await screenshot(anyone, 'public');
  const withScript = await browser.newPage({ baseURL });
  await withScript.goto('/public');
  await looksRight('public', withScript);
  await withScript.emulateMedia({ media: 'print' });
  await screenshot(withScript, 'public-print');
  assert.deepEqual(
    complaints.filter((line) => !line.includes('422')),
    [],
  );
});

test('where a version went is recorded with its decision and its paper', async () => {
  await page.goto(`/plan/${plan}/approvals`);
  await page.getByLabel('Who did it go to?').fill('Children and Families Committee');
  await page.getByLabel('Approved by them').check();
  const when = page.getByRole('group', { name: 'On what date?' });
  for (const [label, value] of [
    ['Day', '3'],
    ['Month', '6'],
    ['Year', '2025'],
  ] as const)
    await when.getByLabel(label).fill(value);
  await page.getByLabel('What did they decide?').fill('That the plan be approved');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('That the plan be approved').waitFor();
  await looksRight('approvals');
});

test('advice is recorded and answered, and a review with a finding is followed up', async () => {
  await page.goto('/adviser/new');
  await page.getByLabel('Recommendation').check();
  const when = page.getByRole('group', { name: 'When was it given?' });
  for (const [label, value] of [
    ['Day', '2'],
    ['Month', '6'],
    ['Year', '2025'],
  ] as const)
    await when.getByLabel(label).fill(value);
  await page.getByLabel('Who gave it?').fill('The improvement adviser');
  await page.getByLabel('What was advised?').fill('Open the two small homes sooner than planned.');
  await looksRight('advice-new');
  await page.getByRole('button', { name: 'Record it' }).click();
  await page.getByLabel('Accepted', { exact: true }).check();
  await page.getByLabel('What does it say, or what was done?').fill('The first opens in July.');
  await page.getByRole('button', { name: 'Keep this answer' }).click();
  await page.getByText('The answer is kept').waitFor();
  await looksRight('advice');
  await page.goto('/adviser');
  await looksRight('adviser-log');
  await page.goto('/reviews/new');
  await page.getByLabel('Diagnostic review').check();
  await page.getByLabel('What is it called?').fill('Look at the front door');
  const first = page.getByRole('group', { name: 'First day' });
  for (const [label, value] of [
    ['Day', '4'],
    ['Month', '6'],
    ['Year', '2025'],
  ] as const)
    await first.getByLabel(label).fill(value);
  await page.getByLabel('Who reviews?').fill('Two heads of service');
  await page.getByLabel('Front door').check();
  await looksRight('review-new');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Add a finding').click();
  await page.getByLabel('Concern').check();
  await page.getByLabel('What was found?').fill('Calls wait too long.');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('Say what is done about it').click();
  await looksRight('review');
  await page.goto('/reviews');
  await looksRight('reviews-list');
});

test('a reviewer is let in to one area, sees it, and it is written down', async () => {
  const reviewer = await pageOf(['reviewer'], 'Rae Reviewer');
  await page.goto('/supply/new');
  await page.getByLabel('Which reviewer or inspector?').selectOption({ label: 'Rae Reviewer' });
  await page.getByLabel('What is it for?').fill('The June review');
  const last = page.getByRole('group', { name: 'Last day' });
  for (const [label, value] of [
    ['Day', '20'],
    ['Month', '6'],
    ['Year', '2025'],
  ] as const)
    await last.getByLabel(label).fill(value);
  await page.getByLabel('1 Homes').check();
  await page.getByLabel('Improvement notice to Thornmere Council').first().check();
  await looksRight('supply-new');
  await page.getByRole('button', { name: 'Let them see it' }).click();
  await page.getByText('Rae Reviewer may see 2 things').waitFor();
  await reviewer.goto('/supplied');
  await looksRight('supplied', reviewer);
  await reviewer.getByRole('link', { name: '1 Homes' }).click();
  await looksRight('supplied-area', reviewer);
  await reviewer.goto('/supplied');
  await reviewer.getByRole('link', { name: 'Improvement notice to Thornmere Council' }).click();
  await looksRight('supplied-notice', reviewer);
  await page.goto('/supply');
  await page.getByText('Opened').first().waitFor();
  await page.locator('summary').filter({ hasText: 'Revoke' }).first().click();
  await looksRight('supply');
});

test('the council’s own assessment is begun, written and read', async () => {
  await page.goto('/reports/new?kind=self-assessment');
  await looksRight('report-kinds');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByRole('button', { name: 'Edit the words' }).click();
  await page
    .getByLabel('Our own assessment of improvement')
    .fill('We are improving, and know least about supervision.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The words are saved').waitFor();
  await looksRight('self-assessment');
});
