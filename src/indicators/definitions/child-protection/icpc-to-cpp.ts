import { codeIs } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { conferenceHeld, conferenceNeeds, met, no } from '../../engine/populations.ts';

export const icpcToCpp: Indicator = {
  id: 'icpc_to_cpp',
  name: 'Conferences that lead to a plan',
  question: 'How many child protection conferences decide on a plan?',
  denominator: 'Initial child protection conferences held in the six months.',
  numerator: 'Those whose outcome is a child protection plan; a blank outcome is none.',
  area: 'child protection',
  unit: 'percent',
  better: 'none',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children in need census, initial conferences and plans.',
  clock: null,
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, child protection',
  list: 5,
  needs: [...conferenceNeeds, 'Did the Initial Child Protection Conference Result in a Child Protection Plan'],
  items: (table, asked) => {
    const held = conferenceHeld(table, asked);
    const plan = codeIs(table, 'Did the Initial Child Protection Conference Result in a Child Protection Plan', 'Yes');
    return { item: (row) => (held(row) ? met(plan(row)) : no) };
  },
  examples: [
    {
      says: 'A blank outcome stays in the count and is not met.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Strategy discussion initiating Section 47 Enquiry Start Date': '',
          'Date of Initial Child Protection Conference': '2025-01-27',
          'Did the Initial Child Protection Conference Result in a Child Protection Plan': 'a) Yes',
        },
        {
          'Child Unique ID': '2',
          'Strategy discussion initiating Section 47 Enquiry Start Date': '',
          'Date of Initial Child Protection Conference': '2025-01-28',
          'Did the Initial Child Protection Conference Result in a Child Protection Plan': '',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
