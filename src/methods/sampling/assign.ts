import { munkres } from 'munkres';

export type Assignment = {
  /** Every case has someone. */
  feasible: boolean;
  /** Who takes each case; cases that nobody can be found for are left out. */
  by: Map<string, string>;
  unassigned: string[];
  /** Unassigned cases that no one at all may take. */
  impossible: string[];
  loads: Map<string, number>;
};

/**
 * Gives each case to someone who may take it, as evenly as can be: no one over their capacity, and the sum of squared
 * loads as small as possible. An n-th case costs its taker 2n − 1, so the total of costs is that sum.
 */
export function assign(
  cases: readonly { case: string; conflicted: readonly string[] }[],
  capacity: Readonly<Record<string, number>>,
): Assignment {
  const slots = Object.entries(capacity).flatMap(([who, most]) =>
    Array.from({ length: Math.min(most, cases.length) }, (_, turn) => ({ who, cost: 2 * turn + 1 })),
  );
  // A case without a taker costs more than all takers together, so as many as possible are assigned.
  const none = 1 + (cases.length + 1) * 2 * cases.length;
  const costs = cases.map(({ conflicted }) => [
    ...slots.map(({ who, cost }) => (conflicted.includes(who) ? none * 2 : cost)),
    ...cases.map(() => none),
  ]);
  const by = new Map<string, string>();
  const loads = new Map(Object.keys(capacity).map((who) => [who, 0]));
  for (const [row, column] of cases.length ? munkres(costs) : []) {
    const [one, slot] = [cases[row], slots[column]];
    if (!one || !slot) continue;
    by.set(one.case, slot.who);
    loads.set(slot.who, (loads.get(slot.who) ?? 0) + 1);
  }
  const unassigned = cases.filter((one) => !by.has(one.case));
  return {
    feasible: unassigned.length === 0,
    by,
    unassigned: unassigned.map((one) => one.case),
    impossible: unassigned
      .filter((one) => Object.entries(capacity).every(([who, most]) => most < 1 || one.conflicted.includes(who)))
      .map((one) => one.case),
    loads,
  };
}
