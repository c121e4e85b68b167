import { noDay } from '../../returns/day-number.ts';
import { childColumn, codeIs, countColumn, dayColumn, textColumn, type ListTable } from '../../returns/list-table.ts';
import type { Check, CheckGiven } from '../check.ts';
import { goesWith } from './shapes.ts';

const id = 'Child Unique ID';

/** The children of the rows of another list that are counted and meet something. */
function childrenOf(
  { table }: CheckGiven,
  list: number,
  which: (rows: ListTable) => (row: number) => boolean,
): Set<number> {
  const rows = table(list);
  if (!rows) return new Set();
  const [child, is] = [childColumn(rows), which(rows)];
  return new Set([...rows.counted].filter(is).map(child));
}

const openCare = (rows: ListTable) => {
  const started = dayColumn(rows, 'Date Started to be Looked After');
  const ceased = dayColumn(rows, 'Date Ceased to be Looked After');
  return (row: number) => started(row) !== noDay && ceased(row) === noDay;
};
const openPlan = (rows: ListTable) => {
  const started = dayColumn(rows, 'Child Protection Plan Start Date');
  const ended = dayColumn(rows, 'Child Protection Plan End Date');
  return (row: number) => started(row) !== noDay && ended(row) === noDay;
};
const any = () => () => true;

const inCareColumns = { 'Date Started to be Looked After': '2024-01-01', 'Date Ceased to be Looked After': '' };
const onPlanColumns = { 'Child Protection Plan Start Date': '2024-01-01', 'Child Protection Plan End Date': '' };

export const logicChecks: Check[] = [
  {
    id: 'in-care-not-in-need',
    about: 'logic',
    severity: 'error',
    says: 'The child is in care and is not in the list of children in need.',
    todo: 'Every child in care is a child in need: add the child to list 6, or close the episode in list 8.',
    list: 8,
    columns: [id, 'Date Started to be Looked After', 'Date Ceased to be Looked After'],
    lists: [6],
    wrong: (table, given) => {
      const inNeed = childrenOf(given, 6, any);
      const [open, child] = [openCare(table), childColumn(table)];
      return (row) => open(row) && !inNeed.has(child(row));
    },
    examples: [
      {
        says: 'One who has left care need not be in the other list.',
        rows: [
          { [id]: '1', ...inCareColumns },
          { [id]: '2', ...inCareColumns },
          { [id]: '3', ...inCareColumns, 'Date Ceased to be Looked After': '2025-01-01' },
        ],
        others: { 6: [{ [id]: '2' }] },
        wrong: [0],
      },
    ],
  },
  {
    id: 'on-plan-not-in-need',
    about: 'logic',
    severity: 'error',
    says: 'The child is on a child protection plan and is not in the list of children in need.',
    todo: 'Add the child to list 6, or end the plan in list 7.',
    list: 7,
    columns: [id, 'Child Protection Plan Start Date', 'Child Protection Plan End Date'],
    lists: [6],
    wrong: (table, given) => {
      const inNeed = childrenOf(given, 6, any);
      const [open, child] = [openPlan(table), childColumn(table)];
      return (row) => open(row) && !inNeed.has(child(row));
    },
    examples: [
      {
        says: 'A plan that has ended need not be in the other list.',
        rows: [
          { [id]: '1', ...onPlanColumns },
          { [id]: '2', ...onPlanColumns, 'Child Protection Plan End Date': '2025-01-01' },
        ],
        others: { 6: [{ [id]: '9' }] },
        wrong: [0],
      },
    ],
  },
  {
    id: 'said-in-care-and-is-not',
    about: 'logic',
    severity: 'error',
    says: 'The case is said to be that of a looked-after child, who is not in care by list 8.',
    todo: 'Correct the case status in list 6, or add the child to list 8.',
    list: 6,
    columns: ['Case status'],
    lists: [8],
    wrong: (table, given) => {
      const inCare = childrenOf(given, 8, openCare);
      const [said, child] = [codeIs(table, 'Case status', 'Looked after child'), childColumn(table)];
      return (row) => said(row) && !inCare.has(child(row));
    },
    examples: [
      {
        says: 'What list 8 says is what counts.',
        rows: [
          { [id]: '1', 'Case status': 'a) Looked after child' },
          { [id]: '2', 'Case status': 'a) Looked after child' },
        ],
        others: { 8: [{ [id]: '2', ...inCareColumns }] },
        wrong: [0],
      },
    ],
  },
  {
    id: 'said-on-plan-and-is-not',
    about: 'logic',
    severity: 'error',
    says: 'The case is said to be that of a child on a child protection plan, who has no open plan by list 7.',
    todo: 'Correct the case status in list 6, or add the plan to list 7.',
    list: 6,
    columns: ['Case status'],
    lists: [7],
    wrong: (table, given) => {
      const onPlan = childrenOf(given, 7, openPlan);
      const [said, child] = [codeIs(table, 'Case status', 'Child Protection plan'), childColumn(table)];
      return (row) => said(row) && !onPlan.has(child(row));
    },
    examples: [
      {
        says: 'What list 7 says is what counts.',
        rows: [
          { [id]: '1', 'Case status': 'b) Child Protection plan' },
          { [id]: '2', 'Case status': 'b) Child Protection plan' },
        ],
        others: { 7: [{ [id]: '2', ...onPlanColumns }] },
        wrong: [0],
      },
    ],
  },
  {
    id: 'plan-decided-and-not-there',
    about: 'logic',
    severity: 'warning',
    says: 'The conference decided on a child protection plan, and the child is not in list 7.',
    todo: 'Add the plan, or correct the outcome of the conference.',
    list: 5,
    columns: ['Did the Initial Child Protection Conference Result in a Child Protection Plan'],
    lists: [7],
    wrong: (table, given) => {
      const planned = childrenOf(given, 7, any);
      const outcome = 'Did the Initial Child Protection Conference Result in a Child Protection Plan';
      const [decided, child] = [codeIs(table, outcome, 'Yes'), childColumn(table)];
      return (row) => decided(row) && !planned.has(child(row));
    },
    examples: [
      {
        says: 'A plan that has since ended is there too.',
        rows: [
          { [id]: '1', 'Did the Initial Child Protection Conference Result in a Child Protection Plan': 'a) Yes' },
          { [id]: '2', 'Did the Initial Child Protection Conference Result in a Child Protection Plan': 'a) Yes' },
        ],
        others: { 7: [{ [id]: '2', ...onPlanColumns }] },
        wrong: [0],
      },
    ],
  },
  {
    id: 'closed-and-still-visited',
    about: 'logic',
    severity: 'error',
    says: 'The child was visited after the plan had ended.',
    todo: 'Check the end of the plan and the date of the visit.',
    list: 7,
    columns: ['Date of the Last Statutory Visit', 'Child Protection Plan End Date'],
    wrong: (table) => {
      const visit = dayColumn(table, 'Date of the Last Statutory Visit');
      const ended = dayColumn(table, 'Child Protection Plan End Date');
      return (row) => ended(row) !== noDay && visit(row) !== noDay && visit(row) > ended(row);
    },
    examples: [
      {
        says: 'A visit on the last day is in order.',
        rows: [
          {
            [id]: '1',
            'Child Protection Plan End Date': '2025-01-01',
            'Date of the Last Statutory Visit': '2025-01-02',
          },
          {
            [id]: '2',
            'Child Protection Plan End Date': '2025-01-01',
            'Date of the Last Statutory Visit': '2025-01-01',
          },
        ],
        wrong: [0],
      },
    ],
  },
  {
    id: 'closed-and-still-seen',
    about: 'logic',
    severity: 'warning',
    says: 'The child was seen after the case had been closed.',
    todo: 'Check the closure and the date the child was last seen.',
    analogue: 'CIN 8565',
    list: 6,
    columns: ['Date Child Was Last Seen', 'CIN Closure Date'],
    wrong: (table) => {
      const [seen, closed] = [dayColumn(table, 'Date Child Was Last Seen'), dayColumn(table, 'CIN Closure Date')];
      return (row) => closed(row) !== noDay && seen(row) !== noDay && seen(row) > closed(row);
    },
    examples: [
      {
        says: 'Seen on the day it was closed is in order.',
        rows: [
          { [id]: '1', 'CIN Closure Date': '2025-01-01', 'Date Child Was Last Seen': '2025-01-02' },
          { [id]: '2', 'CIN Closure Date': '2025-01-01', 'Date Child Was Last Seen': '2025-01-01' },
        ],
        wrong: [0],
      },
    ],
  },
  {
    id: 'left-care-and-still-visited',
    about: 'logic',
    severity: 'warning',
    says: 'The child was visited after ceasing to be looked after.',
    todo: 'Check the day on which the child ceased to be looked after, and the visit.',
    list: 8,
    columns: ['Date of Last Social Work Visit', 'Date Ceased to be Looked After'],
    wrong: (table) => {
      const visit = dayColumn(table, 'Date of Last Social Work Visit');
      const ceased = dayColumn(table, 'Date Ceased to be Looked After');
      return (row) => ceased(row) !== noDay && visit(row) !== noDay && visit(row) > ceased(row);
    },
    examples: [
      {
        says: 'A visit on the last day is in order.',
        rows: [
          { [id]: '1', 'Date Ceased to be Looked After': '2025-01-01', 'Date of Last Social Work Visit': '2025-01-02' },
          { [id]: '2', 'Date Ceased to be Looked After': '2025-01-01', 'Date of Last Social Work Visit': '2025-01-01' },
        ],
        wrong: [0],
      },
    ],
  },
  {
    id: 'visited-before-plan',
    about: 'logic',
    severity: 'warning',
    says: 'The last statutory visit was before the plan started.',
    todo: 'Check the visit: a child on a plan for some time should have been visited since it began.',
    list: 7,
    columns: ['Date of the Last Statutory Visit', 'Child Protection Plan Start Date'],
    wrong: (table) => {
      const visit = dayColumn(table, 'Date of the Last Statutory Visit');
      const start = dayColumn(table, 'Child Protection Plan Start Date');
      return (row) => visit(row) !== noDay && start(row) !== noDay && visit(row) < start(row);
    },
    examples: [
      {
        says: 'A visit on the first day is in order.',
        rows: [
          {
            [id]: '1',
            'Child Protection Plan Start Date': '2025-01-02',
            'Date of the Last Statutory Visit': '2025-01-01',
          },
          {
            [id]: '2',
            'Child Protection Plan Start Date': '2025-01-02',
            'Date of the Last Statutory Visit': '2025-01-02',
          },
        ],
        wrong: [0],
      },
    ],
  },
  {
    id: 'conference-unnecessary-and-held',
    about: 'logic',
    severity: 'error',
    says: 'The conference is said to be unnecessary, and has a date.',
    todo: 'Correct whichever is wrong.',
    list: 5,
    columns: [
      'Was an Initial Child Protection Conference deemed unnecessary?',
      'Date of Initial Child Protection Conference',
    ],
    wrong: (table) => {
      const unnecessary = codeIs(table, 'Was an Initial Child Protection Conference deemed unnecessary?', 'Yes');
      const held = dayColumn(table, 'Date of Initial Child Protection Conference');
      return (row) => unnecessary(row) && held(row) !== noDay;
    },
    examples: [
      {
        says: 'One that was not held is in order.',
        rows: [
          {
            [id]: '1',
            'Was an Initial Child Protection Conference deemed unnecessary?': 'Yes',
            'Date of Initial Child Protection Conference': '2025-01-02',
          },
          { [id]: '2', 'Was an Initial Child Protection Conference deemed unnecessary?': 'Yes' },
        ],
        wrong: [0],
      },
    ],
  },
  goesWith(
    {
      id: 'outcome-without-conference',
      list: 5,
      says: 'There is an outcome of a conference, and no date of one.',
      todo: 'Add the date of the conference.',
    },
    { column: 'Did the Initial Child Protection Conference Result in a Child Protection Plan', example: 'a) Yes' },
    { column: 'Date of Initial Child Protection Conference', example: '2025-01-02' },
  ),
  goesWith(
    {
      id: 'closed-without-reason',
      list: 6,
      severity: 'warning',
      says: 'The case was closed, and no reason is given.',
      todo: 'Add the reason.',
      analogue: 'CIN 8805',
    },
    { column: 'CIN Closure Date', example: '2025-01-02' },
    { column: 'Reason for Closure', example: 'RC1' },
  ),
  goesWith(
    {
      id: 'reason-without-closure',
      list: 6,
      says: 'There is a reason for closure, and no date of it.',
      todo: 'Add the date, or take the reason out. The case counts as open until then.',
      analogue: 'CIN 8810',
    },
    { column: 'Reason for Closure', example: 'RC1' },
    { column: 'CIN Closure Date', example: '2025-01-02' },
  ),
  goesWith(
    {
      id: 'left-care-without-reason',
      list: 8,
      severity: 'warning',
      says: 'The child ceased to be looked after, and no reason is given.',
      todo: 'Add the reason.',
      analogue: 'SSDA903 148',
    },
    { column: 'Date Ceased to be Looked After', example: '2025-01-02' },
    { column: 'Reason Ceased to be Looked After', example: 'E3' },
  ),
  goesWith(
    {
      id: 'reason-without-leaving-care',
      list: 8,
      says: 'There is a reason why the child ceased to be looked after, and no date.',
      todo: 'Add the date, or take the reason out. The child counts as in care until then.',
      analogue: 'SSDA903 148',
    },
    { column: 'Reason Ceased to be Looked After', example: 'E3' },
    { column: 'Date Ceased to be Looked After', example: '2025-01-02' },
  ),
  {
    id: 'interview-without-missing',
    about: 'logic',
    severity: 'warning',
    says: 'A return interview was offered to a child with no missing episode.',
    todo: 'Check the number of missing episodes.',
    list: 8,
    columns: [
      'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
      'Was the child offered a Return Interview after their last missing episode (Y/N)?',
    ],
    wrong: (table) => {
      const missing = countColumn(
        table,
        'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
      );
      const offered = codeIs(
        table,
        'Was the child offered a Return Interview after their last missing episode (Y/N)?',
        'Yes',
      );
      return (row) => offered(row) && missing(row) < 1;
    },
    examples: [
      {
        says: 'After a missing episode it is in order.',
        rows: [0, 1].map((episodes) => ({
          [id]: String(episodes),
          'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months':
            String(episodes),
          'Was the child offered a Return Interview after their last missing episode (Y/N)?': 'Yes',
        })),
        wrong: [0],
      },
    ],
  },
  {
    id: 'nobody-holds-it',
    about: 'logic',
    severity: 'warning',
    says: 'An open case has no worker.',
    todo: 'Allocate the case, or record the worker.',
    list: 6,
    columns: ['Allocated Worker', 'CIN Closure Date'],
    wrong: (table) => {
      const [worker, closed] = [textColumn(table, 'Allocated Worker'), dayColumn(table, 'CIN Closure Date')];
      return (row) => closed(row) === noDay && worker(row) === '';
    },
    examples: [
      {
        says: '“TBC” is nobody.',
        rows: [
          { [id]: '1', 'Allocated Worker': 'TBC' },
          { [id]: '2', 'Allocated Worker': 'A. Worker' },
          { [id]: '3', 'Allocated Worker': '', 'CIN Closure Date': '2025-01-01' },
        ],
        wrong: [0],
      },
    ],
  },
];
