import type { SnapshotSummary } from '../../children/index.ts';
import type { Visitor } from '../../platform/web/route.ts';
import { publishCounts } from '../published/publish-counts.ts';
import type { Shown } from '../published/publish.ts';

/** What a return holds and what its checks found, as it may be shown to somebody who may not see its children. */
export type PublishedReport = {
  /** By list, its rows; null where the return has no such list. */
  lists: { list: number; rows: Shown | null; missingColumns: readonly string[] }[];
  rows: Shown;
  errors: Shown;
  warnings: Shown;
  counts: (Omit<SnapshotSummary['counts'][number], 'count'> & { count: Shown })[];
  byTeam: { team: string; errors: Shown; warnings: Shown }[];
  /** Errors for every hundred rows, to one place; 'c' where either is kept back. */
  errorsPerHundred: string;
};

/** Whether somebody may see a return's counts as they are: who loads it, and who may see every child in it. */
export const seesCounts = (visitor: Visitor | null): boolean =>
  visitor !== null && (visitor.abilities.has('returns.load') || visitor.abilities.has('children.look-everywhere'));

/** A row is of a child: few rows are kept back as few children are, and others with them beside their total. */
export function publishReport(
  { lists, missingLists = [], counts }: SnapshotSummary,
  byTeam: readonly { team: string; errors: number; warnings: number }[] = [],
): PublishedReport {
  const rows = publishCounts(lists.map((one) => one.rows));
  const sides = (['error', 'warning'] as const).map((severity) => {
    const own = counts.filter((one) => one.severity === severity);
    const found = publishCounts(own.map(({ count }) => count));
    const teams = publishCounts(byTeam.map((one) => (severity === 'error' ? one.errors : one.warnings)));
    return {
      counts: own.map((one, at) => ({ ...one, count: found.counts[at] ?? ('c' as const) })),
      teams: teams.counts,
      // Both tables have the one total: neither may show what the other keeps back.
      total: teams.total === 'c' ? ('c' as const) : found.total,
    };
  });
  const [errors, warnings] = sides;
  const total = errors?.total ?? 'c';
  return {
    lists: [
      ...lists.map(({ list, missingColumns }, at) => ({
        list,
        rows: rows.counts[at] ?? ('c' as const),
        missingColumns,
      })),
      ...missingLists.map(({ list }) => ({ list, rows: null, missingColumns: [] })),
    ].toSorted((a, b) => a.list - b.list),
    rows: rows.total,
    errors: total,
    warnings: warnings?.total ?? 'c',
    counts: sides.flatMap((side) => side.counts),
    byTeam: byTeam.map(({ team }, at) => ({
      team,
      errors: errors?.teams[at] ?? 'c',
      warnings: warnings?.teams[at] ?? 'c',
    })),
    errorsPerHundred:
      total === 'c' || rows.total === 'c'
        ? 'c'
        : rows.total === 0
          ? '0'
          : (Math.round((1000 * total) / rows.total) / 10).toLocaleString('en-GB'),
  };
}

/** A count as it is written. */
export const shownInWords = (count: Shown): string => (count === 'c' ? 'c' : count.toLocaleString('en-GB'));
