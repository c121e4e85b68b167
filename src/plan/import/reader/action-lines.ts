import type { TableBlock, TableCell, TableRow } from '../../../platform/reading/blocks.ts';
import type { Piece } from './pieces.ts';
import { columnKind } from './table-headers.ts';

const opening = /^(?:action|task|activity)(?:\s+(?:no\.?\s*)?[A-Z]{0,4}[ -]?\d[\d.]*[a-z]?)?\s*[:–-]\s+\S/i;
const detail =
  /\s+(?=(?:(?:action |lead |responsible |accountable )?(?:lead|owner|officer|responsible|accountable|by whom)|by when|due(?: date)?|deadline|timescale|target date|completion date|b?rag(?: rating| status)?|rating|status|progress|update|impact)\s*:\s)/i;

/** The labelled lines of a paragraph: "Action 2: … Lead: … Timescale: …", which conversion may have run together. */
function linesOf(text: string): { label: string; value: string }[] | null {
  const lines = text.split(/\n/).flatMap((line) => line.split(detail));
  const pairs = lines.map((line) => /^([^:\n]{2,40}?)\s*:\s+(\S[\s\S]*)$/.exec(line.trim()));
  return pairs.every((pair) => pair !== null) ? pairs.map((pair) => ({ label: pair![1]!, value: pair![2]! })) : null;
}

function tableOf(pieces: readonly Extract<Piece, { kind: 'paragraph' }>[]): TableBlock {
  const rows = pieces.flatMap((piece) =>
    (linesOf(piece.text) ?? []).map(({ label, value }): TableRow => {
      const cell = (text: string): TableCell => ({ text, blocks: [], span: 1, at: piece.at });
      return { cells: [cell(label), cell(value)], at: piece.at };
    }),
  );
  return { kind: 'table', rows, at: pieces[0]!.at };
}

/**
 * Actions written as labelled lines ("Action 2: …", then "Lead: …", "Timescale: …", "Status: …"), as tables of two
 * columns, so that they are read as the cards they are. Everything else stays as it is.
 */
export function joinActionLines(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    const run: Extract<Piece, { kind: 'paragraph' }>[] = [];
    for (let k = i; k < pieces.length; k += 1) {
      const piece = pieces[k]!;
      if (piece.kind !== 'paragraph' || (k === i && !opening.test(piece.text))) break;
      const lines = linesOf(piece.text);
      if (!lines || lines.some(({ label }) => columnKind(label) === 'other')) break;
      run.push(piece);
    }
    const table = run.length > 0 ? tableOf(run) : null;
    if (table && table.rows.length >= 3) {
      table.rows.forEach((row, index) => joined.push({ kind: 'row', row, table, index, at: row.at }));
      i += run.length - 1;
    } else joined.push(pieces[i]!);
  }
  return joined;
}
