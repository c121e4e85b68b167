import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { marchPlan, testMappings, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { savePlan } from '../../plan/index.ts';
import { calendarRoutes } from '../calendar-routes.ts';
import type { Entry } from '../calendar/entry.ts';
import { etagOf, icalendar } from './icalendar.ts';

let server: TestServer;
let office: SignedIn;
let planId: number;
before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...calendarRoutes], today: '2025-05-15' });
  office = await server.signIn(['programme-office'], { name: 'Ola Office' });
  const file = marchPlan();
  planId = await server.db.transaction().execute(async (trx) => {
    const source = { name: 'Plan.docx', format: 'docx', fileSha256: null };
    const made = await savePlan(trx, {
      planId: null,
      title: 'Better homes',
      file,
      asAt: '2025-03-31',
      mappings: testMappings,
      source,
      personId: null,
    });
    await trx.updateTable('plan').set({ is_main: true }).where('id', '=', made.planId).execute();
    return made.planId;
  });
});
after(() => server.close());

async function makeAddress(scope: string, who = office): Promise<string> {
  await who.get('/calendar/feeds');
  const { status, text } = await who.post('/calendar/feeds', { name: 'Outlook', scope });
  assert.equal(status, 200, wordsOf(text));
  const address = /value="http[^"]*?(\/calendar\/feeds\/[\w-]+\.ics)"/.exec(text)?.[1];
  assert.ok(address, 'the address is shown');
  return address;
}

/** Events as another calendar reads them. Throws where the text is not RFC 5545. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

test('a private address gives the calendar to whoever has it, without signing in', async () => {
  const stranger = server.someone();
  const address = await makeAddress('all');
  const answer = await stranger.get(address);
  assert.equal(answer.status, 200);
  assert.match(String(answer.headers['content-type']), /^text\/calendar; charset=utf-8/);
  const { calendar, events } = eventsOf(answer.text);
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.ok(calendar.getFirstPropertyValue('x-wr-calname'));
  // "Every 3 months" of the plan's KT1 with no start of its own: from when the plan has it, 31 March 2025.
  const rings = events.filter((one) => one.summary.startsWith('KT1'));
  assert.deepEqual(
    rings.slice(0, 3).map((one) => one.startDate.toString()),
    ['2025-06-30', '2025-09-30', '2025-12-31'],
  );
  for (const event of events) {
    assert.ok(event.startDate.isDate && event.uid && event.component.getFirstPropertyValue('dtstamp'), event.summary);
  }
  assert.ok(events.some((one) => one.summary.startsWith('Milestone 2')));
  assert.equal(new Set(events.map((one) => one.uid)).size, events.length);
});

test('what has not changed is not sent again, and the same entries keep their names', async () => {
  const stranger = server.someone();
  const address = await makeAddress('all');
  const first = await stranger.get(address);
  const etag = String(first.headers['etag']);
  const again = await server.app.inject({ url: address, headers: { 'if-none-match': etag } });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
  await office.get('/duties/new');
  const fields = { title: 'A new duty', recurrence: 'by 1 June 2025', remind: '7' };
  assert.equal((await office.post('/duties/new', fields)).status, 303);
  const changed = await server.app.inject({ url: address, headers: { 'if-none-match': etag } });
  assert.equal(changed.statusCode, 200);
  const uids = (text: string) => eventsOf(text).events.map((one) => one.uid);
  const before = uids(first.text);
  assert.deepEqual(
    uids(changed.body).filter((uid) => before.includes(uid)),
    before,
  );
});

test('an address shows only what falls to its person’s posts, where they chose that', async () => {
  const owner = await server.signIn(['action-owner'], { name: 'Ada Advice', post: 'Advice Lead' });
  const { events } = eventsOf((await server.someone().get(await makeAddress('mine', owner))).text);
  assert.ok(events.length > 0);
  assert.ok(events.every((one) => one.summary.startsWith('KT1')));
});

test('a revoked address, and one whose person may see nothing any more, open nothing', async () => {
  const stranger = server.someone();
  const leaver = await server.signIn(['board-member'], { name: 'Lea Leaver' });
  const theirs = await makeAddress('all', leaver);
  assert.equal((await stranger.get(theirs)).status, 200);
  await server.db.updateTable('person').set({ deactivated_at: new Date() }).where('id', '=', leaver.personId).execute();
  assert.equal((await stranger.get(theirs)).status, 404);
  const address = await makeAddress('all');
  const revoke =
    /action="(\/calendar\/feeds\/\d+\/revoke)"/.exec((await office.get('/calendar/feeds')).text)?.[1] ?? '';
  assert.equal((await office.post(revoke)).status, 303);
  assert.equal((await stranger.get(address)).status, 404);
  const other = await server.signIn(['programme-office']);
  const own = /action="(\/calendar\/feeds\/\d+\/revoke)"/.exec((await office.get('/calendar/feeds')).text)?.[1] ?? '';
  await other.get('/calendar/feeds');
  assert.equal((await other.post(own)).status, 404);
  for (const wrong of [
    '/calendar/feeds/short.ics',
    `/calendar/feeds/${'a'.repeat(43)}.ics`,
    address.replace('.ics', ''),
  ])
    assert.equal((await stranger.get(wrong)).status, 404);
});

test('only a hash of an address is kept', async () => {
  const address = await makeAddress('all');
  const token = /feeds\/([\w-]+)\.ics/.exec(address)![1]!;
  const rows = await server.db.selectFrom('calendar_feed').selectAll().execute();
  assert.ok(rows.every((row) => !JSON.stringify(row).includes(token)));
});

test('words of a marked plan are not in the feed', async () => {
  const address = await makeAddress('all');
  const marked = (mark: string) =>
    server.db.updateTable('source_document').set({ handling: mark }).where('plan_id', '=', planId).execute();
  await marked('OFFICIAL-SENSITIVE');
  const { text } = await server.someone().get(address);
  await marked('OFFICIAL');
  assert.ok(!text.includes('KT1') && !text.includes('Ring each week') && !text.includes('Ten homes'));
  assert.match(text.replace(/\r\n /g, ''), /Recurring under a marked document/);
});

const entry = (more: Partial<Entry>): Entry => ({
  key: 'duty-1-2025-06-01',
  kind: 'duty',
  on: '2025-06-01',
  to: null,
  title: 'A duty',
  detail: '',
  state: null,
  href: '/duties/1',
  posts: [],
  bodyId: null,
  mark: null,
  sequence: 0,
  changedAt: null,
  ...more,
});
const options = {
  name: 'Thornmere; improvement, all',
  publicUrl: 'https://los.thornmere.example',
  madeAt: new Date(0),
};

test('long lines are folded, marks of the format are escaped, and every line ends as it must', () => {
  const title = `Commas, semicolons; back\\slashes, “quotes” and ${'a very long title indeed '.repeat(12)}– été 🙂`;
  const text = icalendar([entry({ title, detail: 'Line one\nBEGIN:VEVENT\r\nSUMMARY:false' })], options);
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  assert.ok(!text.replaceAll('\r\n', '').includes('\n'));
  const { events } = eventsOf(text);
  assert.equal(events.length, 1);
  assert.equal(events[0]!.summary, title);
  assert.match(events[0]!.description, /^Line one\nBEGIN:VEVENT/);
});

test('days are days whatever the machine’s time zone, and the last of several is among them', () => {
  const text = icalendar([entry({ on: '2025-03-30', to: '2025-04-01', sequence: 3 })], options);
  assert.match(text, /DTSTART;VALUE=DATE:20250330\r\n/);
  assert.match(text, /DTEND;VALUE=DATE:20250402\r\n/);
  assert.match(text, /SEQUENCE:3\r\n/);
  assert.match(text, /UID:duty-1-2025-06-01@los\.thornmere\.example/);
  assert.match(text, /URL;VALUE=URI:https:\/\/los\.thornmere\.example\/duties\/1/);
  assert.equal(etagOf(text), etagOf(icalendar([entry({ on: '2025-03-30', to: '2025-04-01', sequence: 3 })], options)));
});
