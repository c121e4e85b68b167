import { dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const claReviews: Indicator = {
  id: 'cla_reviews',
  name: 'Reviews of children in care in time',
  question: 'Are the plans of children in care reviewed when they should be?',
  denominator: 'Children in care for 20 working days or more, short breaks apart.',
  numerator: 'Those whose next review is not overdue.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'snapshot',
  standing: 'statutory',
  source:
    'SI 2010/959, regulation 33: within 20 working days, then within three months of the first review, then every six.',
  clock: '20 working days from coming into care, three months from the first review, then six from each',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  list: 8,
  needs: [...inCareNeeds, 'Date of Latest Statutory Review'],
  items: (table, { asAt, workingDays }) => {
    const counted = inCare(table);
    const start = dayColumn(table, 'Date Started to be Looked After');
    const review = dayColumn(table, 'Date of Latest Statutory Review');
    const due = (row: number) => {
      const [began, last] = [start(row), review(row)];
      if (last === noDay || last < began) return workingDays.after(began, 20);
      // A review within the first 20 working days is the first one.
      return monthsOn(last, workingDays.between(began, last) <= 20 ? 3 : 6);
    };
    return {
      item: (row) => (counted(row) && workingDays.between(start(row), asAt) >= 20 ? met(due(row) >= asAt) : no),
      waiting: (row) => counted(row) && workingDays.between(start(row), asAt) < 20,
      due,
    };
  },
  examples: [
    {
      says: 'The second review is due three months after the first; later ones six; none at all is overdue after 20 working days.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2024-12-16',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Latest Statutory Review': '2025-01-06',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2024-11-25',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Latest Statutory Review': '2024-12-16',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2023-11-25',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Latest Statutory Review': '2024-12-16',
        },
        {
          'Child Unique ID': '4',
          'Date Started to be Looked After': '2025-02-25',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Latest Statutory Review': '',
        },
        {
          'Child Unique ID': '5',
          'Date Started to be Looked After': '2025-03-25',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Latest Statutory Review': '',
        },
      ],
      gives: { numerator: 2, denominator: 4 },
    },
  ],
};
