import { adviserReport } from '../review-packs/adviser-report.ts';
import { departmentReview } from '../review-packs/department-review.ts';
import { selfAssessment } from '../review-packs/self-assessment.ts';
import { monthlyKind } from './monthly-kind.ts';
import type { PackKind } from './pack-kind.ts';

/** Every kind of pack, in the order in which they are offered. */
export const packKinds = {
  monthly: monthlyKind,
  'adviser-report': adviserReport,
  'department-review': departmentReview,
  'self-assessment': selfAssessment,
} as const satisfies Record<string, PackKind>;

export type KindName = keyof typeof packKinds;
export const kindNames = Object.keys(packKinds) as KindName[];

export function isKindName(word: string): word is KindName {
  return Object.hasOwn(packKinds, word);
}

/** A kind by its name as it was kept; a pack of a kind there is no more is made as a monthly report. */
export function kindOf(name: string): PackKind {
  return isKindName(name) ? packKinds[name] : monthlyKind;
}
