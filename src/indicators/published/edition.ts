import { hiddenGroups } from '../../methods/disclosure/hidden-groups.ts';
import { earlierOf } from '../../methods/disclosure/linked-shares.ts';
import {
  earlierNumbers,
  protectShares,
  totalState,
  type EarlierShares,
} from '../../methods/disclosure/protect-shares.ts';
import { isSmall, type Share, type ShareState } from '../../methods/disclosure/share.ts';
import type { Indicator } from '../engine/definition.ts';
import type { Breakdown, Figure } from '../engine/evaluate.ts';
import { inOrder } from './group-order.ts';

/** A count as it was published: how many meet it, of how many children, and what of that was shown. */
export type EditionGroup = [met: number, of: number, state: ShareState];

/**
 * What was published of one indicator over one return. Of a breakdown that was withheld `groups` holds what readers
 * have: the one published last before it.
 */
export type Edition = {
  total: ShareState;
  by: Record<string, { withheld: boolean; groups: Record<string, EditionGroup> }>;
};

/**
 * Those of the total who are in no group of a breakdown (care leavers of 22, where it goes to 21): never shown as a group,
 * but the total gives their number away, so it is protected with the others.
 */
export const everyoneElse = '(everyone else)';

/** What an indicator came to, and who was counted in it: indicators with one `population` counted the same children. */
export type ToPublish = {
  id: string;
  unit: Indicator['unit'];
  numerator: number | null;
  denominator: number | null;
  by: Readonly<Record<string, Breakdown>>;
  population?: string;
};

/**
 * Decides what may be shown of every indicator of a return, all together and once for all: pages, exports, feeds and
 * reports show this and nothing else. `earlier` holds, by indicator, the editions it is read beside: the last before its
 * day, those of its day, and the next after it where returns were loaded out of order.
 */
export function decideEditions(
  results: readonly ToPublish[],
  earlier: ReadonlyMap<string, readonly Edition[]> = new Map(),
  threshold = 5,
): Map<string, Edition> {
  const parts = results.flatMap((result) => {
    const total = totalOf(result, threshold);
    return total === null ? [] : [{ result, total, breakdowns: breakdownsOf(result, earlier.get(result.id) ?? []) }];
  });
  // Tables about the same children hide the numbers of the same groups.
  const hidden = new Map<string, ReturnType<typeof hiddenGroups>>();
  const all = parts.flatMap(({ breakdowns }) => breakdowns);
  for (const [key, own] of Map.groupBy(all, (one) => one.population)) {
    const before = own.flatMap(({ earlier: known }) => known.map(earlierNumbers));
    hidden.set(key, hiddenGroups(own[0]?.shares.map(({ of }) => of) ?? [], { threshold, earlier: before }));
  }
  return new Map(
    parts.map(({ result, total, breakdowns }) => {
      const by = breakdowns.map(({ name, names, shares, population, earlier: known, published }) => {
        const apart = hidden.get(population);
        const found = protectShares(shares, total, { threshold, earlier: known, hidden: apart?.hidden ?? [] });
        const withheld = total === 'hidden' || found.unprotected.length > 0 || (apart?.unprotected.length ?? 0) > 0;
        const groups = names.map((group, at): [string, EditionGroup] => [
          group,
          [shares[at]?.met ?? 0, shares[at]?.of ?? 0, found.states[at] ?? 'hidden'],
        ]);
        return [name, { withheld, groups: withheld ? published : Object.fromEntries(groups) }] as const;
      });
      return [result.id, { total, by: Object.fromEntries(by) }];
    }),
  );
}

/** What of a total may be shown; null where there is none. */
function totalOf({ unit, numerator, denominator }: ToPublish, threshold: number): ShareState | null {
  if (numerator === null || denominator === null) return null;
  const share = shareOf(unit, { numerator, denominator });
  if (unit === 'percent') return totalState(share, threshold);
  return isSmall(share.of, threshold) ? 'hidden' : 'open';
}

/** Of days, scores and cases only how many children there are can be small: as if all of them met it. */
export function shareOf(
  unit: Indicator['unit'],
  { numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>,
): Share {
  if (unit === 'percent') return { met: numerator, of: denominator };
  const children = unit === 'cases per worker' ? numerator : denominator;
  return { met: children, of: children };
}

type Part = {
  name: string;
  names: string[];
  shares: Share[];
  population: string;
  earlier: EarlierShares[];
  /** What readers have of it from before. */
  published: Record<string, EditionGroup>;
};

function breakdownsOf({ id, unit, by, population, ...all }: ToPublish, editions: readonly Edition[]): Part[] {
  const { met, of } = shareOf(unit, { numerator: all.numerator ?? 0, denominator: all.denominator ?? 0 });
  return Object.entries(by).map(([name, breakdown]) => {
    const ordered = inOrder(Object.entries(breakdown)).map(
      ([group, figure]) => [group, shareOf(unit, figure)] as const,
    );
    const left = ordered.reduce((rest, [, own]) => ({ met: rest.met - own.met, of: rest.of - own.of }), { met, of });
    const whole = ordered.length > 0 && left.of > 0 ? [...ordered, [everyoneElse, left] as const] : ordered;
    const now = { names: whole.map(([group]) => group), groups: whole.map(([, share]) => share) };
    const before = editions
      .map((edition): Record<string, EditionGroup> => edition.by[name]?.groups ?? {})
      .filter((groups) => Object.keys(groups).length > 0);
    const numbers = now.groups.map(({ of }) => of);
    return {
      name,
      names: now.names,
      shares: now.groups,
      population: JSON.stringify([population ?? id, name, now.names, numbers]),
      earlier: before.map((groups) => earlierOf(unpacked(groups), now)),
      published: before[0] ?? {},
    };
  });
}

function unpacked(groups: Record<string, EditionGroup>): Parameters<typeof earlierOf>[0] {
  const entries = Object.entries(groups);
  return {
    names: entries.map(([name]) => name),
    groups: entries.map(([, [met, of]]) => ({ met, of })),
    states: entries.map(([, [, , state]]) => state),
  };
}
