/** Every indicator there is. Adding one is adding its file here. */
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
import { cpReviewTimelyHistory } from './child-protection/cp-review-timely-history.ts';
import { cpReviewTimely } from './child-protection/cp-review-timely.ts';
import { cpSeenAlone } from './child-protection/cp-seen-alone.ts';
import { cpVisitsHistory } from './child-protection/cp-visits-history.ts';
import { cpVisits } from './child-protection/cp-visits.ts';
import { cpp15m } from './child-protection/cpp-15m.ts';
import { cpp2yEnded } from './child-protection/cpp-2y-ended.ts';
import { cpp2yOpen } from './child-protection/cpp-2y-open.ts';
import { cppRepeat2y } from './child-protection/cpp-repeat-2y.ts';
import { cppRepeatEver } from './child-protection/cpp-repeat-ever.ts';
import { icpcToCpp } from './child-protection/icpc-to-cpp.ts';
import { s47Icpc15wd } from './child-protection/s47-icpc-15wd.ts';
import { s47ToIcpcRate } from './child-protection/s47-to-icpc-rate.ts';
import { rowsReadable } from './data-quality/rows-readable.ts';
import { rowsThatAgree } from './data-quality/rows-that-agree.ts';
import { rowsWithoutError } from './data-quality/rows-without-error.ts';
import { assessment45wdReferral } from './front-door/assessment-45wd-referral.ts';
import { assessment45wd } from './front-door/assessment-45wd.ts';
import { assessmentOpenOverdue } from './front-door/assessment-open-overdue.ts';
import { contactDecision24Hours } from './front-door/contact-decision-24-hours.ts';
import { contactDecision24h } from './front-door/contact-decision-24h.ts';
import { contactsToReferral } from './front-door/contacts-to-referral.ts';
import { rereferral12mEach } from './front-door/rereferral-12m-each.ts';
import { rereferral12m } from './front-door/rereferral-12m.ts';
import { cla2yStability } from './in-care/cla-2y-stability.ts';
import { cla3plusPlacements } from './in-care/cla-3plus-placements.ts';
import { claDistance20Miles } from './in-care/cla-distance-20-miles.ts';
import { claDistance } from './in-care/cla-distance.ts';
import { claReviewParticipation } from './in-care/cla-review-participation.ts';
import { claReviewsHistory } from './in-care/cla-reviews-history.ts';
import { claReviews } from './in-care/cla-reviews.ts';
import { claVisitsHistory } from './in-care/cla-visits-history.ts';
import { claVisits } from './in-care/cla-visits.ts';
import { dental } from './in-care/dental.ts';
import { iha20wd } from './in-care/iha-20wd.ts';
import { immunisations } from './in-care/immunisations.ts';
import { missingClaYear } from './in-care/missing-cla-year.ts';
import { missingCla } from './in-care/missing-cla.ts';
import { pepTermly } from './in-care/pep-termly.ts';
import { permanencePlan } from './in-care/permanence-plan.ts';
import { rhaTimely } from './in-care/rha-timely.ts';
import { rhi72h } from './in-care/rhi-72h.ts';
import { rhiOfferedEach } from './in-care/rhi-offered-each.ts';
import { rhiOffered } from './in-care/rhi-offered.ts';
import { sdqScore } from './in-care/sdq-score.ts';
import { sdq } from './in-care/sdq.ts';
import { cinPlanReview } from './in-need/cin-plan-review.ts';
import { cinVisitsHistory } from './in-need/cin-visits-history.ts';
import { cinVisits } from './in-need/cin-visits.ts';
import { auditGrades } from './practice/audit-grades.ts';
import { supervision } from './practice/supervision.ts';
import { agencyRate } from './workforce/agency-rate.ts';
import { caseloadAvg } from './workforce/caseload-avg.ts';
import { caseloadFte } from './workforce/caseload-fte.ts';
import { swChanges } from './workforce/sw-changes.ts';
import { turnoverRate } from './workforce/turnover-rate.ts';
import { vacancyRate } from './workforce/vacancy-rate.ts';

/** Those that an Annex A allows, in the order in which they are reported. */
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

/** Those that need the council's own lists or the dataset. */
const fromOtherReturns: readonly Indicator[] = [
  contactDecision24h,
  contactDecision24Hours,
  cppRepeat2y,
  cinPlanReview,
  claReviewParticipation,
  iha20wd,
  immunisations,
  sdq,
  sdqScore,
  pepTermly,
  rhi72h,
  agencyRate,
  vacancyRate,
  turnoverRate,
  swChanges,
  supervision,
  auditGrades,
];

/** Those that tell more fully, from the histories in the dataset or by hours worked, what an Annex A tells in part. */
const fullerOnes: readonly Indicator[] = [
  rereferral12mEach,
  assessment45wdReferral,
  cpVisitsHistory,
  cpReviewTimelyHistory,
  cinVisitsHistory,
  claVisitsHistory,
  claReviewsHistory,
  claDistance20Miles,
  missingClaYear,
  rhiOfferedEach,
  caseloadFte,
];

/** Those of the return itself: how good what was handed over is. */
const ofTheReturn: readonly Indicator[] = [rowsWithoutError, rowsReadable, rowsThatAgree];

/** Every indicator. */
export const indicators: readonly Indicator[] = [
  ...annexAIndicators,
  ...fromOtherReturns,
  ...fullerOnes,
  ...ofTheReturn,
];
