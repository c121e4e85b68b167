import type { Clinic } from '../clinic-definition.ts';

export const supervision: Clinic = {
  id: 'supervision',
  name: 'Supervision',
  about: 'Every child whose case has not been talked through in supervision for four weeks.',
  firstAfterWeeks: 4,
  parts: [
    {
      key: 'supervision',
      name: 'Supervision of the case',
      says: 'Open cases whose last supervision is more than four weeks back, and those without any.',
      shows: ['Supervision Date'],
      rows: { from: { local: 'supervision' }, where: [], due: { after: ['Supervision Date'], days: 28 } },
      examples: [
        {
          says: 'Four weeks to the day is in time; a case never supervised has no date.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Supervision Date': '2025-03-03' },
            { 'Child Unique ID': '2', 'Supervision Date': '2025-03-02' },
            { 'Child Unique ID': '3', 'Supervision Date': null },
          ],
          gives: { 2: 'overdue', 3: 'no-date' },
        },
      ],
    },
  ],
};
