import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attackTable } from './attack.ts';
import { protectList, protectTable } from './protect-table.ts';
import { publishedCount } from './rounding.ts';

const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test('no small count can be worked out by a reader with a linear programme', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const { mask, protection, unprotected } = protectTable(counts);
      const found = attackTable(counts, mask, 1);
      for (const { row, column, width } of protection) {
        const seen = found.find((one) => one.row === row && one.column === column);
        const value = counts[row]?.[column] as number;
        assert.ok(seen && seen.max >= value + width - 1e-6, `cell ${row}, ${column} is at most ${String(seen?.max)}`);
        assert.ok(seen.max - seen.min > 1e-6);
      }
      // What cannot be protected is said, and never counted as protected.
      for (const { row, column } of unprotected)
        assert.ok(!protection.some((one) => one.row === row && one.column === column));
    }),
    { numRuns: 300 },
  );
});

test('noughts are always published, and every small count is hidden', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const { mask, primary } = protectTable(counts);
      for (const [i, row] of counts.entries())
        for (const [j, count] of row.entries()) {
          if (count === 0) assert.equal(mask[i]?.[j], false);
          if (count >= 1 && count <= 5) assert.equal(mask[i]?.[j] && primary[i]?.[j], true);
        }
    }),
  );
});

test('hiding one cell more never tells a reader more', () => {
  fc.assert(
    fc.property(table, fc.nat(), fc.nat(), (counts, r, c) => {
      const { mask } = protectTable(counts);
      const before = attackTable(counts, mask, 0);
      const [row, column] = [r % counts.length, c % (counts[0] as number[]).length];
      const more = mask.map((cells, i) => cells.map((hidden, j) => hidden || (i === row && j === column)));
      const after = attackTable(counts, more, 0);
      for (const cell of before) {
        const now = after.find((one) => one.row === cell.row && one.column === cell.column);
        assert.ok(now && now.min <= cell.min + 1e-6 && now.max >= cell.max - 1e-6);
      }
    }),
    { numRuns: 60 },
  );
});

test('in a list with its total, one small count takes a second one with it', () => {
  assert.deepEqual(protectList([3, 20, 40]).mask, [[true, true, false]]);
  assert.deepEqual(protectList([3, 20, 2]).mask, [[true, true, true]]);
  assert.deepEqual(protectList([3, 0, 0]).unprotected, [{ row: 0, column: 0 }]);
  assert.deepEqual(protectList([12, 20, 0]).mask, [[false, false, false]]);
});

test('a single suppressed cell is found at once by subtraction', () => {
  const [cell] = attackTable(
    [
      [3, 20],
      [17, 9],
    ],
    [
      [true, false],
      [false, false],
    ],
  );
  assert.deepEqual(cell, { row: 0, column: 0, min: 3, max: 3 });
});

test('counts are shown by the rule the council has chosen', () => {
  const shown = (rule: Parameters<typeof publishedCount>[1]) =>
    [0, 1, 5, 6, 7, 8, 10, 13].map((count) => publishedCount(count, rule)).join(' ');
  assert.equal(shown('one-to-five'), '0 c c 6 7 8 10 13');
  assert.equal(shown('under-ten'), '0 <10 <10 <10 <10 <10 10 13');
  assert.equal(shown('nhs-digital'), '0 * * * * 10 10 15');
});
