import type { Share, ShareState } from './share.ts';

/** What a reader can prove of one count of a group: at least and at most so many. */
export type ShareBound = { group: number; of: 'met' | 'not' | 'number'; count: number; min: number; max: number };

/**
 * The exact bounds that a reader can prove of every count that is not shown in one breakdown: as a linear programme
 * would find them, in one pass, since all that links the groups are the totals. The reader is taken to know the rule: a
 * closed group has at least one on either side, a hidden one at least one child, a closed total from 1 to the threshold
 * on its smaller side.
 */
export function shareBounds(
  groups: readonly Share[],
  states: readonly ShareState[],
  total: ShareState,
  threshold = 5,
): ShareBound[] {
  if (total === 'hidden') return [];
  const all = sum(groups.map(({ of }) => of));
  const met = sum(groups.map((share) => share.met));
  const [least, most] = total === 'open' ? [met, met] : met <= all - met ? [1, threshold] : [all - threshold, all - 1];
  const at = (state: ShareState) => [...groups.keys()].filter((group) => states[group] === state);
  const share = (group: number) => groups[group] as Share;
  const shown = sum(at('open').map((group) => share(group).met));
  const hidden = at('hidden');
  // How many children the hidden groups have together is known, how many of them meet it only within bounds.
  const hiddenOf = sum(hidden.map((group) => share(group).of));
  const closed = at('closed').map((group) => ({ group, low: 1, high: share(group).of - 1 }));
  const [low, high] = [sum(closed.map((one) => one.low)), sum(closed.map((one) => one.high))];
  const apart = {
    least: Math.max(0, least - shown - high),
    most: Math.min(hiddenOf, most - shown - low),
  };
  const rest = { least: Math.max(low, least - shown - apart.most), most: Math.min(high, most - shown - apart.least) };
  const bounds: ShareBound[] = [];
  for (const one of closed) {
    const min = Math.max(one.low, rest.least - (high - one.high));
    const max = Math.min(one.high, rest.most - (low - one.low));
    const { met: count, of } = share(one.group);
    bounds.push({ group: one.group, of: 'met', count, min, max });
    bounds.push({ group: one.group, of: 'not', count: of - count, min: of - max, max: of - min });
  }
  const others = hidden.length - 1;
  for (const group of hidden) {
    const { met: count, of } = share(group);
    const most = hiddenOf - others;
    const alone = others === 0;
    bounds.push({ group, of: 'number', count: of, min: alone ? hiddenOf : 1, max: most });
    // The others can hold all but one of the children who are hidden.
    const left = alone ? 0 : hiddenOf - 1;
    const side = (of: 'met' | 'not', count: number, low: number, high: number) =>
      bounds.push({ group, of, count, min: Math.max(0, low - left), max: Math.min(high, most) });
    side('met', count, apart.least, apart.most);
    side('not', of - count, hiddenOf - apart.most, hiddenOf - apart.least);
  }
  return bounds;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
