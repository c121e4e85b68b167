import { codeIs, dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { filled, no } from '../../engine/populations.ts';

export const caseloadAvg: Indicator = {
  id: 'caseload_avg',
  name: 'Average caseload',
  question: 'How many children does each worker hold?',
  denominator: 'Workers named on an open case.',
  numerator: 'Cases that are not closed and have a worker.',
  area: 'workforce',
  unit: 'cases per worker',
  better: 'lower',
  fidelity: 'proxy',
  standing: 'national definition',
  source: 'Children’s social work workforce census has caseload by full-time equivalent; Annex A has names only.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: 'Workforce census: caseload_fte',
  owner: 'Principal social worker',
  list: 6,
  needs: ['CIN Closure Date', 'Case status', 'Allocated Worker'],
  per: 'Allocated Worker',
  items: (table) => {
    const closed = dayColumn(table, 'CIN Closure Date');
    const over = codeIs(table, 'Case status', 'Closed episode');
    const worker = filled(table, 'Allocated Worker');
    return { item: (row) => (closed(row) === noDay && !over(row) && worker(row) ? 1 : no) };
  },
  examples: [
    {
      says: 'Three open cases held by two people; a closed one and one without a worker do not count.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Case status': 'c) Child in need plan', 'Allocated Worker': 'A' },
        { 'Child Unique ID': '2', 'Case status': 'c) Child in need plan', 'Allocated Worker': 'A' },
        { 'Child Unique ID': '3', 'Case status': 'd) Open assessment', 'Allocated Worker': 'B' },
        { 'Child Unique ID': '4', 'Case status': 'e) Closed episode', 'Allocated Worker': 'C' },
        {
          'Child Unique ID': '5',
          'Case status': 'd) Open assessment',
          'Allocated Worker': 'TBC',
          'CIN Closure Date': '',
        },
      ],
      gives: { numerator: 3, denominator: 2 },
    },
  ],
};
