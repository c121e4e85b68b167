import { childColumn, codeIs, dayColumn, monthsOn, noDay, type ListTable } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { missesOf } from '../../engine/misses.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

/**
 * When each visit falls due. With parents under an interim order it is weekly until the first review and four-weekly from
 * it on; elsewhere six-weekly, and three-monthly once a placement that is meant to last has lasted a year. What holds by
 * the day that the shorter time is over says which.
 */
function visitsDue(visits: ListTable) {
  const [from, placed] = [dayColumn(visits, 'Counted from'), dayColumn(visits, 'Start of placement')];
  const fromPlacement = codeIs(visits, 'What it is counted from', 'Placement');
  const withParents = codeIs(visits, 'With parents under an interim order', 'Yes');
  const lasting = codeIs(visits, 'Meant to last', 'Yes');
  const review = dayColumn(visits, 'First review');
  return (row: number) => {
    if (fromPlacement(row)) return from(row) + 7;
    if (withParents(row)) return from(row) + (review(row) !== noDay && review(row) <= from(row) + 7 ? 28 : 7);
    return lasting(row) && monthsOn(placed(row), 12) <= from(row) + 42 ? monthsOn(from(row), 3) : from(row) + 42;
  };
}

export const claVisitsHistory: Indicator = {
  id: 'cla_visits_history',
  name: 'Visits to children in care in time, every one',
  question: 'Has every visit to children in care been made when it should be?',
  denominator: 'Children in care, short breaks apart.',
  numerator:
    'Those of whom no visit that fell due in the six months was missed or late; the clock starts anew with every placement.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory',
  source:
    'Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), regulation 28. The dataset has every visit, where an Annex A has the last.',
  clock: 'A week from the start of each placement, then six weeks or three months from each visit',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in care',
  from: ['ssd'],
  fullerThan: 'cla_visits',
  clockHasStopped: true,
  list: 8,
  needs: inCareNeeds,
  needsAlso: [
    {
      list: 301,
      columns: [
        'Start of placement',
        'Counted from',
        'What it is counted from',
        'Next visit',
        'Placement or care ended',
        'With parents under an interim order',
        'First review',
        'Meant to last',
      ],
    },
  ],
  items: (table, { annexA, asAt, sixMonths }) => {
    const [counted, child] = [inCare(table), childColumn(table)];
    const visits = annexA.lists.get(301);
    const { missed, next } = missesOf(
      visits,
      {
        due: visits ? visitsDue(visits) : () => noDay,
        done: visits ? dayColumn(visits, 'Next visit') : () => noDay,
        ended: visits ? dayColumn(visits, 'Placement or care ended') : () => noDay,
      },
      { from: sixMonths, asAt },
    );
    return {
      item: (row) => (counted(row) ? met(missed(child(row)) === noDay) : no),
      due: (row) => (missed(child(row)) === noDay ? next(child(row)) : missed(child(row))),
    };
  },
  examples: [
    {
      says: 'A first visit on the eighth day of a placement is late however often the child was seen since; a placement that ended before its visit fell due had none to miss; three months are for lasting placements of a year.',
      asAt: '2025-03-31',
      rows: ['1', '2', '3', '4'].map((id) => ({
        'Child Unique ID': id,
        'Date Started to be Looked After': '2023-01-10',
        'Date Ceased to be Looked After': '',
        "Child's Legal Status": 'C2',
      })),
      others: {
        301: [
          {
            'Child Unique ID': '1',
            'Start of placement': '2025-02-03',
            'Counted from': '2025-02-03',
            'What it is counted from': 'Placement',
            'Next visit': '2025-02-11',
          },
          {
            'Child Unique ID': '1',
            'Start of placement': '2025-02-03',
            'Counted from': '2025-03-25',
            'What it is counted from': 'Visit',
          },
          {
            'Child Unique ID': '2',
            'Start of placement': '2025-02-03',
            'Counted from': '2025-02-03',
            'What it is counted from': 'Placement',
            'Placement or care ended': '2025-02-08',
          },
          {
            'Child Unique ID': '2',
            'Start of placement': '2025-02-08',
            'Counted from': '2025-02-08',
            'What it is counted from': 'Placement',
            'Next visit': '2025-02-15',
          },
          {
            'Child Unique ID': '2',
            'Start of placement': '2025-02-08',
            'Counted from': '2025-02-15',
            'What it is counted from': 'Visit',
            'Next visit': '2025-03-29',
          },
          {
            'Child Unique ID': '3',
            'Start of placement': '2024-01-10',
            'Counted from': '2025-01-06',
            'What it is counted from': 'Visit',
            'Meant to last': 'Yes',
          },
          {
            'Child Unique ID': '4',
            'Start of placement': '2024-01-10',
            'Counted from': '2025-01-06',
            'What it is counted from': 'Visit',
            'Meant to last': 'No',
          },
        ],
      },
      gives: { numerator: 2, denominator: 4 },
    },
    {
      says: 'With parents under an interim order it is weekly, until the first review.',
      asAt: '2025-03-31',
      rows: ['1', '2'].map((id) => ({
        'Child Unique ID': id,
        'Date Started to be Looked After': '2025-02-03',
        'Date Ceased to be Looked After': '',
        "Child's Legal Status": 'C1',
      })),
      others: {
        301: [
          {
            'Child Unique ID': '1',
            'Start of placement': '2025-02-03',
            'Counted from': '2025-02-10',
            'What it is counted from': 'Visit',
            'Next visit': '2025-02-18',
            'With parents under an interim order': 'Yes',
            'First review': '2025-02-28',
          },
          {
            'Child Unique ID': '2',
            'Start of placement': '2025-02-03',
            'Counted from': '2025-03-05',
            'What it is counted from': 'Visit',
            'With parents under an interim order': 'Yes',
            'First review': '2025-02-28',
          },
        ],
      },
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
