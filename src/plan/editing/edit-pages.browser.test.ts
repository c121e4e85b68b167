import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
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
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { insertPlan } from '../import/save/new-plan-queries.ts';

let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
let plan: SamplePlan;

before(async () => {
  server = await testServer({ today: '2025-06-10' });
  plan = await samplePlan(server.db);
  await insertPlan(server.db, 'Fostering plan');
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A page signed in as someone of the programme office. */
async function office(name: string): Promise<Page> {
  const someone = await server.signIn(['programme-office'], { name });
  const page = await browser.newPage({ baseURL });
  const cookies = [...someone.cookies].map(([key, value]) => ({ name: key, value, url: baseURL }));
  await page.context().addCookies(cookies);
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    await checkAccessible(page);
    await checkFits(page);
    await screenshot(page, `edit-${name}`, { width });
  }
  await page.setViewportSize({ width: DESKTOP, height: 900 });
}

test('every page for changing the plan is accessible and fits a desk screen and a phone', async () => {
  const page = await office('Carys Penhallow');
  const complaints = complaintsOf(page);
  const pages: Record<string, string> = {
    overview: `/plan/${plan.id}`,
    hub: `/plan/${plan.id}/edit`,
    area: `/areas/${plan.area}/edit`,
    action: `/actions/${plan.action}/edit`,
    'new-action': `/plan/${plan.id}/actions/new?of=${plan.area}`,
    step: `/steps/${plan.step}/edit`,
    measure: `/measures/${plan.measure}/edit`,
    targets: `/measures/${plan.measure}/targets`,
    'new-target': `/plan/${plan.id}/targets/new?of=${plan.measure}`,
    milestone: `/milestones/${plan.milestone}/edit`,
    remove: `/actions/${plan.action}/remove`,
    'item-links': `/links/${plan.finding}`,
    'plan-links': `/plan/${plan.id}/links`,
    'rating-key': `/plan/${plan.id}/rating-key/edit`,
    plans: '/plans',
    rename: `/plans/${plan.id}/edit`,
    history: `/history/${plan.action}`,
  };
  for (const [name, path] of Object.entries(pages)) {
    assert.equal((await page.goto(path))?.status(), 200, path);
    for (const details of await page.locator('main summary').all()) await details.click();
    await look(page, name);
  }
  for (const path of [`/plan/${plan.id}/actions/new`, `/plan/${plan.id}/targets/new?of=${plan.measure}`]) {
    await page.goto(path);
    await page.getByRole('button', { name: 'Save' }).click();
    assert.match(await page.title(), /^Error: /, path);
    await look(page, `errors-${path.split('/')[3]}`);
  }
  // The browser tells of each refused form (422); anything else would be ours.
  assert.deepEqual(
    complaints.filter((one) => !one.includes('422')),
    [],
  );
});

test('a plan is changed in a browser: a new action with a new post, joined to its finding', async () => {
  const page = await office('Ada Lindqvist');
  await page.goto(`/areas/${plan.area}`);
  await page.goto(`/plan/${plan.id}/actions/new?of=${plan.area}`);
  assert.equal(await page.getByLabel('Ref').inputValue(), 'H3');
  await page.getByLabel('What will be done').fill('Ask children which small homes they like');
  await page.getByLabel('Lead owner').fill('Participation Lead');
  await page.getByLabel('When is it due?').fill('Every 3 months from June 2025');
  await page.getByRole('button', { name: 'Check how the date is read' }).click();
  assert.match(await page.locator('main').innerText(), /is read as: every 3 months from 30 June 2025/);
  await page.getByLabel('Participation Lead').check();
  await look(page, 'read-back');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  assert.match(await page.locator('h1').innerText(), /H3: Ask children/);
  await page.goto(`/links/${plan.finding}`);
  await page
    .getByLabel(/H3 Ask children/)
    .first()
    .check();
  await page.getByRole('button', { name: 'Join what is ticked' }).click();
  assert.match(await page.getByRole('table', { name: 'Joined now' }).innerText(), /H3 Ask children/);
  await look(page, 'joined');
});

test('two people change one action, and the second brings both together', async () => {
  const [first, second] = [await office('Dilip Marchetti'), await office('Esme Tranter')];
  const path = `/actions/${plan.secondAction}/edit`;
  await Promise.all([first.goto(path), second.goto(path)]);
  await first.getByLabel('What will be done').fill('Recruit ten carers');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await second.getByLabel('What will be done').fill('Recruit carers for teenagers');
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  const words = await second.locator('main').innerText();
  assert.match(words, /Dilip Marchetti saved this/);
  assert.match(words, /Recruit ten carers/);
  await look(second, 'conflict');
  await second.getByLabel('What will be done').fill('Recruit ten carers for teenagers');
  await second.getByRole('button', { name: 'Save what is in the form' }).click();
  assert.match(await second.locator('h1').innerText(), /Recruit ten carers for teenagers/);
  await second.goto(`/history/${plan.secondAction}`);
  await look(second, 'history-of-two');
  await second.goto(`/actions/${plan.secondAction}/remove`);
  await second.getByLabel('Why is it removed?').fill('Done elsewhere');
  await second.getByRole('button', { name: 'Remove from the plan' }).click();
  assert.match(await second.locator('main').innerText(), /Done elsewhere \(Esme Tranter\)/);
  await look(second, 'removed');
});
