import type { Clinic } from '../clinic-definition.ts';

export const lifeStoryWork: Clinic = {
  id: 'life-story-work',
  name: 'Life-story work',
  about: 'Children whose life-story work is not finished, or is finished and not yet given to them.',
  firstAfterWeeks: 6,
  parts: [
    {
      key: 'not-finished',
      name: 'Not finished',
      says: 'Children whose life-story work has no date of completion, begun or not.',
      shows: ['Permanence plan', 'Date started to be looked after', 'Date work started'],
      rows: {
        from: { local: 'life-story-work' },
        where: [{ column: 'Date work completed', filled: false }],
      },
      examples: [
        {
          says: 'What is finished is not on it.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Date work completed': '2025-03-01' },
            { 'Child Unique ID': '2', 'Date work started': '2025-01-01' },
          ],
          gives: { 2: 'listed' },
        },
      ],
    },
    {
      key: 'not-given',
      name: 'Finished, and not given to the child',
      says: 'Children whose life-story work is finished and has not reached them.',
      shows: ['Date work completed'],
      rows: {
        from: { local: 'life-story-work' },
        where: [
          { column: 'Date work completed', filled: true },
          { column: 'Given to the child', isNot: ['Yes'] },
        ],
      },
      examples: [
        {
          says: 'Only once it is finished.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Date work completed': '2025-03-01', 'Given to the child': 'No' },
            { 'Child Unique ID': '2', 'Date work completed': '2025-03-01', 'Given to the child': 'Yes' },
            { 'Child Unique ID': '3', 'Given to the child': null },
          ],
          gives: { 1: 'listed' },
        },
      ],
    },
  ],
};
