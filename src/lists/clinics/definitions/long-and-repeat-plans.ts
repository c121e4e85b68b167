import type { Clinic } from '../clinic-definition.ts';

export const longAndRepeatPlans: Clinic = {
  id: 'long-and-repeat-plans',
  name: 'Long and repeat child protection plans',
  about: 'Children who have been on a plan for 15 months, and those who are on one again.',
  firstAfterWeeks: 6,
  parts: [
    {
      key: 'long',
      name: 'Plans of 15 months or more',
      says: 'Open plans that began 15 months ago or earlier.',
      indicator: 'cpp_15m',
      shows: ['Child Protection Plan Start Date', 'Latest Category of Abuse', 'Date of latest review conference'],
    },
    {
      key: 'repeat',
      name: 'Repeat plans',
      says: 'Open plans of children who were on a plan before.',
      shows: [
        'Number of Previous Child Protection Plans',
        'Child Protection Plan Start Date',
        'Latest Category of Abuse',
      ],
      rows: {
        from: 7,
        where: [
          { column: 'Child Protection Plan Start Date', filled: true },
          { column: 'Child Protection Plan End Date', filled: false },
          { column: 'Number of Previous Child Protection Plans', atLeast: 1 },
        ],
      },
      examples: [
        {
          says: 'A plan that has ended is not on it, nor a first plan, nor one of which nobody knows.',
          asAt: '2025-03-31',
          rows: [
            {
              'Child Unique ID': '1',
              'Child Protection Plan Start Date': '2025-01-06',
              'Number of Previous Child Protection Plans': 1,
            },
            {
              'Child Unique ID': '2',
              'Child Protection Plan Start Date': '2024-01-06',
              'Child Protection Plan End Date': '2025-01-06',
              'Number of Previous Child Protection Plans': 2,
            },
            {
              'Child Unique ID': '3',
              'Child Protection Plan Start Date': '2025-01-06',
              'Number of Previous Child Protection Plans': 0,
            },
            {
              'Child Unique ID': '4',
              'Child Protection Plan Start Date': '2025-01-06',
              'Number of Previous Child Protection Plans': null,
            },
          ],
          gives: { 1: 'listed' },
        },
      ],
    },
  ],
};
