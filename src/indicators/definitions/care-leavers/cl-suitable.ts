import { codeIs } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { groupsOf } from '../../engine/groups.ts';
import { careLeaver, met, no } from '../../engine/populations.ts';

export const clSuitable: Indicator = {
  id: 'cl_suitable',
  name: 'Care leavers in suitable accommodation',
  question: 'Do our care leavers have somewhere decent to live?',
  denominator: 'Former relevant children aged 17 to 21, those abroad, deported or of no known residence apart.',
  numerator: 'Those in suitable accommodation; blank is not.',
  area: 'care leavers',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children looked after statistics, care leavers’ accommodation.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: 'Accommodation suitability: care_leaver_count considered suitable over the total',
  owner: 'Head of service, leaving care',
  list: 9,
  needs: ['LA In Touch', 'Eligibility Category', 'Type of Accommodation', 'Suitability of Accommodation'],
  needsOneOf: ['Date of Birth', 'Age of Child (Years)'],
  byLeaverAge: true,
  items: (table, { asAt }) => {
    const counted = careLeaver(table);
    const former = codeIs(table, 'Eligibility Category', 'Former relevant child');
    const away = codeIs(table, 'Type of Accommodation', 'G', 'H', 'R');
    const suitable = codeIs(table, 'Suitability of Accommodation', 'Suitable');
    const { age } = groupsOf(table, asAt);
    return {
      item: (row) => {
        const years = age[row] as number;
        return counted(row) && former(row) && years >= 17 && years <= 21 && !away(row) ? met(suitable(row)) : no;
      },
    };
  },
  examples: [
    {
      says: 'One who lives abroad is not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'Y',
          'Type of Accommodation': 'U: Independent living',
          'Suitability of Accommodation': 'a) Suitable',
        },
        {
          'Child Unique ID': '2',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'Y',
          'Type of Accommodation': 'S',
          'Suitability of Accommodation': 'b) Unsuitable',
        },
        {
          'Child Unique ID': '3',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'Y',
          'Type of Accommodation': 'G: Abroad',
          'Suitability of Accommodation': 'a) Suitable',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
