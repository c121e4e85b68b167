import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { visitLetter } from '../../../test/sources/invented.ts';
import { isUnreadable, readDocument } from '../../platform/reading/index.ts';
import { readSource, saveSource, suggestedHandling } from '../../sources/index.ts';
import { markedOrRepeated, markedTexts } from './marked-text-queries.ts';

let database: TestDatabase;
let plan: SamplePlan;
let letter: number;

before(async () => {
  database = await testDatabase();
  plan = await samplePlan(database.db);
  const document = await readDocument(Buffer.from(visitLetter), 'letter.txt');
  assert.ok(!isUnreadable(document));
  const facts = readSource(document, 'monitoring-visit');
  const request = {
    facts,
    asRead: facts,
    blocks: document.blocks,
    name: 'letter.txt',
    format: 'text',
    sha256: null,
    handling: suggestedHandling(facts),
    receivedOn: null,
    publishedOn: null,
    personId: null,
    now: new Date('2025-05-08T10:00:00Z'),
  };
  const saved = await database.db.transaction().execute((trx) => saveSource(trx, request));
  assert.ok(saved.ok);
  letter = saved.sourceId;
});
after(() => database?.drop());

const say = (table: 'finding' | 'action' | 'milestone', id: number, set: { text?: string; source_id?: number }) =>
  database.db.updateTable(table).set(set).where('id', '=', id).execute();

test('words that were read from a letter that is not published are known by it', async () => {
  assert.equal((await markedOrRepeated(database.db, plan.id, '2025-05-08')).size, 0);
  await say('finding', plan.finding, { source_id: letter });
  assert.deepEqual([...(await markedTexts(database.db, plan.id, '2025-05-08'))], [[plan.finding, 'NOT PUBLISHED']]);
});

test('a sentence of it typed by hand is known too, and what people put in words of their own is not', async () => {
  await say('action', plan.action, {
    text: 'Answer this: “Supervision is irregular and too often does not lead to change for children.”',
  });
  await say('action', plan.secondAction, { text: 'Make supervision regular, so that it changes things for children' });
  await say('milestone', plan.milestone, { text: 'Supervision' });
  const found = await markedOrRepeated(database.db, plan.id, '2025-05-08');
  assert.deepEqual(new Set(found.keys()), new Set([plan.finding, plan.action]));
  assert.equal((await markedTexts(database.db, plan.id, '2025-05-08')).has(plan.action), false);
});
