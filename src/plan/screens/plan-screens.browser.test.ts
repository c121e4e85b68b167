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
import { aprilPlan, planServer, testMappings, type PlanServer } from '../../../test/plan-server.ts';
import { savePlan } from '../import/save/save-plan.ts';
import { readPlan } from '../model/read-plan.ts';

let plan: PlanServer;
let browser: TestBrowser;
let page: Page;
before(async () => {
  plan = await planServer();
  const baseURL = await plan.server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  page = await browser.newPage({ baseURL });
  const cookies = [...plan.reader.cookies].map(([name, value]) => ({ name, value, url: baseURL }));
  await page.context().addCookies(cookies);
});
after(async () => {
  await browser?.close();
  await plan?.server.close();
});

test('every page of a plan can be used by everyone, on a desk screen and on a phone', async () => {
  const complaints = complaintsOf(page);
  const view = (await readPlan(plan.server.services, plan.planId, '2025-04-30'))!;
  const own = `/plan/${plan.planId}`;
  const paths = {
    overview: '/plan',
    filtered: `${own}?flag=not-in-key`,
    actions: `${own}/actions`,
    action: `/actions/${view.actions[0]!.id}`,
    area: `/areas/${view.areas[0]!.id}`,
    finding: `/findings/${view.findings[0]!.id}`,
    measure: `/measures/${view.measures[0]!.id}`,
    findings: `${own}/findings`,
    measures: `${own}/measures`,
    milestones: `${own}/milestones`,
    'on-a-page': `${own}/on-a-page`,
    compare: `${own}/compare?from=2025-03-31&to=2025-04-30`,
    'rating-key': `${own}/rating-key`,
    glossary: `${own}/glossary`,
    source: `${own}/source`,
    search: `${own}/search?q=homes`,
    post: `/posts/${view.actions[0]!.owners[0]!.id}/actions`,
  };
  for (const [name, path] of Object.entries(paths)) {
    for (const width of [DESKTOP, PHONE]) {
      await page.setViewportSize({ width, height: 900 });
      const address = `${path}${path.includes('?') ? '&' : '?'}as-at=2025-04-30`;
      assert.equal((await page.goto(address))?.status(), 200, path);
      await checkAccessible(page);
      await checkFits(page);
      await screenshot(page, `plan-${name}`, { width });
    }
  }
  assert.deepEqual(complaints, []);
});

test('a person walks from a late count to the action, looks back a month, and compares', async () => {
  await page.setViewportSize({ width: DESKTOP, height: 900 });
  await page.goto('/plan?as-at=2025-04-30');
  await page
    .getByRole('row', { name: /All areas/ })
    .getByRole('cell', { name: '1', exact: true })
    .nth(2)
    .click();
  await page.getByRole('link', { name: 'LC2' }).first().click();
  await page.getByRole('heading', { level: 1, name: /LC2: Agree a housing offer/ }).waitFor();
  await page.getByLabel('Look back to').selectOption({ label: '31 March 2025' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByText('As at 31 March 2025', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: 'What changed' }).click();
  await page.getByLabel('From').fill('2025-03-31');
  await page.getByLabel('to', { exact: true }).fill('2025-04-30');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('heading', { name: 'What changed from 31 March 2025 to 30 April 2025' }).waitFor();
});

test('the pages serve people without JavaScript', async () => {
  const plain = await browser.newPage({ javaScript: false, baseURL: new URL(page.url()).origin });
  await plain.context().addCookies(await page.context().cookies());
  await plain.goto(`/plan/${plan.planId}/actions?as-at=2025-04-30`);
  await plain.getByLabel('Look out for').selectOption({ label: 'Rating not in the plan’s key' });
  await plain.getByRole('button', { name: 'Apply filters' }).click();
  await plain.getByText('1 action of 5').waitFor();
  await plain.context().close();
});

test('a plan on a page with seven areas and fifty-six promises prints on one page', async () => {
  const file = aprilPlan();
  const promise = 'See every child when we said we would, and write down what they said';
  file.onAPage = Array.from({ length: 7 }, (_none, area) => ({
    area: `Area ${area + 1}: what children told us matters`,
    found: 'Children waited too long, and we could not say what had changed for them since they were last seen.',
    commitments: Array.from({ length: 8 }, (_nothing, index) => `${promise} (${area + 1}.${index + 1})`),
  }));
  const { planId } = await plan.server.db.transaction().execute((trx) =>
    savePlan(trx, {
      planId: null,
      title: 'A long plan on a page',
      file,
      asAt: '2025-04-30',
      mappings: testMappings,
      source: { name: 'long.docx', format: 'docx', fileSha256: null },
      personId: null,
    }),
  );
  await page.goto(`/plan/${planId}/on-a-page?as-at=2025-04-30`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  assert.equal(pages.length, 1);
});
