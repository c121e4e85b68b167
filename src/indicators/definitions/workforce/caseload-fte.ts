import { countColumn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';
import { postsOf } from './staff-posts.ts';

export const caseloadFte: Indicator = {
  id: 'caseload_fte',
  name: 'Average caseload by full-time equivalent',
  question: 'How many children does each full-time worker hold?',
  denominator: 'Social workers in post who hold a case, agency workers included, by full-time equivalent.',
  numerator: 'The cases they hold.',
  area: 'workforce',
  unit: 'cases per worker',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source:
    'Children’s social work workforce census, Department for Education: it counts hours worked, where an Annex A has names alone.',
  clock: null,
  window: 'the day',
  suppression: 'no children',
  benchmark: 'Workforce census: caseload_fte',
  owner: 'Principal social worker',
  from: ['local', 'ssd'],
  fullerThan: 'caseload_avg',
  list: 107,
  needs: ['Full-time equivalent', 'How it is filled', 'Open cases'],
  items: (table) => {
    const { fte, permanent, agency } = postsOf(table);
    const cases = countColumn(table, 'Open cases');
    return {
      item: (row) => ((permanent(row) || agency(row)) && cases(row) >= 1 && fte(row) > 0 ? cases(row) : no),
      weight: fte,
    };
  },
  examples: [
    {
      says: 'Thirty cases held by one and a half; a manager without cases is not counted.',
      asAt: '2025-03-31',
      rows: [
        { 'Post reference': '1', 'Full-time equivalent': '1', 'How it is filled': 'Permanent', 'Open cases': '20' },
        { 'Post reference': '2', 'Full-time equivalent': '0.5', 'How it is filled': 'Agency', 'Open cases': '10' },
        { 'Post reference': '3', 'Full-time equivalent': '1', 'How it is filled': 'Permanent', 'Open cases': '0' },
      ],
      gives: { numerator: 30, denominator: 1.5 },
    },
  ],
};
