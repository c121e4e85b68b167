import type { PlanView } from '../../plan/index.ts';
import type { ReportMatter } from './report-matter.ts';

/** What stands in a paper in place of words it may not carry. */
export const withheldWords = '[Left out: from a document that is not for sharing]';

/**
 * The matter with every text that comes from a document marked more strictly than the report replaced. Refs, dates and
 * ratings stay: they are the council's own.
 */
export function withoutWithheld(matter: ReportMatter): ReportMatter {
  const { withheld, withheldBefore } = matter;
  if (withheld.size === 0 && withheldBefore.size === 0) return matter;
  const questions = matter.questions.map((question) =>
    question.itemIds.some((id) => withheld.has(id)) ? { ...question, about: [withheldWords], says: [] } : question,
  );
  return {
    ...matter,
    questions,
    now: withoutTexts(matter.now, withheld),
    before: matter.before && withoutTexts(matter.before, withheldBefore),
  };
}

function withoutTexts(view: PlanView, withheld: ReadonlySet<number>): PlanView {
  const hidden = <T extends { id: number; text: string }>(one: T): T =>
    withheld.has(one.id) ? { ...one, text: withheldWords } : one;
  return {
    ...view,
    areas: view.areas.map((area) => ({
      ...area,
      needsToImprove: withheld.has(area.id) && area.needsToImprove ? withheldWords : area.needsToImprove,
      narrative: area.narrative.map(hidden),
    })),
    findings: view.findings.map(hidden).map((one) => (withheld.has(one.id) ? { ...one, group: null } : one)),
    actions: view.actions.map(hidden),
    measures: view.measures
      .map(hidden)
      .map((one) =>
        withheld.has(one.id) ? { ...one, targets: one.targets.map((target) => ({ ...target, subject: '' })) } : one,
      ),
    milestones: view.milestones.map(hidden),
  };
}
