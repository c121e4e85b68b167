import type { Clinic } from '../clinic-definition.ts';

export const pathwayPlans: Clinic = {
  id: 'pathway-plans',
  name: 'Pathway plans at 16',
  about: 'Every young person of 16 and 17 has a pathway plan that was looked at in the last six months.',
  firstAfterWeeks: 4,
  parts: [
    {
      key: 'review',
      name: 'No plan, or not looked at for six months',
      says: 'Eligible and relevant young people of 16 and 17 whose pathway plan was not reviewed in the last six months, or never.',
      shows: ['Eligibility Category', 'Latest Pathway Plan Review Date', 'Allocated Personal Advisor'],
      rows: {
        from: 9,
        where: [
          { ageFrom: 16, ageTo: 17 },
          { column: 'Eligibility Category', is: ['Eligible child', 'Relevant child'] },
        ],
        due: { after: ['Latest Pathway Plan Review Date'], months: 6 },
      },
      examples: [
        {
          says: 'Six months go forward from the review: one of 30 September fell due on 30 March; without a date there is no plan to go by; at 18 the young person is on the vital sign instead.',
          asAt: '2025-03-31',
          rows: [
            {
              'Child Unique ID': '1',
              'Date of Birth': '2008-06-01',
              'Eligibility Category': 'Eligible child',
              'Latest Pathway Plan Review Date': '2024-10-01',
            },
            {
              'Child Unique ID': '2',
              'Date of Birth': '2008-06-01',
              'Eligibility Category': 'Eligible child',
              'Latest Pathway Plan Review Date': '2024-09-30',
            },
            {
              'Child Unique ID': '3',
              'Date of Birth': '2009-03-31',
              'Eligibility Category': 'Relevant child',
              'Latest Pathway Plan Review Date': null,
            },
            {
              'Child Unique ID': '4',
              'Date of Birth': '2007-03-31',
              'Eligibility Category': 'Former relevant child',
              'Latest Pathway Plan Review Date': null,
            },
          ],
          gives: { 2: 'overdue', 3: 'no-date' },
        },
      ],
    },
    {
      key: 'not-listed',
      name: 'In care at 16 and not known to the leaving care service',
      says: 'Children in care of 16 and over who are not on the list of care leavers at all.',
      shows: ['Date Started to be Looked After', "Child's Legal Status"],
      caution:
        'A young person who came into care lately may not be owed a pathway plan yet: 13 weeks in care since 14 make it so.',
      rows: {
        from: 8,
        where: [
          { ageFrom: 16 },
          { column: 'Date Started to be Looked After', filled: true },
          { column: 'Date Ceased to be Looked After', filled: false },
          { column: "Child's Legal Status", isNot: ['V3', 'V4'] },
          { absentFrom: 9 },
        ],
      },
      examples: [
        {
          says: 'Who is on the list of care leavers is looked after there.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Date of Birth': '2008-06-01', 'Date Started to be Looked After': '2020-01-01' },
            { 'Child Unique ID': '2', 'Date of Birth': '2008-06-01', 'Date Started to be Looked After': '2020-01-01' },
            { 'Child Unique ID': '3', 'Date of Birth': '2010-06-01', 'Date Started to be Looked After': '2020-01-01' },
          ],
          others: { 9: ['2'] },
          gives: { 1: 'listed' },
        },
      ],
    },
  ],
};
