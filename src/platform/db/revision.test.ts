import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import type { Trx } from './connect.ts';

let database: TestDatabase;
before(async () => void (database = await testDatabase()));
after(() => database.drop());

const revision = async (trx: Trx) => (await trx.selectFrom('plan_revision').select('n').executeTakeFirstOrThrow()).n;
const change = async (trx: Trx, title: string) => void (await trx.insertInto('plan').values({ title }).execute());
const inOne = (work: (trx: Trx) => Promise<void>) => database.db.transaction().execute(work);

test('the revision goes up once for everything one transaction changes, and again for the next', async () => {
  const start = await revision(database.db);
  await inOne(async (trx) => {
    await change(trx, 'First');
    assert.equal(await revision(trx), start + 1, 'whoever changed it sees it at once');
    await change(trx, 'Second');
  });
  assert.equal(await revision(database.db), start + 1);
  await change(database.db, 'Third, in a transaction of its own');
  assert.equal(await revision(database.db), start + 2);
});

test('what was rolled back part way does not stop the rest from counting', async () => {
  const start = await revision(database.db);
  await inOne(async (trx) => {
    await sql`savepoint before`.execute(trx);
    await change(trx, 'Taken back');
    await sql`rollback to savepoint before`.execute(trx);
    assert.equal(await revision(trx), start);
    await change(trx, 'Kept');
  });
  assert.equal(await revision(database.db), start + 1);
});
