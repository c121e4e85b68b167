import type { LinkedCell, LinkedSum } from './attack-linked.ts';
import type { EarlierShares } from './protect-shares.ts';
import type { Share, ShareState } from './share.ts';

/** One breakdown as it was published; of one that was withheld every group is hidden. */
export type PublishedShares = { groups: readonly Share[]; states: readonly ShareState[]; total: ShareState };

/** What readers of an earlier edition know of the groups of a new one, matched by name. */
export function earlierOf(
  before: { names: readonly string[]; groups: readonly Share[]; states: readonly ShareState[] },
  now: { names: readonly string[]; groups: readonly Share[] },
): EarlierShares {
  return {
    groups: now.names.map((name, group) => {
      const at = before.names.indexOf(name);
      const [there, here] = [before.groups[at], now.groups[group]];
      const sameOf = there !== undefined && there.of === here?.of;
      return { state: before.states[at] ?? null, sameOf, sameShare: sameOf && there.met === here?.met };
    }),
    gone: before.names.some((name, at) => before.states[at] !== 'open' && !now.names.includes(name)),
  };
}

/**
 * Breakdowns laid before the attacker together: of each edition, any number of breakdowns of the same children (of one
 * total), or of several indicators of the same children. A number that has not changed from one edition to the next is one
 * number, known from either; of a breakdown that is withheld nobody sees whether anything in it has changed. The reader
 * knows the rule, too: a closed group has at least one on either side, a hidden one at least one child, and a closed total
 * is small on one side.
 */
export function linkedShares(
  editions: readonly (readonly (PublishedShares & { names: readonly string[]; indicator?: string })[])[],
  threshold = 5,
): { cells: Map<string, LinkedCell>; sums: LinkedSum[] } {
  const cells = new Map<string, LinkedCell>();
  const sums: LinkedSum[] = [];
  const names = new Map<string, { value: string; name: string }>();
  /** The name of a count: the one it had in the edition before, where it has not changed. */
  const nameOf = (what: string, value: string, edition: number, apart: boolean): string => {
    if (apart) return `${what}@${edition}`;
    const before = names.get(what);
    const name = before?.value === value ? before.name : `${what}@${edition}`;
    names.set(what, { value, name });
    return name;
  };
  const put = (name: string, value: number, shown: boolean, least = 0) => {
    const there = cells.get(name);
    cells.set(name, { value, shown: shown || (there?.shown ?? false), least: Math.max(least, there?.least ?? 0) });
    return name;
  };
  for (const [edition, breakdowns] of editions.entries()) {
    for (const { groups, states, total, names: own, indicator = '' } of breakdowns) {
      const whole = { met: 0, not: 0 };
      for (const { met, of } of groups) {
        whole.met += met;
        whole.not += of - met;
      }
      const totals = {
        met: `total met ${indicator}@${edition}`,
        not: `total not ${indicator}@${edition}`,
        of: `total of @${edition}`,
      };
      put(totals.met, whole.met, total === 'open');
      put(totals.not, whole.not, total === 'open');
      put(totals.of, whole.met + whole.not, total !== 'hidden');
      sums.push({ whole: totals.of, parts: [totals.met, totals.not] });
      if (total === 'closed') {
        const few = whole.met <= whole.not ? 'met' : 'not';
        cells.set(totals[few], { value: whole[few], shown: false, least: 1 });
        put(`most ${indicator}@${edition}`, threshold, true);
        put(`slack ${indicator}@${edition}`, threshold - whole[few], false);
        sums.push({ whole: `most ${indicator}@${edition}`, parts: [totals[few], `slack ${indicator}@${edition}`] });
      }
      const apart = states.every((state) => state === 'hidden');
      const parts = { met: [] as string[], not: [] as string[], of: [] as string[] };
      for (const [group, { met, of }] of groups.entries()) {
        const name = own[group] as string;
        const state = states[group];
        const share = `${met} of ${of}`;
        const least = state === 'closed' ? 1 : 0;
        parts.met.push(put(nameOf(`met ${name}${indicator}`, share, edition, apart), met, state === 'open', least));
        parts.not.push(
          put(nameOf(`not ${name}${indicator}`, share, edition, apart), of - met, state === 'open', least),
        );
        parts.of.push(put(nameOf(`number ${name}`, String(of), edition, apart), of, state !== 'hidden', 1));
        sums.push({
          whole: parts.of.at(-1) as string,
          parts: [parts.met.at(-1) as string, parts.not.at(-1) as string],
        });
      }
      sums.push(
        { whole: totals.met, parts: parts.met },
        { whole: totals.not, parts: parts.not },
        { whole: totals.of, parts: parts.of },
      );
    }
  }
  return { cells, sums };
}
