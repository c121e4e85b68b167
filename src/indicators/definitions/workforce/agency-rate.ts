import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';
import { postsOf } from './staff-posts.ts';

export const agencyRate: Indicator = {
  id: 'agency_rate',
  name: 'Agency social workers',
  question: 'How much of our social work is done by agency workers?',
  denominator: 'Social workers in post, agency and permanent, by full-time equivalent.',
  numerator: 'Agency workers by full-time equivalent.',
  area: 'workforce',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children’s social work workforce census, Department for Education.',
  clock: null,
  window: 'the day',
  suppression: 'no children',
  benchmark: 'Workforce census: agency_rate_fte',
  owner: 'Principal social worker',
  from: ['local', 'ssd'],
  list: 107,
  needs: ['Full-time equivalent', 'How it is filled'],
  items: (table) => {
    const { fte, permanent, agency } = postsOf(table);
    return {
      item: (row) => (agency(row) ? fte(row) : permanent(row) ? 0 : no),
      weight: fte,
    };
  },
  examples: [
    {
      says: 'Half an agency post of three and a half; a vacant post and one who left are not counted.',
      asAt: '2025-03-31',
      rows: [
        { 'Post reference': '1', 'Full-time equivalent': '1', 'How it is filled': 'Permanent' },
        { 'Post reference': '2', 'Full-time equivalent': '2', 'How it is filled': 'Permanent' },
        { 'Post reference': '3', 'Full-time equivalent': '0.5', 'How it is filled': 'Agency' },
        { 'Post reference': '4', 'Full-time equivalent': '1', 'How it is filled': 'Vacant' },
        {
          'Post reference': '5',
          'Full-time equivalent': '1',
          'How it is filled': 'Agency',
          'Date left': '2025-01-31',
        },
      ],
      gives: { numerator: 0.5, denominator: 3.5 },
    },
  ],
};
