import type { Clinic, Condition } from '../clinic-definition.ts';

const stillOurs: Condition = { column: 'LA In Touch', isNot: ['Died', 'Rhom'] };
const shows = ['Type of Accommodation', 'Suitability of Accommodation', 'Latest Date of Contact'];

export const homesOfCareLeavers: Clinic = {
  id: 'homes-of-care-leavers',
  name: 'Homeless or in an unsuitable home',
  about: 'Care leavers without a home, or in one that is not suitable or is not known.',
  firstAfterWeeks: 2,
  parts: [
    {
      key: 'homeless',
      name: 'No fixed home',
      says: 'Care leavers whose accommodation is “no fixed abode or homeless”.',
      shows,
      rows: { from: 9, where: [stillOurs, { column: 'Type of Accommodation', is: ['S'] }] },
      examples: [
        {
          says: 'Whoever is homeless is on it.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'LA In Touch': 'Yes', 'Type of Accommodation': 'S' },
            { 'Child Unique ID': '2', 'LA In Touch': 'Yes', 'Type of Accommodation': 'U' },
          ],
          gives: { 1: 'listed' },
        },
      ],
    },
    {
      key: 'unsuitable',
      name: 'Emergency, bed and breakfast, or not suitable',
      says: 'Care leavers in emergency accommodation or bed and breakfast, and those whose home is called unsuitable.',
      shows,
      rows: {
        from: 9,
        where: [
          stillOurs,
          { column: 'Type of Accommodation', isNot: ['S'] },
          {
            any: [
              { column: 'Suitability of Accommodation', is: ['Unsuitable'] },
              { column: 'Type of Accommodation', is: ['V', 'W'] },
            ],
          },
        ],
      },
      examples: [
        {
          says: 'Bed and breakfast is on it whatever it is called; custody is where it is called unsuitable; the homeless are on the other list.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Type of Accommodation': 'W', 'Suitability of Accommodation': 'Suitable' },
            { 'Child Unique ID': '2', 'Type of Accommodation': 'X', 'Suitability of Accommodation': 'Unsuitable' },
            { 'Child Unique ID': '3', 'Type of Accommodation': 'S', 'Suitability of Accommodation': 'Unsuitable' },
            { 'Child Unique ID': '4', 'Type of Accommodation': 'U', 'Suitability of Accommodation': 'Suitable' },
          ],
          gives: { 1: 'listed', 2: 'listed' },
        },
      ],
    },
    {
      key: 'not-known',
      name: 'Home not known',
      says: 'Care leavers whose residence is recorded as not known.',
      shows,
      rows: { from: 9, where: [stillOurs, { column: 'Type of Accommodation', is: ['R'] }] },
      examples: [
        {
          says: 'Not known is not the same as blank.',
          asAt: '2025-03-31',
          rows: [
            { 'Child Unique ID': '1', 'Type of Accommodation': 'R' },
            { 'Child Unique ID': '2', 'Type of Accommodation': null },
          ],
          gives: { 1: 'listed' },
        },
      ],
    },
  ],
};
