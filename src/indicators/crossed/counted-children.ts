import type { AnnexA } from '../../children/index.ts';
import type { Result } from '../engine/evaluate.ts';
import { groupsOf, type Groups } from '../engine/groups.ts';
import { populationOf } from '../published/population.ts';
import { breakdownNames, type BreakdownName } from './breakdown-names.ts';

/**
 * The children that some indicators counted, all of them the same: so many of each kind, by the groups they are in and by
 * which of the indicators they meet. No child is told apart in it.
 */
export type CountedChildren = {
  /** Those that are a share of children; their place is their bit in `meets`. */
  shares: string[];
  /** Those that are a number of days, or a score, for each child. */
  means: string[];
  breakdowns: { name: BreakdownName; groups: string[] }[];
  kinds: CountedKind[];
};

/** By breakdown its group's place, -1 for none; which shares are met; how many children; what they add to each mean. */
export type CountedKind = { groups: number[]; meets: number; count: number; adds: number[] };

/** More indicators of the same children than there are bits are not crossed. */
const mostShares = 30;

/** Counts the children of every indicator over a return that can be crossed; indicators of the same children together. */
export function countedChildren(annexA: AnnexA, results: readonly Result[]): CountedChildren[] {
  const whole = results.filter(
    ({ items, unit, by }) =>
      items && items.rows.length > 0 && unit !== 'cases per worker' && Object.values(by).filter(hasGroups).length > 1,
  );
  return [
    ...Map.groupBy(whole, (result) => populationOf(result.items as NonNullable<Result['items']>)).values(),
  ].flatMap((own) => countedOf(annexA, own) ?? []);
}

const hasGroups = (by: object | undefined): boolean => Object.keys(by ?? {}).length > 0;

function countedOf(annexA: AnnexA, own: readonly Result[]): CountedChildren | null {
  const items = own[0]?.items;
  const table = items ? annexA.lists.get(items.list) : undefined;
  if (!items || !table) return null;
  const groups = groupsOf(table, annexA.asAt);
  const breakdowns = (Object.keys(breakdownNames) as BreakdownName[]).flatMap((name) => {
    const by = groups[name];
    return by && own.some((result) => hasGroups(result.by[name])) ? [{ name, ...numbered(by) }] : [];
  });
  const shares = own.filter(({ unit }) => unit === 'percent');
  const means = own.filter(({ unit }) => unit !== 'percent');
  const isShare = shares.every((one) => one.items?.adds.every((add) => add === 0 || add === 1));
  const size = breakdowns.reduce((all, { names }) => all * (names.length + 1), 2 ** shares.length);
  if (!isShare || shares.length > mostShares || size > Number.MAX_SAFE_INTEGER) return null;
  const kinds = new Map<number, CountedKind>();
  for (const [index, row] of items.rows.entries()) {
    let [key, meets] = [0, 0];
    for (const { names, of } of breakdowns) key = key * (names.length + 1) + (of(row) + 1);
    for (const [bit, share] of shares.entries()) if (share.items?.adds[index] === 1) meets += 2 ** bit;
    key = key * 2 ** shares.length + meets;
    let kind = kinds.get(key);
    if (!kind) {
      kind = { groups: breakdowns.map(({ of }) => of(row)), meets, count: 0, adds: means.map(() => 0) };
      kinds.set(key, kind);
    }
    kind.count += 1;
    for (const [at, mean] of means.entries())
      kind.adds[at] = (kind.adds[at] as number) + (mean.items?.adds[index] ?? 0);
  }
  return {
    shares: shares.map(({ id }) => id),
    means: means.map(({ id }) => id),
    breakdowns: breakdowns.map(({ name, names }) => ({ name, groups: names })),
    kinds: [...kinds.values()],
  };
}

/** Groups of one name are one, as they are where the breakdown stands by itself. */
function numbered({ names, of }: Groups): { names: string[]; of: (row: number) => number } {
  const own = [...new Set(names)];
  const placeOf = new Map(own.map((name, place) => [name, place]));
  const places = Int32Array.from(names, (name) => placeOf.get(name) ?? -1);
  return {
    names: own,
    of: (row) => {
      const place = of[row] as number;
      return place < 0 || place >= places.length ? -1 : (places[place] as number);
    },
  };
}
