import { dayColumn, monthsOn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no, openPlan, openPlanNeeds } from '../../engine/populations.ts';

export const cpp15m: Indicator = {
  id: 'cpp_15m',
  name: 'Plans open for 15 months or more',
  question: 'How many children have been on a plan for so long that it may be drifting?',
  denominator: 'Open child protection plans.',
  numerator: 'Those begun 15 months ago or earlier, or as long ago as the council’s own standard says.',
  area: 'child protection',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'local',
  source: 'The council’s own trigger for a review of plans that go on.',
  clock: 'The council’s own number of months from the start of the plan',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, child protection',
  list: 7,
  needs: openPlanNeeds,
  items: (table, { asAt, standards }) => {
    const open = openPlan(table);
    const start = dayColumn(table, 'Child Protection Plan Start Date');
    const due = (row: number) => monthsOn(start(row), standards.cpPlanLongMonths);
    return { item: (row) => (open(row) ? met(due(row) <= asAt) : no), due };
  },
  examples: [
    {
      says: 'Fifteen months to the day counts.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Child Protection Plan Start Date': '2023-12-31',
          'Child Protection Plan End Date': '',
        },
        {
          'Child Unique ID': '2',
          'Child Protection Plan Start Date': '2024-01-01',
          'Child Protection Plan End Date': '',
        },
        {
          'Child Unique ID': '3',
          'Child Protection Plan Start Date': '2023-12-31',
          'Child Protection Plan End Date': '2025-01-01',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
