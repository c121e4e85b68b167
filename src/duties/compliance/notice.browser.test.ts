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
} from '../../../test/browser.ts';
import { madeNotice } from '../../../test/made-notice.ts';
import { samplePlan } from '../../../test/sample-plan.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { complianceRoutes } from './compliance-routes.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;
let made: Awaited<ReturnType<typeof madeNotice>>;

before(async () => {
  server = await testServer({ today: '2025-06-10', routes: [...peopleRoutes, ...complianceRoutes] });
  await samplePlan(server.db);
  made = await madeNotice(server.db);
  const someone = await server.signIn(['programme-office', 'senior-leader'], { name: 'Lena Leader' });
  const baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  page = await browser.newPage({ baseURL });
  await page.context().addCookies([...someone.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The page as it stands can be used by everyone, on a desk screen and a phone. */
async function looksRight(name: string): Promise<void> {
  for (const width of [PHONE, DESKTOP]) {
    await page.setViewportSize({ width, height: 900 });
    await checkAccessible(page);
    await checkFits(page);
  }
  await screenshot(page, name);
  await screenshot(page, name, { width: 390 });
}

test('a clause is joined to the plan, stopped as met with nothing to show, then let stand, and seen at risk', async () => {
  const complaints = complaintsOf(page);
  await page.goto('/notice');
  await page.getByRole('link', { name: 'Join clauses to the plan' }).click();
  await looksRight('notice-links');
  await page
    .getByLabel(/Action H1/)
    .first()
    .check();
  await page.getByRole('button', { name: 'Join those ticked' }).click();
  await page.getByText('One suggestion is joined').waitFor();
  await page.goto('/notice');
  await looksRight('notice');
  await page.getByRole('link', { name: '2.a', exact: true }).first().click();
  await page.getByText('Judge this clause').click();
  await page.getByLabel('Met', { exact: true }).check();
  await page.getByLabel('Why?').fill('Both homes are open.');
  await page.getByRole('button', { name: 'Keep this judgement' }).click();
  await page.getByText('A claim is not evidence').waitFor();
  await looksRight('clause-stopped');
  await page.getByText('Let it stand without evidence').click();
  await page.getByLabel('Why should it stand?').fill('I have been in both homes.');
  await page.getByRole('button', { name: 'Let it stand', exact: true }).click();
  await page.getByText('The judgement is kept').waitFor();
  await page.getByText('Add evidence', { exact: true }).click();
  await looksRight('clause');
  await page.goto(`/clauses/${made.clauses[3]}`);
  await page.getByText('Judge this clause').click();
  await page.getByLabel('At risk').check();
  await page.getByLabel('Why?').fill('The last report was late.');
  await page.getByRole('button', { name: 'Keep this judgement' }).click();
  await page.goto(`/notice/${made.notice}/escalation`);
  await page.getByText('Record a step or a direction').click();
  await looksRight('notice-escalation');
  await page.goto(`/notice/${made.notice}/beside/${made.earlier}`);
  await looksRight('notice-beside');
  await page.goto(`/clauses/${made.clauses[0]}`);
  await looksRight('clause-coverage');
  await page.goto(`/notice/${made.earlier}`);
  await looksRight('notice-undated');
  assert.deepEqual(
    complaints.filter((line) => !line.includes('422')),
    [],
  );
});
