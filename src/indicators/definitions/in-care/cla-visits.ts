import { codeIs, dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const claVisits: Indicator = {
  id: 'cla_visits',
  name: 'Visits to children in care in time',
  question: 'Have children in care been visited when they should be?',
  denominator: 'Children in care, short breaks apart.',
  numerator: 'Those whose next visit is not overdue; the clock starts anew with every placement.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'snapshot',
  standing: 'statutory',
  source:
    'Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), regulation 28: within a week of the placement, then six-weekly for a year, then three-monthly only where it is meant to last to 18; with parents under an interim order weekly to the first review, then four-weekly.',
  clock: 'A week from the start of each placement, then six weeks or three months from each visit',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  list: 8,
  needs: [
    ...inCareNeeds,
    'Date of Last Social Work Visit',
    'Start Date of Most Recent Placement',
    'Placement Type',
    'What is the permanence plan for this child?',
    'Date of Latest Statutory Review',
  ],
  items: (table, { asAt }) => {
    const counted = inCare(table);
    const start = dayColumn(table, 'Date Started to be Looked After');
    const placed = dayColumn(table, 'Start Date of Most Recent Placement');
    const visit = dayColumn(table, 'Date of Last Social Work Visit');
    const review = dayColumn(table, 'Date of Latest Statutory Review');
    const withParents = codeIs(table, 'Placement Type', 'P1');
    const interimOrder = codeIs(table, "Child's Legal Status", 'C1');
    const toEighteen = codeIs(
      table,
      'What is the permanence plan for this child?',
      'Long-term fostering',
      'Long-term residential placement',
    );
    const due = (row: number) => {
      const from = placed(row) === noDay ? start(row) : placed(row);
      const last = visit(row);
      if (last === noDay || last < from) return from + 7;
      if (withParents(row) && interimOrder(row)) {
        const reviewed = review(row) !== noDay && review(row) >= start(row);
        return last + (reviewed ? 28 : 7);
      }
      return monthsOn(from, 12) <= asAt && toEighteen(row) ? monthsOn(last, 3) : last + 42;
    };
    return { item: (row) => (counted(row) ? met(due(row) >= asAt) : no), due };
  },
  examples: [
    {
      says: 'A visit before the placement does not count for it; six weeks to the day is in time; three months only for a lasting placement of a year.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Start Date of Most Recent Placement': '2025-03-20',
          'Date of Last Social Work Visit': '2025-03-19',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Start Date of Most Recent Placement': '2024-12-01',
          'Date of Last Social Work Visit': '2025-02-17',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Start Date of Most Recent Placement': '2024-03-31',
          'Date of Last Social Work Visit': '2024-12-31',
          'What is the permanence plan for this child?': 'f) Long-term fostering',
        },
        {
          'Child Unique ID': '4',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Start Date of Most Recent Placement': '2024-04-01',
          'Date of Last Social Work Visit': '2024-12-31',
          'What is the permanence plan for this child?': 'f) Long-term fostering',
        },
        {
          'Child Unique ID': '5',
          'Date Started to be Looked After': '2025-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C1: ICO',
          'Start Date of Most Recent Placement': '2025-01-10',
          'Placement Type': 'P1',
          'Date of Last Social Work Visit': '2025-03-03',
          'Date of Latest Statutory Review': '2025-02-06',
        },
      ],
      gives: { numerator: 3, denominator: 5 },
    },
  ],
};
