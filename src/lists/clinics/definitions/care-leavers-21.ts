import type { Clinic, Condition } from '../clinic-definition.ts';

const stillOurs: Condition = { column: 'LA In Touch', isNot: ['Died', 'Rhom'] };
const shows = ['LA In Touch', 'Latest Date of Contact', 'Allocated Personal Advisor'];

export const careLeavers21: Clinic = {
  id: 'care-leavers-21',
  name: 'Care leavers of 21 and over',
  about:
    'Young adults of 21 and over: nobody goes three months without a word, and disabled young adults are looked at again.',
  firstAfterWeeks: 4,
  parts: [
    {
      key: 'contact',
      name: 'No contact for three months',
      says: 'Care leavers of 21 and over whose last contact is more than three months back, and those without any date.',
      shows,
      rows: {
        from: 9,
        where: [{ ageFrom: 21 }, stillOurs],
        due: { after: ['Latest Date of Contact'], months: 3 },
      },
      examples: [
        {
          says: 'Three months to the day is in time; at 20 another standard holds; who has died is not looked for.',
          asAt: '2025-03-31',
          rows: [
            {
              'Child Unique ID': '1',
              'Date of Birth': '2003-01-01',
              'LA In Touch': 'Yes',
              'Latest Date of Contact': '2024-12-31',
            },
            {
              'Child Unique ID': '2',
              'Date of Birth': '2003-01-01',
              'LA In Touch': 'No',
              'Latest Date of Contact': '2024-12-30',
            },
            {
              'Child Unique ID': '3',
              'Date of Birth': '2003-01-01',
              'LA In Touch': 'No',
              'Latest Date of Contact': null,
            },
            {
              'Child Unique ID': '4',
              'Date of Birth': '2004-04-01',
              'LA In Touch': 'No',
              'Latest Date of Contact': null,
            },
            {
              'Child Unique ID': '5',
              'Date of Birth': '2003-01-01',
              'LA In Touch': 'Died',
              'Latest Date of Contact': null,
            },
            {
              'Child Unique ID': '6',
              'Date of Birth': null,
              'Age of Child (Years)': 22,
              'LA In Touch': 'Yes',
              'Latest Date of Contact': null,
            },
          ],
          gives: { 2: 'overdue', 3: 'no-date', 6: 'no-date' },
        },
      ],
    },
    {
      key: 'disability',
      name: 'With a disability',
      says: 'Care leavers of 21 and over with a disability. Each is talked about twice a year.',
      shows: [...shows, 'Activity Status', 'Type of Accommodation'],
      everyWeeks: 26,
      rows: {
        from: 9,
        where: [{ ageFrom: 21 }, stillOurs, { column: 'Does the Child have a Disability', is: ['Yes'] }],
      },
      examples: [
        {
          says: 'Only those of whom it is known.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Date of Birth': '2003-01-01', 'Does the Child have a Disability': 'Yes' },
            { 'Child Unique ID': '2', 'Date of Birth': '2003-01-01', 'Does the Child have a Disability': 'Unknown' },
            { 'Child Unique ID': '3', 'Date of Birth': '2006-01-01', 'Does the Child have a Disability': 'Yes' },
          ],
          gives: { 1: 'listed' },
        },
      ],
    },
  ],
};
