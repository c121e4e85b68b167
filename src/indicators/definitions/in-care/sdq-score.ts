import type { Indicator } from '../../engine/definition.ts';
import { no } from '../../engine/populations.ts';
import { scoresOf, sdqNeeds } from './sdq-scores.ts';

export const sdqScore: Indicator = {
  id: 'sdq_score',
  name: 'Strengths and difficulties, mean score',
  question: 'How are children in care feeling?',
  denominator: 'Children in care for 12 months or more, aged 4 to 16, with a score in the twelve months.',
  numerator: 'Their latest scores added up: up to 13 is usual, from 17 on there is cause for concern.',
  area: 'in care',
  unit: 'mean score',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'SSDA903, outcomes of children looked after for at least twelve months (OC2).',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: 'Health outcomes: average score',
  owner: 'Designated nurse for children in care',
  from: ['ssd'],
  ...sdqNeeds,
  items: (table, asked) => {
    const { counted, score } = scoresOf(table, asked);
    return { item: (row) => (counted(row) ? score(row) : no) };
  },
  examples: [
    {
      says: 'The latest score of each child counts; one without a score is not counted.',
      asAt: '2025-03-31',
      rows: ['1', '2', '3'].map((id) => ({
        'Child Unique ID': id,
        'Date of Birth': '2012-05-01',
        'Date Started to be Looked After': '2023-01-10',
        'Date Ceased to be Looked After': '',
        "Child's Legal Status": 'C2',
      })),
      others: {
        244: [
          { csdq_table_id: 'a', csdq_person_id: '1', csdq_sdq_completed_date: '2025-01-10', csdq_sdq_score: '14' },
          { csdq_table_id: 'b', csdq_person_id: '1', csdq_sdq_completed_date: '2024-06-10', csdq_sdq_score: '20' },
          { csdq_table_id: 'c', csdq_person_id: '2', csdq_sdq_completed_date: '2025-01-10', csdq_sdq_score: '9' },
        ],
      },
      gives: { numerator: 23, denominator: 2 },
    },
  ],
};
