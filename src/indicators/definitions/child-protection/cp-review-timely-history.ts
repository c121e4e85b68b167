import { childColumn, codeIs, dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { missesOf } from '../../engine/misses.ts';
import { met, no, openPlan, openPlanNeeds } from '../../engine/populations.ts';

export const cpReviewTimelyHistory: Indicator = {
  id: 'cp_review_timely_history',
  name: 'Child protection reviews in time, every one',
  question: 'Has every review of open child protection plans been held in time?',
  denominator: 'Open child protection plans begun three months ago or earlier.',
  numerator: 'Those whose first review was within three months, and every later one within six of the one before.',
  area: 'child protection',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source:
    'Working Together to Safeguard Children: within three months, then at most six months apart. The dataset has every review, where an Annex A has the last.',
  clock: 'Three months from the start of the plan, then six from each review',
  window: 'the whole plan',
  suppression: 'children',
  benchmark: 'D6: Reviewed_within_timescales_percent',
  owner: 'Head of service, child protection',
  from: ['ssd'],
  fullerThan: 'cp_review_timely',
  clockHasStopped: true,
  list: 7,
  needs: openPlanNeeds,
  needsAlso: [{ list: 304, columns: ['Counted from', 'Which review', 'Next review', 'Plan ended'] }],
  items: (table, { annexA, asAt }) => {
    const [open, start, child] = [
      openPlan(table),
      dayColumn(table, 'Child Protection Plan Start Date'),
      childColumn(table),
    ];
    const reviews = annexA.lists.get(304);
    const day = (name: string) => (reviews ? dayColumn(reviews, name) : () => noDay);
    const from = day('Counted from');
    const isFirst = reviews ? codeIs(reviews, 'Which review', 'First') : () => false;
    const { missed, next } = missesOf(
      reviews,
      {
        due: (row) => monthsOn(from(row), isFirst(row) ? 3 : 6),
        done: day('Next review'),
        ended: day('Plan ended'),
      },
      { from: noDay, asAt },
    );
    return {
      item: (row) => (open(row) && monthsOn(start(row), 3) <= asAt ? met(missed(child(row)) === noDay) : no),
      due: (row) => (missed(child(row)) === noDay ? next(child(row)) : missed(child(row))),
    };
  },
  examples: [
    {
      says: 'A first review in the fourth month is late for as long as the plan goes on.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Child Protection Plan Start Date': '2024-06-03' },
        { 'Child Unique ID': '2', 'Child Protection Plan Start Date': '2024-06-03' },
        { 'Child Unique ID': '3', 'Child Protection Plan Start Date': '2025-01-06' },
      ],
      others: {
        304: [
          {
            'Child Unique ID': '1',
            'Counted from': '2024-06-03',
            'Which review': 'First',
            'Next review': '2024-09-03',
          },
          {
            'Child Unique ID': '1',
            'Counted from': '2024-09-03',
            'Which review': 'Later',
            'Next review': '2025-03-03',
          },
          { 'Child Unique ID': '1', 'Counted from': '2025-03-03', 'Which review': 'Later' },
          {
            'Child Unique ID': '2',
            'Counted from': '2024-06-03',
            'Which review': 'First',
            'Next review': '2024-09-04',
          },
          {
            'Child Unique ID': '2',
            'Counted from': '2024-09-04',
            'Which review': 'Later',
            'Next review': '2025-03-03',
          },
          { 'Child Unique ID': '3', 'Counted from': '2025-01-06', 'Which review': 'First' },
        ],
      },
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
