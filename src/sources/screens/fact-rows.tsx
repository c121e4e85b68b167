import { DataTable } from '../../platform/web/ui/index.ts';
import { asTyped, valueAt } from '../kinds/fact-paths.ts';
import type { ListPart } from '../kinds/kind.ts';
import { valueInWords } from '../add/value-input.tsx';

type Props = { list: ListPart; rows: ({ where: string } & Record<string, unknown>)[]; captionShown?: boolean };

/** More rows than this are for nobody to read on one page; all of them are kept, and can be found under “Pick statements”. */
const mostShown = 600;

/** A list of facts to read, each with its place. */
export function FactRows({ list, rows, captionShown }: Props) {
  const used = list.columns.filter((column) => rows.some((row) => asTyped(valueAt(row, column.path)) !== ''));
  const more = rows.length - mostShown;
  return (
    <>
      <DataTable
        caption={list.title}
        captionHidden={!captionShown}
        rows={rows.slice(0, mostShown)}
        columns={[
          ...used.map((column, index) => ({
            key: column.path,
            heading: column.label,
            rowHeader: index === 0,
            // One long text beside its place takes what room there is.
            width: column.kind === 'text' && used.length > 1 ? ('wide' as const) : undefined,
            cell: (row: Props['rows'][number]) => (
              <span class={column.kind === 'text' ? 'los-kept-text' : undefined}>
                {valueInWords(column.kind, asTyped(valueAt(row, column.path)))}
              </span>
            ),
          })),
          { key: 'where', heading: 'Where', cell: (row: Props['rows'][number]) => row.where },
        ]}
      />
      {more > 0 ? <p class="govuk-body">And {more.toLocaleString('en-GB')} more, kept with the document.</p> : null}
    </>
  );
}
