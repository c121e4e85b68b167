import { gender } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const initialHealthAssessments: LocalList = {
  list: 106,
  name: 'initial-health-assessments',
  storedAs: 'initial-health-assessments',
  title: 'Initial health assessments',
  alsoCalled: ['iha'],
  about: 'One row for each child who came into care: when their first health assessment was asked for and done.',
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Date started to be looked after', kind: 'date', required: true },
    { name: 'Date consent given', kind: 'date' },
    { name: 'Date referred to health', kind: 'date' },
    { name: 'Date of initial health assessment', kind: 'date' },
    { name: 'Reason not in time', kind: 'text' },
    { name: 'Date ceased to be looked after', kind: 'date' },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
  orders: [
    ['Date started to be looked after', 'Date of initial health assessment'],
    ['Date started to be looked after', 'Date ceased to be looked after'],
  ],
  example: {
    rows: [
      {
        'Child Unique ID': '1',
        'Date started to be looked after': '2025-01-06',
        'Date of initial health assessment': '2025-01-31',
      },
      {
        'Child Unique ID': '2',
        'Date started to be looked after': '2025-01-06',
        'Date of initial health assessment': '2025-01-03',
      },
      {
        'Child Unique ID': '3',
        'Date started to be looked after': '2025-01-06',
        'Date of initial health assessment': 'refused',
      },
    ],
    wrong: [
      [1, 'order'],
      [2, 'bad-date'],
    ],
  },
};
