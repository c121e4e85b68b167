import type { Keyring } from '../../platform/identifiers/identifiers.ts';
import type { IdentifierKind } from '../../platform/identifiers/pseudonym.ts';
import type { ColumnDefinition } from '../annex-a/list-definition.ts';
import type { AnnexA } from '../annex-a/list-reader.ts';
import type { CheckReport } from '../checks/check-return.ts';
import { childColumn, type Column, type ListTable } from '../returns/list-table.ts';
import { wordList } from '../returns/word-list.ts';

/** An identifier of the case system, and what stands for it here. */
export type Named = { identifier: string; kind: IdentifierKind; pseudonym: string; proof: Buffer };

/** A return with a pseudonym wherever the case system's identifier of a child or a family stood: what may be kept. */
export type Pseudonymous<T extends AnnexA = AnnexA> = T & { named: readonly Named[] };

export function isPseudonymous(read: AnnexA): read is Pseudonymous {
  return 'named' in read;
}

/**
 * Takes the case system's identifiers out of a return that was read and of what the checks found in it: out of the columns
 * that hold nothing else, and out of words and record numbers in which the row's own child is named. Throws where two
 * identifiers come to one pseudonym.
 */
export function pseudonymous(
  keys: Keyring,
  read: AnnexA,
  report: CheckReport,
): { annexA: Pseudonymous; report: CheckReport } {
  if (isPseudonymous(read)) return { annexA: read, report };
  const names = namer(keys);
  const children = names.ofAll(read.children, 'child');
  const tables = new Map([...read.lists].map(([list, table]) => [list, tableOf(table, read, names)]));
  const columns = columnsOf(read);
  const problems = report.problems.map((problem) => {
    const column = columns.get(problem.list)?.get(problem.column ?? '');
    const kind = column && identifies(column);
    const child = names.of(problem.child, 'child');
    const value = kind ? names.of(problem.value, kind) : valueWithoutChild(problem, child, column?.kind);
    return { ...problem, child, value };
  });
  const annexA = { ...read, children, lists: tables, named: names.all() };
  return { annexA, report: { ...report, problems } };
}

/** Whose identifier a column holds and nothing else; null where it holds something else. */
export function identifies({ kind, identifies: whose }: ColumnDefinition): IdentifierKind | null {
  return kind === 'id' ? 'child' : (whose ?? null);
}

type Namer = {
  of: (identifier: string, kind: IdentifierKind) => string;
  /** The same of many; the lists of a return share theirs, which are named once. */
  ofAll: (identifiers: readonly string[], kind: IdentifierKind) => readonly string[];
  all: () => Named[];
};

/** Names each identifier once. */
export function namer(keys: Pick<Keyring, 'named'>): Namer {
  const known = { child: new Map<string, string>(), family: new Map<string, string>() };
  const all: Named[] = [];
  const taken = new Map<string, Named>();
  const before = { child: new WeakMap<object, string[]>(), family: new WeakMap<object, string[]>() };
  const names: Namer = {
    all: () => all,
    ofAll: (identifiers, kind) => {
      let pseudonyms = before[kind].get(identifiers);
      if (!pseudonyms) {
        pseudonyms = identifiers.map((identifier) => names.of(identifier, kind));
        before[kind].set(identifiers, pseudonyms);
      }
      return pseudonyms;
    },
    of: (identifier, kind) => {
      if (identifier === '') return '';
      let pseudonym = known[kind].get(identifier);
      if (pseudonym === undefined) {
        const one = { identifier, kind, ...keys.named(identifier, kind) };
        if (taken.has(one.pseudonym)) throw new Error(collision);
        taken.set(one.pseudonym, one);
        all.push(one);
        pseudonym = one.pseudonym;
        known[kind].set(identifier, pseudonym);
      }
      return pseudonym;
    },
  };
  return names;
}

/** It happens once among many millions of children; two of them under one name would be worse than a return not loaded. */
export const collision =
  'Two identifiers of this return come to the same pseudonym, so nothing of it was loaded. Tell whoever keeps Line of Sight for you: it needs a new key (docs/operations.md).';

/** Whether a return was not loaded for that reason. */
export const isCollision = (reason: unknown): boolean => reason instanceof Error && reason.message === collision;

/** Columns in which nobody is named by an identifier: they are compared with what people set. */
export const neverNames = new Set(['Allocated Team', 'Allocated Worker']);
/** Shorter ones stand in words and numbers by chance. */
const shortest = 4;

/** Words of a row without the identifier of its child: a record number may be made of it, a note may say it. */
export function withoutChild(
  words: string,
  identifier: string,
  pseudonym: string,
  kind: ColumnDefinition['kind'] | undefined,
): string {
  if (identifier.length < shortest || !words.includes(identifier)) return words;
  if (kind === 'key') return words.replaceAll(identifier, pseudonym);
  const own = identifier.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return words.replaceAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${own}(?![\p{L}\p{N}])`, 'gu'), pseudonym);
}

/** What stood in a cell that is wrong: an identifier that slipped into another column is taken out, however short. */
export function valueWithoutChild(
  { value, child }: { value: string; child: string },
  pseudonym: string,
  kind: ColumnDefinition['kind'] | undefined,
): string {
  return value !== '' && value === child && kind !== 'count' && kind !== 'age' && kind !== 'number'
    ? pseudonym
    : withoutChild(value, child, pseudonym, kind);
}

function columnsOf({ definitions }: AnnexA): Map<number, Map<string, ColumnDefinition>> {
  return new Map(definitions.map(({ list, columns }) => [list, new Map(columns.map((one) => [one.name, one]))]));
}

function tableOf(table: ListTable, read: AnnexA, names: Namer): ListTable {
  const definitions = columnsOf(read).get(table.list);
  const child = childColumn(table);
  const columns = new Map<string, Column>();
  for (const [name, column] of table.columns) {
    const definition = definitions?.get(name);
    const kind = definition && identifies(definition);
    if (column.kind !== 'text' || !definition || definition.notKept || neverNames.has(name)) columns.set(name, column);
    else if (kind) columns.set(name, { ...column, words: names.ofAll(column.words, kind) });
    else
      columns.set(
        name,
        withoutChildren(column, definition.kind, (row) => read.children[child(row)] as string, names),
      );
  }
  return { ...table, columns };
}

/** A column of words in which no row says the identifier of its child. */
function withoutChildren(
  column: Extract<Column, { kind: 'text' }>,
  kind: ColumnDefinition['kind'],
  childOf: (row: number) => string,
  names: Namer,
): Column {
  let changed: { words: ReturnType<typeof wordList>; places: Int32Array } | null = null;
  for (const [row, place] of column.places.entries()) {
    const word = column.words[place] as string;
    const identifier = childOf(row);
    if (word.length < identifier.length || identifier === '' || !word.includes(identifier)) continue;
    const without = withoutChild(word, identifier, names.of(identifier, 'child'), kind);
    if (without === word) continue;
    if (!changed) {
      changed = { words: wordList(), places: Int32Array.from(column.places) };
      for (const one of column.words) changed.words.place(one);
    }
    changed.places[row] = changed.words.place(without);
  }
  return changed ? { kind: 'text', places: changed.places, words: changed.words.words } : column;
}
