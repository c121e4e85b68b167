import type { AnnexA } from '../annex-a/list-reader.ts';
import { childColumn, textColumn, type ListTable } from '../returns/list-table.ts';
import { isoOf } from '../returns/day-number.ts';
import type { Check, CheckGiven, Problem, Severity } from './check.ts';
import { cellChecks, shapeChecks } from './cell-checks.ts';
import { checks as allChecks } from './definitions/index.ts';

/** Problems are kept up to here for each check; the counts go on. */
const mostOfOne = 20_000;

/** What the checks found in a return. */
export type CheckReport = {
  problems: Problem[];
  /** How many there were of each check, those not kept included. */
  counts: {
    check: string;
    severity: Severity;
    list: number;
    /** The column it is about; null for a whole row. */
    column: string | null;
    says: string;
    todo: string;
    count: number;
  }[];
  /** The lists there were, with their rows and those that count; and those that were not. */
  lists: { list: number; title: string; rows: number; counted: number; missingColumns: string[] }[];
  missingLists: { list: number; title: string }[];
  /** What is wrong with the shape of the file. */
  shape: { code: string; severity: Severity; list: number; where: string; value: string; says: string; todo: string }[];
};

/** Runs every check over an Annex A as it was read. */
export function checkReturn(annexA: AnnexA, checks: readonly Check[] = allChecks): CheckReport {
  const problems: Problem[] = [];
  const counts = new Map<string, CheckReport['counts'][number]>();
  const count = (
    check: string,
    list: number,
    column: string | null,
    words: { severity: Severity; says: string; todo: string },
  ) => {
    const key = `${check} ${list} ${column ?? ''}`;
    const one = counts.get(key) ?? { check, list, column, ...words, count: 0 };
    one.count += 1;
    counts.set(key, one);
    return one.count;
  };
  const people = new Map([...annexA.lists].map(([list, table]) => [list, whoIn(table, annexA)]));

  for (const fault of annexA.faults) {
    const words = cellChecks[fault.code];
    count(fault.code, fault.list, fault.column, words);
    const who = people.get(fault.list)?.(fault.row) ?? { child: '', team: '' };
    const { list, row, column, value } = fault;
    problems.push({ check: fault.code, severity: words.severity, list, row, column, value, ...who });
  }
  const given: CheckGiven = { asAt: annexA.asAt, annexA, table: (list) => annexA.lists.get(list) };
  for (const check of checks) {
    const table = annexA.lists.get(check.list);
    if (!table || check.columns.some((column) => !table.columns.has(column))) continue;
    if (check.lists?.some((list) => !annexA.lists.has(list))) continue;
    const wrong = check.wrong(table, given);
    const column = check.columns[0] ?? null;
    for (const row of table.counted) {
      if (!wrong(row)) continue;
      if (count(check.id, check.list, column, check) > mostOfOne) continue;
      const sheetRow = table.sheetRow[row] as number;
      const who = people.get(check.list)?.(sheetRow) ?? { child: '', team: '' };
      const value = column === null ? '' : shown(table, column, row);
      problems.push({
        check: check.id,
        severity: check.severity,
        list: check.list,
        row: sheetRow,
        column,
        value,
        ...who,
      });
    }
  }
  return {
    problems,
    counts: [...counts.values()].map(({ check, severity, list, column, says, todo, count: n }) => ({
      check,
      severity,
      list,
      column,
      says,
      todo,
      count: n,
    })),
    lists: [...annexA.lists.values()].map((table) => ({
      list: table.list,
      title: definitionOf(annexA, table.list)?.title ?? `List ${table.list}`,
      rows: table.rows,
      counted: table.counted.length,
      missingColumns: (definitionOf(annexA, table.list)?.columns ?? [])
        .filter(({ name }) => !table.columns.has(name))
        .map(({ name }) => name),
    })),
    missingLists: annexA.definitions
      .filter(({ list }) => !annexA.lists.has(list))
      .map(({ list, title }) => ({ list, title })),
    shape: annexA.shape.map((fault) => ({
      code: fault.code,
      list: fault.list,
      where: 'row' in fault ? `${fault.where}, row ${fault.row}` : fault.where,
      value: 'value' in fault ? fault.value : '',
      ...shapeChecks[fault.code],
    })),
  };
}

function definitionOf({ definitions }: AnnexA, list: number) {
  return definitions.find((one) => one.list === list);
}

/** The child and the team of a row of the sheet. */
function whoIn(table: ListTable, annexA: AnnexA): (sheetRow: number) => { child: string; team: string } {
  const [child, team] = [childColumn(table), textColumn(table, 'Allocated Team')];
  // Rows come in the order of the sheet, so the row of one is found by halving.
  return (sheetRow) => {
    let [low, high] = [0, table.rows - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((table.sheetRow[middle] as number) < sheetRow) low = middle + 1;
      else high = middle;
    }
    if (table.sheetRow[low] !== sheetRow) return { child: '', team: '' };
    return { child: annexA.children[child(low)] ?? '', team: team(low) };
  };
}

function shown(table: ListTable, name: string, row: number): string {
  const column = table.columns.get(name);
  if (!column) return '';
  if (column.kind === 'day') return isoOf(column.days[row] as number) ?? '';
  if (column.kind === 'count') return (column.counts[row] as number) < -1 ? '' : String(column.counts[row]);
  if (column.kind === 'number') return Number.isNaN(column.numbers[row]) ? '' : String(column.numbers[row]);
  return textColumn(table, name)(row);
}
