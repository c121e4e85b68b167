import { childColumn, codeIs, dayColumn, noDay } from '../../../children/index.ts';
import { rowsByChild } from '../../engine/by-child.ts';
import type { Indicator } from '../../engine/definition.ts';
import { missesOf } from '../../engine/misses.ts';
import { met, no } from '../../engine/populations.ts';

export const cinVisitsHistory: Indicator = {
  id: 'cin_visits_history',
  name: 'Visits to children in need in time, every one',
  question: 'Has every visit to children on a child in need plan been made in time?',
  denominator: 'Children on a child in need plan for longer than the council’s own interval.',
  numerator: 'Those of whom no visit that fell due in the six months was missed or late.',
  area: 'in need',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'local',
  source: 'The council’s own interval: no law sets one. The dataset has every visit, where an Annex A has the last.',
  clock: 'The council’s own number of working days from the start of the plan and from each visit',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in need',
  from: ['ssd'],
  fullerThan: 'cin_visits',
  clockHasStopped: true,
  list: 6,
  needs: ['CIN Start Date', 'CIN Closure Date', 'Case status'],
  needsAlso: [{ list: 305, columns: ['Plan started', 'Counted from', 'Next visit'] }],
  items: (table, { annexA, asAt, sixMonths, workingDays, standards }) => {
    const every = standards.cinVisitWorkingDays;
    const [start, closed] = [dayColumn(table, 'CIN Start Date'), dayColumn(table, 'CIN Closure Date')];
    const [onPlan, child] = [codeIs(table, 'Case status', 'Child in need plan'), childColumn(table)];
    const visits = annexA.lists.get(305);
    const day = (name: string) => (visits ? dayColumn(visits, name) : () => noDay);
    const from = day('Counted from');
    const { missed, next } = missesOf(
      visits,
      {
        due: (row) => workingDays.after(from(row), every),
        done: day('Next visit'),
        ended: () => noDay,
        late: (row, on) => workingDays.between(from(row), on) > every,
      },
      { from: sixMonths, asAt },
    );
    const [rows, planned] = [rowsByChild(visits), day('Plan started')];
    // The clock of a plan starts with the plan, however long the child had been in need before.
    const old = (one: number | undefined) => one !== undefined && workingDays.between(planned(one), asAt) > every;
    const counted = (row: number) =>
      onPlan(row) && start(row) !== noDay && closed(row) === noDay && old(rows(child(row))[0]);
    return {
      item: (row) => (counted(row) ? met(missed(child(row)) === noDay) : no),
      due: (row) => (missed(child(row)) === noDay ? next(child(row)) : missed(child(row))),
    };
  },
  examples: [
    {
      says: 'A visit on the twentieth working day is in time; nobody for a month is not; other children are not counted.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'CIN Start Date': '2025-02-03', 'Case status': 'c) Child in need plan' },
        { 'Child Unique ID': '2', 'CIN Start Date': '2025-02-03', 'Case status': 'c) Child in need plan' },
        { 'Child Unique ID': '3', 'CIN Start Date': '2025-02-03', 'Case status': 'b) Child Protection plan' },
      ],
      others: {
        305: [
          {
            'Child Unique ID': '1',
            'Plan started': '2025-02-03',
            'Counted from': '2025-02-03',
            'Next visit': '2025-03-03',
          },
          { 'Child Unique ID': '1', 'Plan started': '2025-02-03', 'Counted from': '2025-03-03' },
          {
            'Child Unique ID': '2',
            'Plan started': '2025-02-03',
            'Counted from': '2025-02-03',
            'Next visit': '2025-02-24',
          },
          { 'Child Unique ID': '2', 'Plan started': '2025-02-03', 'Counted from': '2025-02-24' },
        ],
      },
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
