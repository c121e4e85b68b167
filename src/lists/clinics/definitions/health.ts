import type { Clinic } from '../clinic-definition.ts';

export const health: Clinic = {
  id: 'health',
  name: 'Health of children in care',
  about: 'Health assessments and dental checks that are overdue, and children new in care who have had none.',
  firstAfterWeeks: 6,
  parts: [
    {
      key: 'initial',
      name: 'No health assessment since coming into care',
      says: 'Children who came into care in the last year, more than 20 working days ago, and have no health assessment.',
      shows: ['Date Started to be Looked After'],
      caution: 'Annex A has the last assessment only, whichever kind it was.',
      rows: {
        from: 8,
        where: [
          { column: 'Date Started to be Looked After', inLastDays: 365 },
          { column: 'Date Ceased to be Looked After', filled: false },
          { column: "Child's Legal Status", isNot: ['V3', 'V4'] },
          { column: 'Date of Last Health Assessment', filled: false },
        ],
        due: { after: ['Date Started to be Looked After'], workingDays: 20 },
      },
      examples: [
        {
          says: '20 working days to the day is in time.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Date Started to be Looked After': '2025-03-03' },
            { 'Child Unique ID': '2', 'Date Started to be Looked After': '2025-02-28' },
            {
              'Child Unique ID': '3',
              'Date Started to be Looked After': '2025-02-28',
              'Date of Last Health Assessment': '2025-03-20',
            },
            {
              'Child Unique ID': '4',
              'Date Started to be Looked After': '2025-01-06',
              'Date Ceased to be Looked After': '2025-03-20',
            },
          ],
          gives: { 2: 'overdue' },
        },
      ],
    },
    {
      key: 'review',
      name: 'Review health assessment',
      says: 'Children in care for a year or more whose last assessment is more than a year back, six months under five.',
      indicator: 'rha_timely',
      shows: ['Date of Last Health Assessment'],
    },
    {
      key: 'dental',
      name: 'Dental check',
      says: 'Children in care for a year or more whose last dental check is more than a year back.',
      indicator: 'dental',
      shows: ['Date of Last Dental Check'],
    },
  ],
};
