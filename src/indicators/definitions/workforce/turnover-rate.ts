import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';
import { postsOf } from './staff-posts.ts';

export const turnoverRate: Indicator = {
  id: 'turnover_rate',
  name: 'Turnover of social workers',
  question: 'How many of our social workers leave in a year?',
  denominator: 'Permanent social workers in post, by full-time equivalent.',
  numerator: 'Permanent social workers who left in the twelve months, by full-time equivalent.',
  area: 'workforce',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children’s social work workforce census, Department for Education.',
  clock: null,
  window: 'twelve months',
  suppression: 'no children',
  benchmark: 'Workforce census: turnover_rate_fte',
  owner: 'Principal social worker',
  from: ['local'],
  list: 107,
  needs: ['Full-time equivalent', 'How it is filled', 'Date left'],
  items: (table, { twelveMonths }) => {
    const { fte, permanent, leftPermanent, left } = postsOf(table);
    return {
      item: (row) => (permanent(row) ? 0 : leftPermanent(row) && left(row) >= twelveMonths ? fte(row) : no),
      // Those who left are added up over those who are there, and are not among them.
      weight: (row) => (permanent(row) ? fte(row) : 0),
    };
  },
  examples: [
    {
      says: 'One who left a year and a day ago is not counted, nor an agency worker who left.',
      asAt: '2025-03-31',
      rows: [
        { 'Post reference': '1', 'Full-time equivalent': '1', 'How it is filled': 'Permanent' },
        { 'Post reference': '2', 'Full-time equivalent': '0.6', 'How it is filled': 'Permanent' },
        {
          'Post reference': '3',
          'Full-time equivalent': '0.8',
          'How it is filled': 'Permanent',
          'Date left': '2024-03-31',
        },
        {
          'Post reference': '4',
          'Full-time equivalent': '1',
          'How it is filled': 'Permanent',
          'Date left': '2024-03-30',
        },
        { 'Post reference': '5', 'Full-time equivalent': '1', 'How it is filled': 'Agency', 'Date left': '2025-01-31' },
      ],
      gives: { numerator: 0.8, denominator: 1.6 },
    },
  ],
};
