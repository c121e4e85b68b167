import { routes, type Route } from '../platform/web/route.ts';
import './cycle-audit-names.ts';
import { largestFile } from './evidence/recognise-file.ts';
import { addEvidencePage, addEvidenceToItem } from './evidence/add-evidence.tsx';
import { addVersion, evidenceFile, evidencePage, withdraw } from './evidence/evidence.ts';
import { askForClosing, closePage, decideOnClosing, reopen } from './closing/close.ts';
import { watchList } from './closing/watch-list.tsx';
import { impactPage, rateImpact } from './impact/rate-impact.tsx';
import { chooseStepToCorrect } from './periods/correct-action.tsx';
import { correctRatingPage, correctTheRating } from './periods/correct-rating-page.tsx';
import { moderate, moderationPage } from './periods/moderation.ts';
import {
  chaseTheMonth,
  lockMonthPage,
  lockTheMonth,
  moderatedTheMonth,
  monthPage,
  openTheMonth,
  reopenTheMonth,
} from './periods/month.ts';
import { narrativePage, narrativesPage, writeNarrative } from './periods/narrative.tsx';
import { decideOnOverride, overridesPage } from './periods/overrides.tsx';
import { correctReadingPage, correctTheReading } from './readings/correct-reading.tsx';
import { changeMeasureSource, measureSourcePage } from './readings/measure-source.tsx';
import { readingsPage, recordReading } from './readings/readings.tsx';
import { readDueAsTyped } from './updates/due-reading.ts';
import { saveUpdate, updatePage } from './updates/update.ts';
import { yourActions, type QuestionsFor } from './updates/your-actions.ts';

/** What rooms further along put on the cycle's pages. */
export type CycleSlots = {
  /** Questions addressed to the visitor's posts, on "Your actions". */
  questionsFor?: QuestionsFor;
};

/** Larger than the largest file taken, so that one somewhat too large is refused by the form, with all that was typed. */
const withFile = { maxBody: largestFile + 31 * 1024 * 1024, maxFile: largestFile };

/** The same page for the main plan (/month/…) and for any other (/plan/3/month/…). */
function ofMonth(route: Route): Route[] {
  return [route, { ...route, path: `/plan/:plan${route.path}` }];
}

/** The monthly cycle: owners' updates, evidence, the programme office's month, corrections. */
export function cycleRoutes(slots: CycleSlots = {}): Route[] {
  return routes(
    {
      method: 'GET',
      path: '/your-actions',
      access: 'plan.update',
      audit: null,
      handle: yourActions(slots.questionsFor),
    },
    { method: 'GET', path: '/updates/read-due', access: 'plan.update', audit: null, handle: readDueAsTyped },
    { method: 'GET', path: '/updates/:period/:step', access: 'plan.update', audit: null, handle: updatePage },
    {
      method: 'POST',
      path: '/updates/:period/:step',
      access: 'plan.update',
      audit: 'update.save',
      ...withFile,
      handle: saveUpdate,
    },
    { method: 'GET', path: '/evidence/add/:item', access: 'plan.contribute', audit: null, handle: addEvidencePage },
    {
      method: 'POST',
      path: '/evidence/add/:item',
      access: 'plan.contribute',
      audit: 'evidence.add',
      ...withFile,
      handle: addEvidenceToItem,
    },
    { method: 'GET', path: '/evidence/:id', access: 'plan.read', audit: null, handle: evidencePage },
    {
      method: 'GET',
      path: '/evidence/:id/files/:version',
      access: 'plan.read',
      audit: 'evidence.read',
      handle: evidenceFile,
    },
    {
      method: 'POST',
      path: '/evidence/:id/version',
      access: 'plan.contribute',
      audit: 'evidence.version',
      ...withFile,
      handle: addVersion,
    },
    {
      method: 'POST',
      path: '/evidence/:id/withdraw',
      access: 'plan.contribute',
      audit: 'evidence.withdraw',
      handle: withdraw,
    },
    { method: 'GET', path: '/actions/:id/correct', access: 'plan.moderate', audit: null, handle: chooseStepToCorrect },
    { method: 'GET', path: '/steps/:step/correct', access: 'plan.moderate', audit: null, handle: correctRatingPage },
    {
      method: 'POST',
      path: '/steps/:step/correct',
      access: 'plan.moderate',
      audit: 'rating.correct',
      handle: correctTheRating,
    },
    {
      method: 'GET',
      path: '/findings/:id/impact',
      access: 'plan.rate-impact',
      audit: null,
      handle: impactPage('finding'),
    },
    {
      method: 'POST',
      path: '/findings/:id/impact',
      access: 'plan.rate-impact',
      audit: 'impact.rate',
      handle: rateImpact('finding'),
    },
    {
      method: 'GET',
      path: '/measures/:id/impact',
      access: 'plan.rate-impact',
      audit: null,
      handle: impactPage('measure'),
    },
    {
      method: 'POST',
      path: '/measures/:id/impact',
      access: 'plan.rate-impact',
      audit: 'impact.rate',
      handle: rateImpact('measure'),
    },
    { method: 'GET', path: '/measures/:id/readings', access: 'plan.reading', audit: null, handle: readingsPage },
    {
      method: 'POST',
      path: '/measures/:id/readings',
      access: 'plan.reading',
      audit: 'reading.add',
      handle: recordReading,
    },
    { method: 'GET', path: '/readings/:id/correct', access: 'plan.reading', audit: null, handle: correctReadingPage },
    {
      method: 'POST',
      path: '/readings/:id/correct',
      access: 'plan.reading',
      audit: 'reading.correct',
      handle: correctTheReading,
    },
    { method: 'GET', path: '/measures/:id/source', access: 'plan.edit', audit: null, handle: measureSourcePage },
    {
      method: 'POST',
      path: '/measures/:id/source',
      access: 'plan.edit',
      audit: 'measure.source',
      handle: changeMeasureSource,
    },
    { method: 'GET', path: '/actions/:id/close', access: 'plan.contribute', audit: null, handle: closePage },
    {
      method: 'POST',
      path: '/actions/:id/close',
      access: 'plan.contribute',
      audit: 'action.ask-close',
      handle: askForClosing,
    },
    {
      method: 'POST',
      path: '/actions/:id/close/decide',
      access: 'plan.contribute',
      audit: 'action.close',
      handle: decideOnClosing,
    },
    { method: 'POST', path: '/actions/:id/reopen', access: 'plan.close', audit: 'action.reopen', handle: reopen },
    { method: 'GET', path: '/plan/:plan/watch', access: 'plan.read', audit: null, handle: watchList },
    ...ofMonth({ method: 'GET', path: '/month', access: 'plan.moderate', audit: null, handle: monthPage }),
    ...ofMonth({
      method: 'POST',
      path: '/month/open',
      access: 'plan.period',
      audit: 'period.open',
      handle: openTheMonth,
    }),
    ...ofMonth({
      method: 'POST',
      path: '/month/moderated',
      access: 'plan.period',
      audit: 'period.moderated',
      handle: moderatedTheMonth,
    }),
    ...ofMonth({
      method: 'POST',
      path: '/month/reopen',
      access: 'plan.period',
      audit: 'period.reopen',
      handle: reopenTheMonth,
    }),
    ...ofMonth({ method: 'GET', path: '/month/lock', access: 'plan.period', audit: null, handle: lockMonthPage }),
    ...ofMonth({
      method: 'POST',
      path: '/month/lock',
      access: 'plan.period',
      audit: 'period.lock',
      handle: lockTheMonth,
    }),
    ...ofMonth({
      method: 'POST',
      path: '/month/chase',
      access: 'plan.period',
      audit: 'period.chase',
      handle: chaseTheMonth,
    }),
    ...ofMonth({
      method: 'GET',
      path: '/month/moderation',
      access: 'plan.moderate',
      audit: null,
      handle: moderationPage,
    }),
    ...ofMonth({
      method: 'POST',
      path: '/month/moderation',
      access: 'plan.moderate',
      audit: 'update.moderate',
      handle: moderate,
    }),
    ...ofMonth({
      method: 'GET',
      path: '/month/overrides',
      access: 'plan.override',
      audit: null,
      handle: overridesPage,
    }),
    ...ofMonth({
      method: 'POST',
      path: '/month/overrides',
      access: 'plan.override',
      audit: 'update.override',
      handle: decideOnOverride,
    }),
    ...ofMonth({
      method: 'GET',
      path: '/month/narrative',
      access: 'plan.moderate',
      audit: null,
      handle: narrativesPage,
    }),
    ...ofMonth({
      method: 'GET',
      path: '/month/narrative/:area',
      access: 'plan.moderate',
      audit: null,
      handle: narrativePage,
    }),
    ...ofMonth({
      method: 'POST',
      path: '/month/narrative/:area',
      access: 'plan.moderate',
      audit: 'narrative.write',
      handle: writeNarrative,
    }),
  );
}
