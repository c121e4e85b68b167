import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';

export const rowsWithoutError: Indicator = {
  id: 'data_rows_without_error',
  name: 'Rows without an error',
  question: 'How much of what we hand over about children is free of errors?',
  denominator: 'Rows of every list of the return.',
  numerator: 'Those in which the checks found no error; warnings do not count.',
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
  faulty: ({ severity }) => severity === 'error',
  items: () => ({ item: () => no }),
  examples: [
    {
      says: 'A date that is none is an error, a plan without a date of birth is not: one of three rows is wrong.',
      asAt: '2025-03-31',
      rows: [],
      others: {
        7: [
          { 'Child Unique ID': '1', 'Child Protection Plan Start Date': '2024-06-03' },
          { 'Child Unique ID': '2', 'Child Protection Plan Start Date': 'in June' },
        ],
        1: [{ 'Child Unique ID': '3', 'Date of Contact': '2025-01-06' }],
      },
      gives: { numerator: 2, denominator: 3 },
    },
  ],
};
