import type { Clinic, Condition } from '../clinic-definition.ts';

const lately: Condition[] = [
  { column: 'Date Started to be Looked After', inLastDays: 28 },
  { column: "Child's Legal Status", isNot: ['V3', 'V4'] },
];
const emergency = ['L1', 'L2', 'L3', 'J2'];
const shows = [
  'Date Started to be Looked After',
  "Child's Legal Status",
  "Child's Category of Need",
  'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
];

export const entriesToCare: Clinic = {
  id: 'entries-to-care',
  name: 'Unplanned entries to care',
  about:
    'Every child who came into care in the last four weeks: was it planned, what help came before, what is learned.',
  firstAfterWeeks: 4,
  parts: [
    {
      key: 'emergency',
      name: 'By police protection or in an emergency',
      says: 'Children who came into care in the last four weeks and are there by police protection, an emergency protection or assessment order, or police detention.',
      shows,
      leavesByTime: true,
      caution:
        'The return has the legal status of the day only: an entry in an emergency that has another status by now is in the other part.',
      rows: { from: 8, where: [...lately, { column: "Child's Legal Status", is: emergency }] },
      examples: [
        {
          says: 'Four weeks to the day still count.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Date Started to be Looked After': '2025-03-03', "Child's Legal Status": 'L1' },
            { 'Child Unique ID': '2', 'Date Started to be Looked After': '2025-03-02', "Child's Legal Status": 'L1' },
            { 'Child Unique ID': '3', 'Date Started to be Looked After': '2025-03-20', "Child's Legal Status": 'C1' },
          ],
          gives: { 1: 'listed' },
        },
      ],
    },
    {
      key: 'to-judge',
      name: 'Planned or not: for the meeting to say',
      says: 'The other children who came into care in the last four weeks.',
      shows,
      leavesByTime: true,
      caution: 'Annex A does not say whether an entry to care was planned. The meeting says so, child by child.',
      rows: { from: 8, where: [...lately, { column: "Child's Legal Status", isNot: emergency }] },
      examples: [
        {
          says: 'Short breaks are no entry to care.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Date Started to be Looked After': '2025-03-20', "Child's Legal Status": 'C1' },
            { 'Child Unique ID': '2', 'Date Started to be Looked After': '2025-03-20', "Child's Legal Status": 'V4' },
            { 'Child Unique ID': '3', 'Date Started to be Looked After': '2025-03-20', "Child's Legal Status": 'L2' },
          ],
          gives: { 1: 'listed' },
        },
      ],
    },
  ],
};
