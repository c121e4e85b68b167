import type { Clinic } from '../clinic-definition.ts';

export const personalEducationPlans: Clinic = {
  id: 'personal-education-plans',
  name: 'Personal education plans',
  about: 'Children in care whose education plan was not looked at in the last term.',
  firstAfterWeeks: 4,
  parts: [
    {
      key: 'plan',
      name: 'No plan, or not looked at for four months',
      says: 'Children whose personal education plan was not completed in the last four months, and those without any.',
      shows: ['PEP Date'],
      caution: 'Four months stand for a term: the return does not say when a school’s term ends.',
      rows: { from: { local: 'peps' }, where: [], due: { after: ['PEP Date'], months: 4 } },
      examples: [
        {
          says: 'Four months go forward from the plan: one of 30 November fell due on 30 March.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'PEP Date': '2024-12-01' },
            { 'Child Unique ID': '2', 'PEP Date': '2024-11-30' },
            { 'Child Unique ID': '3', 'PEP Date': null },
          ],
          gives: { 2: 'overdue', 3: 'no-date' },
        },
      ],
    },
  ],
};
