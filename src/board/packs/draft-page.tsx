import { inWords } from '../../methods/calendar.ts';
import { WhoChangedThis, type AuditLine } from '../../people/index.ts';
import { Button, DownloadLinks, InsetText, WarningText } from '../../platform/web/ui/index.ts';
import type { MissingPart } from '../monthly/five-parts.ts';
import type { MadeReport } from './pack-paper.ts';
import type { Pack } from './pack-queries.ts';
import { PaperView } from './paper-view.tsx';
import { formats, type FormatName } from './render-pack.ts';
import { ReportHeading } from './report-furniture.tsx';

type Props = { pack: Pack; made: MadeReport; history: AuditLine[] | null; canEdit: boolean; canIssue: boolean };

/** A draft: what it still lacks, what can be done with it, and the report as it would be issued now. */
export function DraftPage({ pack, made, history, canEdit, canIssue }: Props) {
  const place = `/reports/${pack.id}`;
  return (
    <>
      <ReportHeading pack={pack} paper={made.paper} />
      <p class="govuk-body">
        {pack.comparedWith
          ? `Compared with ${inWords(pack.comparedWith)}.`
          : 'Compared with nothing: this is the first report.'}{' '}
        {pack.savedBy ? `Words last saved by ${pack.savedBy}.` : null}
      </p>
      <MissingParts missing={made.missing} />
      {made.withheld > 0 ? (
        <InsetText>
          {`${made.withheld} of the plan’s texts are left out, because they come from documents that may not be shared in a report marked ${pack.handling}. Mark the report OFFICIAL-SENSITIVE to print them.`}
        </InsetText>
      ) : null}
      <div class="govuk-button-group">
        {canEdit ? <Button text="Edit the words" href={`${place}/edit`} /> : null}
        {canIssue ? (
          <Button text="Issue this report" href={`${place}/issue`} classes="govuk-button--secondary" />
        ) : null}
        {canEdit ? (
          <a class="govuk-link" href={`${place}/discard`}>
            Discard this draft
          </a>
        ) : null}
      </div>
      <DownloadLinks
        items={(Object.keys(formats) as FormatName[]).map((name) => ({
          format: formats[name].label,
          href: `${place}/files/${name}`,
          what: 'the draft',
        }))}
      />
      {history ? <WhoChangedThis entries={history} /> : null}
      <hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible" />
      <PaperView paper={made.paper} />
    </>
  );
}

/** Which of the five parts the report has not got, and why each counts as missing. */
export function MissingParts({ missing }: { missing: MissingPart[] }) {
  if (missing.length === 0) {
    return <p class="govuk-body">The report has all five parts a board report must have.</p>;
  }
  return (
    <>
      <WarningText
        iconFallbackText="Warning"
        text={`${missing.length} of the five parts a board report must have ${missing.length === 1 ? 'is' : 'are'} missing`}
      />
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ part, name, because }) => (
          <li key={part}>
            <strong>{name.charAt(0).toUpperCase() + name.slice(1)}.</strong> {because}
          </li>
        ))}
      </ul>
    </>
  );
}
