import { usualStandards, type LocalStandards } from '../engine/definition.ts';

/** A standard that a council sets for itself, as data. */
export type StandardDefinition = {
  name: keyof LocalStandards;
  /** Under which heading it stands. */
  about: 'Visits' | 'Reviews' | 'Supervision' | 'Caseloads';
  label: string;
  unit: 'working days' | 'months' | 'weeks' | 'cases';
  /** What holds where nothing was set. */
  usual: number;
  least: number;
  most: number;
  /** The indicators that are held against it. */
  indicators: readonly string[];
  /** Of a caseload limit: the service it is for. */
  service?: string;
};

const standard = (
  name: keyof LocalStandards,
  rest: Omit<StandardDefinition, 'name' | 'usual'>,
): StandardDefinition => ({
  name,
  usual: usualStandards[name],
  ...rest,
});

const supervision = (name: keyof LocalStandards, whom: string) =>
  standard(name, {
    about: 'Supervision',
    label: `Supervision of ${whom}, at least every`,
    unit: 'weeks',
    least: 1,
    most: 26,
    indicators: ['supervision'],
  });

const caseload = (name: keyof LocalStandards, service: string) =>
  standard(name, {
    about: 'Caseloads',
    label: `Cases of one worker, ${service.charAt(0).toLowerCase()}${service.slice(1)}, at most`,
    unit: 'cases',
    least: 1,
    most: 99,
    indicators: [],
    service,
  });

/** Every local standard. One that is added here and to `usualStandards` is on the page, and computed with. */
export const standardDefinitions: readonly StandardDefinition[] = [
  standard('cpVisitWorkingDays', {
    about: 'Visits',
    label: 'Visits to a child on a child protection plan, at least every',
    unit: 'working days',
    least: 1,
    most: 60,
    indicators: ['cp_visits', 'cp_visits_history'],
  }),
  standard('cinVisitWorkingDays', {
    about: 'Visits',
    label: 'Visits to a child in need, at least every',
    unit: 'working days',
    least: 1,
    most: 120,
    indicators: ['cin_visits', 'cin_visits_history'],
  }),
  standard('cpPlanLongMonths', {
    about: 'Reviews',
    label: 'A child protection plan is long, and is looked at again, after',
    unit: 'months',
    least: 6,
    most: 36,
    indicators: ['cpp_15m'],
  }),
  standard('cinFirstReviewMonths', {
    about: 'Reviews',
    label: 'First review of a child in need plan, within',
    unit: 'months',
    least: 1,
    most: 12,
    indicators: ['cin_plan_review'],
  }),
  standard('cinReviewMonths', {
    about: 'Reviews',
    label: 'Later reviews of a child in need plan, at least every',
    unit: 'months',
    least: 1,
    most: 12,
    indicators: ['cin_plan_review'],
  }),
  supervision('supervisionProtectionWeeks', 'cases of child protection'),
  supervision('supervisionInCareWeeks', 'cases of children in care'),
  supervision('supervisionInNeedWeeks', 'cases of children in need'),
  supervision('supervisionOtherWeeks', 'every other case'),
  caseload('caseloadAssessment', 'Assessment'),
  caseload('caseloadInNeedAndProtection', 'Children in need and child protection'),
  caseload('caseloadInCare', 'Children in care'),
  caseload('caseloadLeavingCare', 'Leaving care'),
  caseload('caseloadNewlyQualified', 'Newly qualified workers'),
];

/** How many cases one worker of each service may hold, by the standards of a day. */
export function caseloadLimits(standards: LocalStandards): { service: string; most: number }[] {
  return standardDefinitions.flatMap(({ name, service }) =>
    service === undefined ? [] : [{ service, most: standards[name] }],
  );
}
