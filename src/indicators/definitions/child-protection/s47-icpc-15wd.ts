import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { conferenceHeld, conferenceNeeds, met, no } from '../../engine/populations.ts';

export const s47Icpc15wd: Indicator = {
  id: 's47_icpc_15wd',
  name: 'Initial conferences within 15 working days',
  question: 'Are child protection conferences held soon enough after the strategy discussion?',
  denominator: 'Initial child protection conferences held in the six months with a strategy discussion date.',
  numerator: 'Those held no more than 15 working days after it.',
  area: 'child protection',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source:
    'Working Together to Safeguard Children 2023: 15 working days. Transfers from other councils cannot be seen in Annex A.',
  clock: '15 working days from the strategy discussion',
  window: 'six months',
  suppression: 'children',
  benchmark: 'C4: Duration_0-10_days and Duration_11-15_days over the four together',
  owner: 'Head of service, child protection',
  list: 5,
  needs: conferenceNeeds,
  clockHasStopped: true,
  items: (table, asked) => {
    const held = conferenceHeld(table, asked);
    const discussed = dayColumn(table, 'Strategy discussion initiating Section 47 Enquiry Start Date');
    const conference = dayColumn(table, 'Date of Initial Child Protection Conference');
    return {
      item: (row) =>
        held(row) && discussed(row) !== noDay
          ? met(asked.workingDays.between(discussed(row), conference(row)) <= 15)
          : no,
      due: (row) => asked.workingDays.after(discussed(row), 15),
    };
  },
  examples: [
    {
      says: 'Day 15 is in time, day 16 is not; a conference before its discussion is not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Strategy discussion initiating Section 47 Enquiry Start Date': '2025-01-06',
          'Date of Initial Child Protection Conference': '2025-01-27',
        },
        {
          'Child Unique ID': '2',
          'Strategy discussion initiating Section 47 Enquiry Start Date': '2025-01-06',
          'Date of Initial Child Protection Conference': '2025-01-28',
        },
        {
          'Child Unique ID': '3',
          'Strategy discussion initiating Section 47 Enquiry Start Date': '2025-01-06',
          'Date of Initial Child Protection Conference': '2025-01-03',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
