import { localListNamed, type SnapshotSummary } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { londonDate } from '../../platform/services.ts';
import { publishReport, shownInWords } from './published-report.ts';
import { Button, DataTable, Empty, PageHeading, Section } from '../../platform/web/ui/index.ts';

type Snapshot = {
  id: number;
  source: string;
  name: string;
  asAt: string;
  rows: number;
  summary: unknown;
  loadedAt: Date;
  loadedBy: string | null;
  rowsRemovedAt: Date | null;
};
type Props = {
  snapshots: Snapshot[];
  waiting: { id: number; asAt: string; list: string; state: string; uploadedAt: Date }[];
  mayLoad: boolean;
  /** Whether counts are shown as they are; else small ones are kept back. */
  whole: boolean;
};

/** What a person is told of an upload that is on its way. */
export const stateWords: Record<string, string> = {
  reading: 'Being read',
  checked: 'Checked: waits for you to accept or reject it',
  loading: 'Being loaded',
  loaded: 'Loaded',
  refused: 'Could not be read',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
};

export function ReturnsPage({ snapshots, waiting, mayLoad, whole }: Props) {
  const rowsOf = ({ rows, summary }: Snapshot) =>
    shownInWords(whole ? rows : publishReport(summary as SnapshotSummary).rows);
  return (
    <>
      <PageHeading text="Returns" />
      <p class="govuk-body">
        A return is what the case system says of every child on one day. It is checked, turned into the vital signs and
        never changed: a corrected return takes the place of the one before, and both stay.
      </p>
      {mayLoad ? (
        <Button text="Load a return" href="/returns/new" />
      ) : (
        <p class="govuk-body">A performance analyst loads returns. An administrator gives that role.</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/returns/templates">
          Templates of the council’s own lists
        </a>
      </p>
      {waiting.length > 0 ? (
        <Section id="waiting" title="On their way in" count={waiting.length}>
          <DataTable
            caption="Returns on their way in"
            captionHidden
            rows={waiting}
            columns={[
              {
                key: 'as-at',
                heading: 'As at',
                rowHeader: true,
                cell: ({ id, asAt }) => (
                  <a class="govuk-link" href={`/returns/upload/${id}`}>
                    {inWords(asAt)}
                  </a>
                ),
              },
              { key: 'state', heading: 'Where it is', cell: ({ state }) => stateWords[state] ?? state },
              { key: 'since', heading: 'Since', cell: ({ uploadedAt }) => inWords(londonDate(uploadedAt)) },
            ]}
          />
        </Section>
      ) : null}
      <Section id="loaded" title="Loaded" count={snapshots.length}>
        <DataTable
          caption="Returns that were loaded"
          captionHidden
          rows={snapshots.toReversed()}
          empty={<Empty text="No return has been loaded yet." />}
          columns={[
            {
              key: 'as-at',
              heading: 'As at',
              rowHeader: true,
              nowrap: true,
              cell: ({ id, asAt }) => (
                <a class="govuk-link" href={`/returns/${id}`}>
                  {inWords(asAt)}
                </a>
              ),
            },
            { key: 'what', heading: 'What it is', cell: ({ source, name }) => kindWords(source, name) },
            { key: 'rows', heading: 'Rows', numeric: true, cell: (one) => rowsOf(one) },
            {
              key: 'quality',
              heading: 'Errors per 100 rows',
              numeric: true,
              cell: ({ summary, rows }) =>
                whole
                  ? errorsPerHundred(summary as SnapshotSummary, rows)
                  : publishReport(summary as SnapshotSummary).errorsPerHundred,
            },
            { key: 'loaded', heading: 'Loaded', cell: ({ loadedAt }) => inWords(londonDate(loadedAt)) },
            { key: 'who', heading: 'By', cell: ({ loadedBy }) => loadedBy ?? 'The command line' },
            {
              key: 'kept',
              heading: 'Rows about children',
              cell: ({ rowsRemovedAt }) => (rowsRemovedAt ? `Removed ${inWords(londonDate(rowsRemovedAt))}` : 'Kept'),
            },
          ]}
        />
      </Section>
    </>
  );
}

/** What a return is, in words. */
export function kindWords(source: string, name: string): string {
  if (source === 'local') return localListNamed(name)?.title ?? name;
  return source === 'ssd' ? 'Standard Safeguarding Dataset' : 'Annex A';
}

/** How good the data is: errors for every hundred rows, to one place. */
export function errorsPerHundred({ counts }: Pick<SnapshotSummary, 'counts'>, rows: number): string {
  const errors = counts.filter(({ severity }) => severity === 'error').reduce((sum, { count }) => sum + count, 0);
  return rows === 0 ? '0' : (Math.round((1000 * errors) / rows) / 10).toLocaleString('en-GB');
}
