import { cellChecks } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';

export const rowsReadable: Indicator = {
  id: 'data_rows_readable',
  name: 'Rows in which every cell can be read',
  question: 'Are dates, numbers and codes written so that they can be read?',
  denominator: 'Rows of every list of the return.',
  numerator: 'Those in which every date is a date, every number a number and every code one of the list.',
  area: 'data quality',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'local',
  source: 'The checks that every return goes through when it is loaded.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of performance',
  list: 0,
  needs: [],
  faulty: ({ check }) => /^bad-/.test(check) && check in cellChecks,
  items: () => ({ item: () => no }),
  examples: [
    {
      says: 'A code that is none and a day that does not exist cannot be read; a plan that ended before it began can.',
      asAt: '2025-03-31',
      rows: [],
      others: {
        7: [
          { 'Child Unique ID': '1', 'Child Protection Plan Start Date': '31/02/2025' },
          { 'Child Unique ID': '2', 'Latest Category of Abuse': 'Harm' },
          {
            'Child Unique ID': '3',
            'Child Protection Plan Start Date': '2025-01-06',
            'Child Protection Plan End Date': '2025-01-05',
          },
        ],
      },
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
