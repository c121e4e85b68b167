import { anyList, listWords, monthsOn, textColumn, type AnnexA, type ListTable } from '../../children/index.ts';
import { usualStandards, type Asked, type Indicator, type LocalStandards } from './definition.ts';
import { groupsOf, type Groups } from './groups.ts';
import { workingDayTable } from './working-day-table.ts';

/** A figure: `value` is 100 × numerator ÷ denominator for a percentage, the quotient otherwise; null of nothing. */
export type Figure = { numerator: number; denominator: number; value: number | null };

export type Breakdown = Record<string, Figure>;

export type Result = {
  id: string;
  unit: Indicator['unit'];
  fidelity: Indicator['fidelity'];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  by: {
    team: Breakdown;
    ageBand: Breakdown;
    gender: Breakdown;
    leaverAge?: Breakdown;
    /** Where the list says so of each child. */
    ethnicity?: Breakdown;
    disability?: Breakdown;
    category?: Breakdown;
  };
  /** Which list or column was missing; null where it could be computed. */
  missing: string | null;
  /** The items, for the lists of children; null where it could not be computed. */
  items: Items | null;
};

/** The rows of the denominator, what each adds to the numerator, and when it falls due. */
export type Items = {
  list: number;
  rows: Int32Array;
  adds: Float64Array;
  /** What each counts for in the denominator; null where each counts for one. */
  weights?: Float64Array | null;
  due: Int32Array | null;
  /** Rows not counted yet whose clock runs already, and when each falls due; null where nobody waits. */
  waiting: { rows: Int32Array; due: Int32Array } | null;
};

/** What definitions may ask of an Annex A. */
export function askedOf(annexA: AnnexA, standards: LocalStandards = usualStandards): Asked {
  return {
    asAt: annexA.asAt,
    sixMonths: monthsOn(annexA.asAt, -6),
    twelveMonths: monthsOn(annexA.asAt, -12),
    workingDays: workingDayTable(),
    standards,
    annexA,
  };
}

/** Evaluates one indicator over an Annex A. A missing list or column gives nothing, never nought. */
export function evaluate(indicator: Indicator, asked: Asked): Result {
  const { id, unit, fidelity } = indicator;
  const missing = missingFor(indicator, asked.annexA);
  const table = asked.annexA.lists.get(indicator.list);
  if (missing !== null || !table)
    return {
      id,
      unit,
      fidelity,
      numerator: null,
      denominator: null,
      value: null,
      by: { team: {}, ageBand: {}, gender: {}, ...(indicator.byLeaverAge ? { leaverAge: {} } : {}) },
      missing: missing ?? named(indicator.list),
      items: null,
    };
  const items = itemsOf(indicator, table, asked);
  const groups = groupsOf(table, asked.asAt);
  const staff = table.childName === null;
  const distinct = indicator.per === undefined ? null : textColumn(table, indicator.per);
  const figures = (by: Groups | null) => (by ? breakdown(items, by, unit, distinct) : {});
  const [overall] = Object.values(breakdown(items, { names: ['all'], of: new Int32Array(table.rows) }, unit, distinct));
  const all = overall ?? { numerator: 0, denominator: 0, value: null };
  return {
    id,
    unit,
    fidelity,
    ...all,
    by: {
      team: figures(groups.team),
      ageBand: distinct || staff ? {} : figures(groups.ageBand),
      gender: distinct || staff ? {} : figures(groups.gender),
      ...(indicator.byLeaverAge ? { leaverAge: figures(groups.leaverAge) } : {}),
      ...(distinct === null && groups.ethnicity ? { ethnicity: figures(groups.ethnicity) } : {}),
      ...(distinct === null && groups.disability ? { disability: figures(groups.disability) } : {}),
      ...(distinct === null && groups.category ? { category: figures(groups.category) } : {}),
    },
    missing: null,
    // Where no child is in the list there is nobody to make a list of.
    items: staff ? null : items,
  };
}

function itemsOf(indicator: Indicator, table: ListTable, asked: Asked): Items {
  const { item, weight, due, waiting } = indicator.items(table, asked);
  const rows = new Int32Array(table.counted.length);
  const adds = new Float64Array(table.counted.length);
  const waits: number[] = [];
  let size = 0;
  for (const row of table.counted) {
    const add = item(row);
    if (Number.isNaN(add)) {
      if (waiting?.(row)) waits.push(row);
      continue;
    }
    rows[size] = row;
    adds[size] = add;
    size += 1;
  }
  const own = rows.subarray(0, size);
  return {
    list: table.list,
    rows: own,
    adds: adds.subarray(0, size),
    weights: weight ? Float64Array.from(own, weight) : null,
    due: due ? own.map((row) => due(row)) : null,
    waiting: due && waits.length > 0 ? { rows: Int32Array.from(waits), due: Int32Array.from(waits, due) } : null,
  };
}

/** A figure for each group that has any of the denominator. A row whose group is -1 is in none. */
function breakdown(
  { rows, adds, weights }: Items,
  { names, of }: Groups,
  unit: Indicator['unit'],
  distinct: ((row: number) => string) | null,
): Breakdown {
  const numerators = new Float64Array(names.length);
  const denominators = new Float64Array(names.length);
  const seen = distinct ? names.map(() => new Set<string>()) : null;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number;
    const group = of[row] as number;
    if (group < 0) continue;
    numerators[group] = (numerators[group] as number) + (adds[index] as number);
    if (seen && distinct) seen[group]?.add(distinct(row));
    else denominators[group] = (denominators[group] as number) + (weights ? (weights[index] as number) : 1);
  }
  const figures: Breakdown = {};
  for (const [group, name] of names.entries()) {
    const [numerator, denominator] = [
      numerators[group] as number,
      seen ? (seen[group]?.size ?? 0) : (denominators[group] as number),
    ];
    // Hours of staff have decimals, and do not add up without a trace.
    if (denominator > 0)
      figures[name] = weights
        ? figureOf(rounded(numerator), rounded(denominator), unit)
        : figureOf(numerator, denominator, unit);
  }
  return figures;
}

const rounded = (sum: number): number => Math.round(sum * 1e6) / 1e6;

export function figureOf(numerator: number, denominator: number, unit: Indicator['unit']): Figure {
  return { numerator, denominator, value: ((unit === 'percent' ? 100 : 1) * numerator) / denominator };
}

/** The list or column that is not there, in words; null where all are. */
function missingFor(indicator: Indicator, annexA: AnnexA): string | null {
  for (const { list, columns } of [
    { list: indicator.list, columns: indicator.needs },
    ...(indicator.needsAlso ?? []),
  ]) {
    const table = annexA.lists.get(list);
    if (!table) return named(list);
    const absent = [...knownBy(list), ...columns].find((column) => !table.columns.has(column));
    if (absent) return `${named(list)}, “${absent}”`;
  }
  const either = indicator.needsOneOf;
  if (either && !either.some((column) => annexA.lists.get(indicator.list)?.columns.has(column)))
    return `${named(indicator.list)}, “${either.join('” or “')}”`;
  return null;
}

/** A list as it is named within a sentence: "list 8", and by its title where it has no number of Annex A. */
const named = (list: number) => (list < 100 ? `list ${list}` : listWords(list));

/** The column that says whose rows a list has, where they are children's. */
const knownBy = (list: number) =>
  anyList(list)?.columns.flatMap(({ kind, name }) => (kind === 'id' ? [name] : [])) ?? [];
