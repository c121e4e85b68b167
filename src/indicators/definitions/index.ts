/** Every indicator that Annex A supports. Adding one is adding its file here. */
import type { Indicator } from '../engine/definition.ts';
import { adoptionA1 } from './adoption/adoption-a1.ts';
import { adoptionA2 } from './adoption/adoption-a2.ts';
import { adoptionA3 } from './adoption/adoption-a3.ts';
import { clContact8w } from './care-leavers/cl-contact-8w.ts';
import { clEet } from './care-leavers/cl-eet.ts';
import { clInTouch } from './care-leavers/cl-in-touch.ts';
import { clPa } from './care-leavers/cl-pa.ts';
import { clPathway } from './care-leavers/cl-pathway.ts';
import { clSuitable } from './care-leavers/cl-suitable.ts';
import { cpReviewTimely } from './child-protection/cp-review-timely.ts';
import { cpSeenAlone } from './child-protection/cp-seen-alone.ts';
import { cpVisits } from './child-protection/cp-visits.ts';
import { cpp15m } from './child-protection/cpp-15m.ts';
import { cpp2yEnded } from './child-protection/cpp-2y-ended.ts';
import { cpp2yOpen } from './child-protection/cpp-2y-open.ts';
import { cppRepeatEver } from './child-protection/cpp-repeat-ever.ts';
import { icpcToCpp } from './child-protection/icpc-to-cpp.ts';
import { s47Icpc15wd } from './child-protection/s47-icpc-15wd.ts';
import { s47ToIcpcRate } from './child-protection/s47-to-icpc-rate.ts';
import { assessment45wd } from './front-door/assessment-45wd.ts';
import { assessmentOpenOverdue } from './front-door/assessment-open-overdue.ts';
import { contactsToReferral } from './front-door/contacts-to-referral.ts';
import { rereferral12m } from './front-door/rereferral-12m.ts';
import { cla2yStability } from './in-care/cla-2y-stability.ts';
import { cla3plusPlacements } from './in-care/cla-3plus-placements.ts';
import { claDistance } from './in-care/cla-distance.ts';
import { claReviews } from './in-care/cla-reviews.ts';
import { claVisits } from './in-care/cla-visits.ts';
import { dental } from './in-care/dental.ts';
import { missingCla } from './in-care/missing-cla.ts';
import { permanencePlan } from './in-care/permanence-plan.ts';
import { rhaTimely } from './in-care/rha-timely.ts';
import { rhiOffered } from './in-care/rhi-offered.ts';
import { cinVisits } from './in-need/cin-visits.ts';
import { caseloadAvg } from './workforce/caseload-avg.ts';

export const annexAIndicators: readonly Indicator[] = [
  contactsToReferral,
  rereferral12m,
  assessment45wd,
  assessmentOpenOverdue,
  s47Icpc15wd,
  s47ToIcpcRate,
  icpcToCpp,
  cpVisits,
  cpSeenAlone,
  cpReviewTimely,
  cppRepeatEver,
  cpp15m,
  cpp2yOpen,
  cpp2yEnded,
  cinVisits,
  claVisits,
  claReviews,
  cla3plusPlacements,
  cla2yStability,
  rhaTimely,
  dental,
  permanencePlan,
  missingCla,
  clInTouch,
  clContact8w,
  clEet,
  clSuitable,
  clPathway,
  clPa,
  adoptionA1,
  adoptionA2,
  adoptionA3,
  claDistance,
  rhiOffered,
  caseloadAvg,
];
