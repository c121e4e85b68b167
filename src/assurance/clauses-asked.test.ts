/** Clauses of the notice in force, asked about in a real database until an action or evidence answers them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { madeNotice } from '../../test/made-notice.ts';
import { samplePlan, type SamplePlan } from '../../test/sample-plan.ts';
import { insertClauseLink } from '../duties/index.ts';
import { changesSince, loadPlan, revisionNow } from '../plan/index.ts';
import { loadFacts } from './load-facts.ts';
import { ruleById } from './rules/index.ts';

let database: TestDatabase;
let plan: SamplePlan;
let made: Awaited<ReturnType<typeof madeNotice>>;
before(async () => {
  database = await testDatabase();
  plan = await samplePlan(database.db);
  await database.db.updateTable('plan').set({ is_main: true }).where('id', '=', plan.id).execute();
  made = await madeNotice(database.db);
});
after(() => database.drop());

const asked = async (asAt: string) => {
  const view = await loadPlan(database.db, plan.id, asAt);
  assert.ok(view);
  const facts = await loadFacts(database.db, view);
  return { view, found: ruleById('clause-unanswered')!.find(facts) };
};

test('a notice of which nothing is answered is one question, and then each clause that nothing answers is its own', async () => {
  const { view, found } = await asked('2025-06-10');
  assert.deepEqual(
    found.map(({ about }) => about[0]?.ref),
    ['the notice'],
  );
  // The first clause asks for a report's improvements, which the plan as a whole answers.
  const first = made.clauses[1]!;
  const before = await revisionNow(database.db);
  await insertClauseLink(database.db, {
    requirementId: first,
    itemId: view.actions[0]!.id,
    body: null,
    joined: true,
    shared: [],
    from: '2025-06-01',
    by: null,
  });
  const changes = await changesSince(database.db, before, await revisionNow(database.db));
  assert.ok(changes?.has('clause_link'), 'joining a clause has the questions asked again');
  const then = (await asked('2025-06-10')).found;
  assert.ok(then.length > 0);
  assert.ok(then.every(({ subject }) => subject.startsWith('clause:') && subject !== `clause:${first}`));
  assert.deepEqual((await asked('2020-01-01')).found, [], 'before the notice nothing is asked of it');
});
