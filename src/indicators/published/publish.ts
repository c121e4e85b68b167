import type { ShareState } from '../../methods/disclosure/share.ts';
import type { Indicator } from '../engine/definition.ts';
import type { Breakdown, Figure } from '../engine/evaluate.ts';
import { decideEditions, type Edition } from './edition.ts';
import { inOrder } from './group-order.ts';

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
  /** What is counted: of staff and audits nothing is kept back, since no child is in them. Children where left out. */
  suppression?: Indicator['suppression'];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: string | null;
  by: Readonly<Record<string, Breakdown>>;
};

/**
 * What of an indicator may be published: as it was decided when the return was loaded, beside what had been published
 * before (`edition`); where nothing was, as it may be on its own.
 */
export function publish(
  computed: Computed,
  { threshold }: DisclosureSettings = usualDisclosure,
  edition: Edition | null = null,
): Published {
  const { unit, numerator, denominator, value, missing } = computed;
  // Cases are children, though the list they are counted in is one of posts.
  if (computed.suppression === 'no children' && unit !== 'cases per worker') return allOf(computed);
  const decided = edition ?? decideEditions([{ id: '', ...computed }], new Map(), threshold).get('');
  if (numerator === null || denominator === null || !decided)
    return { numerator: null, denominator: null, value: null, keptBack: false, missing, by: {} };
  const by = Object.entries(computed.by).map(([name, breakdown]): [string, PublishedBreakdown] => {
    const part = decided.by[name];
    const own = Object.keys(breakdown);
    if (!part || part.withheld) return [name, { groups: {}, withheld: own.length > 0 }];
    const groups = inOrder(Object.entries(breakdown)).map(([group, figure]): [string, PublishedFigure] => [
      group,
      shown(unit, figure, part.groups[group]?.[2] ?? 'hidden'),
    ]);
    return [name, { groups: Object.fromEntries(groups), withheld: false }];
  });
  return { ...shown(unit, { numerator, denominator, value }, decided.total), missing, by: Object.fromEntries(by) };
}

/** All of what an indicator came to, where no child is counted in it. */
function allOf({ unit, numerator, denominator, value, missing, by }: Computed): Published {
  const parts = Object.entries(by).map(([name, breakdown]): [string, PublishedBreakdown] => {
    const groups = inOrder(Object.entries(breakdown)).map(([group, figure]) => [group, shown(unit, figure, 'open')]);
    return [name, { groups: Object.fromEntries(groups) as Record<string, PublishedFigure>, withheld: false }];
  });
  return { numerator, denominator, value, keptBack: false, missing, by: Object.fromEntries(parts) };
}

/** A figure as far as it may be shown. */
export function shown(
  unit: Indicator['unit'],
  { numerator, denominator, value }: Figure,
  state: ShareState,
): PublishedFigure {
  switch (state) {
    case 'open':
      return { numerator, denominator, value, keptBack: false };
    case 'closed':
      return { numerator: 'c', denominator: unit === 'percent' ? denominator : 'c', value: null, keptBack: true };
    case 'hidden':
      return { numerator: 'c', denominator: 'c', value: null, keptBack: true };
  }
}
