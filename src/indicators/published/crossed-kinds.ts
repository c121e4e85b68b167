import type { Kind } from '../../methods/disclosure/cross-moves.ts';
import type { CountedChildren } from '../crossed/counted-children.ts';

/** The children as the crossings tell of them: those of groups that are not named are one more group of each breakdown. */
export type NamedKinds = {
  width: number[];
  scale: number[];
  kinds: { groups: number[]; key: number; meets: number; count: number; adds: number[] }[];
};

export function namedKinds({ breakdowns, kinds }: CountedChildren, named: readonly (readonly string[])[]): NamedKinds {
  const width = named.map((names) => names.length + 1);
  const places = breakdowns.map(({ groups }, at) => {
    const placeOf = new Map(named[at]?.map((name, place) => [name, place]));
    return groups.map((name) => placeOf.get(name) ?? (named[at]?.length as number));
  });
  const scale = width.map((_, at) => width.slice(0, at).reduce((all, one) => all * one, 1));
  const merged = new Map<number, Map<number, NamedKinds['kinds'][number]>>();
  for (const { groups, meets, count, adds } of kinds) {
    const own = groups.map((group, at) => places[at]?.[group] ?? (width[at] as number) - 1);
    const key = own.reduce((sum, place, at) => sum + place * (scale[at] as number), 0);
    const byMeets = merged.get(meets) ?? new Map<number, NamedKinds['kinds'][number]>();
    merged.set(meets, byMeets);
    const there = byMeets.get(key);
    byMeets.set(key, {
      groups: own,
      key,
      meets,
      count: (there?.count ?? 0) + count,
      adds: adds.map((add, at) => add + (there?.adds[at] ?? 0)),
    });
  }
  return { width, scale, kinds: [...merged.values()].flatMap((own) => [...own.values()]) };
}

/** The names of the groups of two breakdowns. */
export type TwoNames = readonly [rows: readonly string[], columns: readonly string[]];

export type Crossed = {
  kinds: (Omit<Kind, 'cell'> & { row: number; column: number; adds: number[] })[];
  shares: number;
};

/** The children by their groups in two breakdowns, and by what else is told of them. */
export function crossedBy({ scale, kinds }: NamedKinds, shares: number, at: number, to: number): Crossed {
  const places = new Map<number, number>();
  const own = kinds.map(({ groups, key, meets, count, adds }) => {
    const [row, column] = [groups[at] as number, groups[to] as number];
    const rest = key - row * (scale[at] as number) - column * (scale[to] as number);
    const otherwise = places.get(rest) ?? places.size;
    places.set(rest, otherwise);
    return { row, column, otherwise, meets, count, adds };
  });
  return { kinds: own, shares };
}

/** The children in the cells of the groups that are named, those of all others in one more row and column. */
export function laidOut(children: Crossed, names: TwoNames, [down, across]: TwoNames) {
  const columns = across.length + 1;
  const placesOf = (all: readonly string[], named: readonly string[]) =>
    [...all.map((name) => named.indexOf(name)), -1].map((place) => (place < 0 ? named.length : place));
  const [rowOf, columnOf] = [placesOf(names[0], down), placesOf(names[1], across)];
  const cells = (down.length + 1) * columns;
  const count = new Float64Array(cells);
  const sums: Float64Array[] = [];
  const merged = new Map<number, Map<number, Kind>>();
  for (const { row, column, otherwise, meets, count: own, adds } of children.kinds) {
    const cell = (rowOf[row] as number) * columns + (columnOf[column] as number);
    count[cell] = (count[cell] as number) + own;
    for (let place = 0; place < children.shares + adds.length; place += 1) {
      const sum = (sums[place] ??= new Float64Array(cells));
      const more =
        place < children.shares ? (meets & (1 << place) ? own : 0) : (adds[place - children.shares] as number);
      sum[cell] = (sum[cell] as number) + more;
    }
    const alike = merged.get(meets) ?? new Map<number, Kind>();
    merged.set(meets, alike);
    const key = otherwise * cells + cell;
    alike.set(key, { cell, otherwise, meets, count: (alike.get(key)?.count ?? 0) + own });
  }
  return {
    kinds: [...merged.values()].flatMap((alike) => [...alike.values()]),
    denominator: (cell: number) => count[cell] ?? 0,
    numerator: (place: number, cell: number) => sums[place]?.[cell] ?? 0,
  };
}
