import { dayOf, noDay, yearsBetween, type Day } from '../../returns/day-number.ts';
import { countColumn, dayColumn } from '../../returns/list-table.ts';
import { noCount } from '../../returns/read-cells.ts';
import type { Check } from '../check.ts';
import { inOrder } from './shapes.ts';

const born = 'Date of Birth';
const age = 'Age of Child (Years)';

/** The same check for every list of children. */
const everyList = (make: (list: number) => Check): Check[] => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(make);

export const valueChecks: Check[] = [
  inOrder(
    {
      id: 'early-help-ends-before-it-starts',
      list: 2,
      says: 'The early help assessment was completed before it started.',
      todo: 'Correct whichever date is wrong.',
    },
    'Assessment start date',
    'Assessment completion date',
  ),
  inOrder(
    {
      id: 'assessment-ends-before-it-starts',
      list: 4,
      says: 'The assessment was authorised before it started.',
      todo: 'Correct whichever date is wrong. It is left out of timeliness until then.',
    },
    'Continuous Assessment Start Date',
    'Continuous Assessment Date of Authorisation',
  ),
  inOrder(
    {
      id: 'conference-before-discussion',
      list: 5,
      says: 'The initial conference was held before the strategy discussion.',
      todo: 'Correct whichever date is wrong. The conference is not counted until then.',
    },
    'Strategy discussion initiating Section 47 Enquiry Start Date',
    'Date of Initial Child Protection Conference',
  ),
  inOrder(
    {
      id: 'in-need-closed-before-it-starts',
      list: 6,
      says: 'The case was closed before it started.',
      todo: 'Correct whichever date is wrong.',
      analogue: 'CIN 8630',
    },
    'CIN Start Date',
    'CIN Closure Date',
  ),
  inOrder(
    {
      id: 'plan-ends-before-it-starts',
      list: 7,
      says: 'The child protection plan ended before it started.',
      todo: 'Correct whichever date is wrong. The plan counts as ended until then.',
      analogue: 'CIN 8925',
    },
    'Child Protection Plan Start Date',
    'Child Protection Plan End Date',
  ),
  inOrder(
    {
      id: 'care-ends-before-it-starts',
      list: 8,
      says: 'The child ceased to be looked after before they started to be.',
      todo: 'Correct whichever date is wrong. The child counts as no longer in care until then.',
      analogue: 'SSDA903 356',
    },
    'Date Started to be Looked After',
    'Date Ceased to be Looked After',
  ),
  inOrder(
    {
      id: 'placement-before-care',
      list: 8,
      severity: 'warning',
      says: 'The placement started before the child did being looked after.',
      todo: 'Check the start of the placement: the clock of visits starts with it.',
    },
    'Date Started to be Looked After',
    'Start Date of Most Recent Placement',
  ),
  inOrder(
    {
      id: 'placed-for-adoption-before-care',
      list: 10,
      says: 'The child was placed for adoption before entering care.',
      todo: 'Correct whichever date is wrong. The child is left out of the adoption measures until then.',
    },
    'Date the Child Entered Care',
    'Date Placed for Adoption',
  ),
  inOrder(
    {
      id: 'adopted-before-placed',
      list: 10,
      says: 'The adoption order was made before the child was placed.',
      todo: 'Correct whichever date is wrong.',
    },
    'Date Placed for Adoption',
    'Date of Adoption Order',
  ),
  ...everyList((list) => ({
    id: `age-and-birth-${list}`,
    about: 'values',
    severity: 'warning',
    says: 'The age given is not the one the date of birth gives.',
    todo: 'Correct the date of birth, or leave the age to be worked out. The date of birth is what counts.',
    list,
    columns: [age, born],
    wrong: (table, { asAt }) => {
      const [birth, given] = [dayColumn(table, born), countColumn(table, age)];
      return (row) =>
        birth(row) !== noDay && given(row) !== noCount && Math.abs(given(row) - ageAt(birth(row), asAt)) > 1;
    },
    examples: [
      {
        says: 'A year either way may be a matter of the day on which it was worked out; an unborn child is -1.',
        rows: [
          { 'Child Unique ID': '1', [born]: '2014-05-01', [age]: '7' },
          { 'Child Unique ID': '2', [born]: '2014-05-01', [age]: '11' },
          { 'Child Unique ID': '3', [born]: '2025-06-01', [age]: '-1' },
        ],
        wrong: [0],
      },
    ],
  })),
  ...everyList((list) => ({
    id: `birth-unlikely-${list}`,
    about: 'values',
    severity: 'warning',
    says: 'The date of birth makes this child older than 25, or due more than nine months from now.',
    todo: 'Check the date of birth.',
    analogue: 'CIN 8775Q',
    list,
    columns: [born],
    wrong: (table, { asAt }) => {
      const birth = dayColumn(table, born);
      return (row) => birth(row) !== noDay && (ageAt(birth(row), asAt) > 25 || birth(row) > asAt + 280);
    },
    examples: [
      {
        says: 'A young adult of 24 is likely enough.',
        rows: [
          { 'Child Unique ID': '1', [born]: '1925-05-01' },
          { 'Child Unique ID': '2', [born]: '2000-05-01' },
          { 'Child Unique ID': '3', [born]: '2026-03-01' },
        ],
        wrong: [0, 2],
      },
    ],
  })),
  {
    id: 'no-placement',
    about: 'values',
    severity: 'warning',
    says: 'A child in care has had no placement in the year.',
    todo: 'Count the placement the child is in now: one at least.',
    list: 8,
    columns: ['Number of Placements in the Last 12 months', 'Date Ceased to be Looked After'],
    wrong: (table) => {
      const placements = countColumn(table, 'Number of Placements in the Last 12 months');
      const ceased = dayColumn(table, 'Date Ceased to be Looked After');
      return (row) => placements(row) === 0 && ceased(row) === noDay;
    },
    examples: [
      {
        says: 'One is enough.',
        rows: [
          { 'Child Unique ID': '1', 'Number of Placements in the Last 12 months': '0' },
          { 'Child Unique ID': '2', 'Number of Placements in the Last 12 months': '1' },
        ],
        wrong: [0],
      },
    ],
  },
];

function ageAt(birth: Day, on: Day): number {
  return birth > on ? -1 : yearsBetween(birth, on);
}

/** The day at which examples of checks are looked at. */
export const exampleDay = dayOf('2025-03-31');
