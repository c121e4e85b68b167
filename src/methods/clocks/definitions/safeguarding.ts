import type { ClockRule } from '../clock.ts';

const guidance = {
  standing: 'guidance',
  source: 'Working Together to Safeguard Children 2023 (the same in each edition since 2013)',
  sourceRead: false,
  inForce: { from: '2013-04-15', to: null },
} as const;

/** From a referral to a child protection plan and its reviews. */
export const safeguardingClocks: ClockRule[] = [
  {
    ...guidance,
    rule: 'referral_decision_1wd',
    also: ['referral decision', 'contact_decision_1wd'],
    title: 'Decision on a referral',
    from: 'the referral is received',
    unit: 'working-days',
    count: 1,
    examples: [
      { start: '2024-05-03', due: '2024-05-07' },
      { start: '2022-09-16', due: '2022-09-20' },
    ],
  },
  {
    ...guidance,
    rule: 'assessment_45wd',
    also: ['assessment', 'child_and_family_assessment_45wd', 'single_assessment_45wd'],
    title: 'Assessment completed',
    from: 'the referral is received',
    unit: 'working-days',
    count: 45,
    examples: [
      { start: '2024-05-16', due: '2024-07-19' },
      { start: '2022-07-18', due: '2022-09-21' },
      { start: '2024-02-29', due: '2024-05-07' },
      { start: '2027-12-20', due: '2028-02-24' },
    ],
  },
  {
    ...guidance,
    rule: 'icpc_15wd',
    also: ['initial child protection conference', 'initial_conference_15wd'],
    title: 'Initial child protection conference',
    from: 'the strategy discussion that led to the enquiry',
    unit: 'working-days',
    count: 15,
    examples: [
      { start: '2024-03-15', due: '2024-04-09' },
      { start: '2021-12-24', due: '2022-01-19' },
    ],
  },
  {
    ...guidance,
    rule: 'core_group_10wd',
    also: ['core group', 'first core group', 'cp_visit_10wd', 'first_core_group_10wd'],
    title: 'First core group, and the first visit under the plan',
    from: 'the initial child protection conference',
    unit: 'working-days',
    count: 10,
    examples: [
      { start: '2024-05-17', due: '2024-06-03' },
      { start: '2025-12-24', due: '2026-01-12' },
    ],
  },
  {
    ...guidance,
    rule: 'rcpc_3m',
    also: ['first review conference', 'review child protection conference', 'first_rcpc_3m'],
    title: 'First review child protection conference',
    from: 'the initial child protection conference',
    unit: 'months',
    count: 3,
    examples: [
      { start: '2024-11-30', due: '2025-02-28', planBy: '2025-02-28' },
      { start: '2024-03-31', due: '2024-06-30', planBy: '2024-06-28' },
    ],
  },
  {
    ...guidance,
    rule: 'rcpc_6m',
    also: ['later review conference', 'rcpc_subsequent_6m', 'next_rcpc_6m', 'rcpc_later_6m'],
    title: 'Each later review child protection conference',
    from: 'the last review conference, on the day it was held',
    unit: 'months',
    count: 6,
    examples: [{ start: '2024-06-30', due: '2024-12-30', planBy: '2024-12-30' }],
  },
  {
    rule: 'rhi_72h',
    also: ['return home interview', 'return interview', 'return_home_interview_72h', 'missing_72h'],
    title: 'Return home interview',
    from: 'the child is back, or found',
    unit: 'hours',
    count: 72,
    standing: 'guidance',
    source: 'Statutory guidance on children who run away or go missing from home or care (2014)',
    sourceRead: false,
    inForce: { from: '2014-01-31', to: null },
    examples: [
      { start: '2024-10-25T20:00', due: '2024-10-28T19:00' },
      { start: '2024-03-29T12:00', due: '2024-04-01T13:00' },
      { start: '2024-12-24T18:00', due: '2024-12-27T18:00', planBy: '2024-12-27T18:00' },
    ],
  },
];
