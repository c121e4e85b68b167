import {
  anyList,
  dayOf,
  isoOf,
  localLists,
  lookAtList,
  returnsWithRows,
  type StandingReturn,
  type WriteDown,
} from '../../children/index.ts';
import { itemsOf, sourcesOf, type Indicator } from '../../indicators/index.ts';
import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Keyring } from '../../platform/identifiers/identifiers.ts';
import type { Scope } from '../teams/scope.ts';
import { isSoon, stateOf, type ListState } from './due-state.ts';

/** A child on the list of an indicator: one row of the return. */
export type ListedChild = {
  list: string;
  row: number;
  child: string;
  /** What the case system calls the child, where that was asked for. */
  identifier: string | null;
  team: string;
  worker: string;
  state: ListState;
  /** ISO date it falls, or fell, due; null where there is none to go by. */
  due: string | null;
};

export type Snapshot = { id: number; asAt: string };

/**
 * The newest of returns in order of their day: an Annex A or the Standard Safeguarding Dataset (the Annex A, where both
 * are of one day), or of a local list.
 */
export function newestOf(returns: readonly StandingReturn[], local?: string): Snapshot | null {
  if (local !== undefined) return returns.findLast((one) => one.source === 'local' && one.name === local) ?? null;
  const last = returns.findLast((one) => one.source !== 'local');
  return returns.findLast((one) => one.source === 'annex-a' && one.asAt === last?.asAt) ?? last ?? null;
}

/** The newest return as at a day or before it whose rows are still there, or the newest of a local list. */
export async function newestSnapshot(db: Db | Trx, until: string, local?: string): Promise<Snapshot | null> {
  return newestOf(await returnsWithRows(db, until), local);
}

/**
 * The return that tells an indicator: the newest of the local list it looks at, or Standard Safeguarding Dataset where that
 * tells it too (the list, where both are of one day); the newest dataset where it looks at one of its tables; or else the
 * newest Annex A or dataset.
 */
export function snapshotFor(
  returns: readonly StandingReturn[],
  indicator: Pick<Indicator, 'list' | 'from'>,
): Snapshot | null {
  const local = localLists.find(({ list }) => list === indicator.list)?.name;
  const datasets = returns.filter(({ source }) => source === 'ssd');
  if (local === undefined) return newestOf(indicator.list > 11 ? datasets : returns);
  const [own, dataset] = [newestOf(returns, local), sourcesOf(indicator).includes('ssd') ? newestOf(datasets) : null];
  return own && dataset ? (own.asAt < dataset.asAt ? dataset : own) : (own ?? dataset);
}

/** What a list is called in the store. */
export function storedList(list: number): string {
  return anyList(list)?.storedAs ?? String(list);
}

/**
 * The children behind an indicator in a return, in the states wanted, of the teams in scope; the most overdue first.
 * Null where the return did not allow it to be computed. The look is written down.
 */
export async function loadList(
  trx: Trx,
  writeDown: WriteDown,
  {
    indicator,
    snapshot,
    scope,
    states,
    keys,
  }: {
    indicator: Indicator;
    snapshot: Snapshot;
    scope: Scope;
    states: readonly ListState[] | null;
    keys?: Keyring | undefined;
  },
): Promise<ListedChild[] | null> {
  const items = await itemsOf(trx, snapshot.id, indicator.id);
  if (!items) return null;
  const asAt = dayOf(snapshot.asAt);
  const of = new Map<number, { state: ListState; due: string | null }>();
  for (const [index, place] of items.rows.entries()) {
    const due = items.due?.[index];
    const state = stateOf(indicator, items.adds[index] as number, due, asAt);
    if (states === null || states.includes(state)) of.set(place, { state, due: due === undefined ? null : isoOf(due) });
  }
  for (const [index, place] of (items.waiting?.rows ?? []).entries()) {
    const due = items.waiting?.due[index] as number;
    if (isSoon(due, asAt) && (states === null || states.includes('due-soon')))
      of.set(place, { state: 'due-soon', due: isoOf(due) });
  }
  const list = storedList(items.list);
  const { rows, identifiers } = await lookAtList(trx, writeDown, {
    ...(keys ? { keys } : {}),
    snapshotId: snapshot.id,
    list,
    as: indicator.name,
    columns: ['Allocated Team', 'Allocated Worker'],
    teams: scope,
    places: [...of.keys()],
  });
  const listed = rows.flatMap(({ place, row, child, cells }) => {
    const known = of.get(place);
    const identifier = identifiers.get(child) ?? null;
    return known
      ? [{ list, row, child, identifier, team: String(cells[0] ?? ''), worker: String(cells[1] ?? ''), ...known }]
      : [];
  });
  return listed.toSorted(mostPressing);
}

const order: readonly ListState[] = ['overdue', 'late', 'no-date', 'not-met', 'due-soon', 'counted', 'in-time', 'met'];

/** Made once: making one for each of some thousand comparisons takes longer than the list itself. */
const byNumber = new Intl.Collator('en', { numeric: true });
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The most overdue first, then those of whom no date is known, then what falls due next. */
function mostPressing(a: ListedChild, b: ListedChild): number {
  return (
    order.indexOf(a.state) - order.indexOf(b.state) ||
    compare(a.due ?? '', b.due ?? '') ||
    byNumber.compare(a.child, b.child)
  );
}
