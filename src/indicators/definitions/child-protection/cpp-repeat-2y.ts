import { dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const cppRepeat2y: Indicator = {
  id: 'cpp_repeat_2y',
  name: 'Plans begun within two years of the one before',
  question: 'How many children are back on a child protection plan within two years?',
  denominator: 'Child protection plans begun in the six months.',
  numerator: 'Those of a child whose plan before ended in the 24 months before the start.',
  area: 'child protection',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'local',
  source: 'A measure of regions and councils. The national one counts a plan before at any time.',
  clock: '24 months from the end of the plan before',
  window: 'six months',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, child protection',
  from: ['ssd'],
  list: 307,
  needs: ['Child Protection Plan Start Date', 'Plan before ended'],
  items: (table, { sixMonths }) => {
    const start = dayColumn(table, 'Child Protection Plan Start Date');
    const before = dayColumn(table, 'Plan before ended');
    return {
      item: (row) =>
        start(row) >= sixMonths
          ? met(before(row) !== noDay && before(row) <= start(row) && monthsOn(before(row), 24) >= start(row))
          : no,
    };
  },
  examples: [
    {
      says: 'Two years to the day counts, a day more does not; a child without a plan before is counted.',
      asAt: '2025-03-31',
      rows: [
        { 'Child Unique ID': '1', 'Child Protection Plan Start Date': '2025-02-03', 'Plan before ended': '2023-02-03' },
        { 'Child Unique ID': '2', 'Child Protection Plan Start Date': '2025-02-03', 'Plan before ended': '2023-02-02' },
        { 'Child Unique ID': '3', 'Child Protection Plan Start Date': '2025-02-03' },
        { 'Child Unique ID': '4', 'Child Protection Plan Start Date': '2024-09-29', 'Plan before ended': '2024-09-01' },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
  ],
};
