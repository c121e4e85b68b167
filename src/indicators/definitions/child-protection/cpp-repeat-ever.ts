import { dayColumn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { atLeast, met, no } from '../../engine/populations.ts';

export const cppRepeatEver: Indicator = {
  id: 'cpp_repeat_ever',
  name: 'Plans that are a second or later one',
  question: 'How many children who come onto a child protection plan have been on one before?',
  denominator: 'Child protection plans begun in the six months, open or ended.',
  numerator: 'Those of children with a plan before; blank is none.',
  area: 'child protection',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children in need census, second or subsequent child protection plans.',
  clock: null,
  window: 'six months',
  suppression: 'children',
  benchmark: 'D3: CPP_subsequent_percent',
  owner: 'Head of service, child protection',
  list: 7,
  needs: ['Child Protection Plan Start Date', 'Number of Previous Child Protection Plans'],
  items: (table, { sixMonths }) => {
    const start = dayColumn(table, 'Child Protection Plan Start Date');
    const before = atLeast(table, 'Number of Previous Child Protection Plans', 1);
    return { item: (row) => (start(row) >= sixMonths ? met(before(row)) : no) };
  },
  examples: [
    {
      says: 'A blank number of earlier plans is none.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Child Protection Plan Start Date': '2025-01-06',
          'Number of Previous Child Protection Plans': '2.0',
        },
        {
          'Child Unique ID': '2',
          'Child Protection Plan Start Date': '2025-01-06',
          'Number of Previous Child Protection Plans': '',
        },
        {
          'Child Unique ID': '3',
          'Child Protection Plan Start Date': '2024-01-06',
          'Number of Previous Child Protection Plans': '1',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
