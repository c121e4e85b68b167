import { dayColumn, monthsOn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { filled, inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const permanencePlan: Indicator = {
  id: 'permanence_plan',
  name: 'Permanence plan by the second review',
  question: 'Do children in care have a plan for where they will grow up?',
  denominator: 'Children in care for four months or more.',
  numerator: 'Those with a recognised permanence plan, “other” included.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source: 'Children Act 1989 guidance, volume 2: a plan for permanence by the second review, at about four months.',
  clock: 'Four months from coming into care, by when the second review is due',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  list: 8,
  needs: [...inCareNeeds, 'What is the permanence plan for this child?'],
  items: (table, { asAt }) => {
    const counted = inCare(table);
    const start = dayColumn(table, 'Date Started to be Looked After');
    const plan = filled(table, 'What is the permanence plan for this child?');
    const due = (row: number) => monthsOn(start(row), 4);
    return {
      item: (row) => (counted(row) && due(row) <= asAt ? met(plan(row)) : no),
      waiting: (row) => counted(row) && due(row) > asAt && !plan(row),
      due,
    };
  },
  examples: [
    {
      says: 'Words that are no code are no plan.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'What is the permanence plan for this child?': 'g) other',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'What is the permanence plan for this child?': 'to be decided',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2024-12-01',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'What is the permanence plan for this child?': '',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
