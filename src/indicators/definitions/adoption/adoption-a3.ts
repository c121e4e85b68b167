import { dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const adoptionA3: Indicator = {
  id: 'adoption_a3',
  name: 'Children who waited less than 14 months',
  question: 'How many children whose plan is adoption moved in within 14 months of entering care?',
  denominator:
    'Children whose plan for adoption stands, adopted in the twelve months or not yet; those still waiting stay in.',
  numerator: 'Those placed before 14 months had passed since they entered care.',
  area: 'adoption',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Adoption scorecard A3.',
  clock: '14 months from coming into care',
  window: 'twelve months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, adoption',
  list: 10,
  needs: [
    'Date the Child Entered Care',
    'Date Placed for Adoption',
    'Date of Adoption Order',
    'Date of Decision that Child Should No Longer be Placed for Adoption',
  ],
  items: (table, { twelveMonths }) => {
    const entered = dayColumn(table, 'Date the Child Entered Care');
    const placed = dayColumn(table, 'Date Placed for Adoption');
    const order = dayColumn(table, 'Date of Adoption Order');
    const reversed = dayColumn(table, 'Date of Decision that Child Should No Longer be Placed for Adoption');
    return {
      item: (row) => {
        const [from, to, adopted] = [entered(row), placed(row), order(row)];
        if (from === noDay || reversed(row) !== noDay) return no;
        if (adopted !== noDay && adopted < twelveMonths) return no;
        if (to !== noDay && to < from) return no;
        return met(to !== noDay && to < monthsOn(from, 14));
      },
    };
  },
  examples: [
    {
      says: 'Fourteen months to the day is too late; a child who still waits stays in the count.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date the Child Entered Care': '2023-06-10',
          'Date Placed for Adoption': '2024-08-09',
          'Date of Adoption Order': '',
        },
        {
          'Child Unique ID': '2',
          'Date the Child Entered Care': '2023-06-10',
          'Date Placed for Adoption': '2024-08-10',
          'Date of Adoption Order': '',
        },
        {
          'Child Unique ID': '3',
          'Date the Child Entered Care': '2023-06-10',
          'Date Placed for Adoption': '',
          'Date of Adoption Order': '',
        },
        {
          'Child Unique ID': '4',
          'Date the Child Entered Care': '2023-06-10',
          'Date Placed for Adoption': '',
          'Date of Adoption Order': '',
          'Date of Decision that Child Should No Longer be Placed for Adoption': '2025-01-01',
        },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
