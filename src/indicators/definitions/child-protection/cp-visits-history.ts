import { childColumn, dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { missesOf } from '../../engine/misses.ts';
import { met, no, openPlan, openPlanNeeds } from '../../engine/populations.ts';

export const cpVisitsHistory: Indicator = {
  id: 'cp_visits_history',
  name: 'Child protection visits in time, every one',
  question: 'Has every visit to children on a child protection plan been made in time?',
  denominator: 'Open child protection plans older than the council’s own interval.',
  numerator: 'Those of which no visit that fell due in the six months was missed or late.',
  area: 'child protection',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'local',
  source: 'The council’s own interval: no law sets one. The dataset has every visit, where an Annex A has the last.',
  clock: 'The council’s own number of working days from the start of the plan and from each visit',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, child protection',
  from: ['ssd'],
  fullerThan: 'cp_visits',
  clockHasStopped: true,
  list: 7,
  needs: openPlanNeeds,
  needsAlso: [{ list: 303, columns: ['Counted from', 'Next visit', 'Plan ended'] }],
  items: (table, { annexA, asAt, sixMonths, workingDays, standards }) => {
    const every = standards.cpVisitWorkingDays;
    const [open, start, child] = [
      openPlan(table),
      dayColumn(table, 'Child Protection Plan Start Date'),
      childColumn(table),
    ];
    const visits = annexA.lists.get(303);
    const day = (name: string) => (visits ? dayColumn(visits, name) : () => noDay);
    const from = day('Counted from');
    const { missed, next } = missesOf(
      visits,
      {
        due: (row) => workingDays.after(from(row), every),
        done: day('Next visit'),
        ended: day('Plan ended'),
        late: (row, on) => workingDays.between(from(row), on) > every,
      },
      { from: sixMonths, asAt },
    );
    return {
      item: (row) =>
        open(row) && workingDays.between(start(row), asAt) > every ? met(missed(child(row)) === noDay) : no,
      due: (row) => (missed(child(row)) === noDay ? next(child(row)) : missed(child(row))),
    };
  },
  examples: [
    {
      says: 'One late visit months ago is enough, though the last was in time; a gap of ten working days to the day is none.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Child Protection Plan Start Date': '2024-12-02' },
        { 'Child Unique ID': '2', 'Child Protection Plan Start Date': '2025-03-03' },
        { 'Child Unique ID': '3', 'Child Protection Plan Start Date': '2025-03-24' },
      ],
      others: {
        303: [
          { 'Child Unique ID': '1', 'Counted from': '2025-01-06', 'Next visit': '2025-01-21' },
          { 'Child Unique ID': '1', 'Counted from': '2025-01-21', 'Next visit': '2025-01-30' },
          { 'Child Unique ID': '1', 'Counted from': '2025-03-24' },
          { 'Child Unique ID': '2', 'Counted from': '2025-03-03', 'Next visit': '2025-03-17' },
          { 'Child Unique ID': '2', 'Counted from': '2025-03-17' },
          { 'Child Unique ID': '3', 'Counted from': '2025-03-24' },
        ],
      },
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
