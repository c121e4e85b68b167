import type { SnapshotSummary } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { londonDate } from '../../platform/services.ts';
import { DownloadLinks, Facts, InsetText, PageHeading } from '../../platform/web/ui/index.ts';
import type { Affected } from './affected.ts';
import { errorsPerHundred, kindWords } from './returns-page.tsx';
import type { PublishedReport } from './published-report.ts';
import { PublishedReportParts } from './published-report-parts.tsx';
import { ReportParts } from './upload-page.tsx';
import type { UnknownCode } from './unknown-codes.ts';
import type { UploadReport } from './upload-report.ts';

type Props = {
  snapshot: {
    id: number;
    source: string;
    name: string;
    asAt: string;
    rows: number;
    loadedAt: Date;
    loadedBy: string | null;
    supersedes: number | null;
    supersededBy: number | null;
    rowsRemovedAt: Date | null;
  };
  summary: SnapshotSummary;
  byTeam: UploadReport['byTeam'];
  missing: Affected[];
  values: number;
  unknownCodes: UnknownCode[];
  mayOpen: boolean;
  /** What may be shown to somebody who may not see the children; null for whoever sees the counts as they are. */
  published: PublishedReport | null;
};

export function ReturnPage({ snapshot, summary, byTeam, missing, values, unknownCodes, mayOpen, published }: Props) {
  const { id, asAt, supersedes, supersededBy } = snapshot;
  const report: UploadReport = {
    ...summary,
    affected: missing,
    byTeam,
    problems: [],
    values,
    cautions: [],
    unknownCodes,
  };
  return (
    <>
      <PageHeading text={`Return as at ${inWords(asAt)}`} />
      {supersededBy === null ? null : (
        <InsetText>
          A corrected return has taken its place:{' '}
          <a class="govuk-link" href={`/returns/${supersededBy}`}>
            return {supersededBy}
          </a>
          . What was published from this one stays as it was.
        </InsetText>
      )}
      <Facts
        facts={[
          ['What it is', kindWords(snapshot.source, snapshot.name)],
          ['Loaded', `${inWords(londonDate(snapshot.loadedAt))} by ${snapshot.loadedBy ?? 'the command line'}`],
          ['Errors per 100 rows', published?.errorsPerHundred ?? errorsPerHundred(summary, snapshot.rows)],
          [
            'In place of',
            supersedes === null ? null : (
              <>
                <a class="govuk-link" href={`/returns/${supersedes}`}>
                  return {supersedes}
                </a>
                :{' '}
                <a class="govuk-link" href={`/returns/${id}/compared`}>
                  what changed
                </a>
              </>
            ),
          ],
          [
            'Rows about children',
            snapshot.rowsRemovedAt
              ? `Removed on ${inWords(londonDate(snapshot.rowsRemovedAt))}; the figures stay`
              : 'Kept',
          ],
        ]}
      />
      {published ? (
        <PublishedReportParts report={published} />
      ) : (
        <ReportParts
          report={report}
          more={
            mayOpen && snapshot.rowsRemovedAt === null ? (
              <>
                <p class="govuk-body">
                  <a class="govuk-link" href={`/returns/${id}/problems`}>
                    Row by row
                  </a>
                </p>
                <DownloadLinks
                  items={[
                    { format: 'Excel', href: `/returns/${id}/problems.xlsx`, what: 'every problem beside its row' },
                    { format: 'CSV', href: `/returns/${id}/problems.csv`, what: 'every problem beside its row' },
                    ...byTeam
                      .filter(({ team }) => team !== '')
                      .map(({ team }) => ({
                        format: 'Excel',
                        href: `/returns/${id}/problems.xlsx?team=${encodeURIComponent(team)}`,
                        what: `those of ${team}`,
                      })),
                  ]}
                />
              </>
            ) : null
          }
        />
      )}
    </>
  );
}
