import { gender } from '../../annex-a/definitions/shared-codes.ts';
import type { LocalList } from '../local-list.ts';

export const contactDecisions: LocalList = {
  list: 101,
  name: 'contact-decisions',
  storedAs: 'contact-decisions',
  title: 'Contact decisions',
  alsoCalled: ['contact decision times'],
  about: 'One row for each contact: when it was received and when it was decided what happens next.',
  columns: [
    { name: 'Child Unique ID', kind: 'id', also: ['Child ID'], required: true },
    { name: 'Gender', kind: 'code', codes: gender },
    { name: 'Date of Birth', kind: 'date', mayBeFuture: true },
    { name: 'Date contact received', kind: 'date', required: true },
    { name: 'Time contact received', kind: 'text' },
    { name: 'Date of decision', kind: 'date' },
    { name: 'Time of decision', kind: 'text' },
    {
      name: 'Decision',
      kind: 'code',
      codes: ['Referral', 'Early help', 'Advice and information', 'Passed to another council', 'No further action'],
    },
    { name: 'Allocated Team', kind: 'text', required: true },
    { name: 'Allocated Worker', kind: 'text', required: true },
  ],
  orders: [['Date contact received', 'Date of decision']],
  example: {
    rows: [
      {
        'Child Unique ID': '1',
        'Date contact received': '03/03/2025',
        'Date of decision': '04/03/2025',
        Decision: 'referral',
      },
      {
        'Child Unique ID': '2',
        'Date contact received': '03/03/2025',
        'Date of decision': '02/03/2025',
        Decision: 'Referral',
      },
      { 'Child Unique ID': '3', 'Date contact received': '31/02/2025', Decision: 'Refer on' },
    ],
    wrong: [
      [1, 'order'],
      [2, 'bad-date'],
      [2, 'bad-code'],
    ],
  },
};
