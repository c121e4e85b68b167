/** Every part of every clinic gives what its worked examples say, and asks only for columns and codes there are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annexA, keyOf, localLists } from '../../../children/index.ts';
import { indicators } from '../../../indicators/index.ts';
import type { Condition } from '../clinic-definition.ts';
import { columnsNeeded, partLines } from '../part-lines.ts';
import { clinics } from './index.ts';

for (const clinic of clinics)
  for (const part of clinic.parts) {
    if ('indicator' in part) {
      test(`${clinic.name}, ${part.name}: its vital sign has a clock`, () => {
        const indicator = indicators.find(({ id }) => id === part.indicator);
        assert.ok(indicator, part.indicator);
        const printed = annexA[indicator.list as 7].columns.map(({ name }): string => name);
        for (const column of part.shows ?? []) assert.ok(printed.includes(column), column);
      });
      continue;
    }
    test(`${clinic.name}, ${part.name}: worked examples`, () => {
      assert.ok(part.examples.length > 0);
      for (const { says, asAt, rows, others, gives } of part.examples) {
        const lines = partLines(
          part,
          rows.map((row) => ({ child: String(row['Child Unique ID']), cell: (column) => row[column] ?? null })),
          asAt,
          (list, child) => others?.[list]?.includes(child) ?? false,
        );
        assert.deepEqual(
          Object.fromEntries(
            lines.filter(({ state }) => state !== 'in-time').map(({ child, state }) => [child, state]),
          ),
          gives,
          says,
        );
      }
    });
    const { from } = part.rows;
    test(`${clinic.name}, ${part.name}: its columns and codes are those of its list`, () => {
      const list = typeof from === 'number' ? annexA[from] : localLists.find(({ name }) => name === from.local);
      assert.ok(list, 'there is no such list');
      const columns: readonly { name: string; codes?: readonly string[] }[] = list.columns;
      for (const name of [...columnsNeeded(part.rows), ...(part.shows ?? [])])
        assert.ok(
          columns.some((column) => column.name === name),
          name,
        );
      for (const { column, codes } of part.rows.where.flatMap(codesIn))
        for (const code of codes) {
          const known = columns.find(({ name }) => name === column)?.codes?.map((one) => keyOf(one)) ?? [];
          assert.ok(known.includes(code), `${column}: ${code} is none of ${known.join(', ')}`);
        }
    });
  }

test('no two clinics share an address, and no two parts of one a key', () => {
  assert.equal(new Set(clinics.map(({ id }) => id)).size, clinics.length);
  for (const { parts } of clinics) assert.equal(new Set(parts.map(({ key }) => key)).size, parts.length);
});

function codesIn(condition: Condition): { column: string; codes: readonly string[] }[] {
  if ('any' in condition) return condition.any.flatMap(codesIn);
  if ('is' in condition) return [{ column: condition.column, codes: condition.is }];
  return 'isNot' in condition ? [{ column: condition.column, codes: condition.isNot }] : [];
}
