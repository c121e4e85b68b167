import type { Clinic } from '../clinic-definition.ts';

export const personalEducationPlans: Clinic = {
  id: 'personal-education-plans',
  name: 'Personal education plans',
  about: 'Children in care whose education plan has not been completed this term.',
  firstAfterWeeks: 4,
  parts: [
    {
      key: 'plan',
      name: 'Not completed this term',
      says: 'Children in care whose personal education plan is not recorded as completed this term.',
      shows: ['Date of latest plan', 'School year', 'School', 'Quality'],
      rows: { from: { local: 'peps' }, where: [{ column: 'Completed this term', isNot: ['Yes'] }] },
      examples: [
        {
          says: 'Blank is not completed.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Completed this term': 'Yes' },
            { 'Child Unique ID': '2', 'Completed this term': 'No' },
            { 'Child Unique ID': '3', 'Completed this term': null },
          ],
          gives: { 2: 'listed', 3: 'listed' },
        },
      ],
    },
  ],
};
