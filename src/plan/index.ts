/** The plan room's door. */
export { newItems, recordFacts, retireFacts, factAt, versionsOf, type FactTable, type Origin } from './facts/record.ts';
export { previewImport, savePlan, type ImportPreview, type ImportRequest } from './import/save/save-plan.ts';
export { readPlan, readPlanHtml } from './model/read-plan.ts';
export { loadPlan } from './model/load-plan.ts';
export { allPlans, mainPlan } from './model/plan-queries.ts';
export type * from './model/plan-view.ts';
export { planRoutes, planCommands } from './plan-routes.ts';
export { plainWord } from './model/assemble-actions.ts';
export { passedDeadline } from './model/deadlines.ts';
export { planIndex, type PlanIndex } from './model/plan-index.ts';
export { isDone } from './model/standing.ts';
export { readDue } from './import/reader/due-expression.ts';
export { plainRef } from './import/save/match-plan.ts';
export { likeness, plainText, tellingWords } from './import/save/match-texts.ts';
export { suggestMappings } from './import/save/suggest-mappings.ts';
export { naturally } from './natural-order.ts';
export * from './words.ts';
