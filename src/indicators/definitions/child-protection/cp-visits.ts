import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no, openPlan, openPlanNeeds } from '../../engine/populations.ts';

export const cpVisits: Indicator = {
  id: 'cp_visits',
  name: 'Child protection visits in time',
  question: 'Have children on a child protection plan been visited as often as our standard says?',
  denominator: 'Open child protection plans that are older than the standard, in working days.',
  numerator: 'Those with a statutory visit within the standard; no date of a visit is none.',
  area: 'child protection',
  unit: 'percent',
  better: 'higher',
  fidelity: 'snapshot',
  standing: 'local',
  source: 'The council’s own standard (10 working days unless set otherwise). Annex A has the last visit only.',
  clock: 'The council’s own number of working days from the last visit',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, child protection',
  list: 7,
  needs: [...openPlanNeeds, 'Date of the Last Statutory Visit'],
  items: (table, { asAt, workingDays, standards }) => {
    const open = openPlan(table);
    const start = dayColumn(table, 'Child Protection Plan Start Date');
    const visit = dayColumn(table, 'Date of the Last Statutory Visit');
    const within = standards.cpVisitWorkingDays;
    return {
      item: (row) =>
        open(row) && workingDays.between(start(row), asAt) > within
          ? met(visit(row) !== noDay && workingDays.between(visit(row), asAt) <= within)
          : no,
      waiting: (row) => open(row) && workingDays.between(start(row), asAt) <= within,
      due: (row) => workingDays.after(visit(row) === noDay ? start(row) : visit(row), within),
    };
  },
  examples: [
    {
      says: 'A visit ten working days ago is in time, one of eleven is not; a plan begun last week is not yet counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Child Protection Plan Start Date': '2025-01-06',
          'Child Protection Plan End Date': '',
          'Date of the Last Statutory Visit': '2025-03-17',
        },
        {
          'Child Unique ID': '2',
          'Child Protection Plan Start Date': '2025-01-06',
          'Child Protection Plan End Date': '',
          'Date of the Last Statutory Visit': '2025-03-14',
        },
        {
          'Child Unique ID': '3',
          'Child Protection Plan Start Date': '2025-01-06',
          'Child Protection Plan End Date': '',
          'Date of the Last Statutory Visit': '',
        },
        {
          'Child Unique ID': '4',
          'Child Protection Plan Start Date': '2025-03-24',
          'Child Protection Plan End Date': '',
          'Date of the Last Statutory Visit': '',
        },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
