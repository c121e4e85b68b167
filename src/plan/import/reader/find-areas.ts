import { isAsAt } from './as-at.ts';
import { cardsOf } from './card-table.ts';
import { asTitle, isTitleLike, matchable } from './match-text.ts';
import { datesIn } from './dates-in-text.ts';
import { chapterWord, numberedWord, numbering, recommendationWord } from './heading-numbering.ts';
import { inlineAction } from './inline-action.ts';
import { onlyCell, type Piece } from './pieces.ts';
import { keyInLine } from './rating-key.ts';
import { isPointer, isSectionPart, labelWithContent, roleOf, type Role } from './section-labels.ts';
import { columnKind, columnsOf, tableKind } from './table-headers.ts';

/** What a heading turns out to be once what follows it is known. */
export type Heading =
  | { as: 'chapter'; title: string }
  | { as: 'area'; rank: number; number: string | null; letter: string | null; title: string; parent: string | null }
  | { as: 'recommendation'; name: string; text: string }
  | { as: 'milestones'; by: string }
  | { as: 'part'; role: Role }
  | { as: 'group'; text: string }
  | { as: 'text' }
  | { as: 'end' };

type Candidate = { index: number; text: string; rank: number; firm: boolean };
type OpenArea = { rank: number; title: string; hasActions: boolean };
type Signal = 'actions' | 'part' | null;

function signalOf(piece: Piece): Signal {
  if (piece.kind === 'row') {
    if (piece.index === 0 && cardsOf(piece.table)) return 'actions';
    const columns = columnsOf(piece.row);
    const kind = columns && tableKind(columns);
    if (kind === 'actions') return 'actions';
    if (kind === 'measures' || kind === 'findings') return 'part';
    const first = piece.row.cells.find((cell) => cell.text.trim());
    return first && isSectionPart(roleOf(first.text)) ? 'part' : null;
  }
  if (piece.kind === 'list') return null;
  const opening = /^([^:]{3,120}):\s/.exec(piece.text)?.[1];
  return isSectionPart(roleOf(piece.text)) || (opening !== undefined && isSectionPart(roleOf(opening))) ? 'part' : null;
}

/** "Accountable lead: Director of Education": a detail of the part it stands in. */
function isDetail(text: string): boolean {
  const label = /^([^:\n]{2,40}):\s+\S/.exec(text)?.[1];
  return (
    label !== undefined &&
    (['owner', 'due', 'rating', 'ref'].includes(columnKind(label)) ||
      /^(?!.*\d).*\b(officer|lead|sponsor|owner|chair|budget|cost|date)s?$/i.test(label))
  );
}

/** "Table 3", "Figure 2: …": the title of a thing on the page, not of a section. */
export function isCaption(text: string): boolean {
  return /^(table|figure|chart|diagram) \d{1,3}\b/i.test(text.trim());
}

function candidateAt(pieces: readonly Piece[], index: number): Candidate | null {
  const piece = pieces[index]!;
  const next = pieces[index + 1];
  // "2.3 Open two hubs (Lead: …; by …)" is an action, whatever follows it.
  if ((piece.kind === 'heading' || piece.kind === 'paragraph') && piece.text.length <= 400) {
    const { owner, due, rating } = inlineAction(piece.text);
    if (owner || due || rating || keyInLine(piece.text).length > 0) return null;
  }
  if (piece.kind === 'heading') {
    if (isCaption(piece.text) || (piece.level >= 4 && labelWithContent(piece.text))) return null;
    return isPointer(piece.text)
      ? null
      : { index, text: piece.text, rank: piece.level + numbering(piece.text).depth, firm: piece.level < 4 };
  }
  if (piece.kind === 'paragraph') {
    if (isAsAt(piece.text) || isDetail(piece.text) || labelWithContent(piece.text)) return null;
    // "Priority action 2" on a line of its own heads what follows, though its words stand below it.
    const words = numberedWord.exec(piece.text)?.[3];
    const named = words && /\d\s*[:–-]/.test(piece.text) && isTitleLike(piece.text) && piece.text.length <= 100;
    if (words === '' || named) return { index, text: piece.text, rank: 4.4, firm: false };
    if (recommendationWord.test(piece.text) && piece.text.length < 600)
      return { index, text: piece.text, rank: 5, firm: false };
    if (isCaption(piece.text)) return null;
    const leads = next !== undefined && (signalOf(next) !== null || chapterWord.test(piece.text));
    return leads && isTitleLike(piece.text) && !isPointer(piece.text) && roleOf(piece.text) === null
      ? { index, text: piece.text, rank: 4.4, firm: false }
      : null;
  }
  const cell = onlyCell(piece);
  if (!cell || cell.index > 0 || isPointer(cell.text) || cell.text.includes('\n')) return null;
  if (recommendationWord.test(cell.text) && cell.text.length < 600)
    return { index, text: cell.text, rank: 5, firm: false };
  const marked =
    numberedWord.test(cell.text) ||
    chapterWord.test(cell.text) ||
    /^(\d{1,2}(\.\d{1,2})?|[A-H])[.):]\s+\p{L}/u.test(cell.text);
  const nextLeads =
    next?.kind === 'row' && (signalOf(next) !== null || next.row.cells.filter((each) => each.text.trim()).length >= 3);
  const wide = piece.kind === 'row' && (cell.cell.span > 1 || piece.row.cells.length > 2);
  const heads = nextLeads && wide && isTitleLike(cell.text) && cell.text.length <= 100 && roleOf(cell.text) === null;
  return (marked && isTitleLike(cell.text)) || heads
    ? { index, text: cell.text, rank: 4.3 + numbering(cell.text).depth, firm: false }
    : null;
}

/** A heading over a list of what is or will be done by a date: "What we will have done by the end of June 2026". */
function milestoneDate(text: string, next: Piece | undefined): string | null {
  if (next?.kind !== 'list' && !(next?.kind === 'row')) return null;
  const date = datesIn(text).find((each) => each.date);
  const named =
    /\b(achiev|deliver|complet|done|in place|milestone|by (the )?end of|by\b)/i.test(text) ||
    (date && date.end - date.start > text.length * 0.6);
  return date && named && text.length < 110 ? date.date : null;
}

/** Decides what each heading of a document is. Returns a map from piece index; headings not in it are plain prose. */
export function findHeadings(pieces: readonly Piece[], furniture: ReadonlySet<number>): Map<number, Heading> {
  const headings = new Map<number, Heading>();
  const signals = pieces.map((piece, index) => (furniture.has(index) ? null : signalOf(piece)));
  const candidates: Candidate[] = [];
  pieces.forEach((piece, index) => {
    if (furniture.has(index)) return;
    const text = piece.kind === 'heading' || piece.kind === 'paragraph' ? piece.text : null;
    const role = text === null ? null : roleOf(text);
    if (role) headings.set(index, { as: 'part', role });
    else {
      const candidate = candidateAt(pieces, index);
      if (candidate) candidates.push(candidate);
    }
  });
  const owns = candidates.map((candidate, i) => {
    const end = candidates[i + 1]?.index ?? pieces.length;
    for (let at = candidate.index + 1; at < end; at += 1) if (signals[at]) return true;
    return false;
  });
  let current: OpenArea | null = null;
  let stack: OpenArea[] = [];
  let special = false;
  let chapterOpen = false;
  let scanned = 0;
  let lastRole: Role | null = null;
  const openAreaAt = ({ index, rank, firm }: Candidate, parts: ReturnType<typeof numbering>, plain: boolean): void => {
    // A heading without a number is inside another only where the format itself says how deep it is.
    stack = stack.filter((open) => open.rank < rank);
    const parent = !plain || firm ? (stack.at(-1)?.title ?? null) : null;
    headings.set(index, { as: 'area', rank, number: parts.number, letter: parts.letter, title: parts.title, parent });
    current = { rank, title: parts.title, hasActions: false };
    stack.push(current);
    special = false;
    lastRole = null;
  };
  candidates.forEach((candidate, i) => {
    for (; scanned < candidate.index; scanned += 1) {
      const heading = headings.get(scanned);
      if (heading?.as === 'part') {
        lastRole = heading.role;
        special = ['page', 'milestones', 'glossary', 'key'].includes(heading.role);
        if (special) current = null;
      }
      if (signals[scanned] === 'actions' && current) current.hasActions = true;
    }
    const { index, text, rank } = candidate;
    const chapter = chapterWord.exec(text);
    const later = candidates.slice(i + 1);
    const sameOrAbove = later.findIndex((other) => other.rank <= rank);
    const inside = later.slice(0, sameOrAbove < 0 ? later.length : sameOrAbove);
    const holdsOthers = inside.some((_, k) => owns[i + 1 + k]);
    const by = milestoneDate(text, pieces[index + 1]);
    const recommendation = recommendationWord.exec(text);
    const parts = numbering(text);
    const plain = parts.number === null && parts.letter === null;

    if (chapter && (!owns[i] || holdsOthers)) {
      headings.set(index, { as: 'chapter', title: chapter[3] ? text.trim() : asTitle(text) });
      current = null;
      stack = [];
      chapterOpen = !chapter[3];
      special = false;
      return;
    }
    if (by && (special || !owns[i]) && !numberedWord.test(text)) {
      headings.set(index, { as: 'milestones', by });
      special = true;
      current = null;
      return;
    }
    if (recommendation && owns[i] !== undefined && (owns[i] || pieces[index]!.kind === 'row' || current)) {
      headings.set(index, { as: 'recommendation', name: recommendation[1]!, text: recommendation[2]!.trim() });
      chapterOpen = false;
      return;
    }
    if (owns[i]) {
      const underFindings =
        current !== null &&
        !current.hasActions &&
        plain &&
        rank > current.rank &&
        (lastRole === 'findings' || lastRole === 'needs' || lastRole === 'measures');
      const row = pieces[index]!.kind === 'row';
      if (underFindings && !row) headings.set(index, { as: 'group', text });
      else {
        openAreaAt(candidate, parts, plain);
      }
      chapterOpen = false;
      return;
    }
    const titleOfAll = i === 0 && sameOrAbove < 0 && plain;
    if (titleOfAll && holdsOthers) {
      headings.set(index, { as: 'end' });
      return;
    }
    const owners = inside.filter((_, k) => owns[i + 1 + k]);
    if (!plain && owners.length === 1 && numbering(owners[0]!.text).depth === 0.2) {
      // "2. Visits" over one plain heading such as "Background": the section is the numbered one.
      owns[i + 1 + inside.indexOf(owners[0]!)] = false;
      openAreaAt(candidate, parts, plain);
      return;
    }
    if (holdsOthers && candidate.firm) {
      stack = [];
      headings.set(index, { as: 'chapter', title: text });
      current = null;
      chapterOpen = false;
      return;
    }
    if (chapterOpen) {
      const before = [...headings.entries()].filter(([at]) => at < index).at(-1);
      if (before && before[1].as === 'chapter') {
        headings.set(before[0], { as: 'chapter', title: `${before[1].title}: ${text}` });
        headings.set(index, { as: 'chapter', title: `${before[1].title}: ${text}` });
      }
      chapterOpen = false;
      return;
    }
    // A row that holds a heading opens a part of its own table even where the table's header came before it.
    if (pieces[index]!.kind === 'row') {
      headings.set(index, {
        as: 'area',
        rank,
        number: parts.number,
        letter: parts.letter,
        title: parts.title,
        parent: null,
      });
      current = { rank, title: parts.title, hasActions: true };
      stack = [current];
      return;
    }
    const under = pieces[index + 1];
    const nothingUnder = under === undefined || under.kind === 'heading' || signals[index + 1] === 'part';
    // A short line with nothing under it, in a part that holds text, is text of that part and not a heading.
    if (!candidate.firm && plain && nothingUnder && lastRole !== null && current) headings.set(index, { as: 'text' });
    else if (current && rank > current.rank) headings.set(index, { as: 'group', text });
    else if (matchable(text)) {
      headings.set(index, { as: 'end' });
      current = null;
      special = false;
    }
  });
  return headings;
}
