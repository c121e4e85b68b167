import type { ComponentChildren } from 'preact';

/** One column of a long table: its heading, and how a row's cell is drawn. */
export interface Column<Row> {
  /** Names the column in sort links; unique in the table. */
  key: string;
  heading: string;
  cell: (row: Row) => ComponentChildren;
  /** Figures, set to the right so that their digits line up. */
  numeric?: boolean;
  /** Kept on one line: dates, refs. */
  nowrap?: boolean;
  /** The cell that names its row; the first column where none says so. */
  rowHeader?: boolean;
  /** Heading links that sort by this column. */
  sortable?: boolean;
  /** The heading is for listeners only: a column of buttons or marks. */
  headingHidden?: boolean;
  /** How much of the width the column takes. Where left out the browser shares it by content. */
  width?: 'narrow' | 'medium' | 'wide';
}

/** How the rows are sorted now, and the address that sorts them otherwise. The server sorts; no script is needed. */
export interface Sorting {
  by: string;
  direction: 'ascending' | 'descending';
  href: (key: string, direction: 'ascending' | 'descending') => string;
}

interface DataTableProps<Row> {
  /** Says what the rows are. Always read out; drawn unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  columns: ReadonlyArray<Column<Row>>;
  rows: ReadonlyArray<Row>;
  sorting?: Sorting;
  /** Names a row so that a link can lead to it (`id` of the tr). */
  rowId?: (row: Row) => string | undefined;
  /** Marks a row that asks for attention. */
  rowTone?: (row: Row) => 'attention' | 'quiet' | undefined;
  /** Shown in place of the table when there are no rows. */
  empty?: ComponentChildren;
}

/** More columns than this do not fit side by side on a tablet. */
const MANY = 8;

/**
 * A long table in plain markup: a tenth of the time of the official macro, which is for short ones. On a wide screen
 * the headings stay in sight; on a phone each row becomes a block of "heading: cell" lines and nothing scrolls sideways.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows } = props;
  if (rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>;
  const named = columns.find((column) => column.rowHeader) ?? columns[0];
  const cells = columns.map((column) => cellAttributes(column, column === named));
  return (
    <table class={`govuk-table los-table${columns.length > MANY ? ' los-table--many' : ''}`}>
      <caption class={props.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}>
        {props.caption}
      </caption>
      <thead class="los-table__head">
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sorting={props.sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr id={props.rowId?.(row)} class={toneClass(props.rowTone?.(row))}>
            {columns.map((column, index) => bodyCell(column, row, cells[index]!))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const toneClass = (tone: string | undefined) => (tone ? `los-row los-row--${tone}` : undefined);

function HeadCell<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const sorted = sorting && sorting.by === column.key ? sorting.direction : undefined;
  const next = sorted === 'ascending' ? 'descending' : 'ascending';
  const classes = [
    column.numeric && 'los-numeric',
    column.width && `los-column-${column.width}`,
    sorting && column.sortable && 'los-sortable',
  ].filter(Boolean);
  const words = column.headingHidden ? <span class="govuk-visually-hidden">{column.heading}</span> : column.heading;
  return (
    <th scope="col" class={classes.join(' ') || undefined} aria-sort={column.sortable ? (sorted ?? 'none') : undefined}>
      {sorting && column.sortable ? <a href={sorting.href(column.key, next)}>{words}</a> : words}
    </th>
  );
}

interface CellAttributes {
  header: boolean;
  classes: string | undefined;
  label: string | undefined;
}

/** What is the same in every cell of a column, worked out once for the table. */
function cellAttributes<Row>(column: Column<Row>, header: boolean): CellAttributes {
  const classes = [column.numeric && 'los-numeric', column.nowrap && 'los-nowrap'].filter(Boolean).join(' ');
  // The label is drawn before the cell on a phone, where the headings are out of sight.
  return { header, classes: classes || undefined, label: column.headingHidden ? undefined : column.heading };
}

/** A plain function, not a component: a table has thousands of cells, and each component would be a step of its own. */
function bodyCell<Row>(column: Column<Row>, row: Row, { header, classes, label }: CellAttributes) {
  return header ? (
    <th scope="row" class={classes} data-label={label}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={classes} data-label={label}>
      {column.cell(row)}
    </td>
  );
}
