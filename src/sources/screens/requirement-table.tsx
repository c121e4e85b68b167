import { inWords } from '../../methods/calendar.ts';
import { DataTable, Empty } from '../../platform/web/ui/index.ts';
import type { KeptRequirement } from '../requirement-queries.ts';

/** The requirements of a notice, clause by clause, each with its place. */
export function RequirementTable({ requirements }: { requirements: KeptRequirement[] }) {
  return (
    <DataTable
      caption="Requirements"
      captionHidden
      rows={requirements}
      rowId={(row) => `requirement-${row.id}`}
      empty={<Empty text="No requirement was found in this notice." />}
      columns={[
        { key: 'clause', heading: 'Clause', rowHeader: true, nowrap: true, cell: (row) => row.clause },
        {
          key: 'text',
          heading: 'What it asks',
          width: 'wide',
          cell: (row) => (
            <>
              {row.leadIn ? <span class="govuk-hint los-under">{row.leadIn}</span> : null}
              <span class="los-kept-text">{row.text}</span>
              {row.evidence ? <span class="govuk-hint los-under">Shown by: {row.evidence}</span> : null}
            </>
          ),
        },
        { key: 'who', heading: 'Who must', cell: (row) => row.who },
        { key: 'to', heading: 'To whom', cell: (row) => row.recipient },
        { key: 'when', heading: 'When', cell: whenInWords },
        { key: 'where', heading: 'Where', cell: (row) => [row.heading, row.place].filter(Boolean).join(', ') },
      ]}
    />
  );
}

function whenInWords({ recurrence, due }: KeptRequirement): string {
  const dated = due?.date && due.text !== inWords(due.date) ? `${due.text} (${inWords(due.date)})` : due?.text;
  return [recurrence, dated].filter(Boolean).join('; ');
}
