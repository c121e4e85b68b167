import { addDays } from '../../../src/methods/calendar.ts';
import type { FaultyRow, Planted } from './ledger.ts';

/** What a fault may look at: every list, and the children who have one already. */
export type Planting = {
  asAt: string;
  lists: Record<number, FaultyRow[]>;
  /** The lists in which a child stands, each with its rows. */
  of: (child: string) => ReadonlyMap<number, FaultyRow[]>;
};

/** A kind of fault: it plants one in a row that it fits, and says in which rows the checks must find it. */
export type RowFault = {
  check: string;
  list: number;
  kind: string;
  fits: (row: FaultyRow, given: Planting) => boolean;
  plant: (row: FaultyRow, given: Planting) => Planted[];
};

const id = 'Child Unique ID';
const born = 'Date of Birth';
const age = 'Age of Child (Years)';

const text = (row: FaultyRow, column: string) => String(row[column] ?? '');
const childOf = (row: FaultyRow) => text(row, id);
const isIn = (row: FaultyRow, list: number, { of }: Planting) => of(childOf(row)).has(list);

/** A fault of one row, found in one column of it. */
function one(
  check: string,
  list: number,
  column: string | null,
  kind: string,
  fits: (row: FaultyRow, given: Planting) => boolean,
  change: (row: FaultyRow, given: Planting) => void,
): RowFault {
  return {
    check,
    list,
    kind,
    fits,
    plant: (row, given) => {
      change(row, given);
      return [{ list, row, column, kind, check }];
    },
  };
}

/** A second date that lies so many days from a first. `also` are cells to blank, so that nothing else is wrong. */
function moved(
  check: string,
  list: number,
  [from, to]: [string, string],
  days: number,
  kind: string,
  { also = [], fits = () => true }: { also?: string[]; fits?: (row: FaultyRow, given: Planting) => boolean } = {},
): RowFault {
  return one(
    check,
    list,
    to,
    kind,
    (row, given) =>
      text(row, from) !== '' &&
      text(row, to) !== '' &&
      addDays(text(row, from), days) <= given.asAt &&
      fits(row, given),
    (row) => {
      row[to] = addDays(text(row, from), days);
      for (const column of also) row[column] = '';
    },
  );
}

/** A cell with something else in it. */
function said(
  check: string,
  list: number,
  column: string,
  value: string | number,
  kind: string,
  fits: (row: FaultyRow, given: Planting) => boolean = (row) => text(row, column) !== '',
): RowFault {
  return one(check, list, column, kind, fits, (row) => void (row[column] = value));
}

const held = 'Date of Initial Child Protection Conference';
const discussed = 'Strategy discussion initiating Section 47 Enquiry Start Date';
const unnecessary = 'Was an Initial Child Protection Conference deemed unnecessary?';
const outcome = 'Did the Initial Child Protection Conference Result in a Child Protection Plan';
const cin = {
  start: 'CIN Start Date',
  end: 'CIN Closure Date',
  seen: 'Date Child Was Last Seen',
  why: 'Reason for Closure',
};
const plan = {
  start: 'Child Protection Plan Start Date',
  end: 'Child Protection Plan End Date',
  visit: 'Date of the Last Statutory Visit',
};
const care = {
  start: 'Date Started to be Looked After',
  end: 'Date Ceased to be Looked After',
  visit: 'Date of Last Social Work Visit',
  why: 'Reason Ceased to be Looked After',
  placed: 'Start Date of Most Recent Placement',
  placements: 'Number of Placements in the Last 12 months',
  missing: 'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
  offered: 'Was the child offered a Return Interview after their last missing episode (Y/N)?',
};
const isOpen = (row: FaultyRow, end: string) => text(row, end) === '';

const valueFaults: RowFault[] = [
  moved(
    'early-help-ends-before-it-starts',
    2,
    ['Assessment start date', 'Assessment completion date'],
    -3,
    'completed before it started',
  ),
  moved(
    'assessment-ends-before-it-starts',
    4,
    ['Continuous Assessment Start Date', 'Continuous Assessment Date of Authorisation'],
    -2,
    'authorised before it started',
  ),
  moved('conference-before-discussion', 5, [discussed, held], -4, 'conference before the discussion'),
  moved('in-need-closed-before-it-starts', 6, [cin.start, cin.end], -6, 'closed before it started', {
    also: [cin.seen],
  }),
  moved('plan-ends-before-it-starts', 7, [plan.start, plan.end], -5, 'plan ended before it began', {
    also: [plan.visit],
  }),
  moved('care-ends-before-it-starts', 8, [care.start, care.end], -5, 'left care before coming into it', {
    also: [care.visit],
  }),
  moved('placement-before-care', 8, [care.start, care.placed], -7, 'placed before coming into care'),
  moved(
    'placed-for-adoption-before-care',
    10,
    ['Date the Child Entered Care', 'Date Placed for Adoption'],
    -3,
    'placed for adoption before coming into care',
  ),
  moved(
    'adopted-before-placed',
    10,
    ['Date Placed for Adoption', 'Date of Adoption Order'],
    -3,
    'adopted before being placed',
  ),
  said('no-placement', 8, care.placements, 0, 'in care with no placement', (row) => isOpen(row, care.end)),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((list): RowFault[] => [
    one(
      `age-and-birth-${list}`,
      list,
      age,
      'age that the date of birth does not give',
      (row) => Number(row[age] ?? -1) >= 0 && text(row, born) !== '',
      (row) => void (row[age] = Number(row[age]) + 4),
    ),
    {
      check: `birth-unlikely-${list}`,
      list,
      kind: 'born half a century too early',
      fits: (row) => text(row, born) !== '' && !text(row, born).endsWith('-02-29'),
      // In every list, since one that differs from the others is another fault.
      plant: (row, { of }) =>
        [...of(childOf(row))].flatMap(([in_, rows]) =>
          rows.map((own): Planted => {
            Object.assign(own, { [born]: `1961${text(own, born).slice(4)}`, [age]: '' });
            return {
              list: in_,
              row: own,
              column: born,
              kind: 'born half a century too early',
              check: `birth-unlikely-${in_}`,
            };
          }),
        ),
    },
  ]),
];

/** Whether a child stands once in a list, and in one before it. */
const isAgain =
  (list: number) =>
  (row: FaultyRow, { of }: Planting) =>
    of(childOf(row)).get(list)?.length === 1 && [...of(childOf(row)).keys()].some((other) => other < list);

const identityFaults: RowFault[] = [2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((list): RowFault[] => [
  one(
    `birth-differs-${list}`,
    list,
    born,
    'another date of birth than in an earlier list',
    (row, given) => text(row, born) !== '' && isAgain(list)(row, given),
    (row) => void (row[born] = addDays(text(row, born), 1)),
  ),
  one(
    `gender-differs-${list}`,
    list,
    'Gender',
    'another gender than in an earlier list',
    (row, given) => ['Male', 'Female'].includes(text(row, 'Gender')) && isAgain(list)(row, given),
    (row) => void (row.Gender = row.Gender === 'Male' ? 'Female' : 'Male'),
  ),
]);

/** A child taken out of the list of children in need. */
function takenOut(check: string, list: number, end: string, without: number): RowFault {
  return one(
    check,
    list,
    id,
    'not in the list of children in need',
    (row, given) => isOpen(row, end) && isIn(row, 6, given) && !isIn(row, without, given),
    (row, { lists }) => void (lists[6] = (lists[6] ?? []).filter((own) => childOf(own) !== childOf(row))),
  );
}

const logicFaults: RowFault[] = [
  takenOut('in-care-not-in-need', 8, care.end, 7),
  takenOut('on-plan-not-in-need', 7, plan.end, 8),
  ...(
    [
      ['said-in-care-and-is-not', 'Looked after child', 8],
      ['said-on-plan-and-is-not', 'Child Protection plan', 7],
    ] as const
  ).map(([check, status, list]) =>
    said(
      check,
      6,
      'Case status',
      status,
      `said to be “${status}” and is not`,
      (row, given) => text(row, 'Case status') === 'Child in need plan' && !isIn(row, list, given),
    ),
  ),
  said(
    'plan-decided-and-not-there',
    5,
    outcome,
    'Yes',
    'a plan decided on that is not there',
    (row, given) => text(row, outcome) === 'No' && !isIn(row, 7, given),
  ),
  moved('closed-and-still-visited', 7, [plan.end, plan.visit], 4, 'visited after the plan had ended'),
  moved('closed-and-still-seen', 6, [cin.end, cin.seen], 4, 'seen after the case was closed'),
  moved('left-care-and-still-visited', 8, [care.end, care.visit], 4, 'visited after leaving care'),
  moved('visited-before-plan', 7, [plan.start, plan.visit], -4, 'visited before the plan began'),
  one(
    'conference-unnecessary-and-held',
    5,
    unnecessary,
    'a conference held that is said to be unnecessary',
    (row) => text(row, held) !== '' && text(row, unnecessary) === 'No',
    (row) => void (row[unnecessary] = 'Yes'),
  ),
  said(
    'outcome-without-conference',
    5,
    held,
    '',
    'an outcome without a conference',
    (row) => text(row, held) !== '' && text(row, outcome) === 'No',
  ),
  said('closed-without-reason', 6, cin.why, '', 'closed without a reason', (row) => !isOpen(row, cin.end)),
  one(
    'reason-without-closure',
    6,
    cin.end,
    'a reason for closure without closure',
    (row) => isOpen(row, cin.end),
    (row) => void (row[cin.why] = 'RC1'),
  ),
  said('left-care-without-reason', 8, care.why, '', 'left care without a reason', (row) => !isOpen(row, care.end)),
  one(
    'reason-without-leaving-care',
    8,
    care.end,
    'a reason for leaving care without leaving it',
    (row) => isOpen(row, care.end),
    (row) => void (row[care.why] = 'E3'),
  ),
  one(
    'interview-without-missing',
    8,
    care.missing,
    'a return interview of a child who was not missing',
    (row) => Number(row[care.missing]) === 0,
    (row) => void (row[care.offered] = 'Yes'),
  ),
  said('nobody-holds-it', 6, 'Allocated Worker', 'TBC', 'an open case that nobody holds', (row) =>
    isOpen(row, cin.end),
  ),
];

/** Adds a row to a list, and says what of it is found. */
function added(
  check: string,
  list: number,
  column: string | null,
  kind: string,
  fits: RowFault['fits'],
  change: (row: FaultyRow) => FaultyRow,
): RowFault {
  return {
    check,
    list,
    kind,
    fits,
    plant: (row, { lists }) => {
      const own = { ...row, ...change(row) };
      lists[list]?.push(own);
      return [{ list, row: own, column, kind, check }];
    },
  };
}

const once =
  (list: number) =>
  (row: FaultyRow, { of }: Planting) =>
    of(childOf(row)).get(list)?.length === 1;

const cellFaults: RowFault[] = [
  said('bad-date', 1, 'Date of Contact', '31/02/2025', 'a day that does not exist'),
  said('bad-date', 4, 'Continuous Assessment Date of Authorisation', 'not yet', 'words in place of a date'),
  one(
    'future-date',
    3,
    'Date of referral',
    'a date in the future',
    () => true,
    (row, { asAt }) => void (row['Date of referral'] = addDays(asAt, 40)),
  ),
  said('bad-count', 3, 'Number of Referrals in Last 12 Months', 'two', 'words in place of a number'),
  said('bad-age', 1, age, 'nine', 'words in place of an age'),
  said('bad-code', 1, 'Contact Source', 'Neighbourhood watch', 'a word that is no code'),
  said('bad-code', 8, 'Placement Type', 'A castle', 'a word that is no code'),
  one(
    'blank-id',
    1,
    id,
    'no identifier',
    () => true,
    (row) => void (row[id] = ''),
  ),
  added('repeated-row', 1, null, 'the same row twice', once(1), () => ({})),
  ...(
    [
      [6, cin.start],
      [7, plan.start],
      [8, care.start],
    ] as const
  ).map(([list, start]) =>
    added('superseded-row', list, start, 'an earlier row of the same child', once(list), (row) => ({
      [start]: addDays(text(row, start), -500),
    })),
  ),
];

/** Every kind of fault of a row of Annex A. */
export const rowFaults: readonly RowFault[] = [...cellFaults, ...valueFaults, ...identityFaults, ...logicFaults];
