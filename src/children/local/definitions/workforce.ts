import { yesNo } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const workforce: LocalList = {
  list: 107,
  name: 'workforce',
  storedAs: 'workforce',
  title: 'Workforce',
  alsoCalled: ['staff', 'establishment'],
  about:
    'One row for each post of a social worker, filled or not, and for each who left in the last twelve months. No child is in it.',
  columns: [
    { name: 'Post reference', kind: 'key', required: true },
    { name: 'Allocated Team', kind: 'text', also: ['Team'], required: true },
    { name: 'Role', kind: 'text' },
    { name: 'Full-time equivalent', kind: 'number', also: ['FTE'], required: true },
    { name: 'How it is filled', kind: 'code', codes: ['Permanent', 'Agency', 'Vacant'], required: true },
    // An agency worker stands in for a post that is vacant, unless it is said that they do not.
    { name: 'Covers a vacancy', kind: 'code', codes: yesNo },
    { name: 'Worker reference', kind: 'text' },
    { name: 'Date started', kind: 'date' },
    { name: 'Date left', kind: 'date' },
    { name: 'Open cases', kind: 'count' },
  ],
  orders: [['Date started', 'Date left']],
  example: {
    rows: [
      {
        'Post reference': 'P1',
        'Allocated Team': 'North',
        'Full-time equivalent': '0.6',
        'How it is filled': 'permanent',
        'Open cases': '14',
      },
      {
        'Post reference': 'P2',
        'Allocated Team': 'North',
        'Full-time equivalent': '1',
        'How it is filled': 'locum',
        'Open cases': 'some',
      },
      {
        'Post reference': 'P3',
        'Allocated Team': 'North',
        'Full-time equivalent': 'half',
        'How it is filled': 'Vacant',
      },
      { 'Post reference': '', 'Allocated Team': 'North', 'Full-time equivalent': '1', 'How it is filled': 'Vacant' },
    ],
    wrong: [
      [1, 'bad-code'],
      [1, 'bad-count'],
      [2, 'bad-number'],
      [3, 'blank-id'],
    ],
  },
};
