import { inWords } from '../../methods/calendar.ts';
import type { Paper } from '../../platform/documents/index.ts';
import { PageHeading } from '../../platform/web/ui/index.ts';
import type { PackLine } from './pack-queries.ts';
import { State } from './reports.tsx';

/** What every page of a report opens with: what it is, and whether it can be relied on. */
export function ReportHeading({ pack, paper }: { pack: PackLine; paper: Paper }) {
  return (
    <>
      <PageHeading text={paper.title} caption={`${paper.subtitle ?? 'Report'}, as at ${inWords(pack.asAt)}`} />
      <p class="govuk-body">
        <State {...pack} /> <strong>{pack.handling}</strong>
      </p>
    </>
  );
}
