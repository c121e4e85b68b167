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
      says: 'Open cases whose last supervision is more than four weeks back, and those without any, counted from when they were allocated.',
      shows: ['Date of last supervision', 'Case type', 'Supervisor'],
      rows: {
        from: { local: 'supervision' },
        where: [],
        due: { after: ['Date of last supervision', 'Date case allocated'], days: 28 },
      },
      examples: [
        {
          says: 'Four weeks to the day is in time; a case never supervised counts from when it was allocated.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Date of last supervision': '2025-03-03' },
            { 'Child Unique ID': '2', 'Date of last supervision': '2025-03-02' },
            { 'Child Unique ID': '3', 'Date of last supervision': null },
            {
              'Child Unique ID': '4',
              'Date case allocated': '2025-03-01',
              'Date of last supervision': null,
            },
          ],
          gives: { 2: 'overdue', 3: 'no-date', 4: 'overdue' },
        },
      ],
    },
  ],
};
