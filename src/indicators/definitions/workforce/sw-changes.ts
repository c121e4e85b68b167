import { childColumn, dayColumn, noDay, textColumn } from '../../../children/index.ts';
import { rowsByChild } from '../../engine/by-child.ts';
import type { Indicator } from '../../engine/definition.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const swChanges: Indicator = {
  id: 'sw_changes',
  name: 'Three or more social workers in 12 months',
  question: 'How many children in care had to get to know three or more social workers in a year?',
  denominator: 'Children in care, short breaks apart.',
  numerator:
    'Those who had three or more different social workers in the twelve months; one who comes back is the same.',
  area: 'workforce',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'SSDA903, social worker episodes: different workers in the year.',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: 'Social worker stability: percentage with three or more social workers',
  owner: 'Principal social worker',
  from: ['ssd'],
  list: 8,
  needs: inCareNeeds,
  needsAlso: [
    {
      list: 233,
      columns: [
        'invo_professional_id',
        'invo_professional_role_id',
        'invo_involvement_start_date',
        'invo_involvement_end_date',
      ],
    },
  ],
  items: (table, { annexA, asAt, twelveMonths }) => {
    const [counted, child] = [inCare(table), childColumn(table)];
    const involved = annexA.lists.get(233);
    if (!involved) return { item: () => no };
    const rows = rowsByChild(involved);
    const [worker, role] = [
      textColumn(involved, 'invo_professional_id'),
      textColumn(involved, 'invo_professional_role_id'),
    ];
    const [from, to] = [
      dayColumn(involved, 'invo_involvement_start_date'),
      dayColumn(involved, 'invo_involvement_end_date'),
    ];
    const workers = (one: number) =>
      new Set(
        rows(one)
          .filter((row) => worker(row) !== '' && /social|alloc|case ?work|\bSW\b/i.test(role(row)))
          .filter((row) => from(row) !== noDay && from(row) <= asAt && (to(row) === noDay || to(row) >= twelveMonths))
          .map(worker),
      ).size;
    return { item: (row) => (counted(row) ? met(workers(child(row)) >= 3) : no) };
  },
  examples: [
    {
      says: 'The same worker twice is one; one who left before the year began is not counted, nor a reviewing officer.',
      asAt: '2025-03-31',
      rows: ['1', '2'].map((id) => ({
        'Child Unique ID': id,
        'Date Started to be Looked After': '2023-01-10',
        'Date Ceased to be Looked After': '',
        "Child's Legal Status": 'C2',
      })),
      others: {
        233: [
          ['1', 'A', 'Social worker', '2023-01-10', '2024-06-01'],
          ['1', 'B', 'Social worker', '2024-06-01', '2024-09-01'],
          ['1', 'C', 'Social worker', '2024-09-01', ''],
          ['2', 'A', 'Social worker', '2023-01-10', '2024-03-30'],
          ['2', 'B', 'Social worker', '2024-03-30', '2024-09-01'],
          ['2', 'C', 'Social worker', '2024-09-01', '2025-01-01'],
          ['2', 'B', 'Social worker', '2025-01-01', ''],
          ['2', 'D', 'Independent reviewing officer', '2023-01-10', ''],
        ].map(([person = '', by = '', role = '', start = '', end = ''], at) => ({
          invo_involvements_id: String(at),
          invo_person_id: person,
          invo_professional_id: by,
          invo_professional_role_id: role,
          invo_involvement_start_date: start,
          invo_involvement_end_date: end,
        })),
      },
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
