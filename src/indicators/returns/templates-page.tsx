import type { ColumnDefinition, LocalList } from '../../children/index.ts';
import { DataTable, DownloadLinks, PageHeading, Section } from '../../platform/web/ui/index.ts';

/** How the cells of a column are written. */
function howWritten({ kind, codes }: ColumnDefinition): string {
  if (kind === 'date') return 'A date: day/month/year';
  if (kind === 'count') return 'A whole number';
  if (kind === 'number') return 'A number, with or without decimals';
  if (kind === 'age') return 'Years';
  if (kind === 'code') return `One of: ${(codes ?? []).map((code) => code.replace(/^[a-z]\)\s*/, '')).join(', ')}`;
  return kind === 'text' ? 'Words' : 'An identifier';
}

export function TemplatesPage({ lists }: { lists: readonly LocalList[] }) {
  return (
    <>
      <PageHeading text="The council’s own lists" />
      <p class="govuk-body">
        For what neither Annex A nor the Standard Safeguarding Dataset holds. Fill in a template from your systems, keep
        its headings, and load it like any return.
      </p>
      {lists.map(({ name, title, about, columns }) => (
        <Section key={name} id={name} title={title}>
          <p class="govuk-body">{about}</p>
          <DownloadLinks
            items={[{ format: 'CSV', href: `/returns/templates/${name}.csv`, what: `template of ${title}` }]}
          />
          <DataTable
            caption={`Columns of ${title}`}
            captionHidden
            rows={[...columns]}
            columns={[
              { key: 'name', heading: 'Column', rowHeader: true, cell: (column) => column.name },
              { key: 'how', heading: 'How it is written', cell: howWritten },
              {
                key: 'must',
                heading: 'Needed',
                cell: ({ required }) => (required ? 'Always' : 'Where it is known'),
              },
            ]}
          />
        </Section>
      ))}
    </>
  );
}
