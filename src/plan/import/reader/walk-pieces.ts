import type { Place } from '../../../platform/reading/blocks.ts';
import { noteAsAt } from './as-at.ts';
import { keepUnplaced } from './draft.ts';
import type { Heading } from './find-areas.ts';
import { glossaryEntry } from './glossary.ts';
import { numberedWord } from './heading-numbering.ts';
import { inlineAction } from './inline-action.ts';
import { milestonesOfList } from './milestones.ts';
import { holdTitle } from './narrative.ts';
import { textOfPiece, type Piece } from './pieces.ts';
import { placeContent } from './place-content.ts';
import { isRatingWord, keyEntry, keyInLine } from './rating-key.ts';
import { isPointer, labelWithContent, type Role } from './section-labels.ts';
import { openArea, setGroup, type Walk } from './walk.ts';
import { readRow } from './walk-rows.ts';

function leaveTables(walk: Walk): void {
  walk.columns = null;
  walk.kind = null;
  walk.labels = [];
  walk.table = null;
}

function enterPart(walk: Walk, role: Role): void {
  leaveTables(walk);
  if (walk.pendingTitle && walk.area) {
    walk.area.narrative.push({ text: walk.pendingTitle, at: walk.area.at });
    walk.pendingTitle = null;
  }
  walk.role = role;
  setGroup(walk, null);
  if (role === 'page' || role === 'glossary' || role === 'milestones' || role === 'key') {
    walk.area = null;
    walk.by = null;
  }
}

/**
 * A numbered recommendation is a finding of the area it stands in; where it stands in none, it is an area itself, named
 * by its own words unless they are a whole sentence. An "area for improvement" with a title says no finding yet.
 */
function enterRecommendation(walk: Walk, { name, text }: Extract<Heading, { as: 'recommendation' }>, at: Place): void {
  walk.role = 'findings';
  walk.lastAction = null;
  const owner = walk.area && walk.area.answers === null ? walk.area : null;
  const titled = text.length > 0 && text.replace(/\.$/, '').length <= 100 && !/[.;]\s/.test(text);
  const area = owner ?? openArea(walk, titled ? text.replace(/\.$/, '') : name, at);
  if (!owner) {
    area.fromHeading = true;
    area.answers = name;
    area.number = /\d+[a-z]?$/i.exec(name)?.[0] ?? null;
    if (titled && !/\.$/.test(text) && /^(area|afi)/i.test(name)) return;
  }
  // A bare number stands over its words: the text below it is the finding.
  if (text) area.findings.push({ text, group: name, at });
  else if (owner) setGroup(walk, { text: name, at });
}

function walkHeading(walk: Walk, piece: Piece, heading: Heading): boolean {
  const { draft } = walk;
  const text = textOfPiece(piece);
  const inTable = piece.kind === 'row';
  if (heading.as === 'text') return false;
  noteAsAt(draft, text);
  if (heading.as === 'part') {
    draft.furniture.push(text);
    enterPart(walk, heading.role);
    return true;
  }
  if (heading.as === 'chapter') {
    leaveTables(walk);
    walk.chapter = heading.title;
    walk.area = null;
    walk.role = null;
    draft.furniture.push(text);
    return true;
  }
  if (heading.as === 'area') {
    if (!inTable) leaveTables(walk);
    walk.labels = [];
    const area = openArea(walk, heading.title, piece.at);
    const parent =
      heading.parent === null ? null : draft.areas.findLast((each) => each !== area && each.title === heading.parent);
    area.number = heading.number ?? parent?.number ?? null;
    area.letter = heading.letter;
    area.parent = parent?.title ?? null;
    area.fromHeading = true;
    // Under a heading that is only a number, the words that follow say what must improve.
    walk.role = numberedWord.exec(heading.title)?.[3] === '' ? 'needs' : null;
    draft.furniture.push(text);
    return true;
  }
  if (heading.as === 'recommendation') {
    if (!inTable) leaveTables(walk);
    walk.role = 'findings';
    enterRecommendation(walk, heading, piece.at);
    draft.furniture.push(text);
    return true;
  }
  if (heading.as === 'milestones') {
    leaveTables(walk);
    walk.role = 'milestones';
    walk.by = heading.by;
    walk.area = null;
    draft.furniture.push(text);
    return true;
  }
  if (heading.as === 'group') {
    if (inTable) return false;
    leaveTables(walk);
    if (walk.role === 'findings') setGroup(walk, { text: heading.text, at: piece.at });
    else if (walk.role === 'narrative') holdTitle(walk, heading.text);
    else if (isPointer(text) && walk.area) walk.area.seeAlso.push({ text, at: piece.at });
    else keepUnplaced(draft, text, piece.at);
    return true;
  }
  if (inTable) return false;
  leaveTables(walk);
  walk.area = null;
  walk.role = null;
  keepUnplaced(draft, text, piece.at);
  return true;
}

function walkList(walk: Walk, piece: Extract<Piece, { kind: 'list' }>): void {
  const { draft } = walk;
  const { items } = piece.list;
  if (walk.role === 'milestones') draft.milestones.push(...milestonesOfList(items, walk.by));
  else if (walk.role === 'glossary' || walk.role === 'key') {
    for (const item of items) {
      const entry = walk.role === 'glossary' ? glossaryEntry(item.text) : null;
      const step = walk.role === 'key' ? keyEntry(item.text) : null;
      if (entry) draft.glossary.push({ ...entry, at: item.at });
      else if (step) draft.ratingScale.push({ ...step, at: item.at });
      else keepUnplaced(draft, item.text, item.at);
    }
  } else if (!walk.area || !walk.role || !placeContent(walk, walk.role, [piece.list], piece.at))
    keepUnplaced(draft, textOfPiece(piece), piece.at);
}

function walkParagraph(walk: Walk, piece: Extract<Piece, { kind: 'paragraph' | 'heading' }>): void {
  const { draft } = walk;
  const { text } = piece;
  noteAsAt(draft, text);
  if (isPointer(text) && walk.area) {
    walk.area.seeAlso.push({ text, at: piece.at });
    return;
  }
  const steps = keyInLine(text);
  if (steps.length > 0) {
    draft.ratingScale.push(...steps.map((step) => ({ ...step, at: piece.at })));
    draft.furniture.push(text);
    return;
  }
  const labelled = labelWithContent(text);
  if (labelled && walk.area) {
    draft.furniture.push(labelled.label);
    enterPart(walk, labelled.role);
    placeContent(walk, labelled.role, [{ kind: 'paragraph', text: labelled.content, at: piece.at }], piece.at);
    return;
  }
  if (walk.role === 'glossary' || walk.role === 'key') {
    const entry = walk.role === 'glossary' ? glossaryEntry(text) : null;
    const step = walk.role === 'key' ? keyEntry(text) : null;
    if (entry) draft.glossary.push({ ...entry, at: piece.at });
    else if (step && (isRatingWord(step.word) || step.word.split(' ').length <= 5))
      draft.ratingScale.push({ ...step, at: piece.at });
    else keepUnplaced(draft, text, piece.at);
    return;
  }
  const action = walk.role === 'actions' ? inlineAction(text) : null;
  const proseAmongActions = action !== null && !action.owner && !action.due && !action.ref;
  const placed =
    walk.area &&
    walk.role &&
    !proseAmongActions &&
    placeContent(walk, walk.role, [{ kind: 'paragraph', text, at: piece.at }], piece.at);
  if (!placed) keepUnplaced(draft, text, piece.at);
}

/** Takes one piece of the document into the plan. */
export function walkPiece(walk: Walk, piece: Piece, heading: Heading | null, next: Piece | undefined): void {
  if (heading && walkHeading(walk, piece, heading)) return;
  if (piece.kind === 'row') {
    readRow(walk, piece);
    return;
  }
  // Text between two rows of one table (a list that conversion set apart) does not end the table.
  const inside = next?.kind === 'row' && next.table === walk.table;
  if (!inside && walk.kind !== 'actions') leaveTables(walk);
  if (piece.kind === 'list') walkList(walk, piece);
  else walkParagraph(walk, piece);
}
