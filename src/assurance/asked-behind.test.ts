import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { largePlan, loadWithHistory } from '../../bench/large-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../test/server.ts';
import { readPlan, recordFacts, type PlanView } from '../plan/index.ts';
import { askedBehind } from './asked-behind.ts';
import { questionsAt } from './questions-at.ts';
import { kindsShown, questionsShown } from './questions-shown.ts';

const today = '2026-05-15';
let server: TestServer;
let planId: number;
let otherPlan: number;
let reader: SignedIn;

before(async () => {
  server = await testServer({ today });
  planId = await loadWithHistory(server.services, largePlan(1100), today, 3);
  otherPlan = await loadWithHistory(server.services, largePlan(12), today, 1);
  reader = await server.signIn(['read-only']);
});
after(() => server.close());

const view = async () => (await readPlan(server.services, planId, today)) as PlanView;
const overview = async () => (await reader.get('/plan')).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const openNow = async () => (await questionsAt(server.db, planId, today)).filter((one) => one.status === 'open');
const counted = (text: string) => Number(/(\d[\d,]*)\s*Open questions/i.exec(text)?.[1]?.replace(',', ''));

test('a large plan is shown at once, and says that its questions are being asked', async () => {
  const text = await overview();
  assert.match(text, /The questions of this plan are being asked. Look again in a moment./);
  assert.doesNotMatch(text, /\d\s*Open questions/i, 'how many there are is not known');
});

test('a moment later the questions are those that asking gives', async () => {
  await askedBehind(server.services, planId);
  const open = await openNow();
  assert.ok(open.length > 100);
  const text = await overview();
  assert.doesNotMatch(text, /being asked/);
  assert.equal(counted(text), open.length);
  const { list, due } = await questionsShown(server.services, await view());
  assert.equal(due, null);
  const key = ({ rule, about, status, since, says, to, areaIds }: (typeof open)[number]) =>
    JSON.stringify([
      rule,
      about.map(({ kind, id, ref }) => [kind, id, ref]),
      status,
      since,
      says.map((one) => one.quote),
      to.words,
      areaIds,
    ]);
  assert.deepEqual(list.map(key).sort(), open.map(key).sort());
  assert.deepEqual(
    [...new Set(list.map((one) => one.rule))],
    [...new Set(open.map((one) => one.rule))],
    'in the order people read them',
  );
});

test('after a change the page says of what time its questions are, until they have been asked again', async () => {
  const before = await view();
  const late = before.actions.find((action) => action.steps[0]?.rating?.delivery === 'complete');
  await recordFacts(server.db, 'rating', today, [{ id: late?.steps[0]?.id ?? 0, word: 'On track' }]);
  const { due } = await kindsShown(server.services, await view());
  assert.ok(due?.asked);
  assert.match(await overview(), /Something has changed since these were asked, on 15 May 2026 at 11:00am. They are/);
  await askedBehind(server.services, planId);
  const text = await overview();
  assert.doesNotMatch(text, /They are being asked again/);
  assert.equal(counted(text), (await openNow()).length);
});

test('the list of questions, and each question, is never of an earlier time', async () => {
  const before = await view();
  const action = before.actions.find((one) => one.steps[0]?.rating?.delivery === 'complete');
  await recordFacts(server.db, 'rating', today, [{ id: action?.steps[0]?.id ?? 0, word: 'On track' }]);
  const list = await reader.get(`/plan/${planId}/questions?rule=past-due`);
  assert.ok(list.text.includes(`>${action?.ref}<`));
  assert.equal((await kindsShown(server.services, await view())).due, null, 'that was asking as well');
});

test('what no question of the plan looks at does not have them asked again', async () => {
  await reader.get('/plan');
  await askedBehind(server.services, planId);
  const seen = await view();
  const other = await readPlan(server.services, otherPlan, today);
  await recordFacts(server.db, 'rating', today, [{ id: other?.actions[0]?.steps[0]?.id ?? 0, word: 'Delayed' }]);
  const now = await view();
  assert.notEqual(now.revision, seen.revision);
  assert.equal((await kindsShown(server.services, now)).due, null);
});
