import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { rate, savePlanOf } from '../../test/questioned-plan.ts';
import { answerQuestion } from './keep-answer.ts';
import { eventsOfQuestion, storedQuestions } from './question-queries.ts';
import { questionsAt } from './questions-at.ts';
import { refreshQuestions } from './refresh-questions.ts';

let database: TestDatabase;
let planId: number;
let person: number;
const quiet = { log: () => undefined };

before(async () => {
  database = await testDatabase();
  const made = await database.db
    .insertInto('person')
    .values({ name: 'Ann Example', email: 'ann@example.org' })
    .returning('id')
    .executeTakeFirstOrThrow();
  person = made.id;
});
after(() => database.drop());
beforeEach(async () => {
  planId = await savePlanOf(database.db, '2026-05-31', [
    { ref: 'V1', due: 'March 2026', rating: 'On track' },
    { ref: 'V2', due: 'December 2026', rating: 'On track' },
  ]);
});

const refresh = (asAt: string) =>
  database.db.transaction().execute((trx) => refreshQuestions(trx, quiet, planId, asAt, asAt));
const pastDue = async () =>
  (await storedQuestions(database.db, planId)).filter((question) => question.rule === 'past-due');
const answer = (id: number, on: string, words = 'It waits for the new form') =>
  database.db
    .transaction()
    .execute((trx) =>
      answerQuestion(trx, id, { answer: words, personId: person, on, at: new Date(`${on}T10:00:00Z`) }),
    );
const happenedTo = async (id: number) =>
  (await eventsOfQuestion(database.db, id)).map((event) => `${event.on_date} ${event.what}`);

test('a disagreement is asked about once, since the day it began, and asking again changes nothing', async () => {
  const first = await refresh('2026-05-31');
  assert.ok(first.opened > 0);
  const [question] = await pastDue();
  assert.equal(question?.since, '2026-04-01');
  assert.deepEqual(
    question?.about.map((about) => about.ref),
    ['V1'],
  );
  assert.deepEqual(
    question?.says.map((says) => says.quote),
    ['On track', 'March 2026'],
  );
  const second = await refresh('2026-05-31');
  assert.deepEqual(
    { opened: second.opened, reopened: second.reopened, gone: second.gone },
    { opened: 0, reopened: 0, gone: 0 },
  );
  assert.deepEqual(await happenedTo(question?.id ?? 0), ['2026-05-31 opened']);
});

test('when the work is done the question is gone, and what was answered stays with it', async () => {
  await refresh('2026-05-31');
  const [question] = await pastDue();
  await answer(question?.id ?? 0, '2026-06-02');
  await rate(database.db, planId, 'V1', 'Done', '2026-06-10');
  await refresh('2026-06-10');
  const [after] = await pastDue();
  assert.equal(after?.state, 'gone');
  assert.equal(after?.answer, 'It waits for the new form');
  assert.deepEqual(await happenedTo(question?.id ?? 0), [
    '2026-05-31 opened',
    '2026-06-02 answered',
    '2026-06-10 gone',
  ]);
});

test('an answered question stays answered while the facts are the same', async () => {
  await refresh('2026-05-31');
  const [question] = await pastDue();
  await answer(question?.id ?? 0, '2026-06-02');
  await rate(database.db, planId, 'V1', 'On track', '2026-06-20');
  await refresh('2026-06-20');
  const [after] = await pastDue();
  assert.equal(after?.state, 'answered');
  assert.match(after?.says[0]?.where ?? '', /20 June 2026/, 'what it quotes is kept up to date');
});

test('an answered question is asked again when the facts change', async () => {
  await refresh('2026-05-31');
  const [question] = await pastDue();
  await answer(question?.id ?? 0, '2026-06-02');
  await rate(database.db, planId, 'V1', 'Late', '2026-06-20');
  await refresh('2026-06-20');
  const [after] = await pastDue();
  assert.equal(after?.state, 'open');
  assert.equal(after?.since, '2026-04-01', 'it has been so all along');
  assert.deepEqual(await happenedTo(question?.id ?? 0), [
    '2026-05-31 opened',
    '2026-06-02 answered',
    '2026-06-20 reopened',
  ]);
});

test('the next version of a plan with a later date opens a question about the move', async () => {
  await refresh('2026-05-31');
  await savePlanOf(
    database.db,
    '2026-06-30',
    [
      { ref: 'V1', due: 'September 2026', rating: 'On track' },
      { ref: 'V2', due: 'December 2026', rating: 'On track' },
    ],
    planId,
  );
  await refresh('2026-06-30');
  assert.equal((await pastDue())[0]?.state, 'gone');
  const moved = (await storedQuestions(database.db, planId)).find((question) => question.rule === 'due-date-moved');
  assert.deepEqual(
    moved?.says.slice(0, 2).map((says) => says.quote),
    ['March 2026', 'September 2026'],
  );
  assert.equal(moved?.since, '2026-06-30');
});

test('an action that leaves the plan without being closed is asked about', async () => {
  await savePlanOf(database.db, '2026-06-30', [{ ref: 'V1', due: 'March 2026', rating: 'On track' }], planId);
  const gone = (await questionsAt(database.db, planId, '2026-06-30')).filter(
    (question) => question.rule === 'action-gone',
  );
  assert.deepEqual(
    gone.map((question) => question.about[0]?.ref),
    ['V2'],
  );
});

test('a past date shows the questions of that date, as they stood then', async () => {
  await refresh('2026-05-31');
  const [question] = await pastDue();
  await answer(question?.id ?? 0, '2026-06-02');
  await rate(database.db, planId, 'V1', 'Done', '2026-06-10');
  await refresh('2026-06-10');
  const at = async (date: string) =>
    (await questionsAt(database.db, planId, date)).find((one) => one.rule === 'past-due');
  assert.equal((await at('2026-05-31'))?.status, 'open');
  assert.deepEqual((await at('2026-06-05'))?.answer, {
    words: 'It waits for the new form',
    who: 'Ann Example',
    on: '2026-06-02',
  });
  assert.equal(await at('2026-06-10'), undefined);
});

test('an answer written while something else happened to the question is not kept over it', async () => {
  await refresh('2026-05-31');
  const id = (await pastDue())[0]?.id ?? 0;
  await answer(id, '2026-06-02', 'First');
  const second = await database.db
    .transaction()
    .execute((trx) =>
      answerQuestion(trx, id, { answer: 'Second', personId: person, on: '2026-06-02', at: new Date(), seen: 1 }),
    );
  assert.equal(second, null);
  assert.equal((await pastDue())[0]?.answer, 'First');
});
