import { codeIs, dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no, openPlan, openPlanNeeds } from '../../engine/populations.ts';

export const cpSeenAlone: Indicator = {
  id: 'cp_seen_alone',
  name: 'Children seen alone at their last visit',
  question: 'At the last visit, did the worker see the child alone?',
  denominator: 'Open child protection plans with a last visit, of any age.',
  numerator: 'Those seen alone; no, unknown and blank are not.',
  area: 'child protection',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source: 'Working Together to Safeguard Children 2023: children are seen alone where appropriate.',
  clock: null,
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Head of service, child protection',
  list: 7,
  needs: [...openPlanNeeds, 'Date of the Last Statutory Visit', 'Was the Child Seen Alone?'],
  items: (table) => {
    const open = openPlan(table);
    const visit = dayColumn(table, 'Date of the Last Statutory Visit');
    const alone = codeIs(table, 'Was the Child Seen Alone?', 'Yes');
    return { item: (row) => (open(row) && visit(row) !== noDay ? met(alone(row)) : no) };
  },
  examples: [
    {
      says: '“Unknown” stays in the count and is not met; a plan without a visit is not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Child Protection Plan Start Date': '2025-01-06',
          'Child Protection Plan End Date': '',
          'Date of the Last Statutory Visit': '2025-03-17',
          'Was the Child Seen Alone?': 'Y',
        },
        {
          'Child Unique ID': '2',
          'Child Protection Plan Start Date': '2025-01-06',
          'Child Protection Plan End Date': '',
          'Date of the Last Statutory Visit': '2025-03-17',
          'Was the Child Seen Alone?': 'c) Unknown',
        },
        {
          'Child Unique ID': '3',
          'Child Protection Plan Start Date': '2025-01-06',
          'Child Protection Plan End Date': '',
          'Date of the Last Statutory Visit': '',
          'Was the Child Seen Alone?': 'Y',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
