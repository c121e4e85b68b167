import type { LocalList } from '../local-list.ts';

export const fosterEnquiries: LocalList = {
  list: 108,
  name: 'foster-enquiries',
  storedAs: 'foster-enquiries',
  title: 'Foster carer enquiries',
  alsoCalled: ['fostering enquiries'],
  about: 'One row for each enquiry about becoming a foster carer, and how far it went. No child is in it.',
  columns: [
    { name: 'Enquiry reference', kind: 'key', required: true },
    { name: 'Date of enquiry', kind: 'date', required: true },
    { name: 'Date of initial visit', kind: 'date' },
    { name: 'Date of application', kind: 'date' },
    { name: 'Date approved', kind: 'date' },
    { name: 'Date closed', kind: 'date' },
    { name: 'Reason closed', kind: 'text' },
    { name: 'Source of enquiry', kind: 'text' },
  ],
  orders: [
    ['Date of enquiry', 'Date of initial visit'],
    ['Date of enquiry', 'Date of application'],
    ['Date of application', 'Date approved'],
    ['Date of enquiry', 'Date closed'],
  ],
  example: {
    rows: [
      { 'Enquiry reference': 'E1', 'Date of enquiry': '2025-01-06', 'Date of initial visit': '2025-01-14' },
      {
        'Enquiry reference': 'E2',
        'Date of enquiry': '2025-01-06',
        'Date of application': '2025-02-14',
        'Date approved': '2025-02-01',
      },
    ],
    wrong: [[1, 'order']],
  },
};
