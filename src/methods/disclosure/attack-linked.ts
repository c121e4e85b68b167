import { solve, type Model } from 'yalps';

/** A count that stands in one or more published tables: shown or not, and how low a reader must know it cannot go. */
export type LinkedCell = { value: number; shown: boolean; least?: number };

/** One count that is the sum of others: a total and its groups, a group and its two halves, a margin and its cells. */
export type LinkedSum = { whole: string; parts: readonly string[] };

/** What a reader can prove of one count that is not shown. */
export type LinkedExposure = { cell: string; value: number; min: number; max: number };

/**
 * Attacks any number of linked tables together, as a reader with a linear programme would who knows everything that is
 * shown, how the counts add up, and the least that each can be. A count that stands in two tables (the same children in
 * two breakdowns, or a count that has not changed since the last edition) is one cell with one name. Answers the bounds
 * of the cells asked for, or of all that are not shown.
 */
export function attackLinked(
  cells: ReadonlyMap<string, LinkedCell>,
  sums: readonly LinkedSum[],
  asked: readonly string[] = [...cells].filter(([, { shown }]) => !shown).map(([name]) => name),
): LinkedExposure[] {
  const bound = boundsOf(cells, sums);
  return asked.map((cell) => ({
    cell,
    value: cells.get(cell)?.value ?? 0,
    min: bound(cell, 'minimize').bound,
    max: bound(cell, 'maximize').bound,
  }));
}

/**
 * Which of the cells asked for such a reader can prove to have one value only. The same attack, sooner done: whatever
 * counts the programme finds possible besides the true ones clear every cell in which they differ.
 */
export function givenAway(
  cells: ReadonlyMap<string, LinkedCell>,
  sums: readonly LinkedSum[],
  asked: readonly string[],
): string[] {
  const bound = boundsOf(cells, sums);
  const open = new Set(asked);
  const found: string[] = [];
  for (const cell of asked)
    for (const direction of ['maximize', 'minimize'] as const) {
      if (!open.has(cell)) break;
      const { possible, unbounded } = bound(cell, direction);
      if (unbounded) open.delete(cell);
      for (const one of open) if (Math.abs(possible(one) - (cells.get(one)?.value ?? 0)) > 1e-6) open.delete(one);
      if (direction === 'minimize' && open.delete(cell)) found.push(cell);
    }
  return found;
}

type Bound = {
  bound: number;
  unbounded: boolean;
  /** The counts with which the bound is reached. */
  possible: (cell: string) => number;
};

function boundsOf(
  cells: ReadonlyMap<string, LinkedCell>,
  sums: readonly LinkedSum[],
): (cell: string, direction: 'minimize' | 'maximize') => Bound {
  const constraints: Record<string, { equal: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  const of = (name: string): LinkedCell => cells.get(name) ?? { value: 0, shown: true };
  for (const [name, { shown }] of cells) if (!shown) variables[name] = {};
  for (const [at, { whole, parts }] of sums.entries()) {
    // whole - parts = 0, with what is shown on the other side and every variable counted from its least.
    let known = 0;
    let open = false;
    const add = (name: string, sign: number) => {
      const { value, shown, least = 0 } = of(name);
      known -= sign * (shown ? value : least);
      if (shown) return;
      open = true;
      const own = variables[name] as Record<string, number>;
      own[`s${at}`] = (own[`s${at}`] ?? 0) + sign;
    };
    add(whole, 1);
    for (const part of parts) add(part, -1);
    if (open) constraints[`s${at}`] = { equal: known };
  }
  return (cell, direction) => {
    const model: Model = {
      direction,
      objective: 'it',
      constraints,
      variables: { ...variables, [cell]: { ...variables[cell], it: 1 } },
    };
    const solution = solve(model);
    if (solution.status === 'infeasible')
      throw new Error(`What is said of ${cell} cannot be: the tables do not add up`);
    const least = of(cell).least ?? 0;
    const unbounded = solution.status !== 'optimal';
    const reached = new Map(solution.variables);
    return {
      bound: unbounded ? (direction === 'maximize' ? Infinity : least) : solution.result + least,
      unbounded: unbounded && direction === 'maximize',
      possible: (name) =>
        unbounded || of(name).shown ? of(name).value : (reached.get(name) ?? 0) + (of(name).least ?? 0),
    };
  };
}
