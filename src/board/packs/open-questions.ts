import type { PlanView } from '../../plan/index.ts';
import type { Services } from '../../platform/services.ts';
import type { ReportQuestion } from '../monthly/report-matter.ts';

/** The questions open at the plan's date, as the report tells them. */
export async function openQuestions(_services: Services, _view: PlanView): Promise<ReportQuestion[]> {
  return [];
}
