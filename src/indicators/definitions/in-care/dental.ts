import { dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const dental: Indicator = {
  id: 'dental',
  name: 'Dental check in the last 12 months',
  question: 'Have children in care seen a dentist this year?',
  denominator: 'Children in care for 12 months or more, of any age.',
  numerator: 'Those with a dental check within 12 months.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children looked after statistics, outcomes: dental checks.',
  clock: 'Twelve months from the last check',
  window: 'the day',
  suppression: 'children',
  benchmark: 'Health outcomes: children_percent who had their teeth checked',
  owner: 'Designated nurse for children in care',
  list: 8,
  needs: [...inCareNeeds, 'Date of Last Dental Check'],
  items: (table, { asAt }) => {
    const counted = inCare(table);
    const start = dayColumn(table, 'Date Started to be Looked After');
    const checked = dayColumn(table, 'Date of Last Dental Check');
    const due = (row: number) => (checked(row) === noDay ? noDay : monthsOn(checked(row), 12));
    return {
      item: (row) =>
        counted(row) && monthsOn(start(row), 12) <= asAt ? met(due(row) !== noDay && due(row) >= asAt) : no,
      due,
    };
  },
  examples: [
    {
      says: 'A year ago to the day is in time.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Last Dental Check': '2024-03-31',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Last Dental Check': '2024-03-30',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Last Dental Check': '',
        },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
