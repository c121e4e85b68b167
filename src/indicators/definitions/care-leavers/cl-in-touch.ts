import { codeIs } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { groupsOf } from '../../engine/groups.ts';
import { careLeaver, met, no } from '../../engine/populations.ts';

export const clInTouch: Indicator = {
  id: 'cl_in_touch',
  name: 'Care leavers we are in touch with',
  question: 'Do we know how our care leavers are?',
  denominator: 'Care leavers aged 17 to 21, eligible children apart.',
  numerator: 'Those in touch; refused, no longer required, no and blank are not.',
  area: 'care leavers',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children looked after statistics, care leavers in touch.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, leaving care',
  list: 9,
  needs: ['LA In Touch', 'Eligibility Category'],
  needsOneOf: ['Date of Birth', 'Age of Child (Years)'],
  byLeaverAge: true,
  items: (table, { asAt }) => {
    const counted = careLeaver(table);
    const eligible = codeIs(table, 'Eligibility Category', 'Eligible child');
    const inTouch = codeIs(table, 'LA In Touch', 'Yes');
    const { age } = groupsOf(table, asAt);
    return {
      item: (row) => {
        const years = age[row] as number;
        return counted(row) && !eligible(row) && years >= 17 && years <= 21 ? met(inTouch(row)) : no;
      },
    };
  },
  examples: [
    {
      says: 'One who refused stays in the count; one who returned home does not.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'a) Yes',
        },
        {
          'Child Unique ID': '2',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'd) Refu',
        },
        {
          'Child Unique ID': '3',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'd) Eligible child',
          'LA In Touch': 'a) Yes',
        },
        {
          'Child Unique ID': '4',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'a) Relevant child',
          'LA In Touch': 'f) Rhom',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
