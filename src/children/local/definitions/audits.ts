import type { LocalList } from '../local-list.ts';

export const audits: LocalList = {
  list: 110,
  name: 'audits',
  storedAs: 'audits',
  title: 'Audits of practice',
  alsoCalled: ['case audits', 'practice audits'],
  about: 'One row for each audit of practice that was completed: the grade it was given. No child is in it.',
  columns: [
    { name: 'Audit reference', kind: 'key', required: true },
    { name: 'Date completed', kind: 'date', required: true },
    { name: 'Theme', kind: 'text' },
    {
      name: 'Grade',
      kind: 'code',
      codes: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
      required: true,
    },
    {
      name: 'Grade after moderation',
      kind: 'code',
      codes: ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'],
    },
    { name: 'Auditor', kind: 'text' },
    { name: 'Allocated Team', kind: 'text', also: ['Team'], required: true },
  ],
  example: {
    rows: [
      { 'Audit reference': 'A1', 'Date completed': '2025-03-03', Grade: 'good', 'Allocated Team': 'North' },
      { 'Audit reference': 'A2', 'Date completed': '2025-03-03', Grade: 'Grade 2', 'Allocated Team': 'North' },
      { 'Audit reference': 'A3', 'Date completed': '2025-04-03', Grade: 'Inadequate', 'Allocated Team': 'North' },
    ],
    wrong: [
      [1, 'bad-code'],
      [2, 'future-date'],
    ],
  },
};
