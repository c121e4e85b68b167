import { dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { groupsOf, noAge } from '../../engine/groups.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const cla2yStability: Indicator = {
  id: 'cla_2y_stability',
  name: 'Lasting placements',
  question: 'Of children who have been in care for long, how many have stayed in one place for two years?',
  denominator: 'Children in care under 16 who have been so for 30 months or more.',
  numerator: 'Those in the same placement for 24 months or more; no placement date is not.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'national definition',
  source:
    'Children looked after statistics, long-term placement stability. An adoptive placement with the same carers cannot be joined in Annex A.',
  clock: 'Two years from the start of the placement',
  window: 'the day',
  suppression: 'children',
  benchmark: 'Placement stability: children_percent with the same carer for two years',
  owner: 'Head of service, children in care',
  list: 8,
  needs: [...inCareNeeds, 'Start Date of Most Recent Placement'],
  needsOneOf: ['Date of Birth', 'Age of Child (Years)'],
  items: (table, { asAt }) => {
    const counted = inCare(table);
    const start = dayColumn(table, 'Date Started to be Looked After');
    const placed = dayColumn(table, 'Start Date of Most Recent Placement');
    const { age } = groupsOf(table, asAt);
    return {
      item: (row) => {
        const years = age[row] as number;
        if (!counted(row) || years === noAge || years >= 16 || monthsOn(start(row), 30) > asAt) return no;
        return met(placed(row) !== noDay && monthsOn(placed(row), 24) <= asAt);
      },
    };
  },
  examples: [
    {
      says: 'A child of 16, and one whose age is not known, are not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2022-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Start Date of Most Recent Placement': '2023-03-31',
          'Date of Birth': '2012-05-01',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2022-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Start Date of Most Recent Placement': '2023-04-01',
          'Date of Birth': '2012-05-01',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2022-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Start Date of Most Recent Placement': '2023-03-31',
          'Date of Birth': '2009-03-31',
        },
        {
          'Child Unique ID': '4',
          'Date Started to be Looked After': '2022-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Start Date of Most Recent Placement': '2023-03-31',
          'Date of Birth': '',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
