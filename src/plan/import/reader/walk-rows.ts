import type { TableRow } from '../../../platform/reading/blocks.ts';
import { valueOf, valuesOf } from './action-rows.ts';
import { readActionRow } from './action-table.ts';
import { noteAsAtOfColumns, noteAsAtOfRow } from './as-at.ts';
import { cardsOf } from './card-table.ts';
import { datesIn } from './dates-in-text.ts';
import { keepUnplaced } from './draft.ts';
import { glossaryRow } from './glossary.ts';
import { readLabelRow, readUnderLabels } from './label-rows.ts';
import { readMeasureRow } from './measure-table.ts';
import { isTitleLike } from './match-text.ts';
import { milestoneRow } from './milestones.ts';
import { readPage } from './on-a-page.ts';
import { onlyCell, textOfPiece, type Piece } from './pieces.ts';
import { placeContent } from './place-content.ts';
import { isRatingWord, keyRow } from './rating-key.ts';
import { isPointer, roleOf } from './section-labels.ts';
import { settleColumns, settleMeasureColumns } from './settle-columns.ts';
import { columnKind, columnsOf, positioned, tableKind, type Column } from './table-headers.ts';
import { areaHere, areaNamed, setGroup, type Walk } from './walk.ts';

type RowPiece = Extract<Piece, { kind: 'row' }>;

function rowsBelow(piece: RowPiece): TableRow[] {
  const rest = piece.table.rows.slice(piece.index + 1);
  const next = rest.findIndex((row) => {
    const columns = columnsOf(row);
    return (columns !== null && tableKind(columns) !== null) || roleOf(row.cells[0]?.text ?? '') !== null;
  });
  return next < 0 ? rest : rest.slice(0, next);
}

/**
 * A second header row names the columns under merged ones: "Start" and "End" under "Dates", "May" and "June" under
 * "RAG". A name that says nothing of its own takes its meaning from the cell above it.
 */
function readSecondHeader(walk: Walk, piece: RowPiece): boolean {
  if (walk.kind !== 'actions' || walk.lastAction || walk.table !== piece.table) return false;
  const { header } = walk;
  const cells = positioned(piece.row).filter((cell) => cell.text);
  const above = (start: number): Column | undefined => header.findLast((column) => column.start <= start);
  const merged = cells.filter((cell) => cells.some((each) => each !== cell && above(each.start) === above(cell.start)));
  if (cells.length < 2 || merged.length < 2 || cells.some((cell) => cell.text.length > 40)) return false;
  const under = cells.map(({ text, start }): Column => {
    const kind = columnKind(text);
    const over = above(start);
    const title = text.replace(/\s+/g, ' ');
    const inherits = kind === 'other' && over !== undefined && merged.some((cell) => cell.start === start);
    return inherits ? { kind: over.kind, title: `${over.title} ${title}`, start } : { kind, title, start };
  });
  // What stands under a name of its own only says it again; anything else is the first row of the table.
  const again = cells.every((cell) => merged.includes(cell) || above(cell.start)?.title === cell.text);
  if (!again || under.every((column) => column.kind === 'other')) return false;
  const kept = header.filter((column) => !under.some((each) => each.start === column.start));
  walk.header = [...kept, ...under].sort((a, b) => a.start - b.start);
  walk.columns = settleColumns(walk.header, rowsBelow(piece));
  walk.lastColumns = walk.columns;
  noteAsAtOfColumns(walk.draft, walk.columns);
  walk.draft.furniture.push(textOfPiece(piece));
  return true;
}

/** A header row begins a table, or repeats the one above after a page break. */
function readHeader(walk: Walk, piece: RowPiece): boolean {
  const columns = columnsOf(piece.row);
  const kind = columns && tableKind(columns);
  if (!kind && readSecondHeader(walk, piece)) return true;
  if (!columns || !kind) return false;
  walk.draft.furniture.push(textOfPiece(piece));
  const same = (a: Column[] | null): boolean =>
    a !== null && a.map((each) => each.title).join() === columns.map((each) => each.title).join();
  const repeated = walk.kind === kind && (same(walk.columns) || (kind === 'actions' && same(walk.lastColumns)));
  walk.columns = columns;
  walk.header = columns;
  if (kind === 'actions') walk.columns = settleColumns(columns, rowsBelow(piece));
  if (kind === 'measures') walk.columns = settleMeasureColumns(columns, rowsBelow(piece));
  if (kind === 'actions') noteAsAtOfColumns(walk.draft, walk.columns);
  walk.kind = kind;
  walk.labels = [];
  setGroup(walk, null);
  if (kind === 'actions') walk.lastColumns = walk.columns;
  if (!repeated) {
    walk.carried = { area: '', chapter: '', finding: '' };
    walk.lastAction = null;
  }
  return true;
}

/** A table that goes on without its header: as wide as the last action table, with a ref or a date where it had one. */
function goesOn(walk: Walk, row: TableRow): boolean {
  const columns = walk.lastColumns;
  if (!columns || walk.kind === 'actions') return false;
  const filled = row.cells.filter((cell) => cell.text.trim());
  const firstIsRef =
    columns[0]!.kind === 'ref' &&
    /^[A-Z]{0,5}[ -]?\d{1,3}(\.\d{1,3})*[a-z]?[.)]?$/i.test(row.cells[0]?.text.trim() ?? '');
  const rated = row.cells.some((cell) => walk.ratings.has(cell.text.trim().toLowerCase()));
  return filled.length >= Math.min(3, columns.length) && (firstIsRef || (rated && filled.length >= columns.length - 1));
}

/** A first row of three or more short names over rows that hold more: the header of a table of something else. */
function isForeignHeader({ row, table }: RowPiece): boolean {
  const filled = row.cells.filter((cell) => cell.text.trim());
  const named = (text: string): boolean => isTitleLike(text) && text.length <= 40 && !/\d/.test(text);
  return filled.length >= 3 && table.rows.length > 1 && filled.every((cell) => named(cell.text));
}

/** Tables of the parts that stand outside the sections: the glossary, the key, the plan on a page, the timeline. */
function readSpecialRow(walk: Walk, piece: RowPiece): boolean {
  const cells = piece.row.cells.map((cell) => cell.text);
  const { draft } = walk;
  if (walk.kind === 'glossary' || (walk.role === 'glossary' && walk.kind === null)) {
    const entries = glossaryRow(cells);
    draft.glossary.push(...entries.map((entry) => ({ ...entry, at: piece.at })));
    return entries.length > 0;
  }
  const first = cells.find((cell) => cell.trim()) ?? '';
  if (walk.kind === 'key' || (walk.role === 'key' && walk.kind === null && isRatingWord(first))) {
    const step = keyRow(cells);
    if (step) draft.ratingScale.push({ ...step, at: piece.at });
    return step !== null;
  }
  if (walk.kind === 'milestones' || (walk.role === 'milestones' && walk.kind === null)) {
    const milestone = milestoneRow(cells, walk.by, piece.at);
    if (milestone) {
      draft.milestones.push(milestone);
      draft.furniture.push(textOfPiece(piece));
    }
    return milestone !== null;
  }
  return false;
}

/** A table of colours and what they mean, though nothing calls it a key. */
function isUnnamedKey(piece: RowPiece): boolean {
  const rows = piece.table.rows.filter((row) => row.cells.filter((cell) => cell.text.trim()).length === 2);
  const worded = rows.filter((row) => isRatingWord(row.cells.find((cell) => cell.text.trim())!.text));
  return (
    piece.index === 0 &&
    piece.table.rows.length <= 9 &&
    worded.length >= 3 &&
    worded.filter((row) => /\s/.test(row.cells.at(-1)!.text.trim())).length >= worded.length / 2
  );
}

/** A table of two columns, a date and what will be so by then, under a header that says "When". */
function isTimeline({ index, table, row }: RowPiece): boolean {
  const [when, what, ...more] = row.cells.map((cell) => cell.text.trim()).filter(Boolean);
  const rows = table.rows.slice(1).map((each) => each.cells.map((cell) => cell.text.trim()).filter(Boolean));
  return (
    index === 0 &&
    what !== undefined &&
    more.length === 0 &&
    columnKind(when!) === 'due' &&
    ['other', 'action', 'milestone'].includes(columnKind(what)) &&
    rows.length >= 2 &&
    rows.every((cells) => cells.length === 2 && cells[0]!.length <= 40 && datesIn(cells[0]!).some((each) => each.date))
  );
}

/** Reads a whole table of actions laid out as cards. */
function readCards(walk: Walk, piece: RowPiece): boolean {
  const cards = cardsOf(piece.table);
  if (!cards) return false;
  for (const { columns, row } of cards) {
    walk.draft.furniture.push(...columns.map((column) => column.title));
    walk.columns = columns;
    walk.lastAction = null;
    readActionRow(walk, row);
  }
  walk.columns = null;
  walk.kind = null;
  walk.readWhole = piece.table;
  return true;
}

/**
 * A row that gives only a number and a name, "2 | Fostering", above rows numbered 2.1, 2.2: the area they belong to.
 * Returns false for any other row.
 */
function readAreaRow(walk: Walk, { row, table, index }: RowPiece): boolean {
  const columns = walk.columns ?? [];
  const [ref, name, ...more] = valuesOf(row, columns);
  if (ref?.kind !== 'ref' || name?.kind !== 'action' || more.length > 0 || columns.length < 4) return false;
  const number = ref.text.replace(/[.:]$/, '');
  const next = table.rows[index + 1];
  const below = next ? valueOf(valuesOf(next, columns), 'ref') : '';
  if (!isTitleLike(name.text) || !below.startsWith(`${number}.`) || below === ref.text) return false;
  areaNamed(walk, `${number}. ${name.text}`, row.at);
  walk.draft.furniture.push(textOfPiece({ kind: 'row', row, table, index, at: row.at }));
  return true;
}

/** Reads one row of a table, given where the reader stands. */
export function readRow(walk: Walk, piece: RowPiece): void {
  const { draft } = walk;
  if (walk.table !== piece.table) {
    walk.table = piece.table;
    // Labels and headers do not reach into another table, except an action table that goes on.
    if (walk.kind !== 'actions') {
      walk.columns = null;
      walk.kind = null;
      walk.labels = walk.labels.filter((label) => label.content === label.start);
    }
    if (walk.role === 'page') {
      const page = readPage(piece.table, draft.furniture);
      if (page) draft.onAPage.push(...page.map((area) => ({ ...area, at: piece.at })));
      if (page) walk.readWhole = piece.table;
    }
    if (isUnnamedKey(piece)) walk.kind = 'key';
    if (isTimeline(piece)) {
      walk.kind = 'milestones';
      draft.furniture.push(textOfPiece(piece));
      return;
    }
    if (walk.readWhole !== piece.table && readCards(walk, piece)) return;
  }
  if (walk.readWhole === piece.table) return;
  noteAsAtOfRow(draft, piece.row);
  if (readHeader(walk, piece)) return;
  const only = onlyCell(piece);
  if (only && isPointer(only.text)) {
    areaHere(walk, piece.at).seeAlso.push({ text: only.text, at: piece.at });
    return;
  }
  if (readLabelRow(walk, piece.row)) return;
  if (piece.index === 0 && isForeignHeader(piece)) walk.standsAlone = piece.table;
  if (walk.kind === null && walk.standsAlone !== piece.table && goesOn(walk, piece.row)) {
    walk.columns = walk.lastColumns;
    walk.kind = 'actions';
    walk.labels = [];
  }
  // A sentence alone in the column of refs is a note under the table, not an action.
  const note =
    walk.kind === 'actions' && only?.index === 0 && walk.columns?.[0]?.kind === 'ref' && only.text.length > 20;
  if (note) keepUnplaced(draft, only.text, piece.at);
  else if (walk.kind === 'actions' && readAreaRow(walk, piece)) return;
  else if (walk.kind === 'actions') readActionRow(walk, piece.row);
  else if (walk.kind === 'measures') readMeasureRow(walk, piece.row);
  else if (walk.kind === 'findings') {
    const text = piece.row.cells
      .map((cell) => cell.text.trim())
      .filter(Boolean)
      .join(' ');
    areaHere(walk, piece.at).findings.push({ text, group: null, at: piece.at });
  } else if (readSpecialRow(walk, piece) || readUnderLabels(walk, piece.row)) return;
  else if (!(only && walk.area && walk.role && placeContent(walk, walk.role, only.cell.blocks, piece.at))) {
    keepUnplaced(draft, textOfPiece(piece), piece.at);
    draft.rowsUnplaced += 1;
  }
}
