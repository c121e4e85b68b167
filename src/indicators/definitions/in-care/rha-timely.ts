import { dayColumn, monthsOn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { groupsOf, noAge } from '../../engine/groups.ts';
import { inCare, inCareNeeds, met, no } from '../../engine/populations.ts';

export const rhaTimely: Indicator = {
  id: 'rha_timely',
  name: 'Review health assessments up to date',
  question: 'Have children in care had their health assessed as often as they should?',
  denominator: 'Children in care for 12 months or more.',
  numerator: 'Those with a health assessment within six months (under 5) or twelve (5 and over, or age not known).',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory',
  source: 'SI 2010/959, regulation 7: every six months under five, every twelve from five.',
  clock: 'Six months from the last assessment under five, twelve from five on',
  window: 'the day',
  suppression: 'children',
  benchmark: 'Health outcomes: children_percent who had their annual health assessment',
  owner: 'Designated nurse for children in care',
  changed: [
    {
      on: '2026-11-26',
      what: 'Where a return has neither dates of birth nor ages, twelve months hold for everyone; it was not computed before.',
    },
  ],
  list: 8,
  needs: [...inCareNeeds, 'Date of Last Health Assessment'],
  items: (table, { asAt }) => {
    const counted = inCare(table);
    const start = dayColumn(table, 'Date Started to be Looked After');
    const assessed = dayColumn(table, 'Date of Last Health Assessment');
    const { age } = groupsOf(table, asAt);
    const due = (row: number) => {
      const years = age[row] as number;
      const last = assessed(row);
      return last === noDay ? noDay : monthsOn(last, years !== noAge && years < 5 ? 6 : 12);
    };
    return {
      item: (row) =>
        counted(row) && monthsOn(start(row), 12) <= asAt ? met(due(row) !== noDay && due(row) >= asAt) : no,
      due,
    };
  },
  examples: [
    {
      says: 'Seven months ago is in time for a child of ten and not for one of three.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Birth': '2015-01-01',
          'Date of Last Health Assessment': '2024-08-31',
        },
        {
          'Child Unique ID': '2',
          'Date Started to be Looked After': '2023-01-10',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Birth': '2022-01-01',
          'Date of Last Health Assessment': '2024-08-31',
        },
        {
          'Child Unique ID': '3',
          'Date Started to be Looked After': '2024-04-01',
          'Date Ceased to be Looked After': '',
          "Child's Legal Status": 'C2',
          'Date of Birth': '2015-01-01',
          'Date of Last Health Assessment': '',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
