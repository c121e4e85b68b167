import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';

let database: TestDatabase;
before(async () => (database = await testDatabase()));
after(() => database.drop());

const reference = { code: '23503' };
const addRow = (snapshotId: number) =>
  sql`insert into child_row (snapshot_id, list, row, child, counted, cells)
    values (${snapshotId}, '1', 1, 'K7QM2-W4XD9', true, '[]')`.execute(database.db);
const addProblem = (snapshotId: number) =>
  sql`insert into return_problem (snapshot_id, position, check_id, severity, list, row, column_name, value, child, team)
    values (${snapshotId}, 1, 'blank', 'error', '1', 1, null, '', '', '')`.execute(database.db);

const remove = (id: number) => sql`delete from return_snapshot where id = ${id}`;

async function addReturn(): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into return_snapshot (source, as_at, content_sha256, rows, summary)
    values ('annex-a', '2026-10-31', 'x', 1, '{}') returning id`.execute(database.db);
  return rows[0]?.id as number;
}

test('a row or a problem that belongs to no return is not kept', async () => {
  await assert.rejects(addRow(999), reference);
  await assert.rejects(addProblem(999), reference);
});

test('a return that has rows or problems is not removed, even by the owner of the tables', async () => {
  for (const add of [addRow, addProblem]) {
    const id = await addReturn();
    await add(id);
    await database.asOwner((db) => assert.rejects(remove(id).execute(db), reference));
  }
  const empty = await addReturn();
  await database.asOwner((db) => remove(empty).execute(db));
});
