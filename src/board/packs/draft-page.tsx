import { inWords } from '../../methods/calendar.ts';
import { WhoChangedThis, type AuditLine } from '../../people/index.ts';
import { Button, DownloadLinks, InsetText, WarningText } from '../../platform/web/ui/index.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Missing } from '../kinds/pack-kind.ts';
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
      <MissingParts missing={made.missing} kind={pack.kind} />
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

/** Which of its parts the report has not got, and why each counts as missing. */
export function MissingParts({ missing, kind }: { missing: Missing[]; kind: string }) {
  const monthly = kind === 'monthly';
  if (missing.length === 0) {
    return (
      <p class="govuk-body">
        The report has {monthly ? 'all five' : 'all the'} {kindOf(kind).partsAre}.
      </p>
    );
  }
  return (
    <>
      <WarningText
        iconFallbackText="Warning"
        text={
          monthly && missing.length === 5
            ? 'None of the five parts a board report must have is there yet'
            : `${missing.length} of the ${monthly ? 'five ' : ''}${kindOf(kind).partsAre} ${missing.length === 1 ? 'is' : 'are'} missing`
        }
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
