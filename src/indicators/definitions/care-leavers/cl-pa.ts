import { codeIs } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { careLeaver, filled, met, no } from '../../engine/populations.ts';

export const clPa: Indicator = {
  id: 'cl_pa',
  name: 'Care leavers with a personal adviser',
  question: 'Does each care leaver have someone to turn to?',
  denominator: 'Relevant, former relevant and eligible children of any age.',
  numerator: 'Those with a personal adviser named.',
  area: 'care leavers',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory',
  source: 'Children (Leaving Care) Act 2000: a personal adviser for each.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, leaving care',
  list: 9,
  needs: ['LA In Touch', 'Eligibility Category', 'Allocated Personal Advisor'],

  byLeaverAge: true,
  items: (table) => {
    const counted = careLeaver(table);
    const owed = codeIs(table, 'Eligibility Category', 'Relevant child', 'Former relevant child', 'Eligible child');
    const adviser = filled(table, 'Allocated Personal Advisor');
    return { item: (row) => (counted(row) && owed(row) ? met(adviser(row)) : no) };
  },
  examples: [
    {
      says: '“Unallocated” is nobody.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'd) Eligible child',
          'LA In Touch': 'Y',
          'Allocated Personal Advisor': 'A. Example',
        },
        {
          'Child Unique ID': '2',
          'Date of Birth': '2006-01-01',
          'Eligibility Category': 'a) Relevant child',
          'LA In Touch': 'Y',
          'Allocated Personal Advisor': 'UNALLOCATED',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
