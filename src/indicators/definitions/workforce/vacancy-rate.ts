import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';
import { postsOf } from './staff-posts.ts';

export const vacancyRate: Indicator = {
  id: 'vacancy_rate',
  name: 'Vacant social work posts',
  question: 'How many of our posts for social workers are vacant?',
  denominator: 'Posts that are vacant or filled by permanent workers, by full-time equivalent.',
  numerator: 'Vacant posts by full-time equivalent, those that agency workers cover included.',
  area: 'workforce',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children’s social work workforce census, Department for Education.',
  clock: null,
  window: 'the day',
  suppression: 'no children',
  benchmark: 'Workforce census: vacancy_rate_fte',
  owner: 'Principal social worker',
  from: ['local'],
  list: 107,
  needs: ['Full-time equivalent', 'How it is filled'],
  items: (table) => {
    const { fte, permanent, vacant } = postsOf(table);
    return {
      item: (row) => (vacant(row) ? fte(row) : permanent(row) ? 0 : no),
      weight: fte,
    };
  },
  examples: [
    {
      says: 'An agency worker stands in for a vacancy unless the list says that they do not.',
      asAt: '2025-03-31',
      rows: [
        { 'Post reference': '1', 'Full-time equivalent': '1', 'How it is filled': 'Permanent' },
        { 'Post reference': '2', 'Full-time equivalent': '1', 'How it is filled': 'Agency' },
        {
          'Post reference': '3',
          'Full-time equivalent': '1',
          'How it is filled': 'Agency',
          'Covers a vacancy': 'No',
        },
        { 'Post reference': '4', 'Full-time equivalent': '0.5', 'How it is filled': 'Vacant' },
      ],
      gives: { numerator: 1.5, denominator: 2.5 },
    },
  ],
};
