import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveDocument } from '../../../test/outside-words.ts';
import { rate, savePlanOf } from '../../../test/questioned-plan.ts';
import { testServer, type Someone, type TestServer } from '../../../test/server.ts';
import { addDecisions } from '../statement-links/link-queries.ts';

let server: TestServer;
let reader: Someone;
let areaId: number;
const doing = { on: '2026-05-31', at: new Date('2026-05-31T10:00:00Z'), by: null };

before(async () => {
  server = await testServer({ today: '2026-05-31' });
  const { db } = server;
  const actions = [
    { ref: 'V1', due: 'March 2026', rating: 'On track' },
    { ref: 'V2', due: 'December 2026', rating: 'On track' },
    { ref: 'V3', due: 'December 2026', rating: 'Late' },
  ];
  const planId = await savePlanOf(db, '2025-10-31', actions);
  // Said after inspectors had come: no part of what we said before.
  for (const ref of ['V1', 'V2']) await rate(db, planId, ref, 'Late', '2026-02-28');
  const area = await db.selectFrom('area').select('id').where('title', '=', 'Visits').executeTakeFirstOrThrow();
  areaId = area.id;
  reader = await server.signIn(['read-only']);
});
after(() => server.close());

const link = async (statements: number[]) =>
  addDecisions(
    server.db,
    statements.map((statementId) => ({ statementId, itemId: areaId, what: 'confirmed' as const, because: '' })),
    doing,
  );

test('with no judgement there is nothing to compare, and the page says so', async () => {
  assert.match((await reader.get('/own-view')).text, /No inspection report or visit letter has been added yet/);
});

test('what we said before a visit is compared with what was seen at it, with its interval', async () => {
  const letter = await saveDocument(server.db, {
    kind: 'monitoring-visit',
    title: 'First visit',
    on: '2026-01-20',
    says: [
      { text: 'Homes are calm', polarity: 'negative' },
      { text: 'Doors are painted', polarity: 'mixed' },
      { text: 'Gardens are neat', polarity: 'positive' },
    ],
  });
  await link(letter.statements);
  const { text } = await reader.get('/own-view');
  assert.match(text, /Going well: 2 of 3 rated actions, last on 31 October 2025/);
  assert.match(text, /Not going well: 1 positive, 2 wanting/);
  assert.match(text, /0%<\/strong><span class="los-figure__of"> \(0 of 1\)<\/span><\/span>, 95% interval 0% to 79%/);
});

test('a later visit is compared with what we said by then', async () => {
  const letter = await saveDocument(server.db, {
    kind: 'monitoring-visit',
    title: 'Second visit',
    on: '2026-04-20',
    says: [
      { text: 'Lamps are dim', polarity: 'negative' },
      { text: 'Wells are dry', polarity: 'negative' },
    ],
  });
  await link(letter.statements);
  const { text } = await reader.get('/own-view');
  assert.match(text, /Not going well: 0 of 3 rated actions/);
  assert.match(text, /50%<\/strong><span class="los-figure__of"> \(1 of 2\)<\/span><\/span>, 95% interval 9% to 91%/);
});

test('a report from before the plan began, one evenly divided, or one with a single sentence, is compared with nothing', async () => {
  const old = await saveDocument(server.db, {
    kind: 'inspection-report',
    title: 'Old report',
    on: '2020-01-20',
    says: [{ text: 'Ponds are deep' }],
  });
  const even = await saveDocument(server.db, {
    kind: 'monitoring-visit',
    title: 'Third visit',
    on: '2026-05-20',
    says: [{ text: 'Stairs are steep' }, { text: 'Carpets are clean', polarity: 'positive' }],
  });
  const single = await saveDocument(server.db, {
    kind: 'monitoring-visit',
    title: 'Fourth visit',
    on: '2026-05-25',
    says: [{ text: 'Fences are low' }],
  });
  await link([...old.statements, ...even.statements, ...single.statements]);
  const { text } = await reader.get('/own-view');
  assert.match(text, /the plan here does not go back to before it/);
  assert.match(text, /\(1 of 2\)/, 'still two comparisons');
});
