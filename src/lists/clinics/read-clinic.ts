import {
  columnsOf,
  dayOf,
  isoOf,
  listWords,
  lookAtList,
  returnsWithRows,
  type Cell,
  type ChildRow,
  type WriteDown,
} from '../../children/index.ts';
import { indicators, itemsOf } from '../../indicators/index.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';
import { cellWords } from '../children/cell-words.ts';
import { stateOf } from '../children/due-state.ts';
import { newestSnapshot, snapshotFor as snapshotTelling, storedList, type Snapshot } from '../children/load-list.ts';
import type { Scope } from '../teams/scope.ts';
import type { Clinic, ClinicPart, RowsWanted } from './clinic-definition.ts';
import {
  asksAge,
  columnsNeeded,
  columnsRead,
  partLines,
  shown,
  standsBefore,
  team,
  worker,
  type NamedRow,
  type PartLine,
} from './part-lines.ts';

type RowsPart = Extract<ClinicPart, { rows: RowsWanted }>;
type IndicatorPart = Extract<ClinicPart, { indicator: string }>;

/** The words for what a part needs and the data does not have; null where it has. */
export type Missing = { part: string; needs: string };

/** A part that could be told: as at which day, and its children, those in time among them. */
export type ToldPart = { asAt: string; lines: readonly PartLine[] };

/** The return a clinic is held over: the newest; where there is none, the newest of a local list it reads. */
export async function snapshotFor(db: Db | Trx, clinic: Clinic, until: string): Promise<Snapshot | null> {
  const newest = await newestSnapshot(db, until);
  if (newest) return newest;
  for (const part of clinic.parts) {
    const own = 'rows' in part ? (await sourceOf(db, part, null, until))?.snapshot : await tellingOf(db, part, until);
    if (own) return own;
  }
  return null;
}

/** What is missing for each part of a clinic, without reading a row about any child. Until a day (ISO). */
export async function missingFor(db: Db | Trx, clinic: Clinic, until: string): Promise<Missing[]> {
  const found: Missing[] = [];
  const snapshot = await newestSnapshot(db, until);
  for (const part of clinic.parts) {
    const needs = await missingOf(db, part, snapshot, until);
    if (needs !== null) found.push({ part: part.key, needs });
  }
  return found;
}

async function missingOf(db: Db | Trx, part: ClinicPart, snapshot: Snapshot | null, until: string) {
  if ('indicator' in part) {
    const indicator = indicators.find(({ id }) => id === part.indicator);
    const own = await tellingOf(db, part, until);
    if (!own && (!indicator || indicator.list <= 11)) return 'a return (Annex A)';
    if (own && (await itemsOf(db, own.id, part.indicator))) return null;
    const where =
      indicator && indicator.list > 11 ? listWords(indicator.list) : `Annex A, list ${indicator?.list ?? ''}`;
    return `${where}, with the columns ${indicator?.needs.join('; ') ?? ''}`;
  }
  const { from } = part.rows;
  const source = await sourceOf(db, part, snapshot, until);
  const columns = source ? await columnsOf(db, source.snapshot.id, source.list) : null;
  const needed = columnsNeeded(part.rows);
  const age = asksAge(part.rows) && !columns?.some((name) => name === 'Date of Birth' || name.startsWith('Age of'));
  const absent = [...needed.filter((name) => !columns?.includes(name)), ...(age ? ['Date of Birth'] : [])];
  const other = part.rows.where.find((one) => 'absentFrom' in one)?.absentFrom;
  const otherThere = other === undefined || (snapshot && (await columnsOf(db, snapshot.id, String(other))));
  if (columns && absent.length === 0) return otherThere ? null : `Annex A, list ${other}`;
  const where = typeof from === 'number' ? `Annex A, list ${from}` : `the local list “${from.local}”`;
  return `${where}, with the columns ${[...new Set(absent.length ? absent : needed)].join('; ')}`;
}

/** The return that tells the indicator of a part. */
async function tellingOf(db: Db | Trx, { indicator: id }: IndicatorPart, until: string): Promise<Snapshot | null> {
  const indicator = indicators.find((one) => one.id === id);
  return indicator ? snapshotTelling(await returnsWithRows(db, until), indicator) : null;
}

async function sourceOf(
  db: Db | Trx,
  { rows: { from } }: RowsPart,
  snapshot: Snapshot | null,
  until: string,
): Promise<{ snapshot: Snapshot; list: string } | null> {
  if (typeof from === 'number') return snapshot ? { snapshot, list: String(from) } : null;
  const local = await newestSnapshot(db, until, from.local);
  return local ? { snapshot: local, list: from.local } : null;
}

/**
 * The children of each part that can be told, those in time among them, whoever's they are: the caller shows a person those in their scope, and
 * writes down how many. A part that cannot be told has no entry.
 */
export async function readClinic(
  trx: Trx,
  clinic: Clinic,
  snapshot: Snapshot,
  until: string,
): Promise<{ parts: Map<string, ToldPart>; missing: Missing[] }> {
  const missing = await missingFor(trx, clinic, until);
  const parts = new Map<string, ToldPart>();
  for (const part of clinic.parts) {
    if (missing.some((one) => one.part === part.key)) continue;
    if ('indicator' in part) {
      const own = (await tellingOf(trx, part, until)) ?? snapshot;
      parts.set(part.key, { asAt: own.asAt, lines: await ofIndicator(trx, part, own, clinic) });
      continue;
    }
    const source = await sourceOf(trx, part, snapshot, until);
    const lines = await ofRows(trx, part, snapshot, until, clinic);
    parts.set(part.key, { asAt: source?.snapshot.asAt ?? snapshot.asAt, lines });
  }
  return { parts, missing };
}

/** The meeting writes its own look down, with whose children it shows: see start-meeting.ts. */
const writtenByTheMeeting: WriteDown = async () => undefined;
const everyone: Scope = null;

async function ofIndicator(trx: Trx, part: IndicatorPart, snapshot: Snapshot, clinic: Clinic): Promise<PartLine[]> {
  const indicator = indicators.find(({ id }) => id === part.indicator);
  const items = await itemsOf(trx, snapshot.id, part.indicator);
  if (!indicator || !items) return [];
  const standing = new Map<number, { state: PartLine['state']; due: string | null }>();
  for (const [index, place] of items.rows.entries()) {
    const due = items.due?.[index];
    const state = stateOf(indicator, items.adds[index] as number, due, dayOf(snapshot.asAt));
    const day = due === undefined ? null : isoOf(due);
    if (state === 'overdue' || state === 'no-date') standing.set(place, { state, due: day });
    else standing.set(place, { state: state === 'not-met' ? 'listed' : 'in-time', due: day });
  }
  const columns = [team, worker, ...(part.shows ?? [])];
  const { rows } = await lookAtList(trx, writtenByTheMeeting, {
    snapshotId: snapshot.id,
    list: storedList(items.list),
    as: clinic.name,
    columns,
    teams: everyone,
    places: [...standing.keys()],
  });
  const lines = new Map<string, PartLine>();
  for (const row of rows) {
    const known = standing.get(row.place);
    if (!known) continue;
    const { child, cell } = named(columns, row);
    const who = { child, team: String(cell(team) ?? ''), worker: String(cell(worker) ?? '') };
    const line = { ...who, ...known, shows: shown(part, cell) };
    const before = lines.get(child);
    if (!before || standsBefore(line, before)) lines.set(child, line);
  }
  return inPlainWords(storedList(items.list), [...lines.values()]);
}

async function ofRows(trx: Trx, part: RowsPart, annexA: Snapshot, until: string, clinic: Clinic): Promise<PartLine[]> {
  const source = await sourceOf(trx, part, annexA, until);
  if (!source) return [];
  const columns = columnsRead(part);
  const look = { as: clinic.name, teams: everyone };
  const { rows } = await lookAtList(trx, writtenByTheMeeting, {
    ...look,
    snapshotId: source.snapshot.id,
    list: source.list,
    columns,
  });
  const others = new Map<number, Set<string>>();
  for (const condition of part.rows.where) {
    if (!('absentFrom' in condition)) continue;
    const list = String(condition.absentFrom);
    const other = await lookAtList(trx, writtenByTheMeeting, { ...look, snapshotId: annexA.id, list, columns: [] });
    others.set(condition.absentFrom, new Set(other.rows.map(({ child }) => child)));
  }
  const lines = partLines(
    part,
    rows.map((row) => named(columns, row)),
    source.snapshot.asAt,
    (list, child) => others.get(list)?.has(child) ?? false,
  );
  return inPlainWords(source.list, lines);
}

/** What is shown of each child, with dates and codes in words. */
function inPlainWords(list: string, lines: PartLine[]): PartLine[] {
  return lines.map((line) => ({
    ...line,
    shows: line.shows.map(([column, value]): [string, string] => [column, cellWords(list, column, value)]),
  }));
}

function named(columns: readonly string[], { child, cells }: ChildRow): NamedRow {
  const places = new Map(columns.map((name, place) => [name, place]));
  return { child, cell: (column): Cell => cells[places.get(column) ?? -1] ?? null };
}
