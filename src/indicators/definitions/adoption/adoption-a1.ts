import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';

export const adoptionA1: Indicator = {
  id: 'adoption_a1',
  name: 'From entering care to moving in with adopters',
  question: 'How long do children wait from coming into care until they live with their new family?',
  denominator: 'Children adopted in the twelve months, placed on or after the day they entered care.',
  numerator: 'The days from entering care to being placed for adoption.',
  area: 'adoption',
  unit: 'mean days',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Adoption scorecard A1, basic: the stop for foster carers who adopt is not applied.',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: 'Adoption stages: average time from entry into care to being placed',
  owner: 'Head of service, adoption',
  list: 10,
  needs: ['Date the Child Entered Care', 'Date Placed for Adoption', 'Date of Adoption Order'],
  items: (table, { twelveMonths }) => {
    const entered = dayColumn(table, 'Date the Child Entered Care');
    const placed = dayColumn(table, 'Date Placed for Adoption');
    const order = dayColumn(table, 'Date of Adoption Order');
    return {
      item: (row) =>
        order(row) >= twelveMonths && entered(row) !== noDay && placed(row) !== noDay && placed(row) >= entered(row)
          ? placed(row) - entered(row)
          : no,
    };
  },
  examples: [
    {
      says: 'Two children, 100 and 200 days.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date the Child Entered Care': '2024-01-01',
          'Date Placed for Adoption': '2024-04-10',
          'Date of Adoption Order': '2024-12-01',
        },
        {
          'Child Unique ID': '2',
          'Date the Child Entered Care': '2024-01-01',
          'Date Placed for Adoption': '2024-07-19',
          'Date of Adoption Order': '2024-12-01',
        },
        {
          'Child Unique ID': '3',
          'Date the Child Entered Care': '2024-01-01',
          'Date Placed for Adoption': '2024-07-19',
          'Date of Adoption Order': '',
        },
      ],
      gives: { numerator: 300, denominator: 2 },
    },
  ],
};
