/** The plan reader: what other parts of the plan room use of it. */
export { describePlan } from './describe-plan.ts';
export { isPlan, readPlan, readPlanWithPlaces, type PlanDocument } from './read-plan.ts';
export { readPlanJson } from './read-plan-json.ts';
