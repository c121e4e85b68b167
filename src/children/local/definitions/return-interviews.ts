import { gender, yesNo } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const returnInterviews: LocalList = {
  list: 111,
  name: 'return-interviews',
  storedAs: 'return-interviews',
  title: 'Return interviews',
  alsoCalled: ['return home interviews', 'rhi'],
  about: 'One row for each time a child was missing and came back: when they were spoken to afterwards.',
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Date went missing', kind: 'date', required: true },
    { name: 'Date returned', kind: 'date' },
    { name: 'Time returned', kind: 'text' },
    { name: 'Interview offered', kind: 'code', codes: yesNo },
    { name: 'Interview accepted', kind: 'code', codes: yesNo },
    { name: 'Date of interview', kind: 'date' },
    { name: 'Time of interview', kind: 'text' },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
  orders: [
    ['Date went missing', 'Date returned'],
    ['Date returned', 'Date of interview'],
  ],
  example: {
    rows: [
      {
        'Child Unique ID': '1',
        'Date went missing': '2025-03-01',
        'Date returned': '2025-03-02',
        'Time returned': '22:10',
        'Interview offered': 'Y',
        'Date of interview': '2025-03-05',
        'Time of interview': '16:00',
      },
      { 'Child Unique ID': '2', 'Date went missing': '2025-03-01', 'Date returned': '2025-02-28' },
    ],
    wrong: [[1, 'order']],
  },
};
