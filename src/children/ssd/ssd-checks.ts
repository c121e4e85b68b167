import type { Check } from '../checks/check.ts';
import { inOrder } from '../checks/definitions/shapes.ts';
import { textColumn } from '../returns/list-table.ts';
import { ssdTables } from './definitions/tables.ts';
import type { SsdTable } from './ssd-table.ts';

/** The checks of the Standard Safeguarding Dataset: made from what the tables say of their keys, references and dates. */
export const ssdChecks: readonly Check[] = ssdTables.flatMap((table) => [
  ...keyIsThere(table),
  ...keyIsOnce(table),
  ...referencesAreFound(table),
  ...datesInOrder(table),
]);

function keyIsThere({ key, title, list, columns }: SsdTable): Check[] {
  // Where the key is what a row is known by, a blank one is a fault of the row already.
  if (key === null || columns.some(({ name, required, kind }) => name === key && (required || kind === 'id')))
    return [];
  return [
    {
      id: `${title}-key-blank`,
      about: 'identity',
      severity: 'warning',
      says: 'The row has no key.',
      todo: 'Give each row its key, so that others can refer to it.',
      list,
      columns: [key],
      wrong: (table) => {
        const text = textColumn(table, key);
        return (row) => text(row) === '';
      },
      examples: [{ says: 'One is enough.', rows: [{ [key]: '' }, { [key]: 'a' }], wrong: [0] }],
    },
  ];
}

function keyIsOnce({ key, title, list }: SsdTable): Check[] {
  if (key === null) return [];
  return [
    {
      id: `${title}-key-twice`,
      about: 'identity',
      severity: 'error',
      says: 'Another row before it has the same key.',
      todo: 'Give each row a key of its own: what refers to it cannot be told apart until then.',
      list,
      columns: [key],
      wrong: (table) => {
        const text = textColumn(table, key);
        const seen = new Set<string>();
        return (row) => {
          const own = text(row);
          if (own === '') return false;
          if (seen.has(own)) return true;
          seen.add(own);
          return false;
        };
      },
      examples: [{ says: 'The second is wrong.', rows: [{ [key]: 'a' }, { [key]: 'b' }, { [key]: 'a' }], wrong: [2] }],
    },
  ];
}

function referencesAreFound({ title, list, columns }: SsdTable): Check[] {
  return columns.flatMap(({ name, refersTo }): Check[] => {
    const [toTable, toColumn] = refersTo?.split('.') ?? [];
    const target = ssdTables.find((one) => one.title === toTable);
    if (!target || toColumn === undefined) return [];
    return [
      {
        id: `${title}-${name}-not-found`,
        about: 'identity',
        severity: 'warning',
        says: `There is no row of ${target.title} with this ${toColumn}.`,
        todo: 'Add the row it refers to, or correct the reference.',
        list,
        columns: [name],
        lists: [target.list],
        wrong: (table, given) => {
          const other = given.table(target.list);
          const [own, there] = [textColumn(table, name), other ? textColumn(other, toColumn) : () => ''];
          const known = new Set([...(other?.counted ?? [])].map(there));
          return (row) => own(row) !== '' && !known.has(own(row));
        },
        examples: [
          {
            says: 'A blank refers to nothing.',
            rows: [{ [name]: 'a' }, { [name]: 'b' }, { [name]: '' }],
            others: { [target.list]: [{ [toColumn]: 'a' }] },
            wrong: [1],
          },
        ],
      },
    ];
  });
}

/** Pairs that are named alike: "…_start_date" and "…_end_date", or "…_ceased_date". */
function datesInOrder({ title, list, columns }: SsdTable): Check[] {
  const dates = columns.filter(({ kind }) => kind === 'date').map(({ name }) => name);
  return dates.flatMap((start) => {
    if (!/_start(_date)?$/.test(start)) return [];
    const stem = start.replace(/_start(_date)?$/, '');
    const end = dates.find((name) => new RegExp(`^${stem}_(end|ceased)(_date)?$`).test(name));
    return end === undefined
      ? []
      : [
          inOrder(
            {
              id: `${title}-${stem}-order`,
              list,
              says: `${end} is before ${start}.`,
              todo: 'Correct whichever date is wrong.',
            },
            start,
            end,
          ),
        ];
  });
}
