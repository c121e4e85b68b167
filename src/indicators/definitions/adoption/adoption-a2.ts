import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';

export const adoptionA2: Indicator = {
  id: 'adoption_a2',
  name: 'From placement order to match',
  question: 'Once a court has agreed, how long does it take to find a family?',
  denominator: 'Children adopted in the twelve months with a placement order and a match.',
  numerator: 'The days from the placement order to the match; none where the match came first.',
  area: 'adoption',
  unit: 'mean days',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Adoption scorecard A2.',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: 'Adoption stages: average time from decision to match',
  owner: 'Head of service, adoption',
  list: 10,
  needs: ['Date of Placement Order', 'Date of Matching Child and Prospective Adopters', 'Date of Adoption Order'],
  items: (table, { twelveMonths }) => {
    const ordered = dayColumn(table, 'Date of Placement Order');
    const matched = dayColumn(table, 'Date of Matching Child and Prospective Adopters');
    const order = dayColumn(table, 'Date of Adoption Order');
    return {
      item: (row) =>
        order(row) >= twelveMonths && ordered(row) !== noDay && matched(row) !== noDay
          ? Math.max(0, matched(row) - ordered(row))
          : no,
    };
  },
  examples: [
    {
      says: 'A match before the order counts as no days.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Placement Order': '2024-01-01',
          'Date of Matching Child and Prospective Adopters': '2024-02-10',
          'Date of Adoption Order': '2024-12-01',
        },
        {
          'Child Unique ID': '2',
          'Date of Placement Order': '2024-01-01',
          'Date of Matching Child and Prospective Adopters': '2023-12-01',
          'Date of Adoption Order': '2024-12-01',
        },
      ],
      gives: { numerator: 40, denominator: 2 },
    },
  ],
};
