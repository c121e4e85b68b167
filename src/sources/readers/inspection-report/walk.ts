import type { Place } from '../../../platform/reading/index.ts';
import { placeInWords } from '../../../platform/reading/index.ts';
import type { InspectionReportFacts } from '../facts.ts';
import type { Entry } from './entries.ts';
import { addTo } from './entries.ts';
import { gradeIn, statedIn } from './grades.ts';
import {
  askedIn,
  boardIn,
  headsFindings,
  headsImprovements,
  headsPart,
  isAboutReport,
  isContents,
  isGeneric,
  isImprint,
  isSalutation,
  isValediction,
  namesOthers,
} from './headings.ts';
import type { Piece } from './pieces.ts';
import { SHAPED } from './pieces.ts';

type Body = Pick<InspectionReportFacts, 'judgements' | 'improvements' | 'paragraphs' | 'recommendationsToOthers'> & {
  unplaced: { text: string; at: Place }[];
};
type Heading = { text: string; level: number; at: Place; used: boolean; graded: boolean };
type Walk = Body & {
  entries: Entry[];
  /** The heading that each entry stands under. */
  under: Map<Entry, Heading>;
  heading: Heading | null;
  headings: Heading[];
  /** Inside the table of contents. */
  contents: boolean;
  /** The part on the safeguarding board, and the level of its heading. */
  board: { name: string; level: number } | null;
  improving: { level: number; to: string | null } | null;
  /** Before the first heading of the body: where the judgements stand. */
  front: boolean;
};

/** Longest line that can be a heading by its shape alone. */
const LONGEST_HEADING = 110;

/** Goes through the pieces of a report in order and gives each its place. */
export function walk(pieces: Piece[]): Body {
  const state: Walk = {
    judgements: [],
    improvements: [],
    paragraphs: [],
    recommendationsToOthers: [],
    unplaced: [],
    entries: [],
    under: new Map(),
    heading: null,
    headings: [],
    contents: false,
    board: null,
    improving: null,
    front: true,
  };
  const [begin, imprint] = [letterStart(pieces), imprintStart(pieces)];
  pieces.forEach((piece, index) => {
    if (index < begin || index >= imprint) state.unplaced.push({ text: piece.text, at: piece.at });
    else step(state, piece, pieces[index + 1]);
  });
  finish(state);
  if (!state.judgements.length) state.judgements = headedJudgements(state.headings);
  return state;
}

/** Where a letter begins, after its head and its salutation; a report has none. */
function letterStart(pieces: Piece[]): number {
  return pieces.slice(0, 40).findIndex((piece) => isSalutation(piece.text)) + 1;
}

/** Where the imprint begins: what Ofsted is, and how to reach it, at the end of every report; or a letter's signature. */
function imprintStart(pieces: Piece[]): number {
  const half = Math.floor(pieces.length / 2);
  const start = pieces.slice(half).findIndex((piece) => isImprint(piece.text) || isValediction(piece.text));
  return start < 0 ? pieces.length : half + start;
}

function step(state: Walk, piece: Piece, next: Piece | undefined): void {
  if (state.contents && isEntryOfContents(piece, next)) {
    state.unplaced.push({ text: piece.text, at: piece.at });
    return;
  }
  state.contents = false;
  if (piece.kind !== 'item' && isContents(piece.text)) {
    state.contents = true;
    state.front = false;
    state.unplaced.push({ text: piece.text, at: piece.at });
    return;
  }
  if (leadsIn(piece, next)) takeText(state, { ...piece, kind: 'paragraph', depth: 0 });
  else if (piece.kind === 'graded') takeGraded(state, piece);
  else if (state.front && piece.kind === 'heading' && gradeIn(piece.text)) {
    const { name, grade } = gradeIn(piece.text)!;
    takeGraded(state, { ...piece, text: name, grade });
  } else if (piece.kind === 'heading' || looksLikeHeading(piece, next) || (state.front && judges(piece.text))) {
    takeHeading(state, piece.text, piece.kind === 'heading' ? piece.depth : SHAPED, piece.at);
  } else takeText(state, piece);
}

/** A line set like a heading that the small letters after it complete: "In the last 12 months:". */
function leadsIn(piece: Piece, next: Piece | undefined): boolean {
  return piece.kind === 'heading' && /:$/.test(piece.text) && next?.kind === 'item' && /^\p{Ll}/u.test(next.text);
}

/** "Executive summary 2", or the first line of one that takes two. */
function isEntryOfContents(piece: Piece, next: Piece | undefined): boolean {
  const entry = /[\p{L})][\s.…·]+\d{1,3}$/u;
  if (entry.test(piece.text)) return true;
  return piece.kind !== 'heading' && !piece.number && piece.text.length < 90 && !!next && entry.test(next.text);
}

/** A short line that ends no sentence and stands over bullets, numbered paragraphs or a known part of a report. */
function looksLikeHeading(piece: Piece, next: Piece | undefined): boolean {
  const { kind, text, number } = piece;
  if (kind !== 'paragraph' || number || text.length > LONGEST_HEADING || !/^["'‘“]?\p{Lu}/u.test(text)) return false;
  if (headsImprovements(text)) return true;
  if (boardIn(text) && text.length < 80 && !/[.;,:]$/.test(text)) return true;
  if (/[.!;,:]$/.test(text) || text.includes(': '))
    return headsPart(text) && statedIn(text.replace(': ', ' is ')) !== null;
  if (headsFindings(text) || isAboutReport(text)) return text.split(/\s+/).length < 18;
  return !!next && (next.kind === 'item' || next.number !== null) && text.split(/\s+/).length <= 12;
}

function takeGraded(state: Walk, { text, grade, printed, at }: Piece): void {
  const name = text.replace(/^\d(?:\.\d)?[.)]?\s+/, '');
  const known = state.judgements.some((each) => sameName(each.name, name));
  if (state.front && !known) state.judgements.push({ name, grade: grade!, where: placeInWords(at) });
  // Printed again over the part it judges.
  else takeHeading(state, printed ?? name, 3, at, grade);
}

const sameName = (a: string, b: string) =>
  a.toLowerCase().replace(/[^a-z]/g, '') === b.toLowerCase().replace(/[^a-z]/g, '');

function takeHeading(state: Walk, text: string, level: number, at: Place, grade?: string): void {
  const stated = statedIn(text);
  const before = state.judgements.length;
  if (state.front && stated && judges(text)) {
    state.judgements.push({ ...stated, where: placeInWords(at) });
  } else if (state.front && bodyBegins(text)) state.front = false;
  if (isGeneric(text) && state.heading?.graded) {
    state.unplaced.push({ text, at });
    // It ends a list of improvements all the same.
    state.improving = null;
    return;
  }
  takeBoard(state, text, level, at, stated);
  takeImproving(state, text, level);
  state.heading = {
    text,
    level,
    at,
    used: grade !== undefined || state.judgements.length > before,
    graded: grade !== undefined,
  };
  state.headings.push(state.heading);
}

/** Whether a line of the front page gives a judgement on all of the services, or on the board. */
function judges(text: string): boolean {
  const stated = text.length < LONGEST_HEADING + 40 ? statedIn(text) : null;
  return (
    stated !== null &&
    /^(?:children.s services|(?:the )?overall|the effectiveness|.*safeguarding children board)/i.test(stated.name)
  );
}

/** A heading of the body, and not a line of the front page that only looks like one. */
function bodyBegins(text: string): boolean {
  return (
    headsImprovements(text) ||
    headsFindings(text) ||
    isAboutReport(text) ||
    /^(?:section \d|the local authority\W*$)/i.test(text)
  );
}

function takeBoard(state: Walk, text: string, level: number, at: Place, stated: ReturnType<typeof statedIn>): void {
  const name = state.front ? null : boardIn(text);
  if (name) {
    state.board ??= { name, level };
    const judged = state.judgements.some((each) => boardIn(each.name));
    if (stated && !judged && !/^the (?:experiences|impact)/i.test(stated.name))
      state.judgements.push({ ...stated, where: placeInWords(at) });
  } else if (state.board && endsBoard(text, level, state.board.level)) {
    state.board = null;
  }
}

/** Texts have hardly any levels of headings; there only what a heading says can end the part on the board. */
function endsBoard(text: string, level: number, board: number): boolean {
  return isAboutReport(text) || /^the local authority\W*$/i.test(text) || (board < 4 && level <= board);
}

function takeImproving(state: Walk, text: string, level: number): void {
  const board = state.board?.name ?? null;
  if (headsImprovements(text)) {
    const to = board ?? (namesOthers(text) ? text : null);
    state.improving = { level: Math.min(level, state.improving?.level ?? SHAPED), to };
  } else if (state.improving) {
    // By its shape alone a heading may be of a group of improvements, unless it names another part or judges.
    const shaped = level === SHAPED && statedIn(text) === null && !headsFindings(text);
    const over = isAboutReport(text) || (!shaped && (headsPart(text) || level <= state.improving.level));
    if (over) state.improving = null;
    else state.improving.to = board ?? (namesOthers(text) ? text : null);
  }
}

function takeText(state: Walk, piece: Piece): void {
  const last = state.entries.at(-1);
  const continues = last && last.section === sectionOf(state) ? addTo(last, piece) : false;
  if (continues) return;
  if (state.improving && !state.board && piece.kind === 'paragraph' && !piece.number && /:$/.test(piece.text))
    state.improving.to = askedIn(piece.text);
  const entry: Entry = {
    text: piece.text,
    number: piece.number,
    bullet: piece.kind === 'item',
    depth: piece.depth,
    led: false,
    section: sectionOf(state),
    at: piece.at,
    improving: state.improving !== null,
    to: state.improving?.to ?? null,
  };
  state.entries.push(entry);
  if (state.heading) state.under.set(entry, state.heading);
}

const sectionOf = (state: Walk) => state.heading?.text ?? null;

/** Where no table of judgements was found: those in the headings, as "…children in care: good". */
function headedJudgements(headings: Heading[]): Body['judgements'] {
  return headings.flatMap(({ text, at }) => {
    const found = gradeIn(text);
    return found ? [{ ...found, where: placeInWords(at) }] : [];
  });
}

/** "There are no priority or immediate actions." */
const asksNothing = (text: string) => text.length < 140 && /^there (?:are|were|is) no\b/i.test(text);

/** Improvements are the bullets and numbered paragraphs under their heading; plain ones only where there are no others. */
function finish(state: Walk): void {
  const marked = (entry: Entry) => entry.bullet || entry.number !== null;
  const bySection = Map.groupBy(
    state.entries.filter((entry) => entry.improving),
    (entry) => entry.section,
  );
  for (const entry of state.entries) {
    const among = bySection.get(entry.section) ?? [];
    const where = placeInWords(entry.at);
    const alone = !among.some(marked) && !/:$/.test(entry.text);
    const improves = entry.improving && !asksNothing(entry.text) && (marked(entry) || alone);
    if (!improves) {
      const { number, text, section } = entry;
      const heading = state.under.get(entry);
      if (heading) heading.used = true;
      state.paragraphs.push({ number, text, section, where });
      continue;
    }
    const place = entry.number ? `${where}, paragraph ${entry.number}` : where;
    if (entry.to) state.recommendationsToOthers.push({ to: entry.to, text: entry.text, where: place });
    else state.improvements.push({ text: entry.text, where: place });
  }
  // A heading is said by the section of the paragraphs under it, or by the list that it heads.
  for (const { text, at, used } of state.headings)
    if (!used && !headsImprovements(text)) state.unplaced.push({ text, at });
}
