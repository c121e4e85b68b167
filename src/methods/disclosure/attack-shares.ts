import { solve, type Model } from 'yalps';
import type { Share, ShareState } from './protect-shares.ts';

/** What a reader can prove of one count: those who meet it in a group, those who do not, and how many there are. */
export type ShareExposure = { group: number; count: 'met' | 'not' | 'of'; value: number; min: number; max: number };

/**
 * Attacks shares by group as a reader with a linear programme would, who knows all that is shown, the total as far as
 * it is shown, and that counts are not below nought. Several breakdowns of one total can be attacked together: they
 * are linked by that total and nothing else. Answers the bounds of every count that is not shown.
 */
export function attackShares(
  breakdowns: readonly { groups: readonly Share[]; states: readonly ShareState[] }[],
  total: { share: Share; state: ShareState },
): ShareExposure[] {
  const constraints: Record<string, { equal: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  const asked: { name: string; group: number; count: 'met' | 'not' | 'of'; value: number; of: string[] }[] = [];
  // The totals are variables too, fixed as far as they are shown.
  variables['N met'] = {};
  variables['N not'] = {};
  if (total.state !== 'hidden') {
    constraints['N of'] = { equal: total.share.of };
    (variables['N met'] as Record<string, number>)['N of'] = 1;
    (variables['N not'] as Record<string, number>)['N of'] = 1;
  }
  if (total.state === 'open') {
    constraints['N met'] = { equal: total.share.met };
    (variables['N met'] as Record<string, number>)['N met'] = 1;
  }
  for (const [at, { groups, states }] of breakdowns.entries()) {
    for (const count of ['met', 'not'] as const) {
      constraints[`${at} ${count}`] = { equal: 0 };
      (variables[`N ${count}`] as Record<string, number>)[`${at} ${count}`] = -1;
    }
    for (const [group, share] of groups.entries()) {
      const state = states[group];
      for (const count of ['met', 'not'] as const) {
        const name = `${at} ${group} ${count}`;
        const own: Record<string, number> = { [`${at} ${count}`]: 1 };
        const value = count === 'met' ? share.met : share.of - share.met;
        if (state === 'open') {
          constraints[name] = { equal: value };
          own[name] = 1;
        } else {
          asked.push({ name, group, count, value, of: [name] });
          if (state === 'closed') {
            constraints[`${at} ${group} of`] = { equal: share.of };
            own[`${at} ${group} of`] = 1;
          }
        }
        variables[name] = own;
      }
      if (state === 'hidden')
        asked.push({
          name: `${at} ${group} of`,
          group,
          count: 'of',
          value: share.of,
          of: [`${at} ${group} met`, `${at} ${group} not`],
        });
    }
  }
  const bound = (of: readonly string[], direction: 'minimize' | 'maximize'): number => {
    const model: Model = {
      direction,
      objective: 'it',
      constraints,
      variables: Object.fromEntries(
        Object.entries(variables).map(([name, own]) => [name, of.includes(name) ? { ...own, it: 1 } : own]),
      ),
    };
    const solution = solve(model);
    return solution.status === 'optimal' ? solution.result : direction === 'maximize' ? Infinity : 0;
  };
  return asked.map(({ group, count, value, of }) => ({
    group,
    count,
    value,
    min: bound(of, 'minimize'),
    max: bound(of, 'maximize'),
  }));
}
