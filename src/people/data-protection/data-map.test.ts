import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { dataMap } from './data-map.ts';
import { columnsOf } from './held.ts';

let database: TestDatabase;
before(async () => (database = await testDatabase()));
after(() => database.drop());

test('every column of every table is in the data map, and nothing that is not there', async () => {
  const { rows } = await database.asOwner((db) =>
    sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' order by 1`.execute(db),
  );
  const there = rows.map(({ name }) => name);
  assert.ok(there.length > 700, 'the tables were seen');
  const mapped = Object.entries(dataMap).flatMap(([table, held]) =>
    columnsOf(held).map(({ column }) => `${table}.${column}`),
  );
  assert.deepEqual(
    there.filter((name) => !mapped.includes(name)),
    [],
    'Say in src/people/data-protection/definitions what these columns say of people.',
  );
  assert.deepEqual(
    mapped.filter((name) => !there.includes(name)),
    [],
    'The data map names columns that are gone.',
  );
  assert.equal(new Set(mapped).size, mapped.length, 'A column is classed once.');
});

test('a column that leads to a person is classed as one', () => {
  for (const [table, held] of Object.entries(dataMap))
    for (const { column, kind } of columnsOf(held)) {
      if (/^(person_id|.*_by|who|email|to_email)$/.test(column))
        assert.ok(kind === 'staff' || /^(due_by|ended_by)$/.test(column), `${table}.${column} is classed ${kind}`);
      if (/^(child|cells)$/.test(column)) assert.equal(kind, 'child', `${table}.${column}`);
      if (/(_hash|token_sha256|^secret|^csrf)$/.test(column)) assert.equal(kind, 'secret', `${table}.${column}`);
    }
});
