import type { Block, ReadWarning } from '../../../platform/reading/blocks.ts';
import { wordsWithLookAlikes } from '../../../platform/reading/look-alike-letters.ts';
import type { PlanFile } from '../../plan-format.ts';
import { joinActionLines } from './action-lines.ts';
import { columnsOf, tableKind } from './table-headers.ts';
import { valuesOf } from './action-rows.ts';
import { emptyDraft, keepUnplaced, warn, type Draft } from './draft.ts';
import { findHeadings } from './find-areas.ts';
import { finishPlan, type PlacesByPath } from './finish-plan.ts';
import { findFurniture } from './furniture.ts';
import { findKeyRuns, readKeyPiece } from './rating-key.ts';
import { matchable } from './match-text.ts';
import { piecesOf, textOfPiece, type Piece } from './pieces.ts';
import { settleColumns } from './settle-columns.ts';
import { setGroup, startWalk } from './walk.ts';
import { walkPiece } from './walk-pieces.ts';

export type PlanDocument = { blocks: readonly Block[]; warnings: readonly ReadWarning[] };

/** Every rating written beside an action, as compared: known before reading, so that split cells can be mended. */
function ratingsIn(pieces: readonly Piece[]): Set<string> {
  const ratings = new Set<string>();
  let columns: ReturnType<typeof settleColumns> | null = null;
  for (const piece of pieces) {
    if (piece.kind !== 'row') continue;
    const header = columnsOf(piece.row);
    if (header && tableKind(header) === 'actions')
      columns = settleColumns(header, piece.table.rows.slice(piece.index + 1));
    else if (columns) {
      const rating = valuesOf(piece.row, columns).find((value) => value.kind === 'rating')?.text;
      if (rating && rating.length <= 80) ratings.add(matchable(rating));
    }
  }
  return ratings;
}

/** Words in capitals that the document also writes inside ordinary sentences: its abbreviations. */
function abbreviationsIn(pieces: readonly Piece[]): Set<string> {
  const found = new Set<string>();
  for (const piece of pieces) {
    const text = textOfPiece(piece);
    const letters = text.replace(/[^\p{L}]/gu, '');
    // A shouted title says nothing about which of its words are abbreviations.
    if (letters.replace(/\p{Lu}/gu, '').length < letters.length * 0.7) continue;
    for (const [word] of text.matchAll(/(?<![\p{L}])[\p{Lu}]{2,8}(?![\p{L}])/gu)) found.add(word);
  }
  return found;
}

/** Reads a plan and also returns the words it took as furniture (labels, table headers, page numbers, contents). */
export function readPlanWithFurniture(
  document: PlanDocument,
  options: { asAt?: string } = {},
): { plan: PlanFile; places: PlacesByPath; furniture: string[] } {
  const draft: Draft = emptyDraft();
  draft.warnings.push(...document.warnings);
  const pieces = joinActionLines(piecesOf(document.blocks));
  const furniture = findFurniture(pieces);
  const headings = findHeadings(pieces, furniture);
  const keys = findKeyRuns(pieces);
  const walk = startWalk(draft, ratingsIn(pieces), abbreviationsIn(pieces));
  pieces.forEach((piece, index) => {
    if (furniture.has(index)) draft.furniture.push(textOfPiece(piece));
    else if (keys.has(index)) readKeyPiece(walk, piece);
    else walkPiece(walk, piece, headings.get(index) ?? null, pieces[index + 1]);
  });
  setGroup(walk, null);
  if (walk.pendingTitle) keepUnplaced(draft, walk.pendingTitle, pieces.at(-1)?.at ?? {});
  if (!draft.warnings.some((warning) => warning.code === 'look-alike-letters')) {
    for (const piece of pieces) {
      const words = wordsWithLookAlikes(textOfPiece(piece));
      if (words.length > 0)
        warn(
          draft,
          'look-alike-letters',
          `Letters from another alphabet that look like ours, in: ${words.join(', ')}.`,
          piece.at,
        );
    }
  }
  return { ...finishPlan(draft, options), furniture: draft.furniture };
}

/**
 * Reads a document as an improvement plan. Sections, actions, owners, due expressions, targets and the rest are
 * recognised by what headers and labels mean and by shape; what has no place is kept in `unplaced`, and what a person
 * should check is in `warnings`. `asAt` overrides the date the document gives for its ratings (ISO).
 */
export function readPlan(document: PlanDocument, options: { asAt?: string } = {}): PlanFile {
  return readPlanWithFurniture(document, options).plan;
}

/** As `readPlan`, with where each fact was read, by its path in the plan: `areas/2/actions/5`, "line 232". */
export function readPlanWithPlaces(
  document: PlanDocument,
  options: { asAt?: string } = {},
): { plan: PlanFile; places: ReadonlyMap<string, string> } {
  const { plan, places } = readPlanWithFurniture(document, options);
  return { plan, places };
}

/** True when a document holds at least one action table or list of actions that can be read as a plan. */
export function isPlan(blocks: readonly Block[]): boolean {
  return readPlan({ blocks, warnings: [] }).areas.some((area) => area.actions.length > 0);
}
