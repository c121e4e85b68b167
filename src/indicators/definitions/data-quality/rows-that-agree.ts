import { cellChecks } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';

export const rowsThatAgree: Indicator = {
  id: 'data_rows_that_agree',
  name: 'Rows that contradict nothing',
  question: 'Does what we say of a child agree with what else we say of them?',
  denominator: 'Rows of every list of the return.',
  numerator:
    'Those that agree with themselves and with the other lists: dates in order, the same child the same everywhere, nobody in care on one list and not on another.',
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
  // Every check that looks at more than one cell.
  faulty: ({ check }) => !(check in cellChecks),
  items: () => ({ item: () => no }),
  examples: [
    {
      says: 'A plan that ended before it began contradicts itself; a date that cannot be read contradicts nothing.',
      asAt: '2025-03-31',
      rows: [],
      others: {
        7: [
          {
            'Child Unique ID': '1',
            'Child Protection Plan Start Date': '2025-01-06',
            'Child Protection Plan End Date': '2025-01-05',
          },
          { 'Child Unique ID': '2', 'Child Protection Plan Start Date': '31/02/2025' },
        ],
      },
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
