import { codeIs } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { atLeast, met, no } from '../../engine/populations.ts';

export const missingClaYear: Indicator = {
  id: 'missing_cla_year',
  name: 'Children who went missing, of all in care in the year',
  question: 'Of all children who were in care in the year, how many went missing?',
  denominator: 'Children in care on any day of the twelve months, short breaks apart.',
  numerator: 'Those who went missing at least once while in care.',
  area: 'in care',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source:
    'SSDA903, children who were missing. The dataset has those who have left care too, where an Annex A has those of today.',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  from: ['ssd'],
  fullerThan: 'missing_cla',
  list: 309,
  needs: ['Date Started to be Looked After', 'Short breaks', 'Times missing'],
  items: (table) => {
    const [breaks, missing] = [codeIs(table, 'Short breaks', 'Yes'), atLeast(table, 'Times missing', 1)];
    return { item: (row) => (breaks(row) ? no : met(missing(row))) };
  },
  examples: [
    {
      says: 'One who has left care counts; a child on short breaks does not.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2024-06-03',
          'Date Ceased to be Looked After': '2024-09-03',
          'Short breaks': 'No',
          'Times missing': '2',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2024-06-03',
          'Short breaks': 'No',
          'Times missing': '0',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2024-06-03',
          'Short breaks': 'Yes',
          'Times missing': '1',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
