import type { CellFault } from '../returns/build-list.ts';
import type { ShapeFault } from '../annex-a/list-reader.ts';
import type { Severity } from './check.ts';

/** What a fault of a cell or a row means, and what to do. */
export const cellChecks: Record<CellFault['code'], { severity: Severity; says: string; todo: string }> = {
  'bad-date': {
    severity: 'error',
    says: 'This is not a date, or there is no such day.',
    todo: 'Write it as day/month/year. It counts as blank until then.',
  },
  'future-date': {
    severity: 'error',
    says: 'This date is after the day of the return.',
    todo: 'Correct the date. It counts as blank until then.',
  },
  'bad-count': {
    severity: 'error',
    says: 'This is not a whole number.',
    todo: 'Write a whole number, 0 for none. It counts as blank until then.',
  },
  'bad-number': {
    severity: 'error',
    says: 'This is not a number.',
    todo: 'Write a number, with a point before its decimals. It counts as blank until then.',
  },
  'bad-age': {
    severity: 'warning',
    says: 'This is not an age in years.',
    todo: 'Write years, -1 for a child not yet born. The date of birth is used where there is one.',
  },
  'bad-code': {
    severity: 'error',
    says: 'This is none of the codes of this column.',
    todo: 'Use one of the codes. It counts as blank until then.',
  },
  'blank-id': {
    severity: 'error',
    says: 'The row has no identifier.',
    todo: 'Add the child’s identifier. The row counts in nothing until then.',
  },
  'repeated-row': {
    severity: 'warning',
    says: 'The row is the same as one before it.',
    todo: 'Take one of them out. It counts once.',
  },
  'superseded-row': {
    severity: 'warning',
    says: 'The child has another row in this list, which started later.',
    todo: 'Keep one row for each child. The latest counts.',
  },
};

/** What a fault of the file's shape means. */
export const shapeChecks: Record<ShapeFault['code'], { severity: Severity; says: string; todo: string }> = {
  'no-header': {
    severity: 'error',
    says: 'No row of headings was found in the first ten rows.',
    todo: 'Keep the template’s headings above the rows. The list counts as missing until then.',
  },
  'unknown-column': {
    severity: 'warning',
    says: 'This column is none of the list’s.',
    todo: 'It is not used. If it should be, write its heading as in the template.',
  },
  'second-header': {
    severity: 'warning',
    says: 'The headings are repeated among the rows.',
    todo: 'Take the repeated headings out. They are passed over.',
  },
  'list-twice': {
    severity: 'error',
    says: 'There is a second sheet or file for this list.',
    todo: 'Put the rows into one. The first is used.',
  },
  'hidden-sheet': {
    severity: 'warning',
    says: 'The sheet is hidden in the workbook.',
    todo: 'Its rows are read all the same. Take the sheet out if they should not be.',
  },
  uncalculated: {
    severity: 'error',
    says: 'They hold a formula whose value was not saved, and count as blank.',
    todo: 'Open the workbook in Excel, save it, and bring it again.',
  },
};
