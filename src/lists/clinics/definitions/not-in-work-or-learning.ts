import type { Clinic } from '../clinic-definition.ts';

export const notInWorkOrLearning: Clinic = {
  id: 'not-in-work-or-learning',
  name: 'Not in education, employment or training, and able to work',
  about: 'Young adults who are able to work or learn and do neither: each has a plan that is looked at every 12 weeks.',
  firstAfterWeeks: 4,
  parts: [
    {
      key: 'able',
      name: 'Able to work',
      says: 'Care leavers who are not in education, employment or training for a reason other than illness, disability, pregnancy or parenting.',
      shows: ['Activity Status', 'Latest Date of Contact', 'Allocated Personal Advisor'],
      everyWeeks: 12,
      rows: {
        from: 9,
        where: [
          { column: 'LA In Touch', isNot: ['Died', 'Rhom'] },
          { column: 'Activity Status', is: ['G5'] },
        ],
      },
      examples: [
        {
          says: 'Illness, parenting and those in work are not on it.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'LA In Touch': 'Yes', 'Activity Status': 'G5' },
            { 'Child Unique ID': '2', 'LA In Touch': 'Yes', 'Activity Status': 'G4' },
            { 'Child Unique ID': '3', 'LA In Touch': 'Yes', 'Activity Status': 'G6' },
            { 'Child Unique ID': '4', 'LA In Touch': 'Yes', 'Activity Status': 'F3' },
          ],
          gives: { 1: 'listed' },
        },
      ],
    },
  ],
};
