import type { Block, ListItem, Place, ReadDocument, TableBlock, TableRow } from '../../../platform/reading/index.ts';
import { gradeIn, isGrade, isGradeTableHead, isJudged } from './grades.ts';

/** One printed paragraph, heading, bullet or graded line of a report, in reading order. */
export type Piece = {
  kind: 'heading' | 'paragraph' | 'item' | 'graded';
  /** Without the number or bullet printed before it. Of a graded line, what is judged. */
  text: string;
  /** The number of a numbered paragraph: "12", "2.1". */
  number: string | null;
  /** Of headings: 1 the highest; 9 one that only its shape shows. Of bullets: 0 the outermost. */
  depth: number;
  grade?: string;
  /** Of a graded line: the whole line, where it was one. */
  printed?: string;
  at: Place;
};

/** What stands beside the text of a report: footnotes, page numbers, heads of tables. */
export type Aside = { text: string; at: Place; note?: string };

/** As `12.`, `12 `, `2.1`: a paragraph's number, before a letter or a quotation. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,2})?)[.)]?\s+(?=["'‘“(£]?[\p{L}\d])/u;
const STOPPED = /^\d{1,3}(?:\.\d{1,2})?[.)]\s/;
const LONE_NUMBER = /^(\d{1,3}(?:\.\d{1,2})?)\.?$/;
/** A shape that only looks like a heading of the level it was given. */
export const SHAPED = 9;

/** A document's pieces, and what is no part of its text. */
export function piecesOf(document: Pick<ReadDocument, 'blocks'>): { pieces: Piece[]; asides: Aside[] } {
  const asides: Aside[] = [];
  const pieces: Piece[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table') addTable(block, pieces, asides);
    else addBlock(block, pieces, asides);
  }
  const numbered = withLoneNumbers(
    numberedInTurn(withGradesBelow(withLoneBullets(withoutNotes(pieces, asides)))),
    asides,
  );
  return { pieces: withoutMarks(numbered, asides), asides };
}

function addBlock(block: Exclude<Block, TableBlock>, pieces: Piece[], asides: Aside[]): void {
  if (block.kind === 'list')
    pieces.push(...block.items.map(itemPiece).flatMap((each) => (each.number ? gradedOr(each) : each)));
  else if (block.kind === 'heading') pieces.push(piece('heading', block.text, block.at, block.level));
  else if (block.note !== undefined) asides.push({ text: block.text, at: block.at, note: block.note });
  else pieces.push(...gradedOr(piece('paragraph', block.text.replace(/\s+/g, ' ').trim(), block.at)));
}

function itemPiece({ text, depth, label, at }: ListItem): Piece {
  const number = label ? LONE_NUMBER.exec(label.replace(/[()]/g, '').trim())?.[1] : undefined;
  if (number && depth === 0) return { ...piece('paragraph', text, at), number };
  return piece('item', label && !number ? `${label} ${text}` : text, at, depth);
}

function piece(kind: Piece['kind'], text: string, at: Place, depth = 0): Piece {
  return { kind, text: text.replace(/\s+/g, ' ').trim(), number: null, depth, at };
}

/** "Overall effectiveness  Good" on one line, as text converters leave the rows of a table. */
function gradedOr(found: Piece): Piece[] {
  const row = gradeIn(found.text);
  if (!row || found.text.length > 160) return [found];
  return [{ ...found, kind: 'graded', text: row.name, number: null, grade: row.grade, printed: found.text }];
}

/** A table row by row: judgements with their grades, boxes of text, or plain data. */
function addTable(table: TableBlock, pieces: Piece[], asides: Aside[]): void {
  if (table.caption) pieces.push(piece('paragraph', table.caption, table.at));
  for (const row of table.rows) {
    const filled = row.cells.filter((cell) => cell.text.trim() && !cell.mergedFromAbove);
    if (!filled.length) continue;
    const said = filled.map((cell) => cell.text.replace(/\s+/g, ' ').trim());
    if (isGradeTableHead(said)) asides.push({ text: said.join(' | '), at: row.at });
    else if (filled.length === 1) for (const block of filled[0]!.blocks) addBlock(atRow(block, row), pieces, asides);
    else pieces.push(rowPiece(said, row));
  }
}

function rowPiece(said: string[], row: TableRow): Piece {
  const grade = said.at(-1)!;
  const name = said.slice(0, -1).join(' ');
  if (said.length <= 3 && isGrade(grade)) return { ...piece('graded', name, row.at), grade, number: null };
  // A bullet set in a column of its own.
  if (said.length === 2 && /^[^\p{L}\d]{1,2}$/u.test(said[0]!)) return piece('item', said[1]!, row.at);
  const number = said.length === 2 ? LONE_NUMBER.exec(said[0]!)?.[1] : undefined;
  if (number) return { ...piece('paragraph', said[1]!, row.at), number };
  // A label and what it labels, as "Lead inspector:" and a name.
  if (said.length === 2 && /:$/.test(said[0]!)) return piece('paragraph', said.join(' '), row.at);
  return piece('paragraph', said.join(' | '), row.at);
}

/** The words of a box keep the page they stand on; a bold line in one is a heading of the lowest rank. */
function atRow<T extends Exclude<Block, TableBlock>>(block: T, row: TableRow): T {
  const { page, line, block: place } = row.at;
  const at = { ...(page ? { page } : {}), ...(line ? { line } : {}), ...(place ? { block: place } : {}) };
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => ({ ...item, at })), at };
  return block.kind === 'heading' ? { ...block, level: SHAPED, at } : { ...block, at };
}

/** A grade on a line of its own belongs to what is judged on the line before it. */
function withGradesBelow(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const each of pieces) {
    const last = out.at(-1);
    if (last && last.kind !== 'graded' && isGrade(each.text) && isJudged(last.text))
      out[out.length - 1] = { ...last, kind: 'graded', number: null, grade: each.text };
    else out.push(each);
  }
  return out;
}

/** A bullet on a line of its own, as a converter leaves it, belongs to the paragraph after it. */
function withLoneBullets(pieces: Piece[]): Piece[] {
  let waiting = false;
  return pieces.flatMap((each): Piece[] => {
    const lone = /^[•‣⁃∙·●o\u25a0-\u25ff\uf000-\uf0ff–-]$/u.test(each.text) && !each.number;
    const bulleted = waiting && each.kind === 'paragraph' && !lone;
    waiting = lone;
    return lone ? [] : [bulleted ? { ...each, kind: 'item', depth: 0 } : each];
  });
}

/** Footnotes in a text: a mark on a line of its own, and right under it the note, to the end of the page. */
function withoutNotes(pieces: Piece[], asides: Aside[]): Piece[] {
  let note: { mark: string; page: number } | null = null;
  return pieces.filter((each, index) => {
    const { page, line } = each.at;
    if (!page || !line) return true;
    const next = pieces[index + 1];
    const mark = /^\d{1,2}$/.exec(each.text)?.[0];
    if (
      mark &&
      next?.kind === 'paragraph' &&
      next.at.page === page &&
      next.at.line === line + 1 &&
      next.text.length > 40
    ) {
      note = { mark, page };
      return false;
    }
    if (note?.page !== page) note = null;
    if (note) asides.push({ text: each.text, at: each.at, note: note.mark });
    return !note;
  });
}

/** The mark of a footnote that was set at the size of the text, as in "schools3,": it stands on the page of its note. */
function withoutMarks(pieces: Piece[], asides: Aside[]): Piece[] {
  const notes = asides.filter((each) => /^\d{1,2}$/.test(each.note ?? ''));
  const open = new Set(notes);
  return pieces.map((each) => {
    let { text } = each;
    for (const note of open) {
      // Near a page's end a note may stand on the page before or after its paragraph's first line.
      const [from = 0, page = 0] = [each.at.page, note.at.page];
      if (!page || Math.abs(page - from) > 1) continue;
      const glued = new RegExp(`(?<=\\p{Ll}{2}[.,;:)]?)${note.note}(?=$|[\\s.,;:)])`, 'u');
      if (!glued.test(text)) continue;
      text = text.replace(glued, '');
      open.delete(note);
    }
    return text === each.text ? each : { ...each, text };
  });
}

/** Numbers rise, or begin again at one: a line that begins "4. Most…" after 45 is the end of a sentence. */
function goesBack(number: string, last: number): boolean {
  return Number(number) <= last && Math.floor(Number(number)) !== 1;
}

/**
 * Takes the numbers off numbered paragraphs. One with a full stop is a number; a bare one is if it follows on from the
 * paragraph before ("29 Children…" after 28), else it begins a sentence ("12 children were…").
 */
function numberedInTurn(pieces: Piece[]): Piece[] {
  let last = 0;
  return pieces.map((each) => {
    if (each.number && goesBack(each.number, last))
      return { ...each, number: null, text: `${each.number}. ${each.text}` };
    if (each.number) last = Number(each.number);
    if (each.kind === 'item' || each.kind === 'heading' || each.number) return each;
    const found = NUMBERED.exec(each.text);
    if (!found) return each;
    const rest = each.text.slice(found[0].length);
    const next = Number(found[1]) === last + 1;
    const letter = /^["'‘“(]?\p{L}/u.test(rest);
    // "18. 11.5% of children…" is numbered 18, if 17 came before.
    if (goesBack(found[1]!, last)) return each;
    if (STOPPED.test(each.text) ? !letter && !next : !next || !/^["'‘“(]?\p{Lu}/u.test(rest)) return each;
    last = Number(found[1]);
    return { ...each, number: found[1]!, text: each.text.slice(found[0].length) };
  });
}

/** A number standing alone belongs to the paragraph after it, if it is the next; else it is a page's. */
function withLoneNumbers(pieces: Piece[], asides: Aside[]): Piece[] {
  let last = 0;
  let waiting: string | null = null;
  return pieces.flatMap((each): Piece[] => {
    const lone = each.kind === 'paragraph' || each.kind === 'item' ? LONE_NUMBER.exec(each.text)?.[1] : undefined;
    if (lone && !each.number) {
      // One or two before it may have been lost.
      const expected = /\.$/.test(each.text) && Number(lone) > last && Number(lone) <= last + 3;
      if (!expected || waiting !== null) asides.push({ text: each.text, at: each.at });
      if (waiting !== null) asides.push({ text: `${waiting}.`, at: each.at });
      waiting = expected && waiting === null ? lone : null;
      return [];
    }
    if (each.number && goesBack(each.number, last) && waiting === null)
      return [{ ...each, number: null, text: `${each.number}. ${each.text}` }];
    const number = each.number ?? (each.kind === 'paragraph' ? waiting : null);
    if (waiting !== null && number !== waiting) asides.push({ text: `${waiting}.`, at: each.at });
    waiting = null;
    if (number) last = Number(number);
    // The number of the next paragraph, run in at the end of this one or, by a converter, of a heading.
    const runIn =
      /^(.{20,}[.!?:)’”])\s(\d{1,3})\.$/su.exec(each.text) ??
      (each.at.line && !each.number ? /^([^.!?]{5,100})\s(\d{1,3})\.$/u.exec(each.text) : null);
    if (!runIn || Number(runIn[2]) !== last + 1) return [{ ...each, number }];
    waiting = runIn[2]!;
    return [{ ...each, number, text: runIn[1]! }];
  });
}
