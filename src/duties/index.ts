/** The duties room's door: what a notice requires, when each duty falls due, and whether it is met. */
import type { AnyCommand } from '../platform/command.ts';
import { calendarCommand } from './calendar/calendar-command.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { complianceRoutes } from './compliance/compliance-routes.ts';
import { noticeCommand } from './compliance/notice-command.ts';
import { clockCommand } from './clocks/clock-command.ts';
import type { Job } from '../platform/jobs/jobs.ts';
import { todayIn } from '../platform/services.ts';
import { remindOfDuties } from './reminders/remind.ts';
import { reviewRoutes } from './reviews/review-routes.ts';
import type { Route } from '../platform/web/route.ts';

export { adviceUntil, insertAdvice, insertResponse, joinAdvice, type Advice } from './adviser/advice-queries.ts';
export { adviceKinds, responsePositions } from './adviser/response-words.ts';
export { dueText } from './compliance/due-text.ts';
export {
  loadCompliance,
  noticesOf,
  standingOf as noticeStandingOf,
  type ClauseView,
  type Compliance,
} from './compliance/load-compliance.ts';
export { noticeKnown } from './compliance/notice-known.ts';
export { noticePanels } from './compliance/notice-panel.tsx';
export { unansweredClauses, type UnansweredClause, type UnansweredNotice } from './compliance/unanswered-clauses.ts';
export { liveNotice } from './compliance/live-notice.ts';
export { inTrouble } from './compliance/escalation.ts';
export { positionNames, positions } from './compliance/positions.ts';
export { insertClauseEvidence } from './compliance/clause-evidence-queries.ts';
export { insertClauseLink, insertJudgement } from './compliance/compliance-queries.ts';
export { bodiesNamed } from './compliance/bodies-named.ts';
export { suggestForText } from './compliance/suggest-for-text.ts';
export {
  insertFollowUp,
  insertReview,
  insertReviewFinding,
  reviewsUntil,
  type Review,
} from './reviews/review-queries.ts';
export { findingKinds, followUpStates, reviewKinds } from './reviews/review-words.ts';
export { themesAt } from './reviews/themes.ts';
export { fieldsOf, latest, type Duty, type DutyVersion, type Occurrence, type OccurrenceState } from './duty/duty.ts';
export { noticeAction } from './compliance/notice-action.ts';
export { dutiesFromSource } from './duty/duties-from-source.ts';
export { loadDuties, loadDuty } from './duty/duty-queries.ts';
export { nextOf, occurrencesOf } from './duty/occurrences.ts';
export { recordOccurrence } from './duty/occurrence-queries.ts';
export { changeDuty } from './duty/record-duty.ts';
export { noticeEndOf, type NoticeEnd } from './duty/notice-end-queries.ts';
export { dutiesPanel } from './pages/source-panel.tsx';
export { standingOf } from './duty/standing.ts';
export { daysOfMeetings } from './meetings/days-of-meetings.ts';
export { insertBody, insertMeetings, loadBodies, loadMeetings } from './meetings/meeting-queries.ts';

/** Everything the duties room answers on the web. */
export const dutiesRoutes: Route[] = [...calendarRoutes, ...complianceRoutes, ...reviewRoutes];

/** What the room brings to the command line. */
export const dutiesCommands: AnyCommand[] = [clockCommand, calendarCommand, noticeCommand];

/** What the room does by itself. */
export const dutiesJobs: Job[] = [
  {
    // Early each morning: what is soon due, and what was missed, to whoever holds the post.
    name: 'remind-of-duties',
    cron: '0 7 * * *',
    run: async (services) => void (await remindOfDuties(services, todayIn(services))),
  },
];
