import { chance } from '../chance.ts';
import type { AnnexARows } from '../annex-a-rows.ts';
import { writeLists } from '../write-annex-a.ts';
import { driftOf } from './drift.ts';
import type { FaultyRow, LedgerLine, Planted, Sheet } from './ledger.ts';
import { rowFaults, type Planting } from './row-faults.ts';

/** A return with faults: its sheets, and what is wrong with them. `unplanted` are kinds for which no row was fit. */
export type FaultyReturn = { sheets: Sheet[]; ledger: LedgerLine[]; unplanted: string[] };

/**
 * Plants every kind of fault in an Annex A, each in another child so that none hides another, and writes the lists as
 * differently as real ones are. The rows that are given are changed.
 */
export function plantInAnnexA(rows: AnnexARows, asAt: string, seed: string): FaultyReturn {
  const lists = rows as Record<number, FaultyRow[]>;
  const byChild = new Map<string, Map<number, FaultyRow[]>>();
  for (const [list, own] of Object.entries(lists))
    for (const row of own) {
      const child = String(row['Child Unique ID'] ?? '');
      const there = byChild.get(child) ?? new Map<number, FaultyRow[]>();
      byChild.set(child, there.set(Number(list), [...(there.get(Number(list)) ?? []), row]));
    }
  const given: Planting = { asAt, lists, of: (child) => byChild.get(child) ?? new Map<number, FaultyRow[]>() };
  const used = new Set<string>();
  const planted: Planted[] = [];
  const unplanted: string[] = [];
  const draw = chance(`${seed}/faults`);
  // Those that few rows are fit for choose first.
  const fit = (at: (typeof rowFaults)[number]) => (lists[at.list] ?? []).filter((row) => at.fits(row, given));
  const inTurn = rowFaults.map((fault) => ({ fault, many: fit(fault).length })).toSorted((a, b) => a.many - b.many);
  for (const { fault } of inTurn) {
    const able = fit(fault).filter((row) => !used.has(String(row['Child Unique ID'] ?? '')));
    if (able.length === 0) {
      unplanted.push(fault.check);
      continue;
    }
    const row = draw.one(able);
    used.add(String(row['Child Unique ID'] ?? ''));
    planted.push(...fault.plant(row, given));
  }
  const { sheets, rowOf, ledger } = driftOf(writeLists(rows), asAt);
  const lines = planted.map(({ list, row, column, kind, check }): LedgerLine => ({
    list,
    row: rowOf(list, lists[list]?.indexOf(row) ?? -1),
    column,
    kind,
    check,
  }));
  return { sheets, ledger: [...lines, ...ledger], unplanted };
}
