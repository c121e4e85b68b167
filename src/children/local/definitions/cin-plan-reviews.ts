import { gender } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const cinPlanReviews: LocalList = {
  list: 105,
  name: 'cin-plan-reviews',
  storedAs: 'cin-plan-reviews',
  title: 'Child in need plan reviews',
  alsoCalled: ['cin reviews', 'cin plan review'],
  about: 'One row for each open child in need plan: when it was last reviewed.',
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Date plan started', kind: 'date', required: true },
    { name: 'Date of latest review', kind: 'date' },
    { name: 'Date of next review', kind: 'date', mayBeFuture: true },
    { name: 'Date plan ended', kind: 'date' },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
  orders: [
    ['Date plan started', 'Date of latest review'],
    ['Date plan started', 'Date plan ended'],
  ],
  example: {
    rows: [
      { 'Child Unique ID': '1', 'Date plan started': '2025-01-06', 'Date of latest review': '2025-02-17' },
      { 'Child Unique ID': '2', 'Date plan started': '2025-01-06', 'Date of latest review': '2025-01-05' },
    ],
    wrong: [[1, 'order']],
  },
};
