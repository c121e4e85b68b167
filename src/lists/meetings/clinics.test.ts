/** A clinic through the server: held twice, what rolled over, who owes what, its minutes, and who may see which children. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { formOn, says } from '../../../test/form-on.ts';
import { loadLocalList, loadReturn } from '../../../test/loaded-return.ts';
import { linkTo, wordsOf } from '../../../test/plan-server.ts';
import { moveTo } from '../../../test/move-to.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { postsByTitle } from '../../people/index.ts';
import { readDocument } from '../../platform/reading/index.ts';
import { nameTeams } from '../../../test/name-teams.ts';
import { child as pseudonym, inPlaceOf } from '../../../test/pseudonyms.ts';

let server: TestServer;
let analyst: SignedIn;
let north: SignedIn;
let nurse: SignedIn;

const inCare = (id: string, team: string, visited: string) => ({
  'Child Unique ID': id,
  'Date of Birth': '2012-04-05',
  'Date Started to be Looked After': '2023-01-10',
  "Child's Legal Status": 'C2',
  'Start Date of Most Recent Placement': '2023-01-10',
  'Placement Type': 'U6',
  'Date of Last Social Work Visit': visited,
  'Allocated Team': team,
  'Allocated Worker': 'A Oak',
});
const leaver = (id: string, activity: string) => ({
  'Child Unique ID': id,
  'Date of Birth': '2005-04-05',
  'LA In Touch': 'Yes',
  'Activity Status': activity,
  'Allocated Team': 'North',
});

before(async () => {
  server = await testServer({ today: '2025-04-01' });
  analyst = await server.signIn(['performance-analyst'], { name: 'Ana Analyst' });
  north = await server.signIn(['team-manager'], { name: 'Nora North' });
  await postsByTitle(server.db, ['Named Nurse', 'Head of Service']);
  nurse = await server.signIn(['action-owner'], { name: 'Nan Nurse', post: 'Named Nurse' });
  await server.db.transaction().execute((trx) => nameTeams(trx, north.personId, ['North']));
});
after(() => server.close());

const load = (asAt: string, care: ReturnType<typeof inCare>[], leavers: ReturnType<typeof leaver>[] = []) =>
  loadReturn(server.services, asAt, { 8: { rows: care }, 9: { rows: leavers } });
const start = async (clinic: string, team = '') => {
  await analyst.get(`/clinics/${clinic}`);
  const started = await analyst.post(`/clinics/${clinic}/start`, { team });
  assert.equal(started.status, 303, wordsOf(started.text));
  return started.location ?? '';
};
/** The number of the line of a child in a meeting, as the page's fields carry it. */
const lineOf = (html: string, identifier: string) => {
  const child = pseudonym(identifier);
  const found = new RegExp(`id="decision-(\\d+)"`, 'g');
  for (const [, id = ''] of html.matchAll(found))
    if (html.includes(`Decision about ${child}`) && nameOf(html, id) === child) return id;
  throw new Error(`No fields for ${child}`);
};
const nameOf = (html: string, id: string) =>
  /Decision about (\S+)\s*</.exec(html.slice(html.indexOf(`for="decision-${id}"`)))?.[1];
const decided = (id: string, text: string, owner: string, by: string) => ({
  [`decision-${id}`]: text,
  [`owner-${id}`]: owner,
  [`by-${id}`]: by,
});
const audits = (what: string) =>
  server.db.selectFrom('audit').selectAll().where('what', '=', what).orderBy('id').execute();

test('before a return is loaded a clinic says what it needs, and cannot be started', async () => {
  const clinic = await analyst.get('/clinics/visits');
  says(clinic, /Nobody can say who is on it yet\. It needs a return/);
  assert.doesNotMatch(clinic.text, /Start this week/);
  assert.equal((await analyst.post('/clinics/visits/start', { team: '' })).status, 422);
});

test('a clinic whose data no return holds says which list and columns, and is no empty list', async () => {
  await load('2025-03-31', [
    inCare('K1', 'North', '2025-01-01'),
    inCare('K2', 'South', '2025-01-02'),
    inCare('K3', 'North', '2025-03-20'),
  ]);
  says(
    await analyst.get('/clinics/supervision'),
    /the local list “supervision”, with the columns Date of last supervision/,
  );
  const refused = await analyst.post('/clinics/supervision/start', { team: '' });
  assert.equal(refused.status, 422);
  says(refused, /it cannot tell who is on its list/);
  assert.match(wordsOf((await analyst.get('/clinics')).text), /Supervision .*? Waits for data/);
});

let first = '';
test('the first meeting has those overdue, as new, and says what part could not be told', async () => {
  first = await start('visits');
  const meeting = await analyst.get(first);
  const words = wordsOf(meeting.text);
  assert.match(words, inPlaceOf(/K1: In care .*?Overdue since 12 February 2025 .*?New this time/));
  assert.match(words, inPlaceOf(/K2: In care/));
  assert.doesNotMatch(words, inPlaceOf(/K3/));
  assert.match(words, /Child protection: nobody can say who is on this list/);
  assert.equal(await start('visits'), first, 'started again, it is the same meeting');
});

test('a decision needs words, a post and a date, and what was typed is kept', async () => {
  const meeting = await analyst.get(first);
  const id = lineOf(meeting.text, 'K1');
  const sent = await analyst.post(
    first,
    formOnMeeting(meeting, decided(id, 'See the child', 'Nobody known', '31/2/2025')),
  );
  assert.equal(sent.status, 422);
  says(sent, /There is no post called “Nobody known”/);
  says(sent, /must be a real date, like 27\/5\/2025/);
  says(sent, /See the child/);
  assert.match(sent.text, /value="31\/2\/2025"/);
});

test('decisions about several children are saved at once, each with its owner and date', async () => {
  const meeting = await analyst.get(first);
  const [k1, k2] = [lineOf(meeting.text, 'K1'), lineOf(meeting.text, 'K2')];
  const fields = {
    ...decided(k1, 'See the child this week', 'named nurse', '4/4/2025'),
    ...decided(k2, 'Find a new worker', 'Head of Service', '11.4.25'),
  };
  const saved = await analyst.post(first, formOnMeeting(meeting, fields));
  assert.equal(saved.status, 303, wordsOf(saved.text));
  const after = await analyst.get(first);
  assert.match(after.text, /See the child this week/);
  assert.match(after.text, /value="Named Nurse"/);
  assert.equal((await audits('clinic.decide')).length, 2);
});

test('two people who decide about one child both keep their words; about two children neither is in the way', async () => {
  const mine = await analyst.get(first);
  const theirs = await north.get(first);
  assert.doesNotMatch(wordsOf(theirs.text), inPlaceOf(/K2/), 'a team manager sees their own team only');
  const k1 = lineOf(mine.text, 'K1');
  await north.post(first, formOnMeeting(theirs, decided(k1, 'See the child today', 'Named Nurse', '2/4/2025')));

  const other = await analyst.post(
    first,
    formOnMeeting(mine, decided(lineOf(mine.text, 'K2'), 'Find one now', 'Head of Service', '3/4/2025')),
  );
  assert.equal(other.status, 303, 'a child they did not touch is not in the way');

  const clash = await analyst.post(
    first,
    formOnMeeting(mine, decided(k1, 'Write to the carer', 'Named Nurse', '9/4/2025')),
  );
  assert.equal(clash.status, 409);
  says(clash, /Nora North saved this/);
  says(clash, /See the child today/);
  says(clash, /Write to the carer/);
  const both = await analyst.post(
    first,
    formOnMeeting(clash, decided(k1, 'See the child today and write', 'Named Nurse', '2/4/2025')),
  );
  assert.equal(both.status, 303);
});

test('a team manager cannot write about a child of another team', async () => {
  const mine = await analyst.get(first);
  const k2 = lineOf(mine.text, 'K2');
  await north.get(first);
  await north.post(first, { ...decided(k2, 'Mine now', 'Named Nurse', '9/4/2025'), [`version-${k2}`]: '9' });
  assert.doesNotMatch((await analyst.get(first)).text, /Mine now/);
});

test('what a post owes stands on the page of whoever holds it, late first, until it is done', async () => {
  await moveTo(server, '2025-04-05');
  const owed = await nurse.get('/clinics/owed');
  assert.match(
    wordsOf(owed.text),
    inPlaceOf(/Past its date 1 K1: Visits See the child today and write .*?2 April 2025 3 days late/),
  );
  assert.doesNotMatch(wordsOf(owed.text), inPlaceOf(/K2/));
  assert.equal((await nurse.get(first)).status, 403, 'the meeting itself is not theirs to see');
  const address = /action="(\/clinics\/owed\/\d+)"/.exec(owed.text)?.[1] ?? '';
  assert.equal((await north.post(address, { note: '' })).status, 404, 'nobody else says it is done');
  await nurse.get('/clinics/owed');
  assert.equal((await nurse.post(address, { note: 'Seen at school' })).status, 303);
  says(await nurse.get('/clinics/owed'), /Your posts owe nothing/);
});

let second = '';
test('at the next meeting what is not resolved is carried over with last time’s decision, and what is resolved says when', async () => {
  says(await closed(first), /The meeting is closed|Closed/);
  await load('2025-04-07', [
    inCare('K1', 'North', '2025-01-01'),
    inCare('K2', 'South', '2025-04-03'),
    inCare('K4', 'North', '2025-01-03'),
  ]);
  await moveTo(server, '2025-04-08');
  second = await start('visits');
  const words = wordsOf((await analyst.get(second)).text);
  assert.match(words, inPlaceOf(/K1: In care .*?Carried over once, on the list since 1 April 2025/));
  assert.match(
    words,
    /Last time 1 April 2025: See the child today and write \(Named Nurse, by 2 April 2025\)\. Done on 5 April 2025: Seen at school/,
  );
  assert.match(words, inPlaceOf(/K4: In care .*?New this time/));
  assert.match(
    words,
    inPlaceOf(
      /Resolved since last time 1 K2: In care .*?no longer on the list in the return of 7 April 2025; next due 15 May 2025 .*?Date of Last Social Work Visit 3 April 2025/,
    ),
  );
  assert.match(words, /Last time 1 April 2025: Find one now .*?Not done, and past its date/);
});

test('a decision that stands is carried over as often as it takes, and stands first after the weeks that are set', async () => {
  await closed(second);
  await moveTo(server, '2025-04-15');
  await analyst.get('/clinics/visits');
  assert.equal((await analyst.post('/clinics/visits/weeks', { weeks: '0' })).status, 422);
  assert.equal((await analyst.post('/clinics/visits/weeks', { weeks: '1' })).status, 303);
  const third = await start('visits');
  const words = wordsOf((await analyst.get(third)).text);
  assert.match(
    words,
    inPlaceOf(
      /Open for more than a week 1 K1: In care .*?Carried over 2 times.*?Last time 1 April 2025: See the child today/,
    ),
  );
  assert.match(words, inPlaceOf(/Open 1 K4: In care .*?Carried over once/));
  assert.doesNotMatch(words, inPlaceOf(/K2/), 'what was resolved is not brought again');
  await closed(third);
});

test('closing a meeting saves what is still typed on its page, and does neither where something of it is wrong', async () => {
  const address = await start('visits');
  const meeting = await analyst.get(address);
  const id = lineOf(meeting.text, 'K1');
  const wrong = await analyst.post(
    `${address}/close`,
    formOnMeeting(meeting, decided(id, 'Ring the carer', 'Named Nurse', 'soon')),
  );
  assert.equal(wrong.status, 422);
  says(wrong, /Ring the carer/);
  says(wrong, /Save and close the meeting/);
  const right = await analyst.post(
    `${address}/close`,
    formOnMeeting(meeting, decided(id, 'Ring the carer', 'Named Nurse', '30/5/2025')),
  );
  assert.equal(right.status, 303);
  const now = await analyst.get(address);
  says(now, /One decision is saved. The meeting is closed/);
  assert.match(wordsOf(now.text), /Decided: Ring the carer \(Named Nurse ?, by 30 May 2025 ?\)/);
});

test('what is decided every 12 weeks waits for its turn', async () => {
  await load('2025-04-14', [], [leaver('L1', 'G5'), leaver('L2', 'F2'), leaver('L3', 'G4')]);
  const one = await start('not-in-work-or-learning');
  const meeting = await analyst.get(one);
  assert.doesNotMatch(wordsOf(meeting.text), /L2|L3/);
  await analyst.post(
    one,
    formOnMeeting(meeting, decided(lineOf(meeting.text, 'L1'), 'A place on the course', 'Head of Service', '1/5/2025')),
  );
  await closed(one);
  await moveTo(server, '2025-04-22');
  const two = await start('not-in-work-or-learning');
  assert.match(
    wordsOf((await analyst.get(two)).text),
    inPlaceOf(/Not this week 1 L1 .*?Its turn is on 8 July 2025 On the list On the list since 15 April 2025/),
  );
});

test('one team’s meeting and everyone’s are not open at once', async () => {
  const own = await start('homes-of-care-leavers', 'North');
  const all = await analyst.post('/clinics/homes-of-care-leavers/start', { team: '' });
  assert.equal(all.status, 422);
  says(all, /Close the meeting of North first/);
  await north.get('/clinics/homes-of-care-leavers');
  assert.equal((await north.post('/clinics/homes-of-care-leavers/start', { team: '' })).status, 422);
  assert.equal((await north.post('/clinics/homes-of-care-leavers/start', { team: 'South' })).status, 422);
  assert.equal((await north.post('/clinics/homes-of-care-leavers/start', { team: 'North' })).location, own);
  await north.get(own);
  assert.equal((await north.post(`${own}/close`)).status, 303);
});

test('several teams meet together; no other meeting of one of them is open meanwhile', async () => {
  await analyst.get('/clinics/homes-of-care-leavers');
  const both = await analyst.post('/clinics/homes-of-care-leavers/start', { team: ['North', 'South'] });
  assert.equal(both.status, 303);
  const meeting = await analyst.get(both.location ?? '');
  says(meeting, /North; South, return as at/);
  // Whose order they are ticked in makes no other meeting.
  const again = await analyst.post('/clinics/homes-of-care-leavers/start', { team: ['south', 'North'] });
  assert.equal(again.location, both.location);
  const refused = await analyst.post('/clinics/homes-of-care-leavers/start', { team: 'South' });
  assert.equal(refused.status, 422);
  says(refused, /Close the meeting of North; South first/);
  await north.get('/clinics/homes-of-care-leavers');
  assert.equal((await north.post('/clinics/homes-of-care-leavers/start', { team: ['North', 'South'] })).status, 422);
  // The manager of one of them sees the meeting, and cannot end it for the other.
  assert.equal((await north.get(both.location ?? '')).status, 200);
  assert.equal((await north.post(`${both.location}/close`)).status, 404);
  await closed(both.location ?? '');
});

test('the minutes say what was decided, in Word, PDF and Excel, marked, of one’s own teams, and every copy is logged', async () => {
  for (const format of ['docx', 'pdf', 'xlsx']) {
    const file = await analyst.get(`${first}/minutes.${format}`);
    assert.equal(file.status, 200);
    const words = await wordsOfPaper(file.bytes, format);
    for (const said of [
      inPlaceOf(/K1/),
      /See the child today and write/,
      /Named Nurse/,
      /2 April 2025/,
      inPlaceOf(/K2/),
      /Find one now/,
    ])
      assert.match(words, said, format);
    const own = await north.get(`${first}/minutes.${format}`);
    assert.doesNotMatch(await wordsOfPaper(own.bytes, format), inPlaceOf(/K2|Find one now/), format);
    if (format !== 'docx') continue;
    const parts = Object.values(unzipSync(file.bytes)).map((part) => Buffer.from(part).toString('utf8'));
    assert.ok(parts.some((part) => part.includes('OFFICIAL-SENSITIVE')));
  }
  assert.equal((await audits('clinic.minutes')).length, 6);
});

/** Everything a paper says, as the product itself reads it. */
async function wordsOfPaper(bytes: Buffer, format: string): Promise<string> {
  const read = await readDocument(bytes, `minutes.${format}`);
  return JSON.stringify(read).replaceAll(/\s+/g, ' ');
}

test('opening a meeting is written down', async () => {
  await north.get(second);
  const last = (await audits('clinic.look')).at(-1);
  assert.equal(last?.person_id, north.personId);
  assert.deepEqual(last?.after, { clinic: 'Visits', teams: ['North'], children: 2 });
});

test('a child of a meeting is opened with a reason', async () => {
  const meeting = await north.get(second);
  const href = linkTo(meeting.text, `Open child ${pseudonym('K1')}`);
  const asked = await north.get(href);
  const opened = await north.post('/lists/child', formOn(asked, { because: 'To prepare the meeting of today' }));
  says(await north.get(opened.location ?? ''), /List 8: Children in care/);
});

test('once a local list is loaded, the clinic that waited for it can be held over it', async () => {
  const row = (id: string, day: string) => ({
    'Child Unique ID': id,
    'Case type': 'Child in care',
    'Date case allocated': '2025-01-06',
    'Date of last supervision': day,
    'Allocated Team': 'North',
    'Allocated Worker': 'A Oak',
  });
  await loadLocalList(server.services, '2025-04-21', 'supervision', [row('K1', '2025-03-01'), row('K4', '2025-04-10')]);
  const meeting = await analyst.get(await start('supervision'));
  const words = wordsOf(meeting.text);
  assert.match(words, inPlaceOf(/K1 Open child K1 Standing Overdue since 29 March 2025/));
  assert.doesNotMatch(words, inPlaceOf(/K4|nobody can say/));
});

/** The fields of the first form of a meeting's page, changed. */
function formOnMeeting(answer: { text: string } & Parameters<typeof formOn>[0], changes: Record<string, string>) {
  const from = answer.text.indexOf('<form method="post" action="/clinics/meetings/');
  const text = answer.text.slice(from, answer.text.indexOf('</form>', from) + 7);
  return formOn({ ...answer, text }, changes);
}

async function closed(address: string) {
  await analyst.get(address);
  assert.equal((await analyst.post(`${address}/close`)).status, 303);
  return analyst.get(address);
}
