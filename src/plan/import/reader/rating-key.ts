import type { PlanFile } from '../../plan-format.ts';
import { matchable } from './match-text.ts';
import { textOfPiece, type Piece } from './pieces.ts';
import type { Walk } from './walk.ts';

type Step = PlanFile['ratingScale'][number];

const ratingWord =
  /^(blue|green|amber( ?\/ ?(red|green))?|amber [a-z]|yellow|orange|red|grey|gray|white|black|purple|b|r|a|g|complete[d]?|closed|on track|off track|at risk|delayed|overdue|behind( schedule)?|on (course|plan|schedule|target)|slipping|not started|not due|in progress|under ?way|ongoing|not yet (due|started)|embedded|achieved|done|n\/a|n|c|[1-5])$/;

/** True for a word that plans use to rate actions, a colour or a state; used to know a key that has no heading. */
export function isRatingWord(text: string): boolean {
  return ratingWord.test(matchable(text));
}

/** True for what stands in a column of ratings: a rating word, with an arrow, a mark or what it was before beside it. */
export function isRating(text: string): boolean {
  const word = text.replace(/\(.*\)|[^\p{L}\p{N}/ ]/gu, ' ').trim();
  return text.length <= 40 && (isRatingWord(word) || /^\d{1,3}\s?%( complete[d]?)?$/i.test(text.trim()));
}

/** "Blue – complete and evidenced", "Red: off track" as a step of a rating key, or null. */
export function keyEntry(text: string): Step | null {
  const match = /^([\p{L}\d][\p{L}\d /()-]{0,30}?)\s*(?:\s[-–—=]\s|:\s|\s{2,}|\t)\s*(\S.*)$/u.exec(text.trim());
  return match ? { word: match[1]!.trim(), definition: match[2]!.trim() } : null;
}

/**
 * Several steps written in one line: "Red: off track; Amber: at risk; Green: on track", "B = done, G = on plan, A = late".
 * Steps in words are not mixed with steps in letters, so that "R – responsible" beside a key of colours is left out.
 */
export function keyInLine(text: string): Step[] {
  const begins = /(?<=^|[;,|.:\n(]\s*)([\p{L}\d][\p{L}\d /-]{0,20}?)\s*(?:\s[-–—]\s|\s?=\s?|:\s)(?=\S)/gu;
  const found = [...text.matchAll(begins)].filter((match) => isRatingWord(match[1]!));
  const steps = found.map((match, i) => ({
    word: match[1]!.trim(),
    definition: text
      .slice(match.index + match[0].length, found[i + 1]?.index)
      .replace(/[\s;,|]+$/, '')
      .replace(/\)?\.?$/, ''),
  }));
  const words = steps.filter((step) => step.word.length > 1);
  const letters = steps.filter((step) => step.word.length === 1);
  const key = words.length >= letters.length ? words : letters;
  const distinct = new Set(key.map((step) => matchable(step.word)));
  return key.length >= 3 && distinct.size === key.length && key.every((step) => step.definition) ? key : [];
}

/** Three or more lines or items one after another that each give a rating word and its meaning. */
export function findKeyRuns(pieces: readonly Piece[]): Set<number> {
  const found = new Set<number>();
  const isStep = (text: string): boolean => {
    const step = text.length <= 200 ? keyEntry(text) : null;
    return step !== null && isRatingWord(step.word);
  };
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 3) run.forEach((index) => found.add(index));
    run = [];
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'list' && piece.list.items.length >= 3 && piece.list.items.every((item) => isStep(item.text)))
      found.add(index);
    if ((piece.kind === 'paragraph' || piece.kind === 'heading') && isStep(piece.text)) run.push(index);
    else close();
  });
  close();
  return found;
}

/** Takes a piece of such a run into the plan's rating key. */
export function readKeyPiece(walk: Walk, piece: Piece): void {
  const items = piece.kind === 'list' ? piece.list.items : [{ text: textOfPiece(piece), at: piece.at }];
  for (const { text, at } of items) {
    const step = keyEntry(text);
    if (step) walk.draft.ratingScale.push({ ...step, at });
  }
}

/** A row of a rating key: the word, then its definition (further cells are joined). */
export function keyRow(cells: readonly string[]): Step | null {
  const [word, ...rest] = cells.map((cell) => cell.trim()).filter(Boolean);
  if (!word || word.length > 60) return null;
  if (rest.length > 0) return { word, definition: rest.join(' ') };
  return keyEntry(word);
}
