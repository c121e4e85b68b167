/** Two breakdowns crossed, beside each of them and the total: what is shown gives no small count away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attackLinked } from './attack-linked.ts';
import { linkedCross, protectCross, type Crossed } from './protect-cross.ts';
import { protectShares, totalState } from './protect-shares.ts';
import { isSmall, type Share } from './share.ts';

const sum = (shares: readonly Share[]): Share => ({
  met: shares.reduce((all, { met }) => all + met, 0),
  of: shares.reduce((all, { of }) => all + of, 0),
});

/** A table with what its two breakdowns show; null where one of them is not published. */
function crossed(cells: Share[][]): Crossed | null {
  const total = totalState(sum(cells.flat()));
  const margins = [cells.map(sum), (cells[0] ?? []).map((_, j) => sum(cells.map((row) => row[j] as Share)))].map(
    (groups) => protectShares(groups, total),
  );
  const [rows, columns] = margins;
  if (!rows || !columns || margins.some(({ unprotected }) => unprotected.length > 0)) return null;
  return { cells, rows: rows.states, columns: columns.states, total };
}

const shares = (...rows: [met: number, of: number][][]): Share[][] =>
  rows.map((row) => row.map(([met, of]) => ({ met, of })));
const shown = (cells: Share[][]) => {
  const given = crossed(cells);
  assert.ok(given);
  return protectCross(given);
};

test('large counts are all shown, and cells without children too', () => {
  const table = shares(
    [
      [20, 40],
      [30, 60],
    ],
    [
      [0, 0],
      [25, 50],
    ],
  );
  assert.deepEqual(shown(table), [
    ['open', 'open'],
    ['open', 'open'],
  ]);
});

test('a cell with few children is hidden with three others', () => {
  const table = shares(
    [
      [2, 3],
      [30, 60],
      [40, 80],
    ],
    [
      [20, 40],
      [25, 50],
      [40, 80],
    ],
    [
      [40, 80],
      [50, 90],
      [44, 88],
    ],
  );
  const states = shown(table);
  assert.deepEqual(states?.flat().filter((state) => state === 'hidden').length, 4);
  assert.equal(states?.[0]?.[0], 'hidden');
});

test('a cell of which few meet it is closed with three others', () => {
  const table = shares(
    [
      [3, 60],
      [30, 60],
      [40, 80],
    ],
    [
      [20, 40],
      [25, 50],
      [40, 80],
    ],
    [
      [40, 80],
      [50, 90],
      [44, 88],
    ],
  );
  const states = shown(table);
  assert.deepEqual(states?.flat().filter((state) => state === 'closed').length, 4);
  assert.equal(states?.[0]?.[0], 'closed');
});

test('of a group that is hidden or closed every cell is so, and where the total is closed there is no table', () => {
  const table = shares(
    [
      [20, 40],
      [30, 60],
    ],
    [
      [2, 2],
      [1, 2],
    ],
    [
      [30, 60],
      [30, 50],
    ],
    [
      [30, 60],
      [30, 50],
    ],
  );
  assert.deepEqual(shown(table)?.[1], ['hidden', 'hidden']);
  assert.equal(protectCross({ ...(crossed(table) as Crossed), total: 'closed' }), null);
});

test('a reader with a linear programme cannot work out a small count from the table, its breakdowns and the total', () => {
  const children = fc.tuple(fc.nat(5), fc.nat(40)).map(([few, many]) => (few < 3 ? few : many));
  const table = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) =>
    fc.array(
      fc.array(
        fc.tuple(children, children).map(([met, not]) => ({ met, of: met + not })),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  );
  const counts = { tables: 0, published: 0, attacked: 0 };
  fc.assert(
    fc.property(table, (cells) => {
      const given = crossed(cells);
      if (!given) return;
      counts.tables += 1;
      const states = protectCross(given);
      if (!states) return;
      counts.published += 1;
      for (const [i, row] of cells.entries())
        for (const [j, { met, of }] of row.entries()) {
          if (isSmall(of, 5)) assert.equal(states[i]?.[j], 'hidden');
          else if (isSmall(met, 5) || isSmall(of - met, 5)) assert.notEqual(states[i]?.[j], 'open');
        }
      const { cells: linked, sums } = linkedCross(given, states);
      for (const { cell, value, min, max } of attackLinked(linked, sums)) {
        if (!isSmall(value, 5)) continue;
        counts.attacked += 1;
        assert.ok(max - min > 1e-6, `${cell} is known to be ${value}`);
      }
    }),
    { numRuns: 150 },
  );
  assert.ok(counts.published > 20 && counts.attacked > 300, JSON.stringify(counts));
});
