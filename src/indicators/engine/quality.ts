import type { AnnexA, CheckReport, ListTable } from '../../children/index.ts';
import type { Indicator } from './definition.ts';
import { figureOf, type Breakdown, type Figure, type Result } from './evaluate.ts';
import { groupsOf } from './groups.ts';

/**
 * What an indicator of the return itself comes to: of the rows of every list that was handed over those in which nothing
 * stands that it calls a fault, in all and by team. Where more problems were found than are kept, nobody can say which
 * rows are right, and there is no figure.
 */
export function evaluateQuality(indicator: Indicator, report: CheckReport, annexA: AnnexA): Result {
  const { id, unit, fidelity, faulty = () => false } = indicator;
  const kept = report.problems.length;
  const found = report.counts.reduce((sum, { count }) => sum + count, 0);
  if (kept < found)
    return {
      id,
      unit,
      fidelity,
      numerator: null,
      denominator: null,
      value: null,
      by: { team: {}, ageBand: {}, gender: {} },
      missing: `which rows are right: ${found.toLocaleString('en-GB')} problems were found, more than are kept`,
      items: null,
    };
  const wrong = new Map<number, Set<number>>();
  for (const problem of report.problems) {
    if (!faulty(problem)) continue;
    const rows = wrong.get(problem.list) ?? new Set<number>();
    wrong.set(problem.list, rows.add(problem.row));
  }
  const total = { numerator: 0, denominator: 0 };
  const teams = new Map<string, { numerator: number; denominator: number }>();
  for (const table of annexA.lists.values()) {
    if (!isHandedOver(table, annexA)) continue;
    const own = wrong.get(table.list);
    const team = table.columns.has('Allocated Team') ? groupsOf(table, annexA.asAt).team : null;
    for (let row = 0; row < table.rows; row += 1) {
      const right = own?.has(table.sheetRow[row] as number) ? 0 : 1;
      total.numerator += right;
      total.denominator += 1;
      if (!team) continue;
      const name = team.names[team.of[row] as number] as string;
      const one = teams.get(name) ?? { numerator: 0, denominator: 0 };
      teams.set(name, one);
      one.numerator += right;
      one.denominator += 1;
    }
  }
  const figure = (one: { numerator: number; denominator: number }): Figure =>
    one.denominator === 0 ? { ...one, value: null } : figureOf(one.numerator, one.denominator, unit);
  const byTeam: Breakdown = Object.fromEntries([...teams].map(([name, one]) => [name, figure(one)]));
  return {
    id,
    unit,
    fidelity,
    ...figure(total),
    by: { team: byTeam, ageBand: {}, gender: {} },
    missing: null,
    items: null,
  };
}

/** In a return of the dataset the lists beside its tables were made of them, and were not handed over. */
const isHandedOver = ({ list }: ListTable, { source }: AnnexA): boolean =>
  source !== 'ssd' || (list > 200 && list < 300);
