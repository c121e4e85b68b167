/** A team manager opens a list to a child, and holds a clinic twice, without JavaScript; on a desk screen and a phone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { annexARows, makeCouncil, usualStory } from '../../demo/children/index.ts';
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
import { loadReturn, type Lists } from '../../test/loaded-return.ts';
import { moveTo } from '../../test/move-to.ts';
import { testServer, type TestServer } from '../../test/server.ts';
import { postsByTitle } from '../people/index.ts';
import { nameTeams } from '../../test/name-teams.ts';

let server: TestServer;
let browser: TestBrowser;
let page: Page;
const children = makeCouncil({
  seed: 'clinics',
  contactsAMonth: 60,
  from: '2024-06-30',
  to: '2025-04-30',
  story: usualStory,
});
const rowsAt = (asAt: string): Lists => {
  const rows = annexARows(children, asAt) as Record<number, Record<string, string | number>[]>;
  return Object.fromEntries(Object.entries(rows).map(([list, own]) => [list, { rows: own }]));
};

before(async () => {
  server = await testServer({ today: '2025-04-01' });
  await loadReturn(server.services, '2025-03-31', rowsAt('2025-03-31'));
  const someone = await server.signIn(['team-manager', 'action-owner'], { name: 'Mo Manager' });
  await postsByTitle(server.db, ['Service Manager', 'Team Manager']);
  const post = (await postsByTitle(server.db, ['Team Manager'])).get('Team Manager') ?? 0;
  await server.db
    .insertInto('post_holder')
    .values({ post_id: post, person_id: someone.personId, from_on: '2020-01-01' })
    .execute();
  const teams = new Set(children.flatMap(({ care }) => care.flatMap(({ hands }) => hands.map(({ team }) => team))));
  await server.db.transaction().execute((trx) => nameTeams(trx, someone.personId, [...teams]));
  const baseURL = await server.app.listen({ port: 0, host: '127.0.0.1' });
  browser = await openBrowser();
  page = await browser.newPage({ baseURL, javaScript: false });
  await page.context().addCookies([...someone.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function looksRight(name: string): Promise<void> {
  for (const width of [PHONE, DESKTOP]) {
    await page.setViewportSize({ width, height: 900 });
    await checkFits(page);
  }
  await screenshot(page, name);
  await screenshot(page, name, { width: 390 });
}

test('a list is narrowed to a worker, and a child opened with a reason', async () => {
  const complaints = complaintsOf(page);
  await page.goto('/lists');
  await looksRight('lists');
  await page.getByRole('link', { name: 'Visits to children in care in time' }).click();
  await looksRight('list');
  await page.getByLabel('Standing').selectOption('overdue');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  const first = page.locator('tbody tr th a').first();
  const child = await first.textContent();
  await first.click();
  await page.getByLabel('Why do you need to see this child?').fill('no');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByText('Say why you need to see this child').first().waitFor();
  await looksRight('open-child');
  await page.getByLabel('Why do you need to see this child?').fill('Preparing the clinic of Tuesday');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('heading', { level: 1, name: `Child ${child}` }).waitFor();
  await looksRight('child');
  // The browser counts the answer to a wrong form as a fault: it is meant.
  assert.deepEqual(
    complaints.filter((one) => !one.includes('422')),
    [],
  );
});

test('a clinic is held, a decision written down, and next week it is carried over', async () => {
  await page.goto('/clinics');
  await looksRight('clinics');
  await page.getByRole('link', { name: 'Visits', exact: true }).click();
  await looksRight('clinic');
  await page.getByLabel('Children in Care 2').check();
  await page.getByRole('button', { name: 'Start this week’s meeting' }).click();
  await page
    .getByLabel(/Decision about/)
    .first()
    .fill('See the child before Friday');
  await page
    .getByLabel(/Which post owes it/)
    .first()
    .fill('Team Manager');
  await page.getByRole('button', { name: 'Save what is decided' }).click();
  await page
    .getByText(/Enter by when for/)
    .first()
    .waitFor();
  await looksRight('meeting-errors');
  await page
    .getByLabel(/By when/)
    .first()
    .fill('4/4/2025');
  await page.getByRole('button', { name: 'Save what is decided' }).click();
  await page.getByText('One decision is saved.').waitFor();
  await page.getByRole('button', { name: 'Save and close the meeting' }).click();
  await page.getByText('See the child before Friday').waitFor();
  await looksRight('meeting-closed');

  await moveTo(server, '2025-04-08');
  await page.goto('/clinics/owed');
  await page.getByText('4 days late').waitFor();
  await looksRight('owed');
  await loadReturn(server.services, '2025-04-07', rowsAt('2025-04-07'));
  await page.goto('/clinics/visits');
  await page.getByLabel('Children in Care 2').check();
  await page.getByRole('button', { name: 'Start this week’s meeting' }).click();
  await page
    .getByText(/Carried over once|It was on the list since 1 April/)
    .first()
    .waitFor();
  await looksRight('meeting-next');
});

test('every page of lists and clinics can be used by everyone', async () => {
  const scripted = await browser.newPage({ baseURL: new URL(page.url()).origin });
  await scripted.context().addCookies(await page.context().cookies());
  await scripted.goto('/lists');
  await checkAccessible(scripted);
  for (const address of [
    '/lists/cla_visits',
    '/clinics',
    '/clinics/visits',
    '/clinics/supervision',
    '/clinics/owed',
    '/clinics/meetings/2',
  ]) {
    await scripted.goto(address);
    await checkAccessible(scripted);
  }
  const child = await scripted
    .goto('/lists/cla_visits')
    .then(() => scripted.locator('tbody tr th a').first().getAttribute('href'));
  await scripted.goto(child ?? '');
  await checkAccessible(scripted);
});
