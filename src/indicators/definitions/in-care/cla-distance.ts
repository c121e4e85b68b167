import { codeIs } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const claDistance: Indicator = {
  id: 'cla_distance',
  name: 'Placed outside the council’s area',
  question: 'How many children in care live outside our area?',
  denominator: 'Children in care, short breaks apart.',
  numerator: 'Those placed outside the area; Annex A has no distance.',
  area: 'in care',
  unit: 'percent',
  better: 'lower',
  fidelity: 'partial',
  standing: 'national definition',
  source: 'Children looked after statistics, placed more than 20 miles from home and outside the area.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  list: 8,
  needs: [...inCareNeeds, 'Placement Location'],
  items: (table) => {
    const counted = inCare(table);
    const outside = codeIs(table, 'Placement Location', 'Out');
    return { item: (row) => (counted(row) ? met(outside(row)) : no) };
  },
  examples: [
    {
      says: 'A blank place is not outside.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Placement Location': 'b) Out',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Placement Location': '',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
