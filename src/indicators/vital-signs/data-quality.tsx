import { listWords, snapshotOf, type SnapshotSummary } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import type { Db } from '../../platform/db/connect.ts';
import { DataTable, Section } from '../../platform/web/ui/index.ts';
import type { Indicator } from '../engine/definition.ts';
import { publishCounts } from '../published/publish-counts.ts';
import type { Shown } from '../published/publish.ts';
import { columnsOf } from '../returns/affected.ts';

/** What the checks found in the columns an indicator is made of, in one return. Few rows are kept back as few children are. */
export type DataQuality = {
  asAt: string;
  found: { says: string; todo: string; severity: 'error' | 'warning'; where: string; rows: Shown }[];
};

/** The data quality of an indicator in the return of a number; null where the return is not there. */
export async function qualityOf(db: Db, indicator: Indicator, snapshotId: number): Promise<DataQuality | null> {
  const snapshot = await snapshotOf(db, snapshotId);
  if (!snapshot) return null;
  const own = new Set(columnsOf(indicator));
  const { counts } = snapshot.summary as SnapshotSummary;
  const touching = counts
    .filter(({ list, column }) => own.has(`${list} ${column ?? 'Child Unique ID'}`))
    .toSorted((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
  return {
    asAt: snapshot.asAt,
    found: touching.map(({ says, todo, severity, list, column, count }) => ({
      says,
      todo,
      severity,
      where: `${listWords(list)}${column === null ? '' : `, ${column}`}`,
      // Each stands alone: no total of them is shown.
      rows: publishCounts([count]).counts[0] ?? 'c',
    })),
  };
}

/** One row in so many with an error is enough to say so beside a figure. */
const oneIn = 100;

/** Those indicators whose reading of a return is made of columns with an error in one row of their list in a hundred. */
export function doubtful(
  signs: readonly { indicator: Indicator; last: { snapshotId: number } | null }[],
  { id, summary }: { id: number; summary: unknown },
): Set<string> {
  const { counts, lists } = summary as SnapshotSummary;
  const errors = new Map<string, number>();
  for (const { list, column, severity, count } of counts) {
    if (severity !== 'error') continue;
    const key = `${list} ${column ?? 'Child Unique ID'}`;
    errors.set(key, (errors.get(key) ?? 0) + count);
  }
  const rows = new Map(lists.map((one) => [one.list, one.rows]));
  const found = signs.filter(({ indicator, last }) => {
    if (last?.snapshotId !== id) return false;
    const count = columnsOf(indicator).reduce((sum, column) => sum + (errors.get(column) ?? 0), 0);
    return count > 0 && count * oneIn >= (rows.get(indicator.list) ?? 0);
  });
  return new Set(found.map(({ indicator }) => indicator.id));
}

/** How far the data behind the last reading can be trusted. */
export function DataQualitySection({ quality }: { quality: DataQuality | null }) {
  if (quality === null) return null;
  return (
    <Section id="quality" title="How good the data is">
      {quality.found.length === 0 ? (
        <p class="govuk-body">
          In the return as at {inWords(quality.asAt)} the checks found nothing wrong in the columns it is made of.
        </p>
      ) : (
        <DataTable
          caption={`What the checks found in the columns it is made of, in the return as at ${inWords(quality.asAt)}`}
          rows={quality.found}
          columns={[
            { key: 'says', heading: 'What is wrong', rowHeader: true, cell: ({ says }) => says },
            { key: 'where', heading: 'Where', cell: ({ where }) => where },
            { key: 'kind', heading: 'Kind', cell: ({ severity }) => (severity === 'error' ? 'Error' : 'Warning') },
            {
              key: 'rows',
              heading: 'Rows',
              numeric: true,
              cell: ({ rows }) => (typeof rows === 'number' ? rows.toLocaleString('en-GB') : rows),
            },
            { key: 'todo', heading: 'What to do', cell: ({ todo }) => todo },
          ]}
        />
      )}
    </Section>
  );
}
