/**
 * How children may have been otherwise without anything that is published being so: two children who are alike in all
 * but two breakdowns change places in one of them. Such a move changes four cells of one crossed table by one, and no
 * other table, breakdown or total (decision 180).
 */

/** So many children of one kind: in which cell of a table they are, what else is told of them, and what they meet. */
export type Kind = {
  /** Row × columns + column. */
  cell: number;
  /** Children with one number are in the same group of every other breakdown. */
  otherwise: number;
  /** Of each indicator that counted them, by place, a bit: whether they meet it. */
  meets: number;
  count: number;
};

/** Which corners of a rectangle a move raises by one and which it lowers. */
export type Corners = readonly (readonly [cell: number, by: 1 | -1])[];

/** The rectangle through a cell and another in neither its row nor its column: both are raised, the other two lowered. */
export function cornersOf(cell: number, across: number, columns: number): Corners {
  const [i, j] = [Math.floor(cell / columns), cell % columns];
  const [row, column] = [Math.floor(across / columns), across % columns];
  return [
    [cell, 1],
    [across, 1],
    [row * columns + j, -1],
    [i * columns + column, -1],
  ];
}

/** The cells with which a cell makes a rectangle: those in neither its row nor its column. */
export function* cellsAcross(cell: number, rows: number, columns: number): Generator<number> {
  const [i, j] = [Math.floor(cell / columns), cell % columns];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) if (row !== i && column !== j) yield row * columns + column;
}

/** How often a rectangle can be moved by children who meet just these indicators. */
export type Room = {
  /** What the children of the table meet: each combination once, in order. */
  meets: readonly number[];
  /** So many times both cells can be raised together by children of one combination. */
  of: (cell: number, across: number, meets: number) => number;
};

/** Counts how often every rectangle can be moved, each way. */
export function roomIn(kinds: readonly Kind[], rows: number, columns: number): Room {
  const cells = rows * columns;
  const room = new Map<number, Int32Array>();
  for (const [meets, own] of Map.groupBy(kinds, (kind) => kind.meets)) {
    const pairs = new Int32Array(cells * cells);
    for (const alike of Map.groupBy(own, ({ otherwise }) => otherwise).values())
      for (let one = 1; one < alike.length; one += 1) {
        const { cell, count } = alike[one] as Kind;
        const [i, j] = [Math.floor(cell / columns), cell % columns];
        for (let other = 0; other < one; other += 1) {
          const { cell: across, count: there } = alike[other] as Kind;
          const [row, column] = [Math.floor(across / columns), across % columns];
          if (row === i || column === j) continue;
          // They change rows: the two other corners are raised.
          const [a, b] = [row * columns + j, i * columns + column];
          const place = a < b ? a * cells + b : b * cells + a;
          pairs[place] = (pairs[place] as number) + Math.min(count, there);
        }
      }
    room.set(meets, pairs);
  }
  return {
    meets: [...room.keys()].toSorted((a, b) => a - b),
    of: (a, b, meets) => room.get(meets)?.[a < b ? a * cells + b : b * cells + a] ?? 0,
  };
}
