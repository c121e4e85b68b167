import type { Indicator } from '../../engine/definition.ts';
import { atLeast, inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const missingCla: Indicator = {
  id: 'missing_cla',
  name: 'Children in care who went missing',
  question: 'How many children in care went missing from where they live?',
  denominator: 'Children in care, short breaks apart.',
  numerator: 'Those with one or more missing episodes in the year; “absent” is not counted.',
  area: 'in care',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children looked after statistics, children who were missing.',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  list: 8,
  needs: [...inCareNeeds, 'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months'],
  items: (table) => {
    const counted = inCare(table);
    const missing = atLeast(
      table,
      'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
      1,
    );
    return { item: (row) => (counted(row) ? met(missing(row)) : no) };
  },
  examples: [
    {
      says: 'Once is enough.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months': '1',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months': '0',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
