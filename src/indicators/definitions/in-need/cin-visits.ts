import { codeIs, dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const cinVisits: Indicator = {
  id: 'cin_visits',
  name: 'Visits to children in need in time',
  question: 'Have children on a child in need plan been seen as often as our standard says?',
  denominator: 'Open child in need plans that are older than the standard, in working days.',
  numerator: 'Those of children seen within the standard; no date is not seen.',
  area: 'in need',
  unit: 'percent',
  better: 'higher',
  fidelity: 'snapshot',
  standing: 'local',
  source: 'The council’s own standard (20 working days unless set otherwise). Annex A has the last date seen only.',
  clock: 'The council’s own number of working days from the day the child was last seen',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, children in need',
  list: 6,
  needs: ['CIN Start Date', 'CIN Closure Date', 'Case status', 'Date Child Was Last Seen'],
  items: (table, { asAt, workingDays, standards }) => {
    const plan = codeIs(table, 'Case status', 'Child in need plan');
    const start = dayColumn(table, 'CIN Start Date');
    const closed = dayColumn(table, 'CIN Closure Date');
    const seen = dayColumn(table, 'Date Child Was Last Seen');
    const within = standards.cinVisitWorkingDays;
    return {
      item: (row) =>
        plan(row) && start(row) !== noDay && closed(row) === noDay && workingDays.between(start(row), asAt) > within
          ? met(seen(row) !== noDay && workingDays.between(seen(row), asAt) <= within)
          : no,
      waiting: (row) =>
        plan(row) && start(row) !== noDay && closed(row) === noDay && workingDays.between(start(row), asAt) <= within,
      due: (row) => workingDays.after(seen(row) === noDay ? start(row) : seen(row), within),
    };
  },
  examples: [
    {
      says: 'Children with an open assessment are not counted; one seen 21 working days ago is late.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'CIN Start Date': '2025-01-06',
          'Case status': 'c) Child in need plan',
          'Date Child Was Last Seen': '2025-03-03',
        },
        {
          'Child Unique ID': '2',
          'CIN Start Date': '2025-01-06',
          'Case status': 'c) Child in need plan',
          'Date Child Was Last Seen': '2025-02-28',
        },
        {
          'Child Unique ID': '3',
          'CIN Start Date': '2025-01-06',
          'Case status': 'd) Open assessment',
          'Date Child Was Last Seen': '2025-03-03',
          'CIN Closure Date': '',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
