import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linkTo, marchPlan, testMappings, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { savePlan } from '../../plan/index.ts';
import { calendarRoutes } from '../calendar-routes.ts';
import { remindOfDuties } from '../reminders/remind.ts';

let server: TestServer;
let office: SignedIn;
let reader: SignedIn;
let owner: SignedIn;
const audits = 'Monthly supervision audits will tell us how well managers';
before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...calendarRoutes], today: '2025-05-15' });
  office = await server.signIn(['programme-office']);
  reader = await server.signIn(['read-only']);
  owner = await server.signIn(['action-owner'], { name: 'Una Owner', post: 'Head of Audit' });
  await server.db.transaction().execute(async (trx) => {
    const file = marchPlan();
    const [first, second] = file.areas;
    first!.assessedBy = [`${audits} listen.`, 'Timeliness of annual health assessments.'];
    second!.assessedBy = [`${audits} decide.`];
    file.unplaced = [
      { text: 'The Scrutiny Committee will look at the plan at every committee meeting.', where: 'page 3' },
      { text: 'The Safeguarding Partnership will receive six monthly updates.', where: 'page 3' },
      { text: 'Young people have £25 per month for leisure.', where: 'page 9' },
    ];
    const source = { name: 'Plan.docx', format: 'docx', fileSha256: null };
    const plan = { planId: null, title: 'Better homes', file, asAt: '2025-03-31', mappings: testMappings };
    const { planId } = await savePlan(trx, { ...plan, source, personId: null });
    await trx.updateTable('plan').set({ is_main: true }).where('id', '=', planId).execute();
  });
});
after(() => server.close());

const date = (iso: string) => {
  const [year, month, day] = iso.split('-');
  return { 'first-day': day!, 'first-month': month!, 'first-year': year! };
};
const listed = async () => wordsOf((await office.get('/duties/recurring')).text);
const formOf = async (title: string) => linkTo((await office.get('/duties/recurring')).text, title);

test('what the plan says recurs and does not date is listed once, with each place it is said, and nothing else is', async () => {
  const words = await listed();
  assert.match(words, /Monthly supervision audits every month How [^.]+ is assessed How [^.]+ is assessed/);
  assert.match(words, /Safeguarding Partnership will receive six monthly updates\. every 6 months Plan\.docx, page 3/);
  assert.match(words, /Scrutiny Committee .* at each meeting/);
  // The action is due every three months, and says besides that it is done each week.
  assert.match(words, /Ring each week every week Action/);
  for (const not of ['health assessments', '£25']) assert.ok(!words.includes(not), not);
  assert.match(wordsOf((await office.get('/calendar')).text), /4 things recur and have no first date yet/);
  const seen = await reader.get('/duties/recurring');
  assert.equal(seen.status, 200);
  assert.ok(!seen.text.includes('Give the first date'));
});

test('with a first date it stands on the calendar, in its filters and in reminders, and leaves the list', async () => {
  const address = await formOf('Monthly supervision audits');
  const form = (await office.get(address)).text;
  const lines = [...form.matchAll(/name="line"[^>]*value="([^"]+)"/g)].map(([, value]) => value!);
  assert.equal(lines.length, 2);
  const post = await server.db
    .selectFrom('post')
    .select('id')
    .where('title', '=', 'Head of Audit')
    .executeTakeFirstOrThrow();
  const typed = { line: lines, every: 'monthly', remind: '7', post: String(post.id), body: '' };
  const given = await office.post(address, { ...typed, ...date('2025-05-20') });
  assert.equal(given.status, 303, wordsOf(given.text));
  assert.ok(!(await listed()).includes('supervision audits'));
  assert.match(
    wordsOf((await reader.get('/calendar?month=2025-07')).text),
    /20 July 2025 Duty Monthly supervision audits/,
  );
  const mine = wordsOf((await owner.get('/calendar?month=2025-06&owner=mine')).text);
  assert.match(mine, /20 June 2025 Duty Monthly supervision audits/);
  assert.equal((await remindOfDuties(server.services, '2025-05-15')).reminders, 1);
  const duty = wordsOf((await reader.get(given.location!)).text);
  assert.match(duty, /managers listen\. \(How .*managers decide\. \(How/);
  assert.match(duty, /every month from 20 May 2025/);
  const log = await server.db.selectFrom('audit').select('what').where('what', '=', 'duty.add').execute();
  assert.equal(log.length, 1);
  // Somebody with the form still open makes no second duty.
  assert.equal((await office.post(address, { ...typed, ...date('2025-06-01') })).status, 404);
});

test('what is done at each meeting of a body follows the meetings entered for that body', async () => {
  await office.get('/bodies');
  const body = await office.post('/bodies', { name: 'Scrutiny Committee', kind: 'committee' });
  await office.get(body.location!);
  await office.post(body.location!, {
    ...date('2025-06-10'),
    every: 'every 2 months',
    'until-day': '31',
    'until-month': '12',
    'until-year': '2025',
  });
  const on = wordsOf((await reader.get('/calendar?view=list&month=2025-06&months=6')).text);
  for (const day of ['10 June 2025', '10 August 2025', '10 October 2025'])
    assert.match(
      on,
      new RegExp(`${day} Recurring The Scrutiny Committee will look at the plan at every committee meeting`),
    );
  const words = await listed();
  assert.match(words, /At each meeting: on the calendar .*Scrutiny Committee 10 June 2025/);
  const id = body.location!.split('/').at(-1)!;
  const filtered = wordsOf((await reader.get(`/calendar?month=2025-06&body=${id}`)).text);
  assert.match(filtered, /10 June 2025 Recurring The Scrutiny Committee will look at the plan/);
});

test('a first date that cannot be is said beside its field, and nothing is saved', async () => {
  const address = await formOf('The Safeguarding Partnership will receive six monthly updates.');
  await office.get(address);
  const wrong = await office.post(address, {
    ...date('1925-05-20'),
    every: 'now and then',
    remind: 'x',
    post: '999',
    body: '999',
  });
  assert.equal(wrong.status, 422);
  for (const words of [
    'within the last ten years',
    'How often must be',
    'number up to 365',
    'Choose a post there is',
    'Choose a body there is',
  ])
    assert.ok(wrong.text.includes(words), words);
  assert.match((await office.post(address, { every: 'monthly', remind: '7' })).text, /Enter the day it is first due/);
  assert.ok((await listed()).includes('six monthly updates'));
  assert.equal((await reader.post(address, { ...date('2025-06-01'), every: 'monthly', remind: '7' })).status, 403);
  assert.equal((await office.get('/duties/recurring/nothing')).status, 404);
});

test('what does not belong on the calendar is set aside with the reason, and can be dated after all', async () => {
  const address = await formOf('The Safeguarding Partnership will receive six monthly updates.');
  await office.get(address);
  assert.equal((await office.post(`${address}/set-aside`, { because: '' })).status, 422);
  assert.equal((await office.post(`${address}/set-aside`, { because: 'It stopped in March' })).status, 303);
  assert.match(await listed(), /Set aside .*six monthly updates.* It stopped in March/);
  assert.match(wordsOf((await office.get(address)).text), /It is set aside\./);
  const given = await office.post(address, { ...date('2025-09-30'), every: 'six monthly', remind: '14' });
  assert.equal(given.status, 303, wordsOf(given.text));
  assert.ok(!(await listed()).includes('six monthly updates'));
  assert.match(
    wordsOf((await reader.get('/calendar?month=2026-03')).text),
    /30 March 2026 Duty The Safeguarding Partnership/,
  );
});
