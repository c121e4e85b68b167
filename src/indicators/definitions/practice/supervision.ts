import { codeIs, dayColumn, noDay } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

export const supervision: Indicator = {
  id: 'supervision',
  name: 'Supervision in time',
  question: 'Do workers and their managers talk each case through as often as we say?',
  denominator: 'Open cases that were allocated longer ago than the council’s own interval for their kind.',
  numerator: 'Those last supervised within that interval.',
  area: 'practice',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'local',
  source:
    'The council’s own policy on supervision: no law sets an interval, and neither an Annex A nor the dataset has it.',
  clock: 'The council’s own number of weeks, by the kind of case, from the last supervision',
  window: 'the day',
  suppression: 'children',
  benchmark: null,
  owner: 'Principal social worker',
  from: ['local'],
  list: 102,
  needs: ['Case type', 'Date case allocated', 'Date of last supervision'],
  items: (table, { asAt, standards }) => {
    const [allocated, last] = [dayColumn(table, 'Date case allocated'), dayColumn(table, 'Date of last supervision')];
    const [protection, inCare, inNeed] = [
      codeIs(table, 'Case type', 'Child protection'),
      codeIs(table, 'Case type', 'Child in care'),
      codeIs(table, 'Case type', 'Child in need'),
    ];
    const days = (row: number) =>
      7 *
      (protection(row)
        ? standards.supervisionProtectionWeeks
        : inCare(row)
          ? standards.supervisionInCareWeeks
          : inNeed(row)
            ? standards.supervisionInNeedWeeks
            : standards.supervisionOtherWeeks);
    const due = (row: number) => (last(row) === noDay ? allocated(row) : last(row)) + days(row);
    return {
      item: (row) => {
        if (allocated(row) === noDay || allocated(row) + days(row) >= asAt) return no;
        return met(last(row) !== noDay && due(row) >= asAt);
      },
      due: (row) => (allocated(row) === noDay ? noDay : due(row)),
      waiting: (row) => allocated(row) !== noDay && allocated(row) + days(row) >= asAt,
    };
  },
  examples: [
    {
      says: 'Four weeks to the day are in time for a child in care, six for a child in need; a case of last week is not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Case type': 'Child in care',
          'Date case allocated': '2024-06-03',
          'Date of last supervision': '2025-03-03',
        },
        {
          'Child Unique ID': '2',
          'Case type': 'Child in care',
          'Date case allocated': '2024-06-03',
          'Date of last supervision': '2025-03-02',
        },
        {
          'Child Unique ID': '3',
          'Case type': 'Child in need',
          'Date case allocated': '2024-06-03',
          'Date of last supervision': '2025-02-17',
        },
        { 'Child Unique ID': '4', 'Case type': 'Child protection', 'Date case allocated': '2024-06-03' },
        { 'Child Unique ID': '5', 'Case type': 'Child protection', 'Date case allocated': '2025-03-24' },
      ],
      gives: { numerator: 2, denominator: 4 },
    },
    {
      says: 'A council that sets two weeks for child protection is held to them.',
      asAt: '2025-03-31',
      standards: { supervisionProtectionWeeks: 2 },
      rows: [
        {
          'Child Unique ID': '1',
          'Case type': 'Child protection',
          'Date case allocated': '2024-06-03',
          'Date of last supervision': '2025-03-17',
        },
        {
          'Child Unique ID': '2',
          'Case type': 'Child protection',
          'Date case allocated': '2024-06-03',
          'Date of last supervision': '2025-03-16',
        },
      ],
      gives: { numerator: 1, denominator: 2 },
    },
  ],
};
