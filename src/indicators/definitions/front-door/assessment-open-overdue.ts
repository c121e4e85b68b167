import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const assessmentOpenOverdue: Indicator = {
  id: 'assessment_open_overdue',
  name: 'Open assessments over 45 working days',
  question: 'How many of the assessments still open are late?',
  denominator: 'Assessments started and not authorised.',
  numerator: 'Those open for more than 45 working days.',
  area: 'front door',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source: 'Working Together to Safeguard Children 2023: 45 working days.',
  clock: '45 working days from the start of the assessment',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, front door',
  list: 4,
  needs: ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'],
  items: (table, { asAt, workingDays }) => {
    const start = dayColumn(table, 'Continuous Assessment Start Date');
    const authorised = dayColumn(table, 'Continuous Assessment Date of Authorisation');
    return {
      item: (row) =>
        start(row) !== noDay && authorised(row) === noDay ? met(workingDays.between(start(row), asAt) > 45) : no,
      due: (row) => workingDays.after(start(row), 45),
    };
  },
  examples: [
    {
      says: 'One that has been open for 46 working days is overdue; one of 45 is not.',
      asAt: '2024-12-04',
      rows: [
        { 'Child Unique ID': '1', 'Continuous Assessment Start Date': '2024-10-01' },
        { 'Child Unique ID': '2', 'Continuous Assessment Start Date': '2024-10-02' },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
