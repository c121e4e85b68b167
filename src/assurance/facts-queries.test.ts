import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { savePlanOf } from '../../test/questioned-plan.ts';
import { differingReadings, expiredEvidence } from './facts-queries.ts';

let database: TestDatabase;
let planId: number;
let itemId: number;

before(async () => {
  database = await testDatabase();
  planId = await savePlanOf(database.db, '2026-01-31', [{ ref: 'V1', due: 'March 2026', rating: 'On track' }]);
  const action = await database.db
    .selectFrom('item')
    .select('id')
    .where('plan_id', '=', planId)
    .where('kind', '=', 'action')
    .executeTakeFirstOrThrow();
  itemId = action.id;
});
after(() => database.drop());

test('a figure added later, or corrected since, disagrees only on the days it was known', async () => {
  const reading = { item_id: itemId, as_at: '2026-01-31' };
  const readings = [
    { ...reading, value: 80, source: 'Tracker', superseded_at: new Date('2026-04-10'), superseded_on: '2026-04-10' },
    { ...reading, value: 75, source: 'Audit', counts_from: '2026-03-01' },
  ];
  for (const one of readings) await database.db.insertInto('reading').values(one).execute();
  const differing = async (asAt: string) => (await differingReadings(database.db, planId, asAt)).length;
  assert.equal(await differing('2026-02-28'), 0, 'the second figure is not known yet');
  assert.equal(await differing('2026-03-31'), 2, 'both were known, though one has been corrected since');
  assert.equal(await differing('2026-04-30'), 0, 'the first is corrected');
});

test('evidence out of date is told from the day it counts to the day it is withdrawn', async () => {
  await database.db
    .insertInto('evidence')
    .values({
      item_id: itemId,
      kind: 'note',
      title: 'Dip sample',
      note: 'Ten cases',
      relates_on: '2026-01-10',
      expires_on: '2026-02-10',
      counts_from: '2026-03-01',
      withdrawn_at: new Date('2026-05-05'),
      withdrawn_on: '2026-04-15',
    })
    .execute();
  const expired = async (asAt: string) => (await expiredEvidence(database.db, planId, asAt)).map(({ title }) => title);
  assert.deepEqual(await expired('2026-02-28'), [], 'it is not on record yet');
  assert.deepEqual(await expired('2026-03-31'), ['Dip sample']);
  assert.deepEqual(await expired('2026-04-30'), [], 'it has been withdrawn');
});
