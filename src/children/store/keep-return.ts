import { createHash } from 'node:crypto';
import { isTrouble, type KeyTrouble } from '../../platform/identifiers/identifiers.ts';
import type { Services, Trx } from '../../platform/services.ts';
import type { AnnexA } from '../annex-a/list-reader.ts';
import type { ReturnFile } from '../annex-a/read-annex-a.ts';
import type { Problem } from '../checks/check.ts';
import type { CheckReport } from '../checks/check-return.ts';
import { isoOf, noDay } from '../returns/day-number.ts';
import { childColumn, type Column, type ListTable } from '../returns/list-table.ts';
import { identifiersToKeep } from './keep-identifiers.ts';
import { isCollision, pseudonymous, type Pseudonymous } from './pseudonymous.ts';
import { sketchOf } from './sketch.ts';
import { alternately, writeBehind } from './write-behind.ts';
import { addFiles, addList, addProblems, addRows, addSnapshot, countRowsAnew } from './snapshot-queries.ts';

const atATime = 5000;

/** What is kept of a snapshot besides its rows: what the page about it shows. */
export type SnapshotSummary = Pick<CheckReport, 'lists' | 'missingLists' | 'shape' | 'counts'>;

type Reading = { annexA: AnnexA; report: CheckReport };

/**
 * The same return with pseudonyms in place of the case system's identifiers; or why there is no key to make them with.
 */
export async function withPseudonyms<T extends Reading>(
  { identifiers }: Pick<Services, 'identifiers'>,
  trx: Trx,
  read: T,
): Promise<(T & { annexA: Pseudonymous }) | KeyTrouble> {
  const keys = await identifiers.toKeep(trx);
  if (isTrouble(keys)) return keys;
  try {
    return { ...read, ...pseudonymous(keys, read.annexA, read.report) };
  } catch (reason) {
    if (!isCollision(reason)) throw reason;
    return { trouble: (reason as Error).message };
  }
}

/**
 * Keeps a checked return: its files, every row and every problem, in the caller's transaction, so that a return is there
 * whole or not at all. Identifiers of the case system are kept as pseudonyms, and sealed beside them; without the right
 * key nothing is kept, and it throws. Answers the snapshot's number, and that of the one it supersedes.
 */
export async function keepReturn(
  services: Pick<Services, 'files' | 'identifiers'>,
  trx: Trx,
  { files, personId, ...given }: Reading & { files: readonly ReturnFile[]; personId: number | null },
): Promise<{ id: number; supersedes: number | null }> {
  const keys = await services.identifiers.toKeep(trx);
  if (isTrouble(keys)) throw new Error(keys.trouble);
  const { annexA, report } = pseudonymous(keys, given.annexA, given.report);
  const kept: { name: string; sha256: string }[] = [];
  for (const file of files) kept.push({ name: file.name, sha256: await services.files.keep(trx, await file.bytes()) });
  const tables = [...annexA.lists.values()];
  const { lists, missingLists, shape, counts } = report;
  const summary: SnapshotSummary = { lists, missingLists, shape, counts };
  const snapshot = await addSnapshot(trx, {
    source: annexA.source,
    name: annexA.name,
    asAt: isoOf(annexA.asAt) as string,
    contentSha256: contentHash(kept),
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    summary,
    sketch: sketchOf(annexA),
    personId,
  });
  await addFiles(trx, snapshot.id, kept);
  const toKeep = await identifiersToKeep(trx, keys, annexA.named);
  for (const table of tables) await noteList(trx, snapshot.id, table, annexA);
  await writeBehind(alternately(rowBatches(trx, snapshot.id, tables, annexA), toKeep));
  if (tables.some(({ rows }) => rows > atATime)) await countRowsAnew(trx);
  await keepProblems(trx, snapshot.id, report.problems, annexA);
  return snapshot;
}

/** One hash for a set of files, whatever their order and names. */
export function contentHash(files: readonly { sha256: string }[]): string {
  const hashes = files.map(({ sha256 }) => sha256).toSorted();
  return createHash('sha256').update(hashes.join('\n')).digest('hex');
}

async function noteList(trx: Trx, snapshotId: number, table: ListTable, annexA: Pseudonymous): Promise<void> {
  const names = keptColumns(table, annexA).map(([name]) => name);
  await addList(trx, snapshotId, storedAs(annexA, table.list), names, table.rows);
}

/** The columns of a list but those that are read and never kept. */
function keptColumns(table: ListTable, annexA: Pseudonymous): [string, Column][] {
  const definition = annexA.definitions.find((one) => one.list === table.list);
  const away = new Set(definition?.columns.filter(({ notKept }) => notKept).map(({ name }) => name));
  return [...table.columns].filter(([name]) => !away.has(name));
}

/** The rows of every list, some thousands at a time, each with what writes them. */
function* rowBatches(
  trx: Trx,
  snapshotId: number,
  tables: readonly ListTable[],
  annexA: Pseudonymous,
): Generator<() => Promise<void>> {
  for (const table of tables) {
    const list = storedAs(annexA, table.list);
    const cells = keptColumns(table, annexA).map(([, column]) => jsonOf(column));
    const child = childColumn(table);
    const counted = new Uint8Array(table.rows);
    for (const row of table.counted) counted[row] = 1;
    for (let from = 0; from < table.rows; from += atATime) {
      const part = { row: [] as number[], child: [] as string[], counted: [] as number[], cells: [] as string[] };
      for (let row = from; row < Math.min(table.rows, from + atATime); row += 1) {
        part.row.push(table.sheetRow[row] as number);
        part.child.push(annexA.children[child(row)] as string);
        part.counted.push(counted[row] as number);
        let json = '[';
        for (const cell of cells) json += json === '[' ? cell(row) : `,${cell(row)}`;
        part.cells.push(`${json}]`);
      }
      yield () => addRows(trx, snapshotId, list, part);
    }
  }
}

/** What a list is called in the store. */
function storedAs({ definitions }: AnnexA, list: number): string {
  return definitions.find((one) => one.list === list)?.storedAs ?? String(list);
}

/** A column's cells as they are kept, in JSON: ISO dates, numbers, words and short codes; null where blank. */
function jsonOf(column: Column): (row: number) => string {
  switch (column.kind) {
    case 'day': {
      const known = new Map<number, string>([[noDay, 'null']]);
      return (row) => {
        const day = column.days[row] as number;
        let json = known.get(day);
        if (json === undefined) {
          json = `"${isoOf(day)}"`;
          known.set(day, json);
        }
        return json;
      };
    }
    case 'count':
      return (row) => ((column.counts[row] as number) === noDay ? 'null' : String(column.counts[row]));
    case 'number':
      return (row) => (Number.isNaN(column.numbers[row]) ? 'null' : String(column.numbers[row]));
    case 'code': {
      const keys = column.keys.map((key) => JSON.stringify(key || null));
      return (row) => keys[column.places[row] as number] as string;
    }
    case 'text': {
      const words = column.words.map((word) => JSON.stringify(word || null));
      return (row) => words[column.places[row] as number] as string;
    }
  }
}

async function keepProblems(
  trx: Trx,
  snapshotId: number,
  problems: readonly Problem[],
  annexA: Pseudonymous,
): Promise<void> {
  for (let from = 0; from < problems.length; from += atATime) {
    const part = problems.slice(from, from + atATime);
    await addProblems(trx, snapshotId, from, {
      check: part.map(({ check }) => check),
      severity: part.map(({ severity }) => severity),
      list: part.map(({ list }) => storedAs(annexA, list)),
      row: part.map(({ row }) => row),
      column: part.map(({ column }) => column),
      value: part.map(({ value }) => value.slice(0, 500)),
      child: part.map(({ child }) => child),
      team: part.map(({ team }) => team),
    });
  }
}
