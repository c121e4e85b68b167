import type { WrittenList } from '../write-annex-a.ts';
import type { LedgerLine, Sheet } from './ledger.ts';

/** A way in which real lists are written differently from the template without being wrong. */
type Drift = { list: number; kind: string; rewrite: (sheet: Sheet) => Sheet };

const headings =
  (change: (heading: string) => string) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: sheet.cells.map((row, at) => (at === 0 ? row.map(change) : row)),
  });
const body =
  (change: (cell: string) => string) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: sheet.cells.map((row, at) => (at === 0 ? row : row.map(change))),
  });
const british = /^(\d{2})\/(\d{2})\/(\d{4})$/;
const day = (cell: string) => Date.parse(cell.replace(british, '$3-$2-$1')) / 86_400_000;

const drifts: readonly Drift[] = [
  { list: 2, kind: 'dates written year first', rewrite: body((cell) => cell.replace(british, '$3-$2-$1')) },
  {
    list: 3,
    kind: 'dates as the numbers a spreadsheet keeps',
    // A day that does not exist has no number.
    rewrite: body((cell) => (british.test(cell) && !Number.isNaN(day(cell)) ? String(day(cell) + 25_569) : cell)),
  },
  { list: 3, kind: 'the sheet is called after the list alone', rewrite: (sheet) => ({ ...sheet, name: 'Referrals' }) },
  {
    list: 4,
    kind: 'headings in capitals, with spaces after them',
    rewrite: headings((heading) => `${heading.toUpperCase()}  `),
  },
  { list: 6, kind: 'codes without their letters', rewrite: body((cell) => cell.replace(/^[a-z]\) /, '')) },
  {
    list: 7,
    kind: 'dates with the time of day',
    rewrite: body((cell) => (british.test(cell) ? `${cell} 00:00:00` : cell)),
  },
  { list: 7, kind: 'the sheet is called “List_7”', rewrite: (sheet) => ({ ...sheet, name: 'List_7' }) },
  { list: 8, kind: 'straight quotes in the headings', rewrite: headings((heading) => heading.replace(/[‘’]/g, "'")) },
  {
    list: 8,
    kind: '“Age” for “Age of Child (Years)”',
    rewrite: headings((heading) => (heading === 'Age of Child (Years)' ? 'Age' : heading)),
  },
  { list: 9, kind: 'spaces around what is said', rewrite: body((cell) => (cell === '' ? cell : `\u00a0${cell} `)) },
  {
    list: 10,
    kind: 'columns the other way round',
    rewrite: (sheet) => ({ ...sheet, cells: sheet.cells.map((row) => row.toReversed()) }),
  },
];

/** Rows above the headings of a list. */
const titles: Record<number, string[][]> = {
  1: [['Annex A: contacts'], ['Made by the case system']],
  5: [['List 5']],
};

/**
 * Writes lists as sheets, differently from the template as real ones are, with what is wrong with the shape of some.
 * `rowOf` answers the row of the sheet, from 1, that a row of a list came to.
 */
export function driftOf(
  lists: readonly WrittenList[],
  asAt: string,
): { sheets: Sheet[]; rowOf: (list: number, at: number) => number; ledger: LedgerLine[] } {
  const ledger: LedgerLine[] = [];
  const note = (list: number, kind: string, check = '', column: string | null = null) =>
    ledger.push({ list, row: null, column, kind, check });
  let sheets = lists.map(({ list, headings: own, rows }): Sheet => ({
    list,
    name: `List ${list}`,
    cells: [own, ...rows],
  }));
  for (const { list, kind, rewrite } of drifts) {
    sheets = sheets.map((sheet) => (sheet.list === list ? rewrite(sheet) : sheet));
    note(list, kind);
  }
  // The headings come once more among the rows of list 2, halfway down.
  const again = Math.ceil((sheets.find(({ list }) => list === 2)?.cells.length ?? 1) / 2);
  const rowOf = (list: number, at: number) =>
    at + 2 + (titles[list]?.length ?? 0) + (list === 2 && at + 1 >= again ? 1 : 0);
  sheets = sheets.map((sheet): Sheet => {
    const { list, cells } = sheet;
    const above = titles[list] ?? [];
    if (above.length > 0) note(list, 'rows above the headings');
    if (list === 2) {
      note(list, 'the headings once more among the rows', 'second-header');
      return { ...sheet, cells: [...cells.slice(0, again), cells[0] ?? [], ...cells.slice(again)] };
    }
    if (list === 4) {
      note(list, 'a column that is none of the list’s', 'unknown-column');
      return { ...sheet, cells: cells.map((row, at) => [...row, at === 0 ? 'Shoe size' : '4']) };
    }
    if (list === 11) {
      note(list, 'no headings', 'no-header');
      return {
        ...sheet,
        cells: [
          ['F1', 'Two adults', asAt],
          ['F2', 'One adult', asAt],
        ],
      };
    }
    return { ...sheet, cells: [...above, ...cells] };
  });
  const ninth = sheets.find(({ list }) => list === 9);
  if (ninth) {
    note(9, 'a second sheet of the list', 'list-twice');
    sheets.push({ ...ninth, name: 'List_9', cells: ninth.cells.slice(0, 3) });
  }
  return { sheets, rowOf, ledger };
}
