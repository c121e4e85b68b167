import { dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const cinPlanReview: Indicator = {
  id: 'cin_plan_review',
  name: 'Child in need plans reviewed in time',
  question: 'Are plans for children in need looked at again as often as we say?',
  denominator: 'Open child in need plans.',
  numerator: 'Those whose next review is not overdue by the council’s own interval.',
  area: 'in need',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'local',
  source: 'The council’s own interval: no law sets one. Neither an Annex A nor the dataset has these reviews.',
  clock: 'The council’s own number of months from the start of the plan, then from each review',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in need',
  from: ['local'],
  list: 105,
  needs: ['Date plan started', 'Date of latest review', 'Date plan ended'],
  items: (table, { asAt, standards }) => {
    const [start, review, end] = [
      dayColumn(table, 'Date plan started'),
      dayColumn(table, 'Date of latest review'),
      dayColumn(table, 'Date plan ended'),
    ];
    const due = (row: number) =>
      review(row) === noDay || review(row) <= start(row)
        ? monthsOn(start(row), standards.cinFirstReviewMonths)
        : monthsOn(review(row), standards.cinReviewMonths);
    return {
      item: (row) => (start(row) !== noDay && end(row) === noDay ? met(due(row) >= asAt) : no),
      due,
    };
  },
  examples: [
    {
      says: 'Three months to the first review, six from it; a plan that ended is not counted.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Date plan started': '2024-12-31' },
        { 'Child Unique ID': '2', 'Date plan started': '2024-12-30' },
        { 'Child Unique ID': '3', 'Date plan started': '2024-06-03', 'Date of latest review': '2024-10-01' },
        { 'Child Unique ID': '4', 'Date plan started': '2024-06-03', 'Date of latest review': '2024-09-29' },
        { 'Child Unique ID': '5', 'Date plan started': '2024-06-03', 'Date plan ended': '2025-01-06' },
      ],
      gives: { numerator: 2, denominator: 4 },
    },
    {
      says: 'A council that reviews every three months sets that.',
      asAt: '2025-03-31',
      standards: { cinReviewMonths: 3 },
      rows: [
        { 'Child Unique ID': '1', 'Date plan started': '2024-06-03', 'Date of latest review': '2024-12-30' },
        { 'Child Unique ID': '2', 'Date plan started': '2024-06-03', 'Date of latest review': '2024-12-31' },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
