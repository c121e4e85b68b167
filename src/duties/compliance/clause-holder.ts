/** Who a notice puts a duty on, as it names them: the council and those it works with, or somebody else. */
export type Holder = 'council' | 'others';

const council =
  /\b(council|authority|its partners|board chair|independent chair|improvement board|director|leader of|lead member)\b/i;
const others =
  /\b(department|secretary of state|ministers?|advis[eo]rs?|ofsted|commissioner|officials?|inspectors?)\b/i;

/**
 * Whose duty a clause is. Where the notice does not say, it is the council's, because the notice is addressed to it.
 * What somebody else must do (the adviser's report, the department's reviews) needs no action of the council's plan.
 */
export function holderOf(who: string | null): Holder {
  if (who === null || council.test(who)) return 'council';
  return others.test(who) ? 'others' : 'council';
}

/** What each way of naming a duty-holder is taken for; one test runs these. */
export const holderExamples: readonly (readonly [string | null, Holder])[] = [
  [null, 'council'],
  ['the Council', 'council'],
  ['The Council, working with its partner agencies', 'council'],
  ['the Improvement Adviser', 'others'],
  ['Officials or advisers from the Department', 'others'],
  ['the Department', 'others'],
  ['the Secretary of State', 'others'],
  ['the Board Chair', 'council'],
  ['Westshire County Council and the Department', 'council'],
  ['Partners', 'council'],
];
