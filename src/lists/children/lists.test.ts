/** Lists of children through the server: who stands on them, who may see them, and that every look is kept. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { says } from '../../../test/form-on.ts';
import { loadReturn } from '../../../test/loaded-return.ts';
import { linkTo, wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { child as pseudonym, inPlaceOf } from '../../../test/pseudonyms.ts';

let server: TestServer;
let analyst: SignedIn;
let manager: SignedIn;
const care = (id: string, team: string, worker: string, more: Record<string, string>) => ({
  'Child Unique ID': id,
  Gender: 'Female',
  'Date of Birth': '2012-04-05',
  'Date Started to be Looked After': '2023-01-10',
  'Date Ceased to be Looked After': '',
  "Child's Legal Status": 'C2',
  'Start Date of Most Recent Placement': '2023-01-10',
  'Placement Type': 'U6',
  'What is the permanence plan for this child?': '',
  'Date of Latest Statutory Review': '2025-01-10',
  'Date of Last Health Assessment': '',
  'Date of Last Social Work Visit': '2025-03-20',
  'Allocated Team': team,
  'Allocated Worker': worker,
  ...more,
});

before(async () => {
  server = await testServer({ today: '2025-04-02' });
  await loadReturn(server.services, '2025-03-31', {
    // A blank row above shows that children are found by where they stand in the file, not by counting.
    8: {
      rows: [
        { ...care('', 'North', 'A Oak', {}) },
        care('K100', 'North', 'A Oak', { 'Date of Last Social Work Visit': '2025-01-01' }),
        care('K200', 'South', 'B Elm', { 'Date of Last Social Work Visit': '2025-02-01' }),
        care('K300', 'North', 'C Ash', { 'Date of Last Social Work Visit': '2025-02-20' }),
        care('K400', 'North', '', {}),
        care('K600', 'South', 'B Elm', {
          'Date Started to be Looked After': '2025-03-10',
          'Start Date of Most Recent Placement': '2025-03-25',
          'Date of Latest Statutory Review': '',
          'Date of Last Social Work Visit': '2025-03-25',
        }),
        care('K500', '', '', { 'Date of Last Health Assessment': '2025-03-01' }),
      ],
    },
    7: {
      rows: [
        {
          'Child Unique ID': 'K100',
          'Child Protection Plan Start Date': '2025-01-06',
          'Child Protection Plan End Date': '2025-02-06',
          'Allocated Team': 'North',
          'Allocated Worker': 'A Oak',
        },
      ],
    },
  });
  analyst = await server.signIn(['performance-analyst']);
  manager = await server.signIn(['team-manager'], { name: 'Mo Manager' });
});
after(() => server.close());

const audits = (what: string) =>
  server.db.selectFrom('audit').selectAll().where('what', '=', what).orderBy('id').execute();

test('an analyst sees who is overdue, since when, and who is due within a fortnight, the most overdue first', async () => {
  const list = await analyst.get('/lists/cla_visits');
  const words = wordsOf(list.text);
  assert.match(words, /2 overdue, 1 due within 14 days/);
  assert.match(
    words,
    inPlaceOf(/K100 Overdue 12 February 2025 47 North A Oak K200 Overdue 15 March 2025 16 South B Elm/),
  );
  assert.match(words, inPlaceOf(/K300 Due within 14 days 3 April 2025/));
  assert.doesNotMatch(words, inPlaceOf(/K400/));
});

test('a child with no date known stands on the list as such', async () => {
  const list = await analyst.get('/lists/rha_timely');
  says(list, /4 no date known/);
  assert.doesNotMatch(list.text, inPlaceOf(/K500/));
});

test('a child new in care is not counted yet, and stands on the list once the first review is due soon', async () => {
  const words = wordsOf((await analyst.get('/lists/cla_reviews')).text);
  assert.match(words, inPlaceOf(/K600 Due within 14 days 7 April 2025/));
  const plans = wordsOf((await analyst.get('/lists/permanence_plan')).text);
  assert.doesNotMatch(plans, inPlaceOf(/K600/), 'four months are far away');
});

test('the list is narrowed to a team, to a worker, and to those of whom nobody is named', async () => {
  assert.match(wordsOf((await analyst.get('/lists/cla_visits?team=South')).text), /1 of 3/);
  const oak = await analyst.get('/lists/cla_visits?team=North&worker=A%20Oak');
  assert.match(wordsOf(oak.text), /1 of 3/);
  const nobody = wordsOf((await analyst.get('/lists/cla_visits?state=all&worker=none')).text);
  assert.match(nobody, inPlaceOf(/2 of 6.*(K400.*K500|K500.*K400)/));
});

test('a list the return does not allow says so, and is not an empty list', async () => {
  says(await analyst.get('/lists/cin_visits'), /does not hold what the list needs/);
  says(await analyst.get('/lists'), /Visits to children in need in time: the return does not hold what is needed/);
});

test('a team manager sees no child before a team is named for them, and then only that team’s', async () => {
  const before = await manager.get('/lists/cla_visits');
  says(before, /no team is named for you/);
  assert.doesNotMatch(before.text, /K[1-5]00/);

  const administrator = await server.signIn(['administrator']);
  const teams = await administrator.get('/teams');
  const form = await administrator.get(linkTo(teams.text, 'Mo Manager'));
  says(form, /North/);
  const saved = await administrator.post(linkTo(teams.text, 'Mo Manager'), { team: ['North'], others: '' });
  assert.equal(saved.status, 303);

  const own = await manager.get('/lists/cla_visits?state=all');
  assert.match(own.text, inPlaceOf(/K100/));
  assert.doesNotMatch(own.text, inPlaceOf(/K200|K500/));
  assert.match(wordsOf(own.text), /You see the children of: North/);
  assert.equal((await administrator.get('/lists/cla_visits')).status, 403);
  assert.doesNotMatch(wordsOf((await manager.get('/lists')).text), /Overdue No date known/);
});

test('the page of a vital sign leads those who may look to its list, and nobody else', async () => {
  assert.equal(
    linkTo((await manager.get('/vital-signs/cla_visits')).text, 'The children behind it'),
    '/lists/cla_visits',
  );
  const reader = await server.signIn(['read-only']);
  assert.doesNotMatch((await reader.get('/vital-signs/cla_visits')).text, /The children behind it/);
  assert.equal((await reader.get('/lists/cla_visits')).status, 403);
});

test('opening a list is written down: who, which, how many children', async () => {
  await analyst.get('/lists/cla_visits?team=South');
  const last = (await audits('children.look-list')).at(-1);
  assert.equal(last?.person_id, analyst.personId);
  assert.deepEqual(last?.after, { list: 'Visits to children in care in time', teams: 'Every team', children: 3 });
});

test('a child is opened with a reason that is kept, across every list of the return', async () => {
  const list = await analyst.get('/lists/cla_visits');
  const href = linkTo(list.text, pseudonym('K100'));
  const asked = await analyst.get(href);
  says(asked, /Why do you need to see this child/);
  assert.doesNotMatch(asked.text, /Placement Type/);
  const fields = Object.fromEntries(new URL(href, 'http://x').searchParams);
  const short = await analyst.post('/lists/child', { ...fields, because: 'nosy' });
  assert.equal(short.status, 422);
  says(short, /Say why you need to see this child/);

  const because = 'Preparing the clinic of this week';
  const opened = await analyst.post('/lists/child', { ...fields, because });
  const child = await analyst.get(opened.location ?? '');
  assert.match(wordsOf(child.text), /List 7: Child protection.*6 January 2025.*List 8: Children in care/);
  assert.deepEqual((await audits('children.open')).at(-1)?.after, { child: pseudonym('K100'), because });
  assert.deepEqual((await audits('children.look-child')).at(-1)?.after, { child: pseudonym('K100'), because });

  assert.equal((await manager.get(opened.location ?? '')).status, 404, 'somebody else’s reason opens nothing');
  server.setNow('2025-04-02T11:01:00Z');
  const later = await analyst.get(opened.location ?? '');
  says(later, /60 minutes are over/);
  assert.doesNotMatch(later.text, /Placement Type/);
  server.setToday('2025-04-02');
});

test('a team manager cannot open a child of another team, whatever address they type', async () => {
  const list = await analyst.get('/lists/cla_visits');
  const href = linkTo(list.text, pseudonym('K200'));
  assert.equal((await manager.get(href)).status, 404);
  const fields = Object.fromEntries(new URL(href, 'http://x').searchParams);
  assert.equal((await manager.post('/lists/child', { ...fields, because: 'Because I would like to' })).status, 404);
  const own = linkTo((await manager.get('/lists/cla_visits')).text, pseudonym('K100'));
  assert.equal((await manager.get(own)).status, 200);
});
