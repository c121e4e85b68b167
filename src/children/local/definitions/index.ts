/** Every local list, with its published template. Adding one is adding its file here. */
import type { LocalList } from '../local-list.ts';
import { audits } from './audits.ts';
import { cinPlanReviews } from './cin-plan-reviews.ts';
import { contactDecisions } from './contact-decisions.ts';
import { fosterEnquiries } from './foster-enquiries.ts';
import { initialHealthAssessments } from './initial-health-assessments.ts';
import { lifeStoryWork } from './life-story-work.ts';
import { peps } from './peps.ts';
import { permanencePlans } from './permanence-plans.ts';
import { returnInterviews } from './return-interviews.ts';
import { supervision } from './supervision.ts';
import { workforce } from './workforce.ts';

export const localLists: readonly LocalList[] = [
  contactDecisions,
  supervision,
  peps,
  permanencePlans,
  cinPlanReviews,
  initialHealthAssessments,
  workforce,
  fosterEnquiries,
  lifeStoryWork,
  audits,
  returnInterviews,
];
