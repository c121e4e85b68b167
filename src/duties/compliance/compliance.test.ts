import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { madeNotice } from '../../../test/made-notice.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { bodiesNamed, bodyExamples } from './bodies-named.ts';
import { holderExamples, holderOf } from './clause-holder.ts';
import { complianceRoutes } from './compliance-routes.ts';
import { powerNamed } from './power-named.ts';

let server: TestServer;
let office: SignedIn;
let leader: SignedIn;
let reader: SignedIn;
let plan: SamplePlan;
let made: Awaited<ReturnType<typeof madeNotice>>;

before(async () => {
  server = await testServer({ today: '2025-06-10', routes: [...peopleRoutes, ...complianceRoutes] });
  plan = await samplePlan(server.db);
  made = await madeNotice(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  leader = await server.signIn(['senior-leader'], { name: 'Lena Leader' });
  reader = await server.signIn(['board-member']);
});
after(() => server.close());

const on = { 'judged-day': '9', 'judged-month': '6', 'judged-year': '2025' };
const judge = (someone: SignedIn, clause: number, fields: Record<string, string>) =>
  someone.post(`/clauses/${clause}/judge`, {
    last: '0',
    reason: '',
    'would-show': '',
    'override-reason': '',
    ...on,
    ...fields,
  });

test('who a clause puts a duty on is read as the notice names them', () => {
  for (const [who, holder] of holderExamples) assert.equal(holderOf(who), holder, String(who));
});

test('the bodies a clause names are found in its words', () => {
  for (const [text, bodies] of bodyExamples) assert.deepEqual(bodiesNamed(text), bodies, text);
});

test('the power a notice names is found however it writes it, and nothing else is taken for it', () => {
  assert.equal(
    powerNamed(['to invoke their statutory powers of intervention (s497A Education Act 1996) to direct'])?.power,
    's497A Education Act 1996',
  );
  assert.equal(
    powerNamed(['powers under section 497A of the Education Act 1996'])?.power,
    'section 497A of the Education Act 1996',
  );
  assert.equal(powerNamed(['partners as identified by the Children Act 2004 (Section 11)', 'No power here']), null);
});

test('the notice in force is shown clause by clause, gaps first, and its clause that fell due is overdue', async () => {
  const { text, status } = await reader.get('/notice');
  assert.equal(status, 200);
  const words = wordsOf(text);
  assert.ok(words.includes('In force since 1 March 2025'), words);
  assert.ok(words.indexOf('Gaps') < words.indexOf('Every clause'));
  assert.ok(words.includes('Was due by 31 May 2025 and is not said to be met'));
  assert.ok(words.includes('Nobody has judged it') && words.includes('No action of the plan answers it'));
  // The adviser's own duty asks for no action of the council's plan; the report's improvements count as answered.
  const gaps = words.slice(words.indexOf('Gaps'), words.indexOf('Every clause'));
  assert.ok(!/3 The Adviser will report[^.]*\.[^.]*No action/.test(gaps));
  assert.ok(words.includes('1 of 2 improvements of Inspection of Thornmere'));
});

test('an undated notice is history: it has no deadlines and is never live', async () => {
  const { text } = await reader.get(`/notice/${made.earlier}`);
  const words = wordsOf(text);
  assert.ok(words.includes('bears no date') && words.includes('Within eighteen months'));
  assert.ok(!words.includes('In force') && !words.includes('Was due'));
});

test('a clause that points to a report leads to how the plan answers each of its improvements', async () => {
  const words = wordsOf((await office.get(`/clauses/${made.clauses[0]}`)).text);
  assert.ok(
    words.includes('How long children wait for small homes') && words.includes('Nothing in the plan is worded like it'),
    words,
  );
});

test('what the wording suggests is explained, and joined only when a person says so', async () => {
  const clause = made.clauses[1]!;
  const before = wordsOf((await office.get(`/clauses/${clause}`)).text);
  assert.ok(before.includes('Action H1: Open two small homes') && before.includes('Both speak of'), before);
  assert.equal((await reader.post(`/clauses/${clause}/join`, { item: String(plan.action) })).status, 403);
  assert.equal((await office.post(`/clauses/${clause}/join`, { item: '' })).status, 422);
  assert.equal(
    (await office.post(`/clauses/${clause}/join`, { item: [String(plan.action)], body: 'Improvement Board' })).status,
    303,
  );
  const after = wordsOf((await office.get(`/clauses/${clause}`)).text);
  assert.ok(after.includes('Improvement Board , since 10 June 2025'), after);
  assert.ok(
    !wordsOf((await reader.get('/notice')).text).includes(
      '2.a The Council must open small homes so that no child waits too long, and report to the improvement board. Was due by 31 May 2025 and is not said to be met Nobody has judged it No action',
    ),
  );
});

test('a suggestion a person says no to is not made again', async () => {
  const clause = made.clauses[1]!;
  await office.post(`/clauses/${clause}/join`, { item: [String(plan.finding)], do: 'refuse' });
  const words = wordsOf((await office.get(`/clauses/${clause}`)).text);
  assert.ok(!words.includes('Children wait too long for small homes Both'), words);
});

test('what was judged, when and why stays, and an earlier date shows what held then', async () => {
  const clause = made.clauses[2]!;
  assert.equal((await judge(office, clause, {})).status, 422);
  assert.equal(
    (await judge(office, clause, { position: 'at-risk', reason: 'No analysis in May', 'judged-day': '1' })).status,
    303,
  );
  const { text } = await office.get(`/clauses/${clause}`);
  const last = /name="last" value="(\d+)"/.exec(text)![1]!;
  assert.equal((await judge(office, clause, { last, position: 'on-course', reason: 'June has it' })).status, 303);
  const now = wordsOf((await office.get(`/clauses/${clause}`)).text);
  assert.ok(
    now.includes('On course from 9 June 2025, judged by Olu Office') && now.includes('At risk from 1 June 2025'),
  );
  const then = wordsOf((await office.get(`/clauses/${clause}?as-at=2025-06-05`)).text);
  assert.ok(then.includes('At risk from 1 June 2025') && !then.includes('June has it'));
});

test('a second judgement made without seeing the first shows both and loses neither', async () => {
  const answer = await judge(leader, made.clauses[2]!, { position: 'not-met', reason: 'I saw the minutes' });
  assert.equal(answer.status, 409);
  assert.ok(answer.text.includes('June has it') && answer.text.includes('I saw the minutes'));
});

test('met with nothing that shows it is stopped, offered as on course, and let stand only by a leader with a reason', async () => {
  const clause = made.clauses[1]!;
  const met = { position: 'met', reason: 'It is done', 'judged-day': '10' };
  const stopped = await judge(office, clause, met);
  assert.equal(stopped.status, 422);
  assert.ok(stopped.text.includes('A claim is not evidence') && stopped.text.includes('No evidence is attached.'));
  assert.ok(stopped.text.includes('Action H1 has no evidence in date.'));
  assert.equal((await judge(office, clause, { ...met, do: 'override', 'override-reason': 'I say so' })).status, 422);
  assert.equal((await judge(leader, clause, { ...met, do: 'override' })).status, 422);
  assert.equal(
    (await judge(leader, clause, { ...met, do: 'override', 'override-reason': 'Seen by me on site' })).status,
    303,
  );
  const words = wordsOf((await reader.get('/notice')).text);
  assert.ok(words.includes('Called met with nothing that shows it, by an override'));
  assert.ok(wordsOf((await reader.get(`/clauses/${clause}`)).text).includes('Seen by me on site'));
});

test('with evidence a clause is met; when the evidence is withdrawn the gap is back', async () => {
  const clause = made.clauses[4]!;
  const note = {
    'evidence-kind': 'note',
    'evidence-title': 'Letter of the Department',
    'evidence-note': 'It says so',
    'evidence-url': '',
    'evidence-relates-day': '3',
    'evidence-relates-month': '6',
    'evidence-relates-year': '2025',
    'evidence-expires-day': '',
    'evidence-expires-month': '',
    'evidence-expires-year': '',
  };
  assert.equal((await office.post(`/clauses/${clause}/evidence`, { ...note, 'evidence-title': '' })).status, 422);
  assert.equal((await office.post(`/clauses/${clause}/evidence`, note)).status, 303);
  // Evidence counts from the day it is added.
  const early = await judge(office, clause, { position: 'met', reason: 'The letter' });
  assert.equal(early.status, 422);
  assert.ok(early.text.includes('What was joined or added after 9 June 2025'), early.text);
  const today = { 'judged-day': '10' };
  // Who gave the only evidence is not who judges by it.
  const own = await judge(office, clause, { position: 'met', reason: 'The letter', ...today });
  assert.equal(own.status, 422);
  assert.ok(own.text.includes('You added the only evidence for this clause'), own.text);
  assert.equal((await judge(leader, clause, { position: 'met', reason: 'The letter', ...today })).status, 303);
  const { text } = await office.get(`/clauses/${clause}`);
  const address = /action="([^"]+\/withdraw)"/.exec(text)![1]!;
  assert.equal((await office.post(address, { because: 'It was about another council' })).status, 303);
  const words = wordsOf((await office.get(`/clauses/${clause}`)).text);
  assert.ok(
    words.includes('Judged met, and nothing shows it now') && words.includes('It was about another council'),
    words,
  );
});

test('what is at risk says for how long, the power the notice names, and the steps taken', async () => {
  // Sessions do not last ten days.
  server.setToday('2025-06-20');
  office = await server.signIn(['programme-office'], { name: 'Olu Again' });
  reader = await server.signIn(['board-member']);
  const clause = made.clauses[3]!;
  await judge(office, clause, { position: 'at-risk', reason: 'The report is late', 'judged-day': '10' });
  const address = `/notice/${made.notice}/escalation`;
  const words = wordsOf((await reader.get(address)).text);
  assert.ok(words.includes('10 days, since 10 June 2025'), words);
  assert.ok(words.includes('section 497A of the Education Act 1996'));
  const step = {
    kind: 'direction',
    'by-whom': 'The minister',
    said: 'Enter into an arrangement',
    power: '',
    clause: '',
    'on-day': '19',
    'on-month': '6',
    'on-year': '2025',
  };
  assert.equal((await office.post(address, step)).status, 422);
  assert.equal((await office.post(address, { ...step, power: 'section 497A of the Education Act 1996' })).status, 303);
  const after = await office.get(address);
  assert.ok(wordsOf(after.text).includes('A direction The minister Enter into an arrangement. Under section 497A'));
  const withdraw = /action="([^"]+\/withdraw)"/.exec(after.text)![1]!;
  assert.equal((await office.post(withdraw, { because: '' })).status, 422);
  assert.equal((await office.post(withdraw, { because: 'It was a warning' })).status, 303);
  assert.ok((await office.get(address)).text.includes('<del>A direction</del>'));
});

test('an earlier notice is laid beside: each clause next to those worded like it', async () => {
  const { text } = await reader.get(`/notice/${made.notice}/beside/${made.earlier}`);
  const words = wordsOf(text);
  assert.ok(words.includes('Q.1 : Open enough small homes'), words);
  assert.ok(/Only in the other notice 1 Q\.2/.test(words), words);
  assert.equal((await reader.get(`/notice/${made.notice}/beside/${made.report}`)).status, 404);
});

test('clauses are joined many at once from their suggestions, and downloaded as a list', async () => {
  const address = `/notice/${made.earlier}/links`;
  const { text } = await office.get(address);
  const value = /name="join" type="checkbox" value="([^"]+)"/.exec(text)?.[1];
  assert.ok(value, 'something is suggested');
  assert.equal((await office.post(address, {})).status, 422);
  assert.equal((await office.post(address, { join: [value] })).status, 303);
  assert.ok(!(await office.get(address)).text.includes(`value="${value}"`));
  const csv = await reader.get(`/notice/${made.notice}/clauses.csv`);
  assert.equal(csv.status, 200);
  assert.ok(csv.text.includes('2.a') && csv.text.includes('Seen by me on site'));
  assert.equal((await reader.get(`/notice/${made.notice}/clauses.xlsx`)).status, 200);
});

test('the words of a marked notice or report are read only by those who may read marked documents', async () => {
  const outsider = await server.signIn(['read-only']);
  const mark = (id: number, handling: string) =>
    server.db.updateTable('source_document').set({ handling }).where('id', '=', id).execute();
  await mark(made.report, 'NOT PUBLISHED');
  const pages = async () => [
    (await outsider.get(`/clauses/${made.clauses[0]}`)).text,
    (await outsider.get('/notice')).text,
    (await outsider.get(`/notice/${made.notice}/clauses.csv`)).text,
    (await outsider.get(`/notice/${made.notice}/escalation`)).text,
  ];
  for (const text of await pages()) assert.ok(!text.includes('near their families'));
  assert.ok((await office.get(`/clauses/${made.clauses[0]}`)).text.includes('near their families'));
  await mark(made.notice, 'OFFICIAL-SENSITIVE');
  for (const text of await pages())
    assert.ok(!text.includes('must address all the areas') && !text.includes('ministers may use'));
  assert.equal((await outsider.get(`/notice/${made.notice}/beside/${made.earlier}`)).status, 404);
  assert.ok((await office.get('/notice')).text.includes('must address all the areas'));
  await mark(made.notice, 'OFFICIAL');
  await mark(made.report, 'OFFICIAL');
});

test('addresses that lead nowhere answer so', async () => {
  for (const path of ['/notice/999', '/notice/abc', '/clauses/999', '/clauses/x', `/notice/${made.report}`])
    assert.equal((await office.get(path)).status, 404, path);
});
