import { matchable } from './match-text.ts';
import { textOfPiece, type Piece } from './pieces.ts';
import { roleOf } from './section-labels.ts';

const pageNumber = /^(page )?\d{1,3}( ?(of|\/) ?\d{1,3})?$/;
const handlingMark =
  /^(official|official[ -]sensitive|not protectively marked|restricted|confidential|internal|public|draft|not for publication)([: -].{0,30})?$/;
const contentsLine =
  /((?:\. ?){2,}|…|\t|\s\|\s|\s{2,})\s*(\d{1,3}|error! bookmark not defined\.?)\s*$|^.{3,100}\s\d{1,3}$/i;

const withoutPage = (text: string): string => matchable(text.replace(/[\s.…|\t]*\d{0,3}\s*$/, ''));

/** A contents list that no word announces: three or more lines in a row, each a heading that comes later. */
function listedAhead(pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>();
  const headings = new Map<string, number>();
  pieces.forEach((piece, index) => {
    if (piece.kind === 'heading') headings.set(matchable(piece.text), index);
  });
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 3) run.forEach((index) => found.add(index));
    run = [];
  };
  pieces.forEach((piece, index) => {
    const lines = piece.kind === 'row' ? [] : textOfPiece(piece).split('\n');
    const last = headings.get(withoutPage(lines.at(-1) ?? '')) ?? -1;
    // Headings in the running text are followed by something before the next; in a contents list they are not.
    if (lines.length > 0 && last > index + 2 && lines.every((line) => headings.has(withoutPage(line)))) run.push(index);
    else close();
  });
  close();
  return found;
}

/**
 * What belongs to the paper and not to the plan: page numbers, handling marks, running heads and the contents list.
 * Returns the indexes of such pieces.
 */
export function findFurniture(pieces: readonly Piece[]): Set<number> {
  const furniture = new Set<number>();
  const seen = new Map<string, number[]>();
  pieces.forEach((piece, index) => {
    if (piece.kind === 'list') return;
    const text = matchable(textOfPiece(piece));
    if (pageNumber.test(text) || handlingMark.test(text)) furniture.add(index);
    else if (/^(table|figure|chart) \d{1,3}$/.test(text)) furniture.add(index);
    else if (piece.kind !== 'row' && text.length < 90) seen.set(text, [...(seen.get(text) ?? []), index]);
  });
  // A short line said three times or more that is not a label of the plan's own sections is a running head.
  for (const [text, indexes] of seen) {
    const runningHead = /\b(plan|council|version|draft|page|report|services|board)\b/.test(text) && indexes.length >= 3;
    if (runningHead && roleOf(text) === null) indexes.slice(1).forEach((index) => furniture.add(index));
  }
  listedAhead(pieces).forEach((index) => furniture.add(index));
  const start = pieces.findIndex((piece) => piece.kind !== 'list' && roleOf(textOfPiece(piece)) === 'contents');
  if (start >= 0) {
    furniture.add(start);
    for (let i = start + 1; i < pieces.length; i += 1) {
      const piece = pieces[i]!;
      if (furniture.has(i)) continue;
      const lines = textOfPiece(piece).split('\n');
      const listed = lines.filter((line) => contentsLine.test(line)).length >= Math.max(1, lines.length / 2);
      if (!listed) break;
      furniture.add(i);
    }
  }
  return furniture;
}
