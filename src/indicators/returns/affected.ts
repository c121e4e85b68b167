import type { CheckReport } from '../../children/index.ts';
import type { Indicator } from '../engine/definition.ts';
import { indicators } from '../definitions/index.ts';

/** An indicator that problems of a return touch. */
export type Affected = {
  id: string;
  name: string;
  /** It cannot be computed at all: the list or column that is missing. */
  missing: string | null;
  /** Errors in the columns it is made of: each may make it untrue by one child. */
  errors: number;
};

/** Which indicators the errors of a return touch; those that nothing touches are left out. */
export function affectedBy(
  report: CheckReport,
  missing: ReadonlyMap<string, string | null>,
  own: readonly Indicator[] = indicators,
): Affected[] {
  const errors = new Map<string, number>();
  for (const { list, column, severity } of report.problems) {
    if (severity !== 'error') continue;
    const key = `${list} ${column ?? 'Child Unique ID'}`;
    errors.set(key, (errors.get(key) ?? 0) + 1);
  }
  return own.flatMap((indicator) => {
    const count = columnsOf(indicator).reduce((sum, column) => sum + (errors.get(column) ?? 0), 0);
    const absent = missing.get(indicator.id) ?? null;
    return count > 0 || absent !== null
      ? [{ id: indicator.id, name: indicator.name, missing: absent, errors: count }]
      : [];
  });
}

/** The columns an indicator is made of, its children's identifiers among them, each after the number of its list. */
export function columnsOf(indicator: Indicator): string[] {
  return [
    ...['Child Unique ID', ...indicator.needs, ...(indicator.needsOneOf ?? [])].map(
      (name) => `${indicator.list} ${name}`,
    ),
    ...(indicator.needsAlso ?? []).flatMap(({ list, columns }) => columns.map((name) => `${list} ${name}`)),
  ];
}
