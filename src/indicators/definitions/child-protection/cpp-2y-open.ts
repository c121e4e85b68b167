import { dayColumn } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no, openPlan, openPlanNeeds } from '../../engine/populations.ts';

export const cpp2yOpen: Indicator = {
  id: 'cpp_2y_open',
  name: 'Plans open for two years or more',
  question: 'How many children have been on a plan for two years?',
  denominator: 'Open child protection plans.',
  numerator: 'Those of more than 729 days, the first and the last both counted.',
  area: 'child protection',
  unit: 'percent',
  better: 'lower',
  fidelity: 'yes',
  standing: 'national definition',
  source: 'Children in need census, duration of child protection plans at 31 March.',
  clock: 'Two years from the start of the plan',
  window: 'the day',
  suppression: 'children',
  benchmark: 'D5: 2_years_or_more_percent',
  owner: 'Head of service, child protection',
  list: 7,
  needs: openPlanNeeds,
  items: (table, { asAt }) => {
    const open = openPlan(table);
    const start = dayColumn(table, 'Child Protection Plan Start Date');
    return { item: (row) => (open(row) ? met(asAt - start(row) + 1 > 729) : no), due: (row) => start(row) + 729 };
  },
  examples: [
    {
      says: 'Both ends count: 730 days are two years, 729 are not.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Child Protection Plan Start Date': '2023-04-02',
          'Child Protection Plan End Date': '',
        },
        {
          'Child Unique ID': '2',
          'Child Protection Plan Start Date': '2023-04-03',
          'Child Protection Plan End Date': '',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
