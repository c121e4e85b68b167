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
} from '../../test/browser.ts';
import { cyclePlan, type CyclePlan } from '../../test/cycle-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../test/server.ts';
import { peopleRoutes } from '../people/index.ts';
import { cycleRoutes } from './cycle-routes.ts';

let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
let plan: CyclePlan;
let office: SignedIn;
let owner: SignedIn;
let director: SignedIn;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-04-20' });
  plan = await cyclePlan(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  owner = await server.signIn(['action-owner'], { name: 'Hana Homes', post: 'Head of Homes' });
  director = await server.signIn(['senior-leader'], { name: 'Dee Director' });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
});

async function pageOf(who: SignedIn, javaScript = true): Promise<Page> {
  const page = await browser.newPage({ baseURL, javaScript });
  const cookies = [...who.cookies].map(([name, value]) => ({ name, value, url: baseURL }));
  await page.context().addCookies(cookies);
  return page;
}

/** Looked at by axe and for what sticks out, at both widths, with a picture of each. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: 900 });
    await checkAccessible(page);
    await checkFits(page);
    await screenshot(page, `cycle-${name}`, { width });
  }
  await page.setViewportSize({ width: DESKTOP, height: 900 });
}

test('the programme office opens a month and reminds those who owe an update', async () => {
  const page = await pageOf(office);
  await page.goto('/month');
  await look(page, 'month-none');
  await page.getByRole('button', { name: 'Open April 2025' }).click();
  await page.getByRole('button', { name: 'Send reminders' }).click();
  await page.getByText('Reminders are written to 1 person').waitFor();
  await look(page, 'month');
  await page.goto('/month/narrative');
  await look(page, 'narratives');
  await page.goto(`/month/narrative/${plan.area}`);
  await look(page, 'narrative');
});

test('an owner is stopped at a claim without evidence, adds it, moves the date and sends', async () => {
  const page = await pageOf(owner);
  const complaints = complaintsOf(page);
  await page.goto('/your-actions');
  await look(page, 'your-actions');
  await page.getByRole('link', { name: /Open two small homes/ }).click();
  await look(page, 'update');
  await page.getByLabel('Done and shown').check();
  await page.getByLabel('What was done this month?').fill('Both homes opened in April.');
  await page.getByLabel('What difference did it make to children?').fill('Four children moved nearer their schools.');
  await page.getByText('Move the date').click();
  await page.getByLabel('New date').fill('end of March 2026');
  await page.getByText('Read as: by 31 March 2026').waitFor();
  await page.getByLabel('Why does it move?').fill('The second home opens in March.');
  await page.getByLabel('Who agreed?').fill('Improvement board');
  await page.getByRole('button', { name: 'Send to the programme office' }).click();
  await page.getByText('A claim is not evidence').waitFor();
  await look(page, 'update-stopped');
  assert.equal(complaints.filter((one) => !one.includes('422')).length, 0, complaints.join('\n'));
  await page.getByLabel('A note').check();
  await page.getByLabel('Note', { exact: true }).fill('Four children seen in their new rooms.');
  await page.getByLabel('What is the evidence?').fill('Visits on 12 April');
  const relates = page.getByRole('group', { name: 'What date does it relate to?' });
  await relates.getByLabel('Day').fill('12');
  await relates.getByLabel('Month').fill('April');
  await relates.getByLabel('Year').fill('2025');
  await page.getByRole('button', { name: 'Send to the programme office' }).click();
  await page.getByText(/Your update of H1 is with the programme office/).waitFor();
  await look(page, 'your-actions-sent');
});

test('the programme office accepts it, and locks the month without JavaScript', async () => {
  const [page, seen] = [await pageOf(office, false), await pageOf(office)];
  await seen.goto('/month/moderation');
  await look(seen, 'moderation');
  await page.goto('/month/moderation');
  await page.getByLabel('Accept H1').check();
  await page.getByRole('button', { name: 'Accept those ticked' }).click();
  await page.getByText('1 update accepted.').waitFor();
  await seen.goto('/month/lock');
  await look(seen, 'lock');
  await page.goto('/month/lock');
  await page.getByRole('button', { name: 'The updates are moderated' }).click();
  await page.goto('/month/lock');
  await page.getByRole('button', { name: 'Lock April 2025' }).click();
  await page.getByText('The month is locked').waitFor();
  await seen.goto(`/steps/${plan.step}/correct`);
  await look(seen, 'correct');
});

test('evidence, impact, readings and closing are accessible and fit a desk screen and a phone', async () => {
  const page = await pageOf(office);
  const evidence = await server.db.selectFrom('evidence').select('id').executeTakeFirstOrThrow();
  const pages = {
    'add-evidence': `/evidence/add/${plan.action}`,
    evidence: `/evidence/${evidence.id}`,
    'impact-finding': `/findings/${plan.finding}/impact`,
    'impact-measure': `/measures/${plan.measure}/impact`,
    readings: `/measures/${plan.measure}/readings`,
    source: `/measures/${plan.measure}/source`,
    close: `/actions/${plan.action}/close`,
    watch: `/plan/${plan.id}/watch`,
    overrides: '/month/overrides',
    'month-locked': '/month',
  };
  for (const [name, path] of Object.entries(pages)) {
    const answer = await page.goto(path);
    assert.equal(answer?.status(), 200, path);
    await look(page, name);
  }
  await page.goto(`/actions/${plan.action}/close`);
  await page.getByLabel('Why can it be closed?').fill('Both homes are lived in');
  await page.getByLabel('Visits on 12 April').check();
  await page.getByLabel('Who is to agree?').selectOption({ label: 'Dee Director' });
  await page.getByRole('button', { name: 'Ask for it to be closed' }).click();
  const agreeing = await pageOf(director);
  await agreeing.goto('/your-actions');
  await look(agreeing, 'decisions');
  await agreeing.goto(`/actions/${plan.action}/close`);
  await look(agreeing, 'close-waiting');
});
