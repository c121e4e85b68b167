import { codeIs, dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { groupsOf } from '../../engine/groups.ts';
import { careLeaver, met, no } from '../../engine/populations.ts';

export const clContact8w: Indicator = {
  id: 'cl_contact_8w',
  name: 'Care leavers contacted within eight weeks',
  question: 'Have we been in contact with our care leavers lately?',
  denominator: 'Care leavers aged 18 to 21, eligible children apart.',
  numerator: 'Those with a contact within 56 days.',
  area: 'care leavers',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'local',
  source: 'The council’s own reading of regular contact: eight weeks.',
  clock: '56 days from the last contact',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, leaving care',
  list: 9,
  needs: ['LA In Touch', 'Eligibility Category', 'Latest Date of Contact'],
  needsOneOf: ['Date of Birth', 'Age of Child (Years)'],
  byLeaverAge: true,
  items: (table, { asAt }) => {
    const counted = careLeaver(table);
    const eligible = codeIs(table, 'Eligibility Category', 'Eligible child');
    const contact = dayColumn(table, 'Latest Date of Contact');
    const { age } = groupsOf(table, asAt);
    const due = (row: number) => (contact(row) === noDay ? noDay : contact(row) + 56);
    return {
      item: (row) => {
        const years = age[row] as number;
        return counted(row) && !eligible(row) && years >= 18 && years <= 21
          ? met(due(row) !== noDay && due(row) >= asAt)
          : no;
      },
      due,
    };
  },
  examples: [
    {
      says: 'Fifty-six days ago is in time, fifty-seven is not.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'Y',
          'Latest Date of Contact': '2025-02-03',
        },
        {
          'Child Unique ID': '2',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'b) Former relevant child',
          'LA In Touch': 'Y',
          'Latest Date of Contact': '2025-02-02',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
