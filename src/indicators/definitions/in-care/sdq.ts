import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';
import { scoresOf, sdqNeeds } from './sdq-scores.ts';

export const sdq: Indicator = {
  id: 'sdq',
  name: 'Strengths and difficulties questionnaires completed',
  question: 'Do we know how children in care are feeling?',
  denominator: 'Children in care for 12 months or more, aged 4 to 16.',
  numerator: 'Those with a score (0 to 40) in the twelve months.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'SSDA903, outcomes of children looked after for at least twelve months (OC2).',
  clock: null,
  window: 'twelve months',
  suppression: 'children',
  benchmark: 'Health outcomes: children_percent with a score',
  owner: 'Designated nurse for children in care',
  from: ['ssd'],
  ...sdqNeeds,
  items: (table, asked) => {
    const { counted, score } = scoresOf(table, asked);
    return { item: (row) => (counted(row) ? met(!Number.isNaN(score(row))) : no) };
  },
  examples: [
    {
      says: 'A score of last year does not count, nor one without a number; a child of three is not counted.',
      asAt: '2025-03-31',
      rows: ['2012-05-01', '2012-05-01', '2012-05-01', '2021-05-01'].map((born, at) => ({
        'Child Unique ID': String(at + 1),
        'Date of Birth': born,
        'Date Started to be Looked After': '2023-01-10',
        'Date Ceased to be Looked After': '',
        "Child's Legal Status": 'C2',
      })),
      others: {
        244: [
          { csdq_table_id: 'a', csdq_person_id: '1', csdq_sdq_completed_date: '2025-01-10', csdq_sdq_score: '14' },
          { csdq_table_id: 'b', csdq_person_id: '2', csdq_sdq_completed_date: '2024-01-10', csdq_sdq_score: '14' },
          { csdq_table_id: 'c', csdq_person_id: '3', csdq_sdq_completed_date: '2025-01-10', csdq_sdq_reason: 'SDQ2' },
          { csdq_table_id: 'd', csdq_person_id: '4', csdq_sdq_completed_date: '2025-01-10', csdq_sdq_score: '9' },
        ],
      },
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
