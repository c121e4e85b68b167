import { buildList, type CellFault, type ListBuilder } from '../returns/build-list.ts';
import type { Day } from '../returns/day-number.ts';
import type { ListTable } from '../returns/list-table.ts';
import { wordList, type WordList } from '../returns/word-list.ts';
import { lists as annexALists } from './definitions/index.ts';
import { columnsIn, isHeader, listNamed } from './find-list.ts';
import type { ListDefinition } from './list-definition.ts';

/** What a return is of. */
export type Source = 'annex-a' | 'ssd' | 'local';

/** What a reader looks for: the lists there are, and which of them a sheet or file of a name is. */
export type Kind = {
  source: Source;
  /** The local list's name; empty for the others. */
  name: string;
  definitions: readonly ListDefinition[];
  named: (name: string) => ListDefinition | undefined;
};

export const annexAKind: Kind = { source: 'annex-a', name: '', definitions: annexALists, named: listNamed };

/** A whole return in memory: an Annex A, or one of another kind in the shape of one. */
export type AnnexA = {
  source: Source;
  name: string;
  /** The lists it could have had. */
  definitions: readonly ListDefinition[];
  asAt: Day;
  lists: ReadonlyMap<number, ListTable>;
  /** Every identifier in it; a table's child column holds places in here. */
  children: readonly string[];
  /** What was wrong with cells and rows, up to the limit, and how many there were of each kind in all. */
  faults: CellFault[];
  faultCounts: ReadonlyMap<CellFault['code'], number>;
  /** What was wrong with the shape of the file. */
  shape: ShapeFault[];
};

export type ShapeFault =
  | { code: 'no-header'; list: number; where: string }
  | { code: 'unknown-column'; list: number; where: string; value: string }
  | { code: 'second-header'; list: number; where: string; row: number }
  | { code: 'list-twice'; list: number; where: string }
  /** The sheet is hidden; its name. */
  | { code: 'hidden-sheet'; list: number; where: string; value: string }
  /** How many cells hold a formula with no value saved: “3 cells”. */
  | { code: 'uncalculated'; list: number; where: string; value: string };

/** Faults are kept up to here; the counts go on. */
export const mostFaults = 50_000;

/** Takes rows of cells, sheet by sheet or file by file, and makes an Annex A of them. */
export type AnnexAReader = {
  /** Whether rows of this sheet or file are wanted: it is a list. */
  wants: (name: string) => boolean;
  /** Notes something about a whole sheet that is a list. */
  note: (name: string, what: { code: 'hidden-sheet' | 'uncalculated'; value: string }) => void;
  row: (name: string, row: number, cells: readonly (string | undefined)[]) => void;
  finish: () => AnnexA;
};

type Open = {
  definition: ListDefinition;
  name: string;
  builder: ListBuilder | null;
  tried: number;
  /** A second sheet or file of its list: passed over. */
  passed: boolean;
  header: string[] | null;
};

/** Reads a return of a kind as at a day. */
export function annexAReader(
  asAt: Day,
  { source, name: kindName, definitions, named }: Kind = annexAKind,
): AnnexAReader {
  const children: WordList = wordList();
  const faults: CellFault[] = [];
  const faultCounts = new Map<CellFault['code'], number>();
  const shape: ShapeFault[] = [];
  const open = new Map<string, Open | null>();
  const byList = new Map<number, Open>();
  const onFault = (fault: CellFault) => {
    faultCounts.set(fault.code, (faultCounts.get(fault.code) ?? 0) + 1);
    if (faults.length < mostFaults) faults.push(fault);
  };

  const opened = (name: string): Open | null => {
    let one = open.get(name);
    if (one === undefined) {
      const definition = named(name);
      one = definition ? { definition, name, builder: null, tried: 0, passed: false, header: null } : null;
      open.set(name, one);
    }
    return one;
  };

  return {
    note: (name, { code, value }) => {
      const one = opened(name);
      if (one) shape.push({ code, list: one.definition.list, where: name, value });
    },
    wants: (name) => opened(name) !== null,
    row: (name, row, cells) => {
      const one = opened(name);
      if (!one) return;
      const { definition } = one;
      if (one.builder) {
        if (one.header && sameHeader(one.header, cells)) {
          shape.push({ code: 'second-header', list: definition.list, where: name, row });
          return;
        }
        one.builder.add(row, cells);
        return;
      }
      one.tried += 1;
      if (row > 10 || one.passed) return;
      const found = columnsIn(definition, cells);
      if (!isHeader(definition, found)) return;
      if (byList.has(definition.list)) {
        shape.push({ code: 'list-twice', list: definition.list, where: name });
        one.passed = true;
        return;
      }
      byList.set(definition.list, one);
      one.header = cells.map((cell) => cell ?? '');
      const places = new Set(found.values());
      for (const [at, cell] of cells.entries())
        if (cell?.trim() && !places.has(at))
          shape.push({ code: 'unknown-column', list: definition.list, where: name, value: cell.trim() });
      one.builder = buildList(definition, found, { asAt, children, onFault });
    },
    finish: () => {
      for (const one of open.values())
        if (one && !one.builder && !byList.has(one.definition.list) && one.tried > 0)
          shape.push({ code: 'no-header', list: one.definition.list, where: one.name });
      const lists = new Map<number, ListTable>();
      for (const [list, one] of [...byList].toSorted(([a], [b]) => a - b)) {
        if (one.builder) lists.set(list, one.builder.finish());
        one.builder = null;
      }
      return { source, name: kindName, definitions, asAt, lists, children: children.words, faults, faultCounts, shape };
    },
  };
}

function sameHeader(header: readonly string[], cells: readonly (string | undefined)[]): boolean {
  if (cells[0] !== header[0] || cells[1] !== header[1]) return false;
  return header.every((cell, at) => (cells[at] ?? '') === cell);
}
