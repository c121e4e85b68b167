import { dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no, openPlanNeeds } from '../../engine/populations.ts';

export const cpp2yEnded: Indicator = {
  id: 'cpp_2y_ended',
  name: 'Ended plans that had lasted two years or more',
  question: 'Of the plans that ended, how many had gone on for two years?',
  denominator: 'Child protection plans that ended in the six months, and not before they began.',
  numerator: 'Those of more than 729 days, the first and the last both counted.',
  area: 'child protection',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children in need census, duration of child protection plans that ended.',
  clock: 'Two years from the start of the plan',
  window: 'six months',
  suppression: 'children',
  benchmark: 'D7: 2_years_or_more_percent',
  owner: 'Head of service, child protection',
  list: 7,
  needs: openPlanNeeds,
  items: (table, { sixMonths }) => {
    const start = dayColumn(table, 'Child Protection Plan Start Date');
    const end = dayColumn(table, 'Child Protection Plan End Date');
    return {
      item: (row) =>
        end(row) >= sixMonths && start(row) !== noDay && end(row) >= start(row)
          ? met(end(row) - start(row) + 1 > 729)
          : no,
    };
  },
  examples: [
    {
      says: 'A plan that ended before it began is not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Child Protection Plan Start Date': '2023-01-02',
          'Child Protection Plan End Date': '2024-12-31',
        },
        {
          'Child Unique ID': '2',
          'Child Protection Plan Start Date': '2024-01-02',
          'Child Protection Plan End Date': '2024-12-31',
        },
        {
          'Child Unique ID': '3',
          'Child Protection Plan Start Date': '2025-01-02',
          'Child Protection Plan End Date': '2024-12-31',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
