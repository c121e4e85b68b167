import { protectShares, totalState, type ShareState } from '../../methods/disclosure/protect-shares.ts';
import type { Indicator } from '../engine/definition.ts';
import type { Breakdown, Figure } from '../engine/evaluate.ts';
import { disabilities, ethnicGroups } from '../engine/characteristics.ts';
import { ageBands, genders, leaverAges } from '../engine/groups.ts';

/**
 * The one door through which a figure about children leaves the building: pages, exports, feeds and reports all show
 * what `publish` answers and nothing else. Only operators' own commands and the lists of children go round it.
 */

/** A count as it may be shown: a number, or 'c' where it is kept back to protect children. */
export type Shown = number | 'c';

export type PublishedFigure = {
  numerator: Shown | null;
  denominator: Shown | null;
  /** The value; null where it is kept back or there is none. */
  value: number | null;
  /** Whether something was kept back. */
  keptBack: boolean;
};

export type PublishedBreakdown = {
  groups: Record<string, PublishedFigure>;
  /** Why there is no breakdown at all: too few children to say anything of groups. */
  withheld: boolean;
};

export type Published = PublishedFigure & { by: Record<string, PublishedBreakdown>; missing: string | null };

export type DisclosureSettings = {
  /** The largest count that is small. */
  threshold: number;
};

export const usualDisclosure: DisclosureSettings = { threshold: 5 };

/** What an indicator came to, as it was computed. */
export type Computed = {
  unit: Indicator['unit'];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: string | null;
  by: Readonly<Record<string, Breakdown>>;
};

/** What of an indicator may be published. */
export function publish(computed: Computed, settings: DisclosureSettings = usualDisclosure): Published {
  const { numerator, denominator, value, missing } = computed;
  if (numerator === null || denominator === null)
    return { numerator: null, denominator: null, value: null, keptBack: false, missing, by: {} };
  const total = { numerator, denominator, value };
  const state = stateOf(computed.unit, total, settings.threshold);
  const by = Object.fromEntries(
    Object.entries(computed.by).map(([name, breakdown]): [string, PublishedBreakdown] => [
      name,
      publishBreakdown(computed.unit, breakdown, state, settings.threshold),
    ]),
  );
  return { ...shown(computed.unit, total, state), missing, by };
}

/** What of a total may be shown. Days and cases are no children: there it is how many are counted that matters. */
function stateOf(unit: Indicator['unit'], { numerator, denominator }: Figure, threshold: number): ShareState {
  if (unit === 'percent') return totalState({ met: numerator, of: denominator }, threshold);
  const children = unit === 'mean days' ? denominator : numerator;
  return children >= 1 && children <= threshold ? 'hidden' : 'open';
}

function publishBreakdown(
  unit: Indicator['unit'],
  breakdown: Breakdown,
  total: ShareState,
  threshold: number,
): PublishedBreakdown {
  // The database keeps keys in no order of ours.
  const ordered = Object.entries(breakdown).toSorted(([a], [b]) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'en'));
  const names = ordered.map(([name]) => name);
  const figures = ordered.map(([, figure]) => figure);
  // Of days and cases only the number of children can be small: groups are then as groups in which all are met.
  const shares = figures.map(({ numerator, denominator }) =>
    unit === 'percent'
      ? { met: numerator, of: denominator }
      : { met: unit === 'mean days' ? denominator : numerator, of: unit === 'mean days' ? denominator : numerator },
  );
  const { states, unprotected } = protectShares(shares, total, threshold);
  if (total === 'hidden' || unprotected.length > 0) return { groups: {}, withheld: names.length > 0 };
  const groups = names.map((name, index): [string, PublishedFigure] => [
    name,
    shown(unit, figures[index] as Figure, states[index] as ShareState),
  ]);
  return { groups: Object.fromEntries(groups), withheld: false };
}

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

function shown(unit: Indicator['unit'], { numerator, denominator, value }: Figure, state: ShareState): PublishedFigure {
  switch (state) {
    case 'open':
      return { numerator, denominator, value, keptBack: false };
    case 'closed':
      return { numerator: 'c', denominator: unit === 'percent' ? denominator : 'c', value: null, keptBack: true };
    case 'hidden':
      return { numerator: 'c', denominator: 'c', value: null, keptBack: true };
  }
}
