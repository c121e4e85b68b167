import { DataTable } from '../../platform/web/ui/index.ts';
import { asTyped, valueAt } from '../kinds/fact-paths.ts';
import type { ListPart } from '../kinds/kind.ts';
import { valueInWords } from '../add/value-input.tsx';

type Props = { list: ListPart; rows: ({ where: string } & Record<string, unknown>)[]; captionShown?: boolean };

/** A list of facts to read, each with its place. */
export function FactRows({ list, rows, captionShown }: Props) {
  const used = list.columns.filter((column) => rows.some((row) => asTyped(valueAt(row, column.path)) !== ''));
  return (
    <DataTable
      caption={list.title}
      captionHidden={!captionShown}
      rows={rows}
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
  );
}
