import { codeIs } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { groupsOf } from '../../engine/groups.ts';
import { careLeaver, met, no } from '../../engine/populations.ts';

export const clEet: Indicator = {
  id: 'cl_eet',
  name: 'Care leavers in education, employment or training',
  question: 'Are our care leavers learning or working?',
  denominator: 'Former relevant children aged 17 to 21.',
  numerator: 'Those in education, employment or training, full or part time; blank is not.',
  area: 'care leavers',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children looked after statistics, care leavers’ activity.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: 'Care leavers’ activity: care_leaver_count in education, employment or training over the total',
  owner: 'Head of service, leaving care',
  list: 9,
  needs: ['LA In Touch', 'Eligibility Category', 'Activity Status'],
  needsOneOf: ['Date of Birth', 'Age of Child (Years)'],
  byLeaverAge: true,
  items: (table, { asAt }) => {
    const counted = careLeaver(table);
    const former = codeIs(table, 'Eligibility Category', 'Former relevant child');
    const active = codeIs(table, 'Activity Status', 'F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5');
    const { age } = groupsOf(table, asAt);
    return {
      item: (row) => {
        const years = age[row] as number;
        return counted(row) && former(row) && years >= 17 && years <= 21 ? met(active(row)) : no;
      },
    };
  },
  examples: [
    {
      says: 'A blank activity stays in the count and is not met.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'Y',
          'Activity Status': 'P2',
        },
        {
          'Child Unique ID': '2',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'Y',
          'Activity Status': '',
        },
        {
          'Child Unique ID': '3',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'c) Qualifying care leaver',
          'LA In Touch': 'Y',
          'Activity Status': 'F2',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
