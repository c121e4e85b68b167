import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const assessment45wdReferral: Indicator = {
  id: 'assessment_45wd_referral',
  name: 'Assessments completed within 45 working days of the referral',
  question: 'Do families know within 45 working days of a referral what we will do?',
  denominator: 'Assessments authorised in the six months that follow a referral.',
  numerator: 'Those authorised within 45 working days of the referral.',
  area: 'front door',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source:
    'Working Together to Safeguard Children: 45 working days from the point of referral. An Annex A has the start of the assessment alone.',
  clock: '45 working days from the referral',
  window: 'six months',
  suppression: 'children',
  benchmark: 'C2: Same_day to 41-45_days over Assessments_completed',
  owner: 'Head of service, front door',
  from: ['ssd'],
  fullerThan: 'assessment_45wd',
  clockHasStopped: true,
  list: 308,
  needs: ['Date of referral', 'Assessment authorised'],
  items: (table, { sixMonths, workingDays }) => {
    const [referred, done] = [dayColumn(table, 'Date of referral'), dayColumn(table, 'Assessment authorised')];
    const counted = (row: number) => done(row) >= sixMonths && referred(row) !== noDay && referred(row) <= done(row);
    return {
      item: (row) => (counted(row) ? met(workingDays.between(referred(row), done(row)) <= 45) : no),
      due: (row) => workingDays.after(referred(row), 45),
    };
  },
  examples: [
    {
      says: 'The clock starts at the referral, a week before the assessment began.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of referral': '2025-01-06',
          'Assessment started': '2025-01-13',
          'Assessment authorised': '2025-03-10',
        },
        {
          'Child Unique ID': '2',
          'Date of referral': '2025-01-06',
          'Assessment started': '2025-01-13',
          'Assessment authorised': '2025-03-11',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
