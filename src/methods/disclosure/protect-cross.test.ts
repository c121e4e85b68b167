/** Two breakdowns crossed: every small count could be another, by children changing places, and nothing shown would be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cornersOf, roomIn, type Kind } from './cross-moves.ts';
import { protectCross, type CrossTable } from './protect-cross.ts';
import { isSmall } from './share.ts';

/** A table of so many who meet it of so many, all alike otherwise; the last row and column are of nobody. */
function tableOf(cells: [met: number, of: number][][], more: Partial<CrossTable> = {}): CrossTable {
  const columns = (cells[0]?.length ?? 0) + 1;
  const kinds = cells.flatMap((row, i) =>
    row.flatMap(([met, of], j) =>
      [met, of - met]
        .map((count, not): Kind => ({ cell: i * columns + j, otherwise: 0, meets: 1 - not, count }))
        .filter(({ count }) => count > 0),
    ),
  );
  return { rows: cells.length + 1, columns, kinds, shown: [true], earlier: [], ...more };
}
/** What is shown of the share, by row, without those who are named nowhere. */
function statesOf(table: CrossTable): string[] {
  const { shares, unprotected } = protectCross(table);
  assert.deepEqual(unprotected, []);
  return Array.from({ length: table.rows - 1 }, (_, i) =>
    (shares[0]?.states ?? []).slice(i * table.columns, (i + 1) * table.columns - 1).join(' '),
  );
}

test('large counts are all shown, and cells without children too', () => {
  assert.deepEqual(
    statesOf(
      tableOf([
        [
          [20, 40],
          [30, 60],
        ],
        [
          [0, 0],
          [25, 50],
        ],
      ]),
    ),
    ['open open', 'open open'],
  );
});

test('a cell with few children is hidden with three others', () => {
  const table = tableOf([
    [
      [2, 3],
      [30, 60],
    ],
    [
      [20, 40],
      [25, 50],
    ],
  ]);
  assert.deepEqual(statesOf(table), ['hidden hidden', 'hidden hidden']);
});

test('a cell of which few meet it is closed with three others', () => {
  const table = tableOf([
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
  ]);
  const states = statesOf(table).join(' ').split(' ');
  assert.equal(states[0], 'closed');
  assert.deepEqual(
    states.toSorted().filter((state) => state !== 'open'),
    ['closed', 'closed', 'closed', 'closed'],
  );
});

test('children who are not alike otherwise cannot change places: what nothing protects is said', () => {
  const table = tableOf([
    [
      [2, 3],
      [30, 60],
    ],
    [
      [20, 40],
      [25, 50],
    ],
  ]);
  const apart = { ...table, kinds: table.kinds.map((kind) => ({ ...kind, otherwise: kind.cell })) };
  assert.deepEqual(protectCross(apart).unprotected, [0]);
});

test('what was shown before and has not changed protects nothing', () => {
  const cells: [number, number][][] = [
    [
      [2, 3],
      [30, 60],
      [30, 60],
    ],
    [
      [20, 40],
      [25, 50],
      [26, 50],
    ],
  ];
  const table = tableOf(cells);
  assert.deepEqual(statesOf(table), ['hidden hidden open', 'hidden hidden open']);
  // The second column was shown before as it is now, and its first cell is one of the corners.
  const known = new Map([[1, { met: 30, of: 60 }]]);
  assert.deepEqual(statesOf({ ...table, earlier: [{ share: 0, known, moves: [] }] }), [
    'hidden open hidden',
    'hidden open hidden',
  ]);
});

test('what protected an earlier table protects it still, though nothing small is left', () => {
  const table = tableOf([
    [
      [6, 12],
      [30, 60],
    ],
    [
      [20, 40],
      [25, 50],
    ],
  ]);
  assert.deepEqual(statesOf(table), ['open open', 'open open']);
  const known = new Map([
    [0, { met: 2, of: 3 }],
    [1, { met: 30, of: 60 }],
  ]);
  const moves = [{ corners: cornersOf(0, 4, 3), of: 1, met: 1 } as const];
  assert.deepEqual(statesOf({ ...table, earlier: [{ share: 0, known, moves }] }), ['hidden hidden', 'hidden hidden']);
});

test('every move that is kept can be made, and changes neither a total nor what is shown', () => {
  const kind = fc.record({
    cell: fc.nat(11),
    otherwise: fc.nat(2),
    meets: fc.nat(3),
    count: fc.integer({ min: 1, max: 9 }),
  });
  let made = 0;
  fc.assert(
    fc.property(fc.array(kind, { minLength: 10, maxLength: 40 }), (all) => {
      const kinds = [...Map.groupBy(all, ({ cell, otherwise, meets }) => `${cell} ${otherwise} ${meets}`).values()].map(
        (own): Kind => ({ ...(own[0] as Kind), count: own.reduce((sum, { count }) => sum + count, 0) }),
      );
      const [rows, columns] = [3, 4];
      const { shares, numbers, unprotected } = protectCross({ rows, columns, kinds, shown: [true, true], earlier: [] });
      const room = roomIn(kinds, rows, columns);
      const of = (cell: number) => kinds.reduce((sum, one) => sum + (one.cell === cell ? one.count : 0), 0);
      for (const [cell, across, rises] of numbers.moves) {
        made += 1;
        assert.equal(rises, 'number');
        assert.ok(room.meets.some((meets) => room.of(cell, across, meets) > 0));
        const corners = cornersOf(cell, across, columns);
        assert.equal(new Set(corners.map(([at]) => at)).size, 4);
        for (const [at] of corners) assert.ok(shares.every(({ states }) => states[at] === 'hidden'));
      }
      // Every small number is raised by one of them.
      for (const [cell, state] of numbers.states.entries())
        if (isSmall(of(cell), 5) && !unprotected.includes(cell)) {
          assert.equal(state, 'hidden');
          assert.ok(numbers.moves.some(([one, other]) => one === cell || other === cell));
        }
    }),
    { numRuns: 200 },
  );
  assert.ok(made > 200, String(made));
});
