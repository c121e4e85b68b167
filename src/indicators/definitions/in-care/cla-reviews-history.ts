import { childColumn, codeIs, dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { missesOf } from '../../engine/misses.ts';
import { inCareNeeds, met, no } from '../../engine/populations.ts';

export const claReviewsHistory: Indicator = {
  id: 'cla_reviews_history',
  name: 'Reviews of children in care in time, every one',
  question: 'Has every review of children in care been held when it should be?',
  denominator: 'Children in care at any time in the six months, for at least 20 working days, short breaks apart.',
  numerator: 'Those of whom no review that fell due in the six months was missed or late.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory',
  source:
    'Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), regulation 33. The dataset has every review, where an Annex A has the last.',
  clock: '20 working days from coming into care, three months from the first review, then six from each',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  from: ['ssd'],
  fullerThan: 'cla_reviews',
  clockHasStopped: true,
  list: 8,
  needs: inCareNeeds,
  needsAlso: [{ list: 302, columns: ['Counted from', 'Which review', 'Next review', 'Care ended'] }],
  items: (table, { annexA, asAt, sixMonths, workingDays }) => {
    const [start, ceased] = [
      dayColumn(table, 'Date Started to be Looked After'),
      dayColumn(table, 'Date Ceased to be Looked After'),
    ];
    const [shortBreak, child] = [codeIs(table, "Child's Legal Status", 'V3', 'V4'), childColumn(table)];
    const reviews = annexA.lists.get(302);
    const day = (name: string) => (reviews ? dayColumn(reviews, name) : () => noDay);
    const which = (code: string) => (reviews ? codeIs(reviews, 'Which review', code) : () => false);
    const [from, isFirst, isSecond] = [day('Counted from'), which('First'), which('Second')];
    const { missed, next } = missesOf(
      reviews,
      {
        due: (row) => (isFirst(row) ? workingDays.after(from(row), 20) : monthsOn(from(row), isSecond(row) ? 3 : 6)),
        done: day('Next review'),
        ended: day('Care ended'),
      },
      { from: sixMonths, asAt },
    );
    const counted = (row: number) => {
      if (start(row) === noDay || shortBreak(row)) return false;
      const until = ceased(row) === noDay ? asAt : ceased(row);
      return until >= sixMonths && workingDays.between(start(row), until) >= 20;
    };
    return {
      item: (row) => (counted(row) ? met(missed(child(row)) === noDay) : no),
      due: (row) => (missed(child(row)) === noDay ? next(child(row)) : missed(child(row))),
    };
  },
  examples: [
    {
      says: 'The second review is three months after the first, on whatever day that was; a child who left within the six months counts too.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2024-09-02',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2024-09-02',
          'Date Ceased to be Looked After': '2025-02-03',
          "Child's Legal Status": 'C2',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2024-09-02',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'V4',
        },
      ],
      others: {
        302: [
          {
            'Child Unique ID': '1',
            'Counted from': '2024-09-23',
            'Which review': 'Second',
            'Next review': '2024-12-24',
          },
          { 'Child Unique ID': '1', 'Counted from': '2024-12-24', 'Which review': 'Later' },
          {
            'Child Unique ID': '2',
            'Counted from': '2024-09-23',
            'Which review': 'Second',
            'Next review': '2024-12-23',
            'Care ended': '2025-02-03',
          },
          {
            'Child Unique ID': '2',
            'Counted from': '2024-12-23',
            'Which review': 'Later',
            'Care ended': '2025-02-03',
          },
        ],
      },
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
