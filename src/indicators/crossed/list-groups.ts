import type { AnnexA } from '../../children/index.ts';
import type { Result } from '../engine/evaluate.ts';
import { groupsOf, type Groups, type ListGroups } from '../engine/groups.ts';

/** The breakdowns that can be crossed, with what each is called; in the order in which they are offered. */
export const breakdownNames = {
  team: 'Team',
  ageBand: 'Age',
  gender: 'Gender',
  ethnicity: 'Ethnic group',
  disability: 'Disability',
  category: 'Category',
  leaverAge: 'Age of care leavers',
} as const;

export type BreakdownName = keyof typeof breakdownNames;
export const isBreakdown = (name: string): name is BreakdownName => Object.hasOwn(breakdownNames, name);

/** Which group of a breakdown each row of a list is in, packed: places among the names, `noPlace` for none. */
export type PackedGroups = { list: number; breakdown: BreakdownName; names: string[]; places: Uint8Array };

const noPlace = 65_535;

/** The groups of every list that some result counted rows of. A breakdown of more groups than can be told apart is left out. */
export function groupsOfLists(annexA: AnnexA, results: readonly Result[]): PackedGroups[] {
  const used = new Map<number, boolean>();
  for (const { items, by } of results)
    if (items) used.set(items.list, (used.get(items.list) ?? false) || by.leaverAge !== undefined);
  return [...used].flatMap(([list, leavers]) => {
    const table = annexA.lists.get(list);
    if (!table) return [];
    const groups: ListGroups = groupsOf(table, annexA.asAt);
    return (Object.keys(breakdownNames) as BreakdownName[]).flatMap((breakdown): PackedGroups[] => {
      const own = groups[breakdown];
      if (!own || own.names.length >= noPlace || (breakdown === 'leaverAge' && !leavers)) return [];
      const places = Uint16Array.from(own.of, (place) => (place < 0 ? noPlace : place));
      return [{ list, breakdown, names: [...own.names], places: new Uint8Array(places.buffer) }];
    });
  });
}

/** The groups as they were packed. */
export function unpackedGroups(names: readonly string[], bytes: Uint8Array): Groups {
  // A copy, since what the database hands over need not begin where numbers may.
  const places = new Uint16Array(Uint8Array.from(bytes).buffer);
  return { names, of: Int32Array.from(places, (place) => (place === noPlace ? -1 : place)) };
}

/** The breakdowns of which something is shown, in the order in which they are offered. */
export function offeredIn(
  by: Readonly<Record<string, { groups: Readonly<Record<string, unknown>> }>>,
): BreakdownName[] {
  return (Object.keys(breakdownNames) as BreakdownName[]).filter(
    (name) => Object.keys(by[name]?.groups ?? {}).length > 0,
  );
}
