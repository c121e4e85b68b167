import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { savePlanOf } from '../../test/questioned-plan.ts';
import { testServer, type Someone, type TestServer } from '../../test/server.ts';
import { readPlan } from '../plan/index.ts';
import { questionsForReport } from './questions-for-report.ts';
import { questionsPanels, questionsStats } from './questions-panel.tsx';
import { questionsOf } from './questions-at.ts';
import { render } from 'preact-render-to-string';

let server: TestServer;
let planId: number;
let office: Someone;
let owner: Someone;
let reader: Someone;

before(async () => {
  server = await testServer({ today: '2026-05-31' });
  planId = await savePlanOf(server.services.db, '2026-05-31', [
    { ref: 'V1', due: 'March 2026', rating: 'On track' },
    { ref: 'V2', due: 'TBC', rating: 'On track' },
    { ref: 'V4', due: 'December 2026', rating: 'On track' },
  ]);
  office = await server.signIn(['programme-office'], { name: 'Tess Office' });
  owner = await server.signIn(['action-owner'], { name: 'Owen Owner', post: 'Head of visits' });
  reader = await server.signIn(['read-only']);
});
after(() => server.close());

const view = async (asAt = '2026-05-31') => {
  const found = await readPlan(server.services, planId, asAt);
  assert.ok(found);
  return found;
};
const questionAbout = async (rule: string) => {
  const found = (await questionsOf(server.services, await view())).find((question) => question.rule === rule);
  assert.ok(found?.id, `no stored question of ${rule}`);
  return found.id;
};

test('the list shows what is the matter, both quotations, who should answer and since when', async () => {
  const { status, text } = await reader.get(`/plan/${planId}/questions`);
  assert.equal(status, 200);
  for (const words of [
    'Date passed and not complete',
    'On track',
    'March 2026',
    'Head of visits',
    '1 April 2026',
    'No date',
    'Numbers missing from the refs',
    'V3',
  ])
    assert.ok(text.includes(words), words);
});

test('the list can be narrowed to one kind, and says how many that leaves', async () => {
  const { text } = await reader.get(`/plan/${planId}/questions?rule=undated`);
  assert.match(text, /1 question of \d+/);
  assert.ok(!text.includes('id="rule-past-due"'));
  const none = await reader.get(`/plan/${planId}/questions?status=answered`);
  assert.match(none.text, /No question fits these filters/);
  assert.match(text, /Date passed and not complete \(\d+\)/);
  assert.doesNotMatch(none.text, /Date passed and not complete \(/, 'a choice counts what it would list');
});

test('Questions is one of the plan’s own pages, and where there are several plans leads to each one’s', async () => {
  const overview = await reader.get('/plan');
  assert.match(overview.text, new RegExp(`href="/plan/${planId}/questions"[^>]*>Questions<`));
  assert.doesNotMatch((await reader.get('/questions')).text, /Other plans/);
  const other = await savePlanOf(server.services.db, '2026-05-31', [
    { ref: 'Z1', due: 'March 2026', rating: 'On track' },
  ]);
  const first = await reader.get('/questions');
  assert.match(first.text, /V3/, 'with no plan named it is the main plan’s');
  assert.match(first.text, new RegExp(`href="/plan/${other}/questions"`));
  const second = await reader.get(`/plan/${other}/questions`);
  assert.match(second.text, /Z1/);
  assert.match(second.text, new RegExp(`href="/plan/${planId}/questions"`));
});

test('an owner sees how many are asked of them', async () => {
  const { text } = await owner.get('/questions');
  assert.match(text, /Asked of you as Head of visits/);
});

test('the list comes as CSV with everything it quotes', async () => {
  const { text, headers } = await reader.get(`/plan/${planId}/questions?rule=past-due&format=csv`);
  assert.match(String(headers['content-type']), /text\/csv/);
  assert.match(text, /“On track” \(rating of V1 on 31 May 2026\)/);
  assert.equal((await reader.get(`/plan/${planId}/questions?format=xlsx`)).bytes.subarray(0, 2).toString(), 'PK');
});

test('a question shows what disagrees, its history and, to those who may, a form', async () => {
  const id = await questionAbout('past-due');
  const { text } = await owner.get(`/questions/${id}`);
  assert.match(text, /What disagrees/);
  assert.match(text, /Head of visits \(Owen Owner\)/);
  assert.match(text, /31 May 2026<\/strong> Asked/);
  assert.match(text, /name="answer"/);
  assert.doesNotMatch((await reader.get(`/questions/${id}`)).text, /name="answer"/);
});

test('an empty answer is sent back with what is wrong', async () => {
  const id = await questionAbout('past-due');
  const { status, text } = await owner.post(`/questions/${id}`, { answer: '  ', seen: '1' });
  assert.equal(status, 422);
  assert.match(text, /Write your answer/);
});

test('those who only read cannot answer', async () => {
  const id = await questionAbout('past-due');
  assert.equal((await reader.post(`/questions/${id}`, { answer: 'Done', seen: '1' })).status, 403);
});

test('an answer is kept with its name, in the history and the audit log, and the list counts it', async () => {
  const id = await questionAbout('undated');
  const answered = await owner.post(`/questions/${id}`, { answer: 'It waits for <the budget>', seen: '1' });
  assert.equal(answered.status, 303);
  const { text } = await owner.get(`/questions/${id}`);
  assert.match(text, /It waits for &lt;the budget>/);
  assert.match(text, /Answered by Owen Owner/);
  const logged = await server.services.db
    .selectFrom('audit')
    .selectAll()
    .where('subject', '=', `question:${id}`)
    .execute();
  assert.deepEqual(
    logged.map((line) => line.what),
    ['questions.answer'],
  );
  assert.match((await reader.get(`/plan/${planId}/questions?status=answered`)).text, /See answer/);
});

test('two people answering at once: the second is shown what the first wrote and loses no words', async () => {
  const id = await questionAbout('refs-missing');
  await office.post(`/questions/${id}`, { answer: 'V3 was merged into V1', seen: '1' });
  const second = await owner.post(`/questions/${id}`, { answer: 'V3 was never used', seen: '1' });
  assert.equal(second.status, 422);
  assert.match(second.text, /V3 was merged into V1/);
  assert.match(second.text, />V3 was never used<\/textarea>/);
  assert.match(second.text, /name="seen" value="2"/);
});

test('a question that is not there is not found', async () => {
  for (const id of ['999999', '0', 'x']) assert.equal((await reader.get(`/questions/${id}`)).status, 404);
});

test('the list can be looked at from another day, with what will be past due by then', async () => {
  const { text, status } = await reader.get(`/plan/${planId}/questions?as-at=2027-01-31&rule=past-due`);
  assert.equal(status, 200);
  assert.match(text, /Questions, as at 31 January 2027/);
  assert.match(text, /December 2026/);
  assert.match(text, /Not asked at the time/, 'what was only worked out for the day cannot be answered');
});

test('the panel of an action shows its own open questions only, and of one without any, nothing', async () => {
  const now = await view();
  const action = (ref: string) => now.actions.find((one) => one.ref === ref)?.id ?? 0;
  const html = (await questionsPanels(server.services, now, { actionId: action('V1') }))
    .map((node) => render(node))
    .join('');
  assert.match(html, /Date passed and not complete/);
  assert.doesNotMatch(html, /No date/);
  assert.deepEqual(await questionsPanels(server.services, now, { actionId: action('V4') }), []);
  const stats = await questionsStats(server.services, now);
  const report = await questionsForReport(server.services, now);
  assert.equal(stats[0]?.value, report.open.length, 'the overview and the report count the same');
  assert.equal(
    report.counts.reduce((sum, kind) => sum + kind.open, 0),
    report.open.length,
  );
});
