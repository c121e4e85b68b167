import type { PlanFileTarget } from '../../plan-format.ts';
import { tidy, trailing } from './measure-subject.ts';
import { limitsIn, type Comparator } from './numbers-in-text.ts';

/** Things of which fewer is better, where a plan does not say which way its target points. */
export const fewerIsBetter =
  /\b(vacanc\w*|turnover|agency|sickness|re-?referr\w*|repeat|second or subsequent|neet|placement moves|missing|complaints|exclusions?|suspensions?|drift|overdue|unallocated)\b/i;
/** Lengths and loads, of which less is better. */
export const shorterIsBetter = /\b(caseloads?|wait\w*|time|timeframe|duration|days|weeks|length)\b/i;

const limitWords =
  /\b(no more than|not more than|at most|at or (?:below|above)|less than|fewer than|under|below|over|above|more than|at least|no less than|a maximum of)\s*$/i;
const groupNumber =
  /(?<![\w.-])(\d+(?:\.\d+)?)(?![\d%+]|-\d)\s*([a-z]+)?\s*(?:\bfor\s+([^,;.]+?))?(?=,|;|\.|$|\s+and\s+\d|\s+or\s+(?:less|fewer|below)|\s+by\b)/gi;

/** "Average caseloads are 15 for newly qualified staff and 20 for others": one target for each group. */
export function averageTargets(sentence: string): PlanFileTarget[] {
  if (!/\b(average|mean|median|typical)\b/i.test(sentence) || /%|per ?cent/.test(sentence)) return [];
  const groups = [...sentence.matchAll(groupNumber)].filter((group) => !/^20[1-4]\d$/.test(group[1]!));
  const first = groups[0];
  if (!first) return [];
  const before = tidy(sentence.slice(0, first.index).trim().replace(limitWords, '')).replace(trailing, '');
  const what = before.charAt(0).toUpperCase() + before.slice(1);
  const stated = limitsIn(sentence);
  return groups.map((group) => {
    const named = group[2] && !/^(for|and|or|in|per|by|at)$/i.test(group[2]) ? group[2].toLowerCase() : '';
    const limit = stated.find((each) => each.value === Number(group[1]));
    const fallback: Comparator = shorterIsBetter.test(what) || fewerIsBetter.test(what) ? '<=' : '>=';
    return {
      comparator: limit?.comparator ?? fallback,
      value: Number(group[1]),
      unit: named || (/caseload/i.test(what) ? 'cases' : 'count'),
      subject: group[3] ? `${what} for ${group[3].trim().replace(/^and\s+/, '')}` : what,
      by: null,
    };
  });
}
