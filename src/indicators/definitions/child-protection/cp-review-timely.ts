import { dayColumn, monthsOn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no, openPlan, openPlanNeeds } from '../../engine/populations.ts';

export const cpReviewTimely: Indicator = {
  id: 'cp_review_timely',
  name: 'Child protection reviews in time',
  question: 'Are child protection plans reviewed when they should be?',
  denominator: 'Open child protection plans that began three months ago or earlier.',
  numerator:
    'Those whose next review is not overdue: six months after the last, three after the start where there was none.',
  area: 'child protection',
  unit: 'percent',
  better: 'higher',
  fidelity: 'snapshot',
  standing: 'statutory guidance',
  source:
    'Working Together to Safeguard Children 2023: first review within three months, then every six. Annex A has the latest review only.',
  clock: 'Three months from the start of the plan, then six from each review',
  window: 'the day',
  suppression: 'children',
  benchmark: 'D6: Reviewed_within_timescales_percent',
  owner: 'Head of service, child protection',
  list: 7,
  needs: [...openPlanNeeds, 'Date of latest review conference'],
  items: (table, { asAt }) => {
    const open = openPlan(table);
    const start = dayColumn(table, 'Child Protection Plan Start Date');
    const review = dayColumn(table, 'Date of latest review conference');
    const due = (row: number) => (review(row) > start(row) ? monthsOn(review(row), 6) : monthsOn(start(row), 3));
    const begun = (row: number) => monthsOn(start(row), 3) <= asAt;
    return {
      item: (row) => (open(row) && begun(row) ? met(due(row) >= asAt) : no),
      waiting: (row) => open(row) && !begun(row),
      due,
    };
  },
  examples: [
    {
      says: 'Due today is in time; a review on the day the plan began does not count as one.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Child Protection Plan Start Date': '2024-05-01',
          'Child Protection Plan End Date': '',
          'Date of latest review conference': '2024-09-30',
        },
        {
          'Child Unique ID': '2',
          'Child Protection Plan Start Date': '2024-05-01',
          'Child Protection Plan End Date': '',
          'Date of latest review conference': '2024-10-01',
        },
        {
          'Child Unique ID': '3',
          'Child Protection Plan Start Date': '2024-12-31',
          'Child Protection Plan End Date': '',
          'Date of latest review conference': '2024-12-31',
        },
        {
          'Child Unique ID': '4',
          'Child Protection Plan Start Date': '2025-01-01',
          'Child Protection Plan End Date': '',
          'Date of latest review conference': '',
        },
      ],
      gives: { numerator: 2, denominator: 3 },
    },
  ],
};
