import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const iha20wd: Indicator = {
  id: 'iha_20wd',
  name: 'Initial health assessments within 20 working days',
  question: 'Is the health of children who come into care assessed in time for their first review?',
  denominator: 'Children who came into care in the six months and were still in care after 20 working days.',
  numerator: 'Those whose first health assessment was within 20 working days.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source:
    'SI 2010/959, regulation 7, and the guidance on promoting the health of looked-after children: in time for the first review.',
  clock: '20 working days from coming into care',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Designated nurse for children in care',
  from: ['local', 'ssd'],
  list: 106,
  needs: ['Date started to be looked after', 'Date of initial health assessment', 'Date ceased to be looked after'],
  items: (table, { asAt, sixMonths, workingDays }) => {
    const [start, assessed, ceased] = [
      dayColumn(table, 'Date started to be looked after'),
      dayColumn(table, 'Date of initial health assessment'),
      dayColumn(table, 'Date ceased to be looked after'),
    ];
    const due = (row: number) => (start(row) === noDay ? noDay : workingDays.after(start(row), 20));
    const came = (row: number) => start(row) >= sixMonths;
    return {
      item: (row) => {
        if (!came(row) || due(row) > asAt || (ceased(row) !== noDay && ceased(row) < due(row))) return no;
        return met(assessed(row) !== noDay && assessed(row) <= due(row));
      },
      due,
      waiting: (row) => came(row) && due(row) > asAt && ceased(row) === noDay && assessed(row) === noDay,
    };
  },
  examples: [
    {
      says: 'The twentieth working day is in time, the next is not; a child who left before is not counted, nor one who came last week.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date started to be looked after': '2025-01-06',
          'Date of initial health assessment': '2025-02-03',
        },
        {
          'Child Unique ID': '2',
          'Date started to be looked after': '2025-01-06',
          'Date of initial health assessment': '2025-02-04',
        },
        {
          'Child Unique ID': '3',
          'Date started to be looked after': '2025-01-06',
          'Date ceased to be looked after': '2025-01-31',
        },
        { 'Child Unique ID': '4', 'Date started to be looked after': '2025-03-24' },
        { 'Child Unique ID': '5', 'Date started to be looked after': '2025-02-03' },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
