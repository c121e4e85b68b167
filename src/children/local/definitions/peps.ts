import { gender, yesNo } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const peps: LocalList = {
  list: 103,
  name: 'peps',
  storedAs: 'peps',
  title: 'Personal education plans',
  alsoCalled: ['pep', 'personal education plan'],
  about: 'One row for each child in care of school age: their personal education plan.',
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Date started to be looked after', kind: 'date', required: true },
    { name: 'School year', kind: 'text' },
    { name: 'Date of first plan', kind: 'date' },
    { name: 'Date of latest plan', kind: 'date' },
    { name: 'Completed this term', kind: 'code', codes: yesNo },
    { name: 'Quality', kind: 'code', codes: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'] },
    { name: 'School', kind: 'text' },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
  orders: [['Date of first plan', 'Date of latest plan']],
  example: {
    rows: [
      {
        'Child Unique ID': '1',
        'Date started to be looked after': '2024-05-01',
        'Date of latest plan': '2025-02-11',
        'Completed this term': 'Y',
        Quality: 'good',
      },
      {
        'Child Unique ID': '1',
        'Date started to be looked after': '2024-05-01',
        'Date of latest plan': '2025-02-11',
        'Completed this term': 'Y',
        Quality: 'good',
      },
      { 'Child Unique ID': '', 'Date of latest plan': '2025-02-11' },
    ],
    wrong: [
      [1, 'repeated-row'],
      [2, 'blank-id'],
    ],
  },
};
