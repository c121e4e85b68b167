import type { Clinic } from '../clinic-definition.ts';
import { careLeavers21 } from './care-leavers-21.ts';
import { entriesToCare } from './entries-to-care.ts';
import { health } from './health.ts';
import { homesOfCareLeavers } from './homes-of-care-leavers.ts';
import { lifeStoryWork } from './life-story-work.ts';
import { longAndRepeatPlans } from './long-and-repeat-plans.ts';
import { notInWorkOrLearning } from './not-in-work-or-learning.ts';
import { pathwayPlans } from './pathway-plans.ts';
import { permanence } from './permanence.ts';
import { personalEducationPlans } from './personal-education-plans.ts';
import { supervision } from './supervision.ts';
import { visits } from './visits.ts';

/** The clinics there are, in the order in which they are shown. */
export const clinics: readonly Clinic[] = [
  visits,
  supervision,
  longAndRepeatPlans,
  permanence,
  entriesToCare,
  health,
  personalEducationPlans,
  lifeStoryWork,
  pathwayPlans,
  careLeavers21,
  homesOfCareLeavers,
  notInWorkOrLearning,
];
