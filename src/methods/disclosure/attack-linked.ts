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
 * of the cells asked for, or of all that are not shown. Used by tests: what is published is safe by the way it is made.
 */
export function attackLinked(
  cells: ReadonlyMap<string, LinkedCell>,
  sums: readonly LinkedSum[],
  asked: readonly string[] = [...cells].filter(([, { shown }]) => !shown).map(([name]) => name),
): LinkedExposure[] {
  const constraints: Record<string, { equal: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  for (const [name, { shown }] of cells) if (!shown) variables[name] = {};
  const of = (name: string): LinkedCell => cells.get(name) ?? { value: 0, shown: true };
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
  const bound = (name: string, direction: 'minimize' | 'maximize'): number => {
    const model: Model = {
      direction,
      objective: 'it',
      constraints,
      variables: { ...variables, [name]: { ...variables[name], it: 1 } },
    };
    const solution = solve(model);
    const least = of(name).least ?? 0;
    if (solution.status === 'infeasible')
      throw new Error(`What is said of ${name} cannot be: the tables do not add up`);
    return solution.status === 'optimal' ? solution.result + least : direction === 'maximize' ? Infinity : least;
  };
  return asked.map((cell) => ({
    cell,
    value: of(cell).value,
    min: bound(cell, 'minimize'),
    max: bound(cell, 'maximize'),
  }));
}
