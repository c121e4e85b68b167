import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const assessment45wd: Indicator = {
  id: 'assessment_45wd',
  name: 'Assessments completed within 45 working days',
  question: 'When we assess a child, do we finish in time?',
  denominator: 'Assessments authorised in the six months, with a start that is not after the authorisation.',
  numerator: 'Those authorised no more than 45 working days after they started.',
  area: 'front door',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source:
    'Working Together to Safeguard Children 2023: 45 working days. Annex A has no referral date: the clock starts with the assessment.',
  clock: '45 working days from the start of the assessment',
  window: 'six months',
  suppression: 'children',
  benchmark: 'C2: Same_day to 41-45_days over Assessments_completed',
  owner: 'Head of service, front door',
  list: 4,
  needs: ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'],
  clockHasStopped: true,
  items: (table, { sixMonths, workingDays }) => {
    const start = dayColumn(table, 'Continuous Assessment Start Date');
    const authorised = dayColumn(table, 'Continuous Assessment Date of Authorisation');
    return {
      item: (row) =>
        authorised(row) >= sixMonths && start(row) !== noDay && start(row) <= authorised(row)
          ? met(workingDays.between(start(row), authorised(row)) <= 45)
          : no,
      due: (row) => workingDays.after(start(row), 45),
    };
  },
  examples: [
    {
      says: 'The day it starts is day nought; day 45 is in time and day 46 is not; an open one is not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Continuous Assessment Start Date': '2024-10-01',
          'Continuous Assessment Date of Authorisation': '2024-12-03',
        },
        {
          'Child Unique ID': '2',
          'Continuous Assessment Start Date': '2024-10-01',
          'Continuous Assessment Date of Authorisation': '2024-12-04',
        },
        { 'Child Unique ID': '3', 'Continuous Assessment Start Date': '2024-10-01' },
        {
          'Child Unique ID': '4',
          'Continuous Assessment Start Date': '2024-12-05',
          'Continuous Assessment Date of Authorisation': '2024-12-04',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
