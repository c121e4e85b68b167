import type { Indicator } from '../../engine/definition.ts';
import { atLeast, inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const cla3plusPlacements: Indicator = {
  id: 'cla_3plus_placements',
  name: 'Three or more placements in 12 months',
  question: 'How many children in care have moved again and again?',
  denominator: 'Children in care, short breaks apart.',
  numerator: 'Those with three or more placements in the year; blank is not.',
  area: 'in care',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children looked after statistics, placement stability.',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: 'Placement stability: children_percent with three or more placements',
  owner: 'Head of service, children in care',
  list: 8,
  needs: [...inCareNeeds, 'Number of Placements in the Last 12 months'],
  items: (table) => {
    const counted = inCare(table);
    const many = atLeast(table, 'Number of Placements in the Last 12 months', 3);
    return { item: (row) => (counted(row) ? met(many(row)) : no) };
  },
  examples: [
    {
      says: 'Short breaks are not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Number of Placements in the Last 12 months': '3',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Number of Placements in the Last 12 months': '',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'V4',
          'Number of Placements in the Last 12 months': '5',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
