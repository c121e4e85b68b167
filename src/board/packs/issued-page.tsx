import { inWords } from '../../methods/calendar.ts';
import { WhoChangedThis, type AuditLine } from '../../people/index.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import type { Paper } from '../../platform/documents/index.ts';
import { Button, DataTable, Details, DownloadLinks, InsetText, type Column } from '../../platform/web/ui/index.ts';
import type { KeptFile, Pack } from './pack-queries.ts';
import { PaperView } from './paper-view.tsx';
import { formats, isFormat, type ReportManifest } from './render-pack.ts';
import { ReportHeading } from './report-furniture.tsx';

type Props = {
  pack: Pack;
  paper: Paper;
  files: KeptFile[];
  manifest: ReportManifest;
  history: AuditLine[] | null;
  canCorrect: boolean;
};

/** A report as it was issued: its files, how to be sure of them, and the report itself. */
export function IssuedPage({ pack, paper, files, manifest, history, canCorrect }: Props) {
  const place = `/reports/${pack.id}`;
  const columns: Column<KeptFile>[] = [
    {
      key: 'file',
      heading: 'File',
      rowHeader: true,
      cell: ({ name }) => (
        <a class="govuk-link" href={`${place}/files/${name}`} download>
          {isFormat(name) ? formats[name].label : 'Manifest: every number and where it came from'}
        </a>
      ),
    },
    {
      key: 'size',
      heading: 'Size',
      numeric: true,
      cell: ({ bytes }) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`,
    },
    { key: 'sha256', heading: 'SHA-256', cell: ({ sha256 }) => <code class="los-hash">{sha256}</code> },
  ];
  return (
    <>
      <ReportHeading pack={pack} paper={paper} />
      <p class="govuk-body">
        Issued {pack.issuedAt ? momentWords(pack.issuedAt) : ''}
        {pack.issuedBy ? ` by ${pack.issuedBy}` : ''}. {manifest.figures.length.toLocaleString('en-GB')} numbers, each
        with its source in the manifest.{' '}
        {manifest.comparedWith ? `Compared with ${inWords(manifest.comparedWith)}.` : ''}
      </p>
      {pack.correctedBy ? (
        <InsetText>
          A later report corrects this one.{' '}
          <a class="govuk-link" href={`/reports/${pack.correctedBy}`}>
            Read that one
          </a>
          .
        </InsetText>
      ) : null}
      {pack.supersedesId ? (
        <InsetText>
          This report corrects{' '}
          <a class="govuk-link" href={`/reports/${pack.supersedesId}`}>
            an earlier one
          </a>
          : {pack.correctionReason}
        </InsetText>
      ) : null}
      {manifest.missingParts.length > 0 ? (
        <p class="govuk-body">It was issued without {manifest.missingParts.join('; ')}.</p>
      ) : null}
      <div class="govuk-button-group">
        <Button text="Download all (zip)" href={`${place}/report.zip`} />
        {canCorrect && !pack.correctedBy ? (
          <Button text="Correct this report" href={`${place}/correct`} classes="govuk-button--secondary" />
        ) : null}
      </div>
      <DownloadLinks
        items={files.map(({ name }) => ({
          format: isFormat(name) ? formats[name].label : 'JSON',
          href: `${place}/files/${name}`,
          what: isFormat(name) ? 'the report' : 'the manifest',
        }))}
      />
      <Details summaryText="The files, and how to be sure of them">
        <DataTable caption="Files of this report" captionHidden columns={columns} rows={files} />
        <p class="govuk-body">
          <a class="govuk-link" href={`${place}/verify`}>
            Check that no file has changed, and that the same report can be made again
          </a>
        </p>
      </Details>
      {history ? <WhoChangedThis entries={history} /> : null}
      <hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible" />
      <PaperView paper={paper} />
    </>
  );
}
