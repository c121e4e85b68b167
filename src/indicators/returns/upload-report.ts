import type { Caution, CheckReport, Problem } from '../../children/index.ts';
import type { Affected } from './affected.ts';
import type { ReadReturn } from './read-return.ts';
import { unknownCodes, type UnknownCode } from './unknown-codes.ts';

/** What is kept of a check until a person has decided: everything but the rows, and the first problems. */
export type UploadReport = Pick<CheckReport, 'lists' | 'missingLists' | 'shape' | 'counts'> & {
  affected: Affected[];
  /** What to look at before the whole of it is accepted. */
  cautions: Caution[];
  unknownCodes: UnknownCode[];
  byTeam: { team: string; errors: number; warnings: number }[];
  problems: Problem[];
  values: number;
};

const mostShown = 2000;

/** The report of a return that was read. Errors come first. */
export function uploadReport({ report, affected, results }: ReadReturn, cautions: Caution[] = []): UploadReport {
  const { lists, missingLists, shape, counts, problems } = report;
  const teams = new Map<string, { team: string; errors: number; warnings: number }>();
  for (const { team, severity } of problems) {
    const one = teams.get(team) ?? { team, errors: 0, warnings: 0 };
    if (severity === 'error') one.errors += 1;
    else one.warnings += 1;
    teams.set(team, one);
  }
  const ordered = [
    ...problems.filter((one) => one.severity === 'error'),
    ...problems.filter((one) => one.severity !== 'error'),
  ];
  return {
    lists,
    missingLists,
    shape,
    counts,
    affected,
    cautions,
    unknownCodes: unknownCodes(report),
    byTeam: [...teams.values()].toSorted((a, b) => b.errors - a.errors || b.warnings - a.warnings),
    problems: ordered.slice(0, mostShown),
    values: results.filter(({ value }) => value !== null).length,
  };
}
