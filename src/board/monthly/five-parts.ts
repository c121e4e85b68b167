import type { PlanView } from '../../plan/index.ts';
import type { ReportWords } from './report-words.ts';

/**
 * The five parts a report to an improvement board must have. Improvement notices ask for data, analysis and
 * recommendations, supported by evidence of the impact on practice and on children and families.
 */
export const fiveParts = {
  data: 'data',
  analysis: 'analysis',
  recommendations: 'recommendations',
  practice: 'evidence of impact on practice',
  families: 'evidence of impact on children and families',
} as const;

export type FivePart = keyof typeof fiveParts;

export type MissingPart = { part: FivePart; name: string; because: string };

/**
 * Which of the five parts a report has not got, and what would fill each. Counting our own ratings is not data: there
 * must be a reading of at least one measure. The others are there when somebody has written them.
 */
export function missingParts(view: PlanView, words: ReportWords): MissingPart[] {
  const missing = (part: FivePart, because: string): MissingPart => ({ part, name: fiveParts[part], because });
  const found: MissingPart[] = [];
  if (!hasReading(view))
    found.push(missing('data', 'No success measure has a reading, so nothing but our own ratings can be counted.'));
  if (words.analysis.trim() === '') found.push(missing('analysis', 'Nobody has written what the figures mean.'));
  if (words.recommendations.trim() === '')
    found.push(missing('recommendations', 'Nobody has written what should happen next.'));
  if (words.practice.trim() === '')
    found.push(missing('practice', 'Nobody has written what shows that practice has changed.'));
  if (words.families.trim() === '')
    found.push(
      missing('families', 'Nobody has written what shows that things are different for children and families.'),
    );
  return found;
}

function hasReading(view: PlanView): boolean {
  return view.measures.some(
    (measure) => measure.reading !== null || measure.targets.some((target) => target.reading !== null),
  );
}
