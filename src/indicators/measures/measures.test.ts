/** Indicators that give measures of the plan their readings, through the server. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadCareLeavers } from '../../../test/care-leavers-return.ts';
import { importPlan } from '../../../test/import-plan.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let analyst: SignedIn;
let measureId: number;
let targetId: number;

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  await importPlan(
    server.db,
    {
      asAt: '2025-03-31',
      areas: [
        {
          title: 'Leaving care',
          measures: [
            {
              text: 'At least 85% of care leavers live in suitable accommodation',
              targets: [{ comparator: '>=', value: 85, unit: '%', subject: 'care leavers in suitable accommodation' }],
            },
            { text: 'Staff say that they feel supported' },
          ],
        },
      ],
    },
    { title: 'Better homes', mappings: new Map() },
  );
  const target = await server.db
    .selectFrom('target')
    .select(['id', 'measure_id as measureId'])
    .executeTakeFirstOrThrow();
  [measureId, targetId] = [target.measureId, target.id];
  await loadCareLeavers(server.services, '2025-03-31', 30, 40);
  analyst = await server.signIn(['performance-analyst'], { name: 'Ana Lyst' });
});
after(() => server.close());

const readings = async () =>
  (
    await server.db
      .selectFrom('reading')
      .select(['value', 'numerator', 'denominator', 'as_at as asAt', 'source', 'superseded_at as gone'])
      .where('item_id', '=', targetId)
      .orderBy('id')
      .execute()
  ).map(({ gone, ...one }) => ({ ...one, stands: gone === null }));

test('what is suggested comes from the measure’s words, and nothing is attached before a person saves it', async () => {
  const page = await analyst.get('/vital-signs/measures');
  assert.match(wordsOf(page.text), /Care leavers in suitable accommodation .*? Suggested for the words/);
  assert.doesNotMatch(page.text, /value="cl_suitable" (selected|checked)/);
  // Nothing among the indicators is about staff who feel supported.
  assert.equal(page.text.match(/Suggested for/g)?.length, 1);
  assert.deepEqual(await readings(), []);
});

test('a suggestion is agreed to with a tick, and the measure has the readings of every return, with what they are made of', async () => {
  await analyst.get('/vital-signs/measures');
  const saved = await analyst.post('/vital-signs/measures', {
    [`item-${targetId}`]: '',
    [`agree-${targetId}`]: 'cl_suitable',
  });
  assert.equal(saved.status, 303);
  assert.match(
    wordsOf((await analyst.get('/vital-signs/measures')).text),
    /One reading was given to measures of the plan. Reports as at 8 May 2025 and later show them/,
  );
  const source = 'Indicator: Care leavers in suitable accommodation';
  const first = { value: 75, numerator: 30, denominator: 40, asAt: '2025-03-31', source };
  assert.deepEqual(await readings(), [{ ...first, stands: true }]);
  const measure = wordsOf((await analyst.get(`/measures/${measureId}`)).text);
  assert.match(measure, /75%/);
  assert.match(measure, /Indicator: Care leavers in suitable accommodation/);
  await loadCareLeavers(server.services, '2025-04-30', 28, 40);
  assert.deepEqual(
    (await readings()).map(({ asAt, value }) => [asAt, value]),
    [
      ['2025-03-31', 75],
      ['2025-04-30', 70],
    ],
  );
});

test('a corrected return corrects the reading, says so, and keeps the one before', async () => {
  await loadCareLeavers(server.services, '2025-04-30', 32, 40);
  assert.deepEqual(
    (await readings()).map(({ asAt, value, stands }) => [asAt, value, stands]),
    [
      ['2025-03-31', 75, true],
      ['2025-04-30', 70, false],
      ['2025-04-30', 80, true],
    ],
  );
  assert.match(wordsOf((await analyst.get(`/measures/${measureId}`)).text), /A corrected return was loaded/);
});

test('a reading that is kept back to protect children is not given', async () => {
  await loadCareLeavers(server.services, '2025-05-07', 38, 40);
  assert.ok((await readings()).every(({ asAt }) => asAt !== '2025-05-07'));
});

test('saving again without a change gives nothing twice; an indicator nobody knows attaches nothing', async () => {
  const before = await readings();
  await analyst.get('/vital-signs/measures');
  await analyst.post('/vital-signs/measures', { [`item-${targetId}`]: 'cl_suitable' });
  await analyst.post('/vital-signs/measures', { [`item-${targetId}`]: 'no_such_thing' });
  assert.deepEqual(await readings(), before);
  const rows = await server.db.selectFrom('indicator_measure').select('detached_at').execute();
  assert.deepEqual(rows, [{ detached_at: null }]);
});

test('taken off, it gives no more readings; those it gave stay', async () => {
  const before = await readings();
  await analyst.get('/vital-signs/measures');
  await analyst.post('/vital-signs/measures', { [`item-${targetId}`]: '' });
  await loadCareLeavers(server.services, '2025-02-28', 20, 40);
  assert.deepEqual(await readings(), before);
});

test('only those who set indicators may attach them', async () => {
  for (const role of ['board-member', 'action-owner', 'team-manager'] as const) {
    const someone = await server.signIn([role]);
    assert.equal((await someone.get('/vital-signs/measures')).status, 403, role);
    assert.equal((await someone.post('/vital-signs/measures', { [`item-${targetId}`]: 'cl_eet' })).status, 403, role);
  }
});
