import { gender } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const supervision: LocalList = {
  list: 102,
  name: 'supervision',
  storedAs: 'supervision',
  title: 'Supervision',
  alsoCalled: ['case supervision'],
  about: 'One row for each open case: when its worker and their manager last talked it through.',
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    {
      name: 'Case type',
      kind: 'code',
      codes: ['Child in need', 'Child protection', 'Child in care', 'Care leaver', 'Assessment', 'Early help'],
      required: true,
    },
    { name: 'Date case allocated', kind: 'date', required: true },
    { name: 'Date of last supervision', kind: 'date' },
    { name: 'Date of next supervision', kind: 'date', mayBeFuture: true },
    { name: 'Supervisor', kind: 'text' },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
  orders: [['Date of last supervision', 'Date of next supervision']],
  example: {
    rows: [
      {
        'Child Unique ID': '1',
        'Case type': 'child in need',
        'Date case allocated': '2025-01-06',
        'Date of last supervision': '2025-03-03',
        'Date of next supervision': '2025-04-14',
      },
      {
        'Child Unique ID': '2',
        'Case type': 'Fostering',
        'Date case allocated': '2025-04-06',
        'Date of last supervision': '2025-03-03',
      },
    ],
    wrong: [
      [1, 'bad-code'],
      [1, 'future-date'],
    ],
  },
};
