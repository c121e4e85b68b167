import { addDays } from '../src/methods/calendar.ts';
import { answerQuestion, refreshQuestions, type About } from '../src/assurance/index.ts';
import type { Services, Trx } from '../src/platform/services.ts';
import type { DemoMonth, DemoQuestionKind } from './index.ts';
import type { DemoIds } from './load-people.ts';

/** The rule that asks what the story calls by its own name. */
const ruleOf = (kind: DemoQuestionKind): string => (kind === 'on-track-past-due' ? 'past-due' : kind);

/**
 * Asks and answers the questions of the months in which somebody answered one, as they would have been: ten days after
 * the month ends, when its updates are in. What is asked today is worked out when somebody looks. Answers how many
 * answers were kept.
 */
export async function loadQuestions(
  trx: Trx,
  services: Pick<Services, 'log'>,
  planId: number,
  months: DemoMonth[],
  ids: DemoIds,
  today: string,
): Promise<number> {
  let kept = 0;
  for (const month of months.filter((one) => one.answers.length > 0)) {
    const settled = addDays(month.asAt, 10);
    const on = settled < today ? settled : today;
    await refreshQuestions(trx, services, planId, on, today);
    const open = await trx
      .selectFrom('question')
      .select(['id', 'rule', 'about'])
      .where('plan_id', '=', planId)
      .where('state', '=', 'open')
      .execute();
    for (const { kind, about, answer, by } of month.answers) {
      const question = open.find(
        (one) =>
          one.rule === ruleOf(kind) && about.every((ref) => (one.about as About[]).some((each) => each.ref === ref)),
      );
      const personId = ids.holderOf(by, on);
      if (!question || !personId) continue;
      const at = new Date(`${on}T14:00:00Z`);
      if (await answerQuestion(trx, question.id, { answer, personId, on, at })) kept += 1;
    }
  }
  return kept;
}
