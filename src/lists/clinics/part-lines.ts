import { dayOf, yearsBetween, type Cell } from '../../children/index.ts';
import { addDays, addMonths, isIsoDate } from '../../methods/calendar.ts';
import { addWorkingDays } from '../../methods/working-days.ts';
import type { ClinicPart, Condition, DueRule, RowsWanted } from './clinic-definition.ts';

export const childId = 'Child Unique ID';
export const team = 'Allocated Team';
export const worker = 'Allocated Worker';
const born = 'Date of Birth';
const age = 'Age of Child (Years)';

/** `in-time`: belongs to those looked at, and is not on the list: what a child stands at who was on it before. */
export type PartState = 'overdue' | 'no-date' | 'listed' | 'in-time';
export type PartLine = {
  child: string;
  team: string;
  worker: string;
  state: PartState;
  /** ISO date. */
  due: string | null;
  shows: [column: string, value: string][];
};

/** A row by the names of its columns. */
export type NamedRow = { child: string; cell: (column: string) => Cell };

/** The columns without which a part cannot be told; showing a column is no need. */
export function columnsNeeded({ where, due }: RowsWanted): string[] {
  const of = (condition: Condition): string[] =>
    'any' in condition ? condition.any.flatMap(of) : 'column' in condition ? [condition.column] : [];
  return [...new Set([...where.flatMap(of), ...(due?.after ?? [])])];
}

/** Whether a part asks how old a child is: then either column will do. */
export function asksAge({ where }: RowsWanted): boolean {
  return where.some((condition) => 'ageFrom' in condition);
}

/** Every column a part reads. */
export function columnsRead(part: ClinicPart & { rows: RowsWanted }): string[] {
  return [...new Set([...columnsNeeded(part.rows), born, age, team, worker, ...(part.shows ?? [])])];
}

/**
 * The children of a part, each once, those in time among them: where several rows of a child belong, the one due first stands. `inList` says
 * whether a child is in another list. Dates are ISO.
 */
export function partLines(
  part: ClinicPart & { rows: RowsWanted },
  rows: readonly NamedRow[],
  asAt: string,
  inList: (list: number, child: string) => boolean,
): PartLine[] {
  const lines = new Map<string, PartLine>();
  for (const row of rows) {
    if (!part.rows.where.every((condition) => holds(condition, row, asAt, inList))) continue;
    const line = lineOf(part, row, asAt);
    const before = lines.get(row.child);
    if (!before || standsBefore(line, before)) lines.set(row.child, line);
  }
  return [...lines.values()];
}

/** Of two rows of a child, the one on the list, and of two on it the one due first. */
export function standsBefore(a: PartLine, b: PartLine): boolean {
  if ((a.state === 'in-time') !== (b.state === 'in-time')) return b.state === 'in-time';
  return (a.due ?? '') < (b.due ?? '');
}

function lineOf(part: ClinicPart & { rows: RowsWanted }, row: NamedRow, asAt: string): PartLine {
  const rule = part.rows.due;
  const due = rule ? dueOf(rule, row) : null;
  const state = !rule ? 'listed' : due === null ? 'no-date' : due < asAt ? 'overdue' : 'in-time';
  return {
    child: row.child,
    team: words(row.cell(team)),
    worker: words(row.cell(worker)),
    state,
    due,
    shows: shown(part, row.cell),
  };
}

/** The columns a part shows that have something in them. */
export function shown({ shows }: Pick<ClinicPart, 'shows'>, cell: NamedRow['cell']): [string, string][] {
  return (shows ?? []).flatMap((column): [string, string][] => {
    const value = words(cell(column));
    return value === '' ? [] : [[column, value]];
  });
}

function dueOf(rule: DueRule, row: NamedRow): string | null {
  const from = rule.after.map((column) => row.cell(column)).find((value) => isDate(value)) as string | undefined;
  if (from === undefined) return null;
  if ('months' in rule) return addMonths(from, rule.months);
  return 'days' in rule ? addDays(from, rule.days) : addWorkingDays(from, rule.workingDays);
}

function holds(
  condition: Condition,
  row: NamedRow,
  asAt: string,
  inList: (list: number, child: string) => boolean,
): boolean {
  if ('any' in condition) return condition.any.some((one) => holds(one, row, asAt, inList));
  if ('absentFrom' in condition) return !inList(condition.absentFrom, row.child);
  if ('ageFrom' in condition) {
    const years = ageOf(row, asAt);
    return years !== null && years >= condition.ageFrom && years <= (condition.ageTo ?? Infinity);
  }
  const value = row.cell(condition.column);
  if ('is' in condition) return condition.is.includes(words(value));
  if ('isNot' in condition) return !condition.isNot.includes(words(value));
  if ('filled' in condition) return (words(value) !== '') === condition.filled;
  if ('atLeast' in condition) return value !== null && Number(value) >= condition.atLeast;
  return isDate(value) && value <= asAt && value >= addDays(asAt, -condition.inLastDays);
}

function ageOf(row: NamedRow, asAt: string): number | null {
  const [birth, given] = [row.cell(born), row.cell(age)];
  if (isDate(birth)) return birth > asAt ? -1 : yearsBetween(dayOf(birth), dayOf(asAt));
  return given === null || given === '' || Number.isNaN(Number(given)) ? null : Math.floor(Number(given));
}

function isDate(value: Cell): value is string {
  return typeof value === 'string' && isIsoDate(value);
}

function words(value: Cell): string {
  return value === null ? '' : String(value);
}
