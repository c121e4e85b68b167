import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { connect, type Db } from '../platform/db/connect.ts';
import type { DB } from '../platform/db/tables.ts';
import { savePlanOf } from '../../test/questioned-plan.ts';
import { testServer, type TestServer } from '../../test/server.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { readPlan } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';
import { answerQuestion } from './keep-answer.ts';
import { lockQuestions, storedQuestions } from './question-queries.ts';
import { questionsOf, type Question } from './questions-at.ts';

const today = '2026-05-31';
let server: TestServer;
let database: TestDatabase;
let planId: number;

before(async () => {
  server = await testServer({ today, routes: [] });
  database = await testDatabase();
  planId = await savePlanOf(database.db, today, [
    { ref: 'V1', due: 'March 2026', rating: 'On track' },
    { ref: 'V2', due: 'TBC', rating: 'On track' },
    { ref: 'V4', due: 'December 2026', rating: 'On track' },
  ]);
});
after(async () => {
  await database.drop();
  await server.close();
});

/** The questions as one process sees them: with connections, and a memory, of its own. */
async function seenBy(db: Db): Promise<Question[]> {
  const services: Services = { ...server.services, db };
  const view = await readPlan(services, planId, today);
  assert.ok(view);
  return questionsOf(services, view);
}

/** A database on which nothing can be written, as a copy kept for reading is. */
function readOnly(): { db: Db; close: () => Promise<void> } {
  const pool = new pg.Pool({
    connectionString: database.url,
    options: '-c default_transaction_read_only=on',
  });
  return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), close: () => pool.end() };
}

test('where nothing can be written the questions are shown all the same, and none is stored', async () => {
  const reader = readOnly();
  try {
    await assert.rejects(sql`update plan_revision set n = n + 1`.execute(reader.db), /read-only/);
    const seen = await seenBy(reader.db);
    assert.ok(seen.some((question) => question.rule === 'past-due'));
    assert.ok(seen.every((question) => question.id === null && question.status === 'open'));
  } finally {
    await reader.close();
  }
  assert.deepEqual(await storedQuestions(database.db, planId), []);
});

test('several processes that look for the first time at once store each question once', async () => {
  const processes = await Promise.all([1, 2, 3].map(() => connect(database.ownerUrl)));
  try {
    const seen = await Promise.all(processes.map(({ db }) => seenBy(db)));
    const stored = await storedQuestions(database.db, planId);
    assert.ok(stored.length > 2);
    for (const list of seen)
      assert.deepEqual(list.map(({ id }) => id).sort(), stored.map(({ id }) => id).sort(), 'all see the same ones');
    const events = await database.db.selectFrom('question_event').select('what').execute();
    assert.deepEqual(
      events,
      stored.map(() => ({ what: 'opened' })),
    );
  } finally {
    await Promise.all(processes.map(({ close }) => close()));
  }
});

test('an answer waits for whoever is bringing the questions up to date, and is then kept', async () => {
  await seenBy(database.db);
  const [question] = await storedQuestions(database.db, planId);
  assert.ok(question);
  const person = await database.db
    .insertInto('person')
    .values({ name: 'Ann Example', email: 'ann@example.org' })
    .returning('id')
    .executeTakeFirstOrThrow();
  let kept = false;
  const given = { answer: 'It waits for the form', personId: person.id, on: today, at: new Date(`${today}T10:00:00Z`) };
  const { answering } = await database.db.transaction().execute(async (trx) => {
    await lockQuestions(trx, planId);
    const answering = database.db
      .transaction()
      .execute((other) => answerQuestion(other, question.id, given))
      .then((before) => (kept = before !== null));
    await waitUntilSomeoneWaits(trx);
    // Were the answer to hold the question already, this would be refused as a deadlock.
    await trx.updateTable('question').set({ to_words: 'Somebody' }).where('id', '=', question.id).execute();
    assert.equal(kept, false);
    return { answering };
  });
  await answering;
  assert.equal(kept, true);
});

/** Until another connection waits for what this transaction holds. */
async function waitUntilSomeoneWaits(trx: Db): Promise<void> {
  for (;;) {
    const found = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(trx);
    if (found.rows.length > 0) return;
    await new Promise((resume) => setTimeout(resume, 5));
  }
}
