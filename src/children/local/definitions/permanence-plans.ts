import { gender } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const permanencePlans: LocalList = {
  list: 104,
  name: 'permanence-plans',
  storedAs: 'permanence-plans',
  title: 'Permanence plans',
  alsoCalled: ['permanence'],
  about:
    'One row for each child in care: when their plan for permanence was agreed, and when it should have been, which is the second review.',
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Date started to be looked after', kind: 'date', required: true },
    { name: 'Date of second review', kind: 'date', mayBeFuture: true },
    { name: 'Date permanence plan agreed', kind: 'date' },
    {
      name: 'Permanence plan',
      kind: 'code',
      codes: [
        'Return to family',
        'Adoption',
        'Special guardianship or child arrangements order',
        'Long-term fostering',
        'Long-term residential placement',
        'Supported living',
        'Other',
      ],
    },
    { name: 'Date of latest permanence planning meeting', kind: 'date' },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
  orders: [
    ['Date started to be looked after', 'Date of second review'],
    ['Date started to be looked after', 'Date permanence plan agreed'],
  ],
  example: {
    rows: [
      {
        'Child Unique ID': '1',
        'Date started to be looked after': '2024-10-01',
        'Date of second review': '2025-01-28',
        'Date permanence plan agreed': '2025-01-28',
        'Permanence plan': 'Adoption',
      },
      {
        'Child Unique ID': '2',
        'Date started to be looked after': '2024-10-01',
        'Date permanence plan agreed': '2024-09-30',
      },
    ],
    wrong: [[1, 'order']],
  },
};
