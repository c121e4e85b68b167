/** Every check's worked examples, read as a return would be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexA, type ListNumber } from '../../annex-a/definitions/index.ts';
import { annexAReader } from '../../annex-a/list-reader.ts';
import type { Check, CheckExample } from '../check.ts';
import { checkReturn } from '../check-return.ts';
import { checks } from './index.ts';
import { exampleDay } from './values.ts';

function asReturn(check: Check, example: CheckExample) {
  const reader = annexAReader(exampleDay);
  for (const [list, rows] of Object.entries({ [check.list]: example.rows, ...example.others })) {
    const columns = annexA[Number(list) as ListNumber].columns.map((column) => column.name as string);
    reader.row(`List ${list}`, 1, columns);
    for (const [index, row] of rows.entries()) {
      for (const name of Object.keys(row)) assert.ok(columns.includes(name), `list ${list} has no “${name}”`);
      reader.row(
        `List ${list}`,
        index + 2,
        columns.map((name) => row[name]),
      );
    }
  }
  return reader.finish();
}

for (const check of checks)
  test(`${check.says} (${check.id})`, () => {
    for (const example of check.examples) {
      const found = checkReturn(asReturn(check, example), [check]).problems.filter(({ check: id }) => id === check.id);
      assert.deepEqual(
        found.map(({ row }) => row - 2),
        [...example.wrong],
        example.says,
      );
      assert.ok(found.every((problem) => problem.column === check.columns[0]));
    }
  });

test('every check has its own id, says what is wrong and what to do', () => {
  assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length);
  for (const check of checks) assert.ok(check.says.endsWith('.') && check.todo.endsWith('.'), check.id);
});
