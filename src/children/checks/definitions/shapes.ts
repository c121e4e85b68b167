import { isoOf, noDay } from '../../returns/day-number.ts';
import { dayColumn, textColumn } from '../../returns/list-table.ts';
import type { Check } from '../check.ts';

/** Shapes that several checks share, so that one of them is a line of data. */

const id = 'Child Unique ID';

/** A second date that must not lie before the first. */
export function inOrder(
  check: Pick<Check, 'id' | 'says' | 'todo' | 'list'> & Partial<Check>,
  first: string,
  second: string,
): Check {
  return {
    about: 'values',
    severity: 'error',
    ...check,
    columns: [second, first],
    wrong: (table) => {
      const [from, to] = [dayColumn(table, first), dayColumn(table, second)];
      return (row) => from(row) !== noDay && to(row) !== noDay && to(row) < from(row);
    },
    examples: [
      {
        says: 'The same day is in order, and so is a blank.',
        rows: [
          { [id]: '1', [first]: '2024-06-02', [second]: '2024-06-01' },
          { [id]: '2', [first]: '2024-06-02', [second]: '2024-06-02' },
          { [id]: '3', [first]: '2024-06-02', [second]: '' },
        ],
        wrong: [0],
      },
    ],
  };
}

/** Something that must be there when something else is. */
export function goesWith(
  check: Pick<Check, 'id' | 'says' | 'todo' | 'list'> & Partial<Check>,
  present: { column: string; example: string },
  wanted: { column: string; example: string },
): Check {
  return {
    about: 'logic',
    severity: 'error',
    ...check,
    columns: [wanted.column, present.column],
    wrong: (table) => {
      const [there, needed] = [has(present.column), has(wanted.column)];
      return (row) => there(row) && !needed(row);
      function has(name: string) {
        const [day, text] = [dayColumn(table, name), textColumn(table, name)];
        return (row: number) => isoOf(day(row)) !== null || text(row) !== '';
      }
    },
    examples: [
      {
        says: 'Both, or neither, is in order.',
        rows: [
          { [id]: '1', [present.column]: present.example, [wanted.column]: '' },
          { [id]: '2', [present.column]: present.example, [wanted.column]: wanted.example },
          { [id]: '3', [present.column]: '', [wanted.column]: wanted.example },
        ],
        wrong: [0],
      },
    ],
  };
}
