import { questionsOf } from '../../assurance/index.ts';
import type { PlanView } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import type { ReportQuestion } from '../monthly/report-matter.ts';

/** The questions open at the plan's date, as the report tells them, in the order of their rules. Answered ones are left out. */
export async function openQuestions(services: Services, view: PlanView): Promise<ReportQuestion[]> {
  const questions = await questionsOf(services, view);
  return questions
    .filter((question) => question.status === 'open')
    .map(({ rule, title, about, says, to, since }) => ({
      rule,
      title,
      about: about.map(({ ref }) => ref),
      itemIds: about.flatMap(({ id }) => id ?? []),
      // What is said of a measure quotes its readings, small counts too; the report has them, fit to print, beside it.
      says: about.some(({ kind }) => kind === 'measure') ? [] : says.map(({ quote, where }) => ({ quote, where })),
      areaId: onlyArea(about.map(({ areaId }) => areaId)),
      to: to.words,
      since,
    }));
}

/** The one area a question is about; null when it is about several, or about the plan. */
function onlyArea(areaIds: (number | null)[]): number | null {
  const [first = null, ...others] = new Set(areaIds);
  return others.length === 0 ? first : null;
}
