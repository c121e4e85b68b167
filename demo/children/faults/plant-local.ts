import { localLists, type LocalList } from '../../../src/children/index.ts';
import { addDays } from '../../../src/methods/calendar.ts';
import { chance } from '../chance.ts';
import type { WrittenList } from '../write-annex-a.ts';
import type { LedgerLine, Sheet } from './ledger.ts';

/** A local list with faults, and what is wrong with it. */
export type FaultyLocalList = { sheet: Sheet; ledger: LedgerLine[] };

/**
 * Plants faults in a local list, each in another row: dates the wrong way round for every pair that must follow each
 * other, and one of everything that can be wrong with a cell, a row or a heading. Dates are written year first.
 */
export function plantInLocalList(written: WrittenList, name: string, asAt: string, seed: string): FaultyLocalList {
  const list = localLists.find((one) => one.name === name);
  if (!list) throw new Error(`There is no local list ${name}`);
  const draw = chance(`${seed}/${name}/faults`);
  const rows = written.rows.map((row) => row.map((cell) => cell.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1')));
  const ledger: LedgerLine[] = [];
  const used = new Set<number>();
  const at = (column: string) => list.columns.findIndex((one) => one.name === column);
  const plant = (
    check: string,
    column: string,
    kind: string,
    change: (row: string[]) => void,
    fits: (row: readonly string[]) => boolean = (row) => (row[at(column)] ?? '') !== '',
  ) => {
    const able = [...rows.keys()].filter((row) => !used.has(row) && fits(rows[row] ?? []));
    if (able.length === 0) return;
    const row = draw.one(able);
    used.add(row);
    change(rows[row] as string[]);
    ledger.push({ list: list.list, row: row + 2, column, kind, check });
  };

  for (const [index, [first, second]] of (list.orders ?? []).entries()) {
    const turned = (row: readonly string[]) => row.with(at(second), addDays(row[at(first)] ?? '', -3));
    plant(
      `${name}-order-${index + 1}`,
      second,
      `“${second}” before “${first}”`,
      (row) => void (row[at(second)] = turned(row)[at(second)] ?? ''),
      (row) =>
        (row[at(first)] ?? '') !== '' && (row[at(second)] ?? '') !== '' && wrongPairs(list, turned(row)).length === 1,
    );
  }
  const known = list.columns.find(({ kind, required }) => kind === 'id' || (kind === 'key' && required));
  if (known) plant('blank-id', known.name, 'nothing to know the row by', (row) => void (row[at(known.name)] = ''));
  const one = (kinds: readonly string[]) =>
    list.columns.find(({ kind, required }) => kinds.includes(kind) && required) ??
    list.columns.find(({ kind }) => kinds.includes(kind));
  const [date, code, count, number] = [one(['date']), one(['code']), one(['count']), one(['number'])];
  if (date) {
    plant('bad-date', date.name, 'words in place of a date', (row) => void (row[at(date.name)] = 'last week'));
    if (!date.mayBeFuture)
      plant('future-date', date.name, 'a date in the future', (row) => void (row[at(date.name)] = addDays(asAt, 30)));
  }
  if (code) plant('bad-code', code.name, 'a word that is no code', (row) => void (row[at(code.name)] = 'Perhaps'));
  if (count) plant('bad-count', count.name, 'words in place of a number', (row) => void (row[at(count.name)] = 'some'));
  if (number)
    plant('bad-number', number.name, 'words in place of a number', (row) => void (row[at(number.name)] = 'full'));
  const again = draw.one([...rows.keys()].filter((row) => !used.has(row)));
  rows.push([...(rows[again] ?? [])]);
  ledger.push({
    list: list.list,
    row: rows.length + 1,
    column: null,
    kind: 'the same row twice',
    check: 'repeated-row',
  });
  ledger.push({
    list: list.list,
    row: null,
    column: null,
    kind: 'a column that is none of the list’s',
    check: 'unknown-column',
  });
  ledger.push({ list: list.list, row: null, column: null, kind: 'dates written year first', check: '' });
  const cells = [[...written.headings, 'Shoe size'], ...rows.map((row) => [...row, '4'])];
  return { sheet: { list: list.list, name, cells }, ledger };
}

/** The pairs of dates of a row, ISO, of which the second lies before the first. */
function wrongPairs({ orders = [], columns }: LocalList, row: readonly string[]): number[] {
  const cell = (column: string) => row[columns.findIndex(({ name }) => name === column)] ?? '';
  return [...orders.keys()].filter((index) => {
    const [first = '', second = ''] = orders[index] ?? [];
    return cell(first) !== '' && cell(second) !== '' && cell(second) < cell(first);
  });
}
