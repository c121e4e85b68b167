import type { ColumnDefinition, ListDefinition } from '../annex-a/list-definition.ts';
import { codeReader, type CodeReader } from './code-reader.ts';
import { noDay, type Day } from './day-number.ts';
import { growing, type Growing } from './growing.ts';
import type { Column, ListTable } from './list-table.ts';
import { cleanText, readAge, readCount, readDate, readId, readNumber } from './read-cells.ts';
import { wordList, type WordList } from './word-list.ts';

/** Something wrong with one cell or row as it was read; what it means and what to do is the check's to say. */
export type CellFault = {
  code:
    | 'bad-date'
    | 'future-date'
    | 'bad-count'
    | 'bad-number'
    | 'bad-age'
    | 'bad-code'
    | 'blank-id'
    | 'repeated-row'
    | 'superseded-row';
  list: number;
  row: number;
  column: string | null;
  /** As it was typed. */
  value: string;
};

export type ListBuilder = {
  /** One row of cells as text, by their place in the file. Rows with nothing in them are passed over. */
  add: (row: number, cells: readonly (string | undefined)[]) => void;
  finish: () => ListTable;
};

type Taken = {
  definition: ColumnDefinition;
  at: number;
  store: Store;
};
type Store =
  | { kind: 'text'; words: WordList; list: Growing }
  | { kind: 'day'; list: Growing }
  | { kind: 'count'; list: Growing }
  | { kind: 'number'; list: number[] }
  | { kind: 'code'; codes: CodeReader; list: Growing };

/**
 * Builds one list. `header` says at which place of the file each recognised column stands; `children` holds the
 * identifiers of the whole return. A date after `asAt` is blank, but for a birth. Faults go to `onFault`.
 */
export function buildList(
  list: ListDefinition,
  header: ReadonlyMap<string, number>,
  { asAt, children, onFault }: { asAt: Day; children: WordList; onFault: (fault: CellFault) => void },
): ListBuilder {
  const taken = list.columns.flatMap((definition): Taken[] => {
    const at = header.get(definition.name);
    return at === undefined ? [] : [{ definition, at, store: storeFor(definition, children) }];
  });
  const id = taken.find(({ definition }) => definition.kind === 'id');
  // A row is known by its child; where it is about none, by its own key, if it has one.
  const knownBy = id ?? taken.find(({ definition }) => definition.kind === 'key' && definition.required);
  const needsKey = list.columns.some(({ kind, required }) => kind === 'id' || (kind === 'key' && required));
  const sheetRow = growing();
  const seen = new Set<string>();
  const counted: number[] = [];
  let rows = 0;
  const fault = (code: CellFault['code'], row: number, column: string | null, value: string) =>
    onFault({ code, list: list.list, row, column, value });

  const add: ListBuilder['add'] = (row, cells) => {
    let own = '';
    let filled = false;
    const texts: string[] = [];
    for (const { at } of taken) {
      const text = cleanText(cells[at] ?? '');
      if (text !== '') filled = true;
      texts.push(text);
    }
    if (!filled) return;
    for (const [index, { definition, store }] of taken.entries()) {
      const text = texts[index] as string;
      const { name, kind } = definition;
      if (store.kind === 'day') {
        const { day, bad } = readDate(text);
        const future = day > asAt && !definition.mayBeFuture;
        if (bad) fault('bad-date', row, name, text);
        else if (future) fault('future-date', row, name, text);
        const value = future ? noDay : day;
        store.list.push(value);
        own += `${value}\u0001`;
        continue;
      }
      if (store.kind === 'count') {
        const { count, bad } = kind === 'age' ? readAge(text) : readCount(text);
        if (bad) fault(kind === 'age' ? 'bad-age' : 'bad-count', row, name, text);
        store.list.push(count);
      } else if (store.kind === 'number') {
        const { number, bad } = readNumber(text);
        if (bad) fault('bad-number', row, name, text);
        store.list.push(number);
      } else if (store.kind === 'code') {
        const place = store.codes.read(text);
        if (place === -1) fault('bad-code', row, name, text);
        store.list.push(Math.max(0, place));
      } else {
        const word = kind === 'id' || kind === 'key' ? readId(text) : text;
        store.list.push(store.words.place(word));
        own += `${word}\u0001`;
        continue;
      }
      own += `${text}\u0001`;
    }
    const at = rows++;
    sheetRow.push(row);
    if (needsKey && (!knownBy || knownBy.store.list.at(at) === 0)) {
      fault('blank-id', row, knownBy?.definition.name ?? null, '');
      return;
    }
    if (seen.has(own)) {
      fault('repeated-row', row, null, '');
      return;
    }
    seen.add(own);
    counted.push(at);
  };

  return {
    add,
    finish: () => {
      seen.clear();
      const columns = new Map(taken.map(({ definition, store }) => [definition.name, columnOf(store)]));
      const table: ListTable = {
        list: list.list,
        childName: id?.definition.name ?? null,
        rows,
        sheetRow: sheetRow.done(),
        counted: Int32Array.from(counted),
        columns,
      };
      if (list.onePerChild) oneRowEach(table, list.onePerChild.latestBy, id, fault);
      return table;
    },
  };
}

function storeFor(definition: ColumnDefinition, children: WordList): Store {
  switch (definition.kind) {
    case 'date':
      return { kind: 'day', list: growing() };
    case 'count':
    case 'age':
      return { kind: 'count', list: growing() };
    case 'number':
      return { kind: 'number', list: [] };
    case 'code':
      return { kind: 'code', codes: codeReader(definition.codes ?? []), list: growing() };
    case 'id':
      return { kind: 'text', words: children, list: growing() };
    case 'key':
    case 'text':
      return { kind: 'text', words: wordList(), list: growing() };
  }
}

function columnOf(store: Store): Column {
  switch (store.kind) {
    case 'day':
      return { kind: 'day', days: store.list.done() };
    case 'count':
      return { kind: 'count', counts: store.list.done() };
    case 'number':
      return { kind: 'number', numbers: Float64Array.from(store.list) };
    case 'code':
      return { kind: 'code', places: Uint8Array.from(store.list.done()), keys: store.codes.keys };
    case 'text':
      return { kind: 'text', places: store.list.done(), words: store.words.words };
  }
}

/** Of a list with one row for each child, keeps the row that started last; on a tie, or with no date, the later row. */
function oneRowEach(
  table: ListTable,
  latestBy: string | null,
  id: Taken | undefined,
  fault: (code: CellFault['code'], row: number, column: string | null, value: string) => void,
): void {
  const children = id ? table.columns.get(id.definition.name) : undefined;
  const dates = latestBy === null ? undefined : table.columns.get(latestBy);
  if (children?.kind !== 'text') return;
  const startOf = (row: number) => (dates?.kind === 'day' ? (dates.days[row] as number) : noDay);
  const best = new Map<number, number>();
  for (const row of table.counted) {
    const child = children.places[row] as number;
    const before = best.get(child);
    if (before === undefined || startOf(row) >= startOf(before)) best.set(child, row);
  }
  if (best.size === table.counted.length) return;
  const keep = new Set(best.values());
  for (const row of table.counted)
    if (!keep.has(row)) fault('superseded-row', table.sheetRow[row] as number, latestBy, '');
  table.counted = table.counted.filter((row) => keep.has(row));
}
