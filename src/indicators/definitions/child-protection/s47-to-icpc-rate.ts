import { dayColumn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { conferenceHeld, conferenceNeeds, met, no } from '../../engine/populations.ts';

export const s47ToIcpcRate: Indicator = {
  id: 's47_to_icpc_rate',
  name: 'Section 47 enquiries that lead to a conference',
  question: 'How many child protection enquiries go on to a conference?',
  denominator: 'Strategy discussions that began a section 47 enquiry in the six months, decided or not.',
  numerator: 'Those with an initial child protection conference held.',
  area: 'child protection',
  unit: 'percent',
  better: 'none',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children in need census, section 47 enquiries and initial conferences.',
  clock: null,
  window: 'six months',
  suppression: 'children',
  benchmark: 'C4: ICPC over Section47',
  owner: 'Head of service, child protection',
  list: 5,
  needs: conferenceNeeds,
  items: (table, asked) => {
    const held = conferenceHeld(table, asked);
    const discussed = dayColumn(table, 'Strategy discussion initiating Section 47 Enquiry Start Date');
    return { item: (row) => (discussed(row) >= asked.sixMonths ? met(held(row)) : no) };
  },
  examples: [
    {
      says: 'An enquiry that is not yet decided is counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Strategy discussion initiating Section 47 Enquiry Start Date': '2025-01-06',
          'Date of Initial Child Protection Conference': '2025-01-27',
        },
        { 'Child Unique ID': '2', 'Strategy discussion initiating Section 47 Enquiry Start Date': '2025-03-25' },
        {
          'Child Unique ID': '3',
          'Strategy discussion initiating Section 47 Enquiry Start Date': '2024-09-01',
          'Date of Initial Child Protection Conference': '2024-10-01',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
