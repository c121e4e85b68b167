/** The plan room's door. */
export { evidenceCountsAt, readingCountsAt } from './facts/counts-at.ts';
export { newItems, recordFacts, retireFacts, factAt, versionsOf, type FactTable, type Origin } from './facts/record.ts';
export { previewImport, savePlan, type ImportPreview, type ImportRequest } from './import/save/save-plan.ts';
export { readPlanFile, type ReadPlanFile } from './import/read-plan-file.ts';
export { planSchema, type PlanFile, type PlanFileArea, type PlanFileTarget } from './plan-format.ts';
export { readPlan } from './model/read-plan.ts';
export { loadPlan } from './model/load-plan.ts';
export { warmPlan } from './model/warm-plan.ts';
export { allPlans, mainPlan, planOfItem } from './model/plan-queries.ts';
export { atOneMoment } from './model/follow-changes.ts';
export { changesSince, revisionNow, type PlanChanges } from './model/plan-change-queries.ts';
export type * from './model/plan-view.ts';
export { planRoutes, planCommands } from './plan-routes.ts';
export { startPlanAction } from './from-report/start-plan.tsx';
export { plainWord } from './model/assemble-actions.ts';
export { passedDeadline } from './model/deadlines.ts';
export { seenBy, wholeOf } from './model/in-part.ts';
export { placesByItem, placesOfItems } from './places/place-queries.ts';
export { planIndex, type PlanIndex } from './model/plan-index.ts';
export * from './model/standing.ts';
export { meetsItsTarget } from './model/meets-its-target.ts';
export { freshFrom } from './model/fresh-from.ts';
export { markedOrRepeated, markedTexts } from './model/marked-text-queries.ts';
export { previousDate } from './model/previous-date.ts';
export { changesBetween, movementOf } from './model/changes-between.ts';
export { changeWords, type Change, type ChangeKind } from './model/change.ts';
export { flagsOf, flagWords, type Flag } from './model/flags.ts';
export { readDue } from './import/reader/due-expression.ts';
export { datesIn, type WrittenDate } from './import/reader/dates-in-text.ts';
export { plainRef } from './import/save/match-plan.ts';
export { likeness, plainText, tellingWords } from './import/save/match-texts.ts';
export { suggestMappings } from './import/save/suggest-mappings.ts';
export { naturally } from './natural-order.ts';
export * from './words.ts';
export { subjectOf, wordingOf, type Wording } from './links/shared-wording.ts';
export {
  actionFinder,
  suggestedByWording,
  suggestLinks,
  type ActionFinder,
  type LinkSuggestion,
} from './links/suggest-links.ts';
export { openAt, planPage, type Opened } from './screens/open-plan.ts';
export { addressOf, type Standpoint } from './screens/standpoint.ts';
export { planCrumbs } from './screens/crumbs.ts';
export { listDownload, listFormat, type DownloadList } from './screens/list-download.ts';
export { datedTitle, PlanFrame } from './screens/parts/plan-frame.tsx';
export { PlanSwitch } from './screens/parts/plan-switch.tsx';
export { linkByWording } from './links/link-by-wording.ts';
export { joinItems } from './links/join-items.ts';
export { recordDate } from './periods/record-date.ts';
export { openPeriod } from './periods/open-period.ts';
export { lockPeriod, markModerated } from './periods/lock-period.ts';
export { doneByCommand, doneByVisitor, type DoneBy } from './periods/done-by.ts';
export { largestFile } from './evidence/recognise-file.ts';
export { chaseLate } from './periods/chase.ts';
export { planJobs } from './cycle-jobs.ts';
export { missingGround, inDate } from './updates/rules.ts';
export { evidenceStarted, readEvidence, type GivenEvidence } from './evidence/evidence-form.ts';
export { EvidenceFields } from './evidence/evidence-fields.tsx';
export { AsAtBar } from './screens/parts/as-at-bar.tsx';
export { dateAsked, standpointAt, typedDate } from './screens/standpoint.ts';
export { sharedWords } from './links/shared-words.ts';
export { addReading, correctReading } from './readings/save-reading.ts';
export { readingsOf } from './readings/reading-queries.ts';
