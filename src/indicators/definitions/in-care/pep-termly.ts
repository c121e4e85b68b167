import { civilOf, codeIs, dayColumn, dayFrom, noDay, type Day } from '../../../children/index.ts';
import type { Indicator } from '../../engine/definition.ts';
import { met, no } from '../../engine/populations.ts';

/** The first day of the school term that a day is in: terms begin on 1 September, 1 January and 1 April. */
function termStart(day: Day): Day {
  const { year, month } = civilOf(day);
  return dayFrom(year, month >= 9 ? 9 : month >= 4 ? 4 : 1, 1);
}

/**
 * Whether a child is of compulsory school age on a day: from the first day of the term after the fifth birthday to the
 * last Friday of June of the school year in which they turn sixteen (Education Act 1996, section 8).
 */
function ofSchoolAge(born: Day, on: Day): boolean {
  const { year, month, date } = civilOf(born);
  const fifth = dayFrom(year + 5, month, date);
  const { year: y, month: m } = civilOf(fifth);
  const begins = m <= 3 ? dayFrom(y, 4, 1) : m <= 8 ? dayFrom(y, 9, 1) : dayFrom(y + 1, 1, 1);
  const leaves = year + 16 + (month >= 9 ? 1 : 0);
  const endOfJune = dayFrom(leaves, 6, 30);
  // 1 January 1970 was a Thursday: a Friday is day 1 of every seven.
  const lastFriday = endOfJune - ((endOfJune + 6) % 7);
  return on >= begins && on <= lastFriday;
}

export const pepTermly: Indicator = {
  id: 'pep_termly',
  name: 'Personal education plans done this term',
  question: 'Does every child in care of school age have a plan for their education this term?',
  denominator:
    'Children on the list of compulsory school age, or of an age not known, in care for more than 20 working days.',
  numerator: 'Those whose plan was completed this term: as the list says, or by the date of the latest plan.',
  area: 'in care',
  unit: 'percent',
  better: 'higher',
  fidelity: 'yes',
  standing: 'statutory guidance',
  source:
    'Promoting the education of looked-after and previously looked-after children: reviewed every school term. Terms are taken to begin on 1 September, 1 January and 1 April.',
  clock: null,
  window: 'the school term',
  suppression: 'children',
  benchmark: null,
  owner: 'Virtual school head',
  from: ['local'],
  list: 103,
  needs: ['Date started to be looked after', 'Date of latest plan'],
  items: (table, { asAt, workingDays }) => {
    const [start, born, latest] = [
      dayColumn(table, 'Date started to be looked after'),
      dayColumn(table, 'Date of Birth'),
      dayColumn(table, 'Date of latest plan'),
    ];
    const [yes, saidNo] = [codeIs(table, 'Completed this term', 'Yes'), codeIs(table, 'Completed this term', 'No')];
    const term = termStart(asAt);
    const counted = (row: number) =>
      start(row) !== noDay &&
      workingDays.between(start(row), asAt) > 20 &&
      (born(row) === noDay || ofSchoolAge(born(row), asAt));
    return {
      item: (row) => (counted(row) ? met(yes(row) || (!saidNo(row) && latest(row) >= term)) : no),
    };
  },
  examples: [
    {
      says: 'A plan of February is this term’s in March and that of December is not; what the list says goes first; a child of four is not counted.',
      asAt: '2025-03-31',
      rows: [
        {
          'Child Unique ID': '1',
          'Date of Birth': '2014-05-01',
          'Date started to be looked after': '2024-05-01',
          'Date of latest plan': '2025-02-11',
        },
        {
          'Child Unique ID': '2',
          'Date of Birth': '2014-05-01',
          'Date started to be looked after': '2024-05-01',
          'Date of latest plan': '2024-12-11',
        },
        {
          'Child Unique ID': '3',
          'Date of Birth': '2014-05-01',
          'Date started to be looked after': '2024-05-01',
          'Date of latest plan': '2025-02-11',
          'Completed this term': 'No',
        },
        {
          'Child Unique ID': '4',
          'Date of Birth': '2020-05-01',
          'Date started to be looked after': '2024-05-01',
          'Date of latest plan': '2025-02-11',
        },
        { 'Child Unique ID': '5', 'Date of Birth': '2014-05-01', 'Date started to be looked after': '2025-03-03' },
      ],
      gives: { numerator: 1, denominator: 3 },
    },
    {
      says: 'School age begins with the term after the fifth birthday and ends with June of the year of the sixteenth.',
      asAt: '2025-06-30',
      rows: [
        { 'Child Unique ID': '1', 'Date of Birth': '2020-03-31', 'Date started to be looked after': '2024-05-01' },
        { 'Child Unique ID': '2', 'Date of Birth': '2020-04-01', 'Date started to be looked after': '2024-05-01' },
        { 'Child Unique ID': '3', 'Date of Birth': '2009-08-31', 'Date started to be looked after': '2024-05-01' },
        { 'Child Unique ID': '4', 'Date of Birth': '2009-09-01', 'Date started to be looked after': '2024-05-01' },
      ],
      gives: { numerator: 0, denominator: 2 },
    },
  ],
};
