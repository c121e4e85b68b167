/** What happened is marked on an indicator's chart: actions completed and closed, notices, inspections and visits. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadCareLeavers } from '../../../test/care-leavers-return.ts';
import { importPlan } from '../../../test/import-plan.ts';
import { madeSource } from '../../../test/made-notice.ts';
import { stepDue, testMappings } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { newItems, recordFacts } from '../../plan/index.ts';

let server: TestServer;
let analyst: SignedIn;
const chart = async () => {
  const { text } = await analyst.get('/vital-signs/cl_suitable');
  return /<desc id="chart-cl-suitable-desc">([^<]*)/.exec(text)?.[1] ?? '';
};

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  const area = {
    title: 'Leaving care',
    actions: ['LC1', 'LC2'].map((ref) => ({
      ref,
      text: `Do what ${ref} asks`,
      owners: ['Head of Housing'],
      steps:
        ref === 'LC1'
          ? [stepDue('February 2025', 'Slow')]
          : [stepDue('June 2025', 'Slow'), stepDue('July 2025', 'Slow')],
    })),
    measures: [
      {
        text: 'At least 85% of care leavers live in suitable accommodation',
        targets: [{ comparator: '>=' as const, value: 85, unit: '%', subject: 'care leavers' }],
      },
    ],
  };
  const ratingScale = [...testMappings.keys()].map((word) => ({ word, definition: word }));
  const planId = await importPlan(
    server.db,
    { asAt: '2024-12-31', ratingScale, areas: [area] },
    { title: 'Better homes', mappings: testMappings },
  );
  const ids = async (table: 'action' | 'measure') =>
    (await server.db.selectFrom(table).select('id').execute()).map(({ id }) => id);
  const [measure = 0] = await ids('measure');
  const links = (await ids('action')).map((action) => ({
    kind: 'action-measure' as const,
    from_id: action,
    to_id: measure,
  }));
  await server.db.transaction().execute(async (trx) => {
    const items = await newItems(trx, planId, 'link', links.length);
    await recordFacts(
      trx,
      'link',
      '2024-12-31',
      links.map((link, at) => ({ id: items[at] ?? 0, ...link })),
    );
  });
  for (const [month, suitable] of [48, 50, 52, 49].entries())
    await loadCareLeavers(server.services, `2025-0${month + 1}-28`, suitable, 80);
  analyst = await server.signIn(['performance-analyst']);
});
after(() => server.close());

const complete = async (ref: string, steps: number, on: string) => {
  const found = await server.db
    .selectFrom('step')
    .innerJoin('action', 'action.id', 'step.action_id')
    .where('action.ref', '=', ref)
    .select('step.id')
    .distinct()
    .orderBy('step.id')
    .execute();
  const rated = found.slice(0, steps).map(({ id }) => ({ id, word: 'Done' }));
  await server.db.transaction().execute((trx) => recordFacts(trx, 'rating', on, rated));
};

test('an action of an attached measure is marked on the day its last step was complete, and not before', async () => {
  const target = await server.db.selectFrom('target').select('id').executeTakeFirstOrThrow();
  await complete('LC1', 1, '2025-02-10');
  assert.doesNotMatch(await chart(), /LC1/, 'nothing is attached yet');
  await analyst.get('/vital-signs/measures');
  await analyst.post('/vital-signs/measures', { [`item-${target.id}`]: 'cl_suitable' });
  await complete('LC2', 1, '2025-02-20');
  assert.match(await chart(), /10 February 2025: LC1 complete/);
  assert.doesNotMatch(await chart(), /LC2/, 'one of its two steps is not complete');
  await complete('LC2', 2, '2025-03-20');
  assert.match(await chart(), /20 March 2025: LC2 complete/);
});

test('a notice, an inspection and a monitoring visit are marked by their day, whatever is in them', async () => {
  await madeSource(server.db, { kind: 'notice', title: 'The notice', dated: '2025-02-02' });
  await madeSource(server.db, {
    kind: 'monitoring-visit',
    title: 'A secret letter',
    dated: '2025-03-14',
    handling: 'NOT PUBLISHED',
  });
  await madeSource(server.db, { kind: 'committee-report', title: 'A paper', dated: '2025-03-15' });
  await madeSource(server.db, { kind: 'inspection-report', title: 'Undated', dated: null });
  await madeSource(server.db, { kind: 'notice', title: 'To come', dated: '2026-01-01' });
  const says = await chart();
  assert.match(says, /2 February 2025: Improvement notice/);
  assert.match(says, /14 March 2025: Monitoring visit/);
  assert.doesNotMatch(says, /secret|paper|Inspection|2026/i);
});

test('what happened before the first reading, or after the last, is not drawn', async () => {
  await madeSource(server.db, { kind: 'notice', title: 'Long ago', dated: '2013-05-05' });
  assert.doesNotMatch(await chart(), /2013/);
});
