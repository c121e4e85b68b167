import type { ReadWarning } from '../../platform/reading/index.ts';
import { DataTable, Details } from '../../platform/web/ui/index.ts';

/** What the reader noticed that a person should know. */
export function Warnings({ warnings }: { warnings: ReadWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Details
      summaryText={`${warnings.length} ${warnings.length === 1 ? 'thing' : 'things'} to look at`}
      open={warnings.length <= 10}
    >
      <ul class="govuk-list govuk-list--bullet">
        {warnings.map((warning, index) => (
          <li key={index}>
            {warning.message} {warning.where ? <span class="govuk-hint los-inline-hint">({warning.where})</span> : null}
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** More passages than this are for nobody to read on one page; all of them are kept. */
const mostShown = 600;

/** Text with no place among the facts: shown, since it is kept. */
export function Unplaced({ unplaced }: { unplaced: { text: string; where: string }[] }) {
  if (unplaced.length === 0) return null;
  return (
    <Details summaryText={`Text that has no place among the facts (${unplaced.length}): kept with the document`}>
      <DataTable
        caption="Text not placed"
        captionHidden
        rows={unplaced.slice(0, mostShown)}
        columns={[
          { key: 'where', heading: 'Where', rowHeader: true, cell: (row) => row.where },
          {
            key: 'text',
            heading: 'Text',
            width: 'wide',
            cell: (row) => <span class="los-kept-text">{row.text}</span>,
          },
        ]}
      />
      {unplaced.length > mostShown ? (
        <p class="govuk-body">
          And {(unplaced.length - mostShown).toLocaleString('en-GB')} more, kept with the document.
        </p>
      ) : null}
    </Details>
  );
}
