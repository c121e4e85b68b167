import type { Clinic } from '../clinic-definition.ts';

export const lifeStoryWork: Clinic = {
  id: 'life-story-work',
  name: 'Life-story work',
  about: 'Children whose life-story work, or later-life letter, should be done and is not.',
  firstAfterWeeks: 6,
  parts: [
    {
      key: 'due',
      name: 'Life-story work past its date',
      says: 'Children whose life-story work is not completed and whose date has passed, and those without a date.',
      shows: ['Life Story Work Due Date', 'Life Story Work Status'],
      rows: {
        from: { local: 'life-story' },
        where: [{ column: 'Life Story Work Completed Date', filled: false }],
        due: { after: ['Life Story Work Due Date'], days: 0 },
      },
      examples: [
        {
          says: 'What is done is not on it; what is due today is in time.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Life Story Work Due Date': '2025-03-31' },
            { 'Child Unique ID': '2', 'Life Story Work Due Date': '2025-03-30' },
            {
              'Child Unique ID': '3',
              'Life Story Work Due Date': '2025-03-30',
              'Life Story Work Completed Date': '2025-03-28',
            },
            { 'Child Unique ID': '4' },
          ],
          gives: { 2: 'overdue', 4: 'no-date' },
        },
      ],
    },
  ],
};
