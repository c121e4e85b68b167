import { disabilities, ethnicGroups } from '../engine/characteristics.ts';
import { ageBands, genders, leaverAges } from '../engine/groups.ts';

const order: readonly string[] = [
  ...ageBands.slice(0, -1),
  ...genders.slice(0, -1),
  ...leaverAges,
  ...ethnicGroups.slice(0, -1),
  ...disabilities.slice(0, -1),
];

/** Where a group stands among those of its kind: ages from the youngest, what is not known last, teams by name. */
function placeOf(group: string): number {
  const place = order.indexOf(group);
  if (place !== -1) return place;
  return group === 'Unknown' || group === '(none)' ? 1000 : 500;
}

/** Groups in the order in which they are shown and decided: the database keeps keys in no order of ours. */
export function inOrder<T>(groups: readonly (readonly [name: string, of: T])[]): (readonly [name: string, of: T])[] {
  return groups.toSorted(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'en'));
}
