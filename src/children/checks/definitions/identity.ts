import { noDay } from '../../returns/day-number.ts';
import { childColumn, dayColumn, textColumn, type ListTable } from '../../returns/list-table.ts';
import type { Check, CheckGiven } from '../check.ts';

const id = 'Child Unique ID';
const born = 'Date of Birth';

/**
 * What most lists say of each child in one column, taken once for a return: the first answer in the order of lists, so
 * that each list is held against those before it.
 */
function firstSaid<T>(given: CheckGiven, before: number, valueOf: (table: ListTable) => (row: number) => T | null) {
  const said = new Map<number, T>();
  for (let list = 1; list < before; list += 1) {
    const table = given.table(list);
    if (!table) continue;
    const [child, value] = [childColumn(table), valueOf(table)];
    for (const row of table.counted) {
      const one = value(row);
      if (one !== null && !said.has(child(row))) said.set(child(row), one);
    }
  }
  return said;
}

function differs<T>(valueOf: (table: ListTable) => (row: number) => T | null): Check['wrong'] {
  return (table, given) => {
    const said = firstSaid(given, table.list, valueOf);
    const [child, value] = [childColumn(table), valueOf(table)];
    return (row) => {
      const [own, other] = [value(row), said.get(child(row))];
      return child(row) !== 0 && own !== null && other !== undefined && own !== other;
    };
  };
}

const birthOf = (table: ListTable) => {
  const day = dayColumn(table, born);
  return (row: number) => (day(row) === noDay ? null : day(row));
};
const genderOf = (table: ListTable) => {
  const text = textColumn(table, 'Gender');
  return (row: number) => text(row) || null;
};

const laterLists = [2, 3, 4, 5, 6, 7, 8, 9, 10];

export const identityChecks: Check[] = laterLists.flatMap((list): Check[] => [
  {
    id: `birth-differs-${list}`,
    about: 'identity',
    severity: 'error',
    says: 'The child has another date of birth in an earlier list.',
    todo: 'Make them the same. It may be two children with one identifier.',
    list,
    columns: [born, id],
    wrong: differs(birthOf),
    examples: [
      {
        says: 'A blank differs from nothing.',
        rows: [
          { [id]: '1', [born]: '2014-05-01' },
          { [id]: '2', [born]: '2014-05-02' },
          { [id]: '3', [born]: '' },
        ],
        others: { 1: ['1', '2', '3'].map((child) => ({ [id]: child, [born]: '2014-05-01' })) },
        wrong: [1],
      },
    ],
  },
  {
    id: `gender-differs-${list}`,
    about: 'identity',
    severity: 'warning',
    says: 'The child has another gender in an earlier list.',
    todo: 'Make them the same. It may be two children with one identifier.',
    list,
    columns: ['Gender', id],
    wrong: differs(genderOf),
    examples: [
      {
        says: 'The same in other words is the same.',
        rows: [
          { [id]: '1', Gender: 'Male' },
          { [id]: '2', Gender: 'b) Female' },
        ],
        others: { 1: ['1', '2'].map((child) => ({ [id]: child, Gender: 'a) Male' })) },
        wrong: [1],
      },
    ],
  },
]);
