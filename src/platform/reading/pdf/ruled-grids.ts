import type { Rule } from './rules.ts';

/** A cell of a ruled table, in elementary rows and columns of its grid; `rows` and `columns` are how many it covers. */
export type GridBox = { row: number; column: number; rows: number; columns: number };
export type RuledGrid = {
  /** Edges of columns, left to right, and of rows, top to bottom: one more than there are columns and rows. */
  xs: number[];
  ys: number[];
  boxes: GridBox[];
  /** Which box covers an elementary place. */
  boxAt(row: number, column: number): GridBox;
};

/** Two edges nearer than this are one: borders are doubled, and cells paint their own. */
const SAME_EDGE = 4;
const TOUCHING = 4;
/** A drawing, not a table. */
const MOST_RULES = 4000;
const MOST_PLACES = 40_000;

/** The tables that rules draw: groups of crossing rules that enclose at least two cells, smallest first. */
export function ruledGrids(rules: Rule[]): RuledGrid[] {
  if (rules.length > MOST_RULES) return [];
  return groupsOf(rules)
    .flatMap((group) => gridOf(group) ?? [])
    .filter((grid) => grid.boxes.length > 1)
    .sort((a, b) => area(a) - area(b));
}

function groupsOf(rules: Rule[]): Rule[][] {
  const group = rules.map((_, index) => index);
  const find = (index: number): number => {
    while (group[index] !== index) index = group[index] = group[group[index]!]!;
    return index;
  };
  const down = rules.flatMap((rule, index) => (rule.across ? [] : [{ rule, index }]));
  rules.forEach((rule, index) => {
    if (!rule.across) return;
    for (const other of down) if (touch(rule, other.rule)) group[find(other.index)] = find(index);
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), rule]);
  });
  return [...groups.values()].filter((some) => some.length > 2);
}

function touch(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - TOUCHING &&
    down.at <= across.to + TOUCHING &&
    across.at >= down.from - TOUCHING &&
    across.at <= down.to + TOUCHING
  );
}

/** The grid some rules draw; undefined where they enclose nothing. */
export function gridOf(rules: Rule[]): RuledGrid | undefined {
  const across = rules.filter((rule) => rule.across);
  const down = rules.filter((rule) => !rule.across);
  // Open sides count as edges: many tables have no rule at the left and right.
  const xs = edges([...down.map((rule) => rule.at), ...across.flatMap((rule) => [rule.from, rule.to])], down);
  const ys = edges([...across.map((rule) => rule.at), ...down.flatMap((rule) => [rule.from, rule.to])], across);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns > MOST_PLACES) return undefined;

  const owner: number[] = Array.from({ length: rows * columns }, (_, index) => index);
  const find = (index: number): number => {
    while (owner[index] !== index) index = owner[index] = owner[owner[index]!]!;
    return index;
  };
  const ruledBetween = (some: Rule[], at: number, middle: number) =>
    some.some((rule) => Math.abs(rule.at - at) <= SAME_EDGE && rule.from <= middle && rule.to >= middle);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      const middleY = (ys[row]! + ys[row + 1]!) / 2;
      const middleX = (xs[column]! + xs[column + 1]!) / 2;
      if (column + 1 < columns && !ruledBetween(down, xs[column + 1]!, middleY)) owner[find(place + 1)] = find(place);
      if (row + 1 < rows && !ruledBetween(across, ys[row + 1]!, middleX)) owner[find(place + columns)] = find(place);
    }
  }
  const boxes = new Map<number, GridBox>();
  for (let place = 0; place < owner.length; place++) {
    const row = Math.floor(place / columns);
    const column = place % columns;
    const root = find(place);
    const box = boxes.get(root);
    if (!box) boxes.set(root, { row, column, rows: 1, columns: 1 });
    else {
      const left = Math.min(box.column, column);
      box.columns = Math.max(box.column + box.columns, column + 1) - left;
      box.column = left;
      box.rows = Math.max(box.rows, row - box.row + 1);
    }
  }
  return { xs, ys, boxes: [...boxes.values()], boxAt: (row, column) => boxes.get(find(row * columns + column))! };
}

/**
 * Positions gathered into edges. The end of a rule is an edge only at the outside: inside, a rule that stops short
 * of its neighbour would make a sliver.
 */
function edges(positions: number[], ruled: Rule[]): number[] {
  const sorted = positions.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const wanted = [first, ...ruled.map((rule) => rule.at).sort((a, b) => a - b), last];
  const kept: number[] = [];
  for (const at of wanted) if (!kept.length || at - kept.at(-1)! > SAME_EDGE) kept.push(at);
  return kept;
}

function area({ xs, ys }: RuledGrid): number {
  return (xs.at(-1)! - xs[0]!) * (ys.at(-1)! - ys[0]!);
}
