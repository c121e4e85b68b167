/** The calendar and its duties in a real browser: read, filtered, done with evidence, and put into another calendar. */
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
import { marchPlan, testMappings } from '../../../test/plan-server.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { savePlan } from '../../plan/index.ts';
import { saveSource } from '../../sources/keep/save-source.ts';
import { calendarRoutes } from '../calendar-routes.ts';
import { dutiesFromSource } from '../duty/duties-from-source.ts';
import { exampleNotice } from '../example-notice.ts';

let server: TestServer;
let browser: TestBrowser;
let baseURL: string;
let office: Page;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...calendarRoutes], today: '2025-05-15' });
  await server.db.transaction().execute(async (trx) => {
    const file = marchPlan();
    const audits = (what: string) => `Monthly supervision audits will tell us how well managers ${what}.`;
    file.areas[0]!.assessedBy = [audits('listen'), 'Weekly clinics over the list of visits.'];
    file.areas[1]!.assessedBy = [audits('decide')];
    file.unplaced = [{ text: 'The Scrutiny Committee will look at it at each committee meeting.', where: 'page 3' }];
    const source = { name: 'Plan.docx', format: 'docx', fileSha256: null };
    const plan = { planId: null, title: 'Better homes', file, asAt: '2025-03-31', mappings: testMappings };
    const { planId } = await savePlan(trx, { ...plan, source, personId: null });
    await trx.updateTable('plan').set({ is_main: true }).where('id', '=', planId).execute();
    const facts = exampleNotice('2024-07-24');
    const request = { facts, asRead: facts, blocks: [], name: 'n.txt', format: 'text', sha256: null, personId: null };
    const more = { handling: 'OFFICIAL' as const, receivedOn: null, publishedOn: null, now: server.services.now() };
    await saveSource(trx, { ...request, ...more }, { afterSaved: [dutiesFromSource] });
  });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  office = await pageFor(true);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function pageFor(javaScript: boolean): Promise<Page> {
  const signedIn = await server.signIn(['programme-office']);
  const page = await browser.newPage({ baseURL, javaScript });
  await page.context().addCookies([...signedIn.cookies].map(([name, value]) => ({ name, value, url: baseURL })));
  return page;
}

test('every page of the calendar and its duties can be used by everyone, on a desk screen and on a phone', async () => {
  const complaints = complaintsOf(office);
  const duty = await server.db.selectFrom('duty').select('id').orderBy('id').executeTakeFirstOrThrow();
  await office.goto('/duties/recurring');
  const addressOf = async (name: string) =>
    (await office.getByRole('link', { name, exact: true }).getAttribute('href'))!;
  const firstDate = await addressOf('Monthly supervision audits');
  const whoseMeetings = await addressOf('The Scrutiny Committee will look at it at each committee meeting.');
  const paths = {
    month: '/calendar?month=2025-07',
    list: '/calendar?view=list&month=2025-01&months=12&kind=duty&kind=step&kind=recurring&kind=milestone',
    duties: '/duties',
    duty: `/duties/${duty.id}`,
    'duty-occurrence': `/duties/${duty.id}/on/2025-07-24`,
    'duty-new': '/duties/new',
    'duty-edit': `/duties/${duty.id}/edit`,
    'duty-end': `/duties/${duty.id}/end`,
    'calendar-feeds': '/calendar/feeds',
    bodies: '/bodies',
    recurring: '/duties/recurring',
    'first-date': firstDate,
    'whose-meetings': whoseMeetings,
    'notice-end': '/notice/2/end',
  };
  for (const [name, path] of Object.entries(paths)) {
    for (const width of [DESKTOP, PHONE]) {
      await office.setViewportSize({ width, height: 900 });
      const answer = await office.goto(path);
      assert.equal(answer?.status(), 200, path);
      await checkAccessible(office);
      await checkFits(office);
      await screenshot(office, `calendar-${name}`, { width });
    }
  }
  assert.deepEqual(complaints, []);
});

test('the month is a grid on a desk screen, and the list of its days with something on them on a phone', async () => {
  await office.goto('/calendar?month=2025-07');
  const empty = office.locator('.los-month__day--empty').first();
  await office.setViewportSize({ width: DESKTOP, height: 900 });
  assert.ok(await empty.isVisible());
  const [first, second] = [office.locator('.los-month__day').nth(7), office.locator('.los-month__day').nth(8)];
  assert.equal((await first.boundingBox())?.y, (await second.boundingBox())?.y);
  await office.setViewportSize({ width: PHONE, height: 900 });
  assert.ok(!(await empty.isVisible()));
  assert.match(await office.locator('.los-month').innerText(), /Thursday 24 July 2025/);
});

test('a board is added with its meetings, and a duty is done with evidence, without a script running', async () => {
  const page = await pageFor(false);
  await page.goto('/calendar');
  await page.getByRole('link', { name: /Boards and committees/ }).click();
  await page.getByLabel('Name').fill('Improvement Board');
  await page.getByLabel('Board', { exact: true }).check();
  await page.getByRole('button', { name: 'Add it' }).click();
  const first = page.getByRole('group', { name: 'On what day does it meet?' });
  await first.getByLabel('Day').fill('20');
  await first.getByLabel('Month').fill('5');
  await first.getByLabel('Year').fill('2025');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('One meeting is added.').waitFor();
  await checkFits(page);

  await page.goto('/duties');
  await page.getByRole('link', { name: '24 July 2025' }).first().click();
  await page.getByLabel('It was done').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Attach what shows that it was done').first().waitFor();
  await checkFits(page);
  await page.getByLabel('It was done').check();
  await page.getByLabel('A note').check();
  await page.getByLabel('Note', { exact: true }).fill('The report went by post');
  await page.getByLabel('What is the evidence?').fill('Proof of posting');
  const relates = page.getByRole('group', { name: 'What date does it relate to?' });
  await relates.getByLabel('Day').fill('14');
  await relates.getByLabel('Month').fill('May');
  await relates.getByLabel('Year').fill('2025');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('It is recorded as done.').waitFor();
  assert.match(await page.locator('main').innerText(), /Done on 15 May 2025/);
});

test('what recurs is given its first date without a script running, and stands on the calendar', async () => {
  const page = await pageFor(false);
  await page.goto('/calendar');
  await page.getByRole('link', { name: /no first date yet/ }).click();
  await page.getByRole('link', { name: /Give the first date.*Monthly supervision audits/ }).click();
  await page.getByRole('button', { name: 'Put it on the calendar' }).click();
  await page.getByText('Enter the day it is first due').first().waitFor();
  await checkFits(page);
  const first = page.getByRole('group', { name: 'When is it first due?' });
  await first.getByLabel('Day').fill('16');
  await first.getByLabel('Month').fill('6');
  await first.getByLabel('Year').fill('2025');
  await page.getByRole('button', { name: 'Put it on the calendar' }).click();
  await page.getByText('It is on the calendar').waitFor();
  await page.goto('/calendar?month=2025-08');
  const day = page.locator('.los-month__day').nth(15);
  assert.match(await day.innerText(), /16\s+August 2025\s+Duty\s+Monthly supervision audits/i);
});

test('a private address is made, shown once, and revoked', async () => {
  await office.setViewportSize({ width: DESKTOP, height: 900 });
  await office.goto('/calendar/feeds');
  await office.getByLabel('Where will you use it?').fill('Outlook');
  await office.getByLabel('Everything on the calendar').check();
  await office.getByRole('button', { name: 'Make the address' }).click();
  const address = await office.getByLabel('The address').inputValue();
  await checkAccessible(office);
  const feed = await fetch(address);
  assert.match(await feed.text(), /^BEGIN:VCALENDAR/);
  await office.getByRole('link', { name: 'Your calendar addresses' }).click();
  await office.getByRole('button', { name: 'Revoke Outlook' }).click();
  await office.getByText('It opens nothing any more').waitFor();
  assert.equal((await fetch(address)).status, 404);
});

test('the calendar prints', async () => {
  await office.goto('/calendar?view=list&month=2025-05&months=6');
  await office.emulateMedia({ media: 'print' });
  assert.ok(!(await office.locator('.los-filter').isVisible()), 'what cannot be used on paper is not printed');
  assert.ok(await office.locator('.los-days').first().isVisible());
  await office.emulateMedia({ media: 'screen' });
});
