import { placeInWords, type Place } from '../../../platform/reading/index.ts';
import { dayIn, stretchIn } from '../dates-in-words.ts';
import type { Days } from '../facts.ts';
import { statedIn } from './grades.ts';
import type { Piece } from './pieces.ts';
import { isLetterhead, saysKind, titled } from './titles.ts';

export type FrontPage = {
  title: string | null;
  authority: string | null;
  reportType: string | null;
  inspection: Days;
  published: string | null;
  leadInspector: string | null;
  places: Record<string, string>;
  /** The pieces that are fully said by these facts. */
  taken: Set<Piece>;
};

/** How many pieces may come before the end of a front page or of a letter's first paragraphs. */
const FRONT = 40;
const DATES =
  /\b(?:inspection|visit|fieldwork|on-?site)(?:\s+(?:and review\s+)?dates?)?\s*:\s*(?=.*\d)|\binspected\s*(?:on|between|:)/i;
const PUBLISHED =
  /\b(?:report\s+)?published(?:\s+(?:on|date))?\s*:?\s*(?=\d|\p{Lu}\p{Ll}+day)|\b(?:date of publication|publication date)\s*:?\s*/iu;
const LEAD = /^(?:the\s+)?lead(?:ing)?\s+inspectors?\s*(?:was|were|:|–|-)?\s*(?=\p{Lu})/iu;
const ROLE =
  /\s*(?:,|\(|–|-)?\s*\b(?:(?:senior\s+)?(?:her|his)\s+majesty[’']?s\s+inspectors?.*|(?:s|senior\s+)?hmi\b.*|ofsted inspector.*|additional inspector.*|regional director.*|\(?(?:oi|ai)\)?$)/iu;
const MONTH_NAME = /(?:january|february|march|april|may|june|july|august|september|october|november|december)/i;

/** What the front page of a report, or the head of a letter, says of the inspection. */
export function readFrontPage(pieces: Piece[]): FrontPage {
  const front: FrontPage = {
    title: null,
    authority: null,
    reportType: null,
    inspection: { start: null, end: null },
    published: null,
    leadInspector: null,
    places: {},
    taken: new Set(),
  };
  const first = pieces.slice(0, FRONT);
  readTitle(front, first);
  readDates(front, first);
  readLead(front, pieces);
  return front;
}

function readTitle(front: FrontPage, first: Piece[]): void {
  const lines = titleLines(first);
  const note = (at: Place) => {
    front.places['title'] = placeInWords(at);
    front.places['authority'] ??= placeInWords(at);
    front.places['reportType'] = placeInWords(at);
  };
  // A title that names the authority, on one line or broken over several.
  for (let from = 0; from < lines.length; from++) {
    for (let to = Math.min(from + 3, lines.length); to > from; to--) {
      const some = lines.slice(from, to);
      const title = some.map((line) => line.text).join(' ');
      const found = titled(title);
      if (!found) continue;
      Object.assign(front, found, { title });
      some.forEach((line) => front.taken.add(line.piece));
      return note(some[0]!.piece.at);
    }
  }
  const kind = lines.findIndex((line) => saysKind(line.text));
  if (kind >= 0) {
    let end = kind + 1;
    while (
      end < lines.length &&
      (saysKind(lines[end]!.text) || /^\p{Ll}/u.test(lines[end]!.text) || goesOn(lines[end - 1]!.text))
    )
      end++;
    const type = lines.slice(kind, end);
    const above = lines.slice(0, kind);
    const name = above.length ? above : lines.slice(end, end + 1);
    const words = (some: typeof lines) =>
      some
        .map((line) => line.text)
        .join(' ')
        .trim() || null;
    Object.assign(front, { authority: words(name), reportType: words(type) });
    front.title = [front.authority, front.reportType].filter(Boolean).join(': ');
    [...name, ...type].forEach((line) => front.taken.add(line.piece));
    return note(type[0]!.piece.at);
  }
  readTitleInText(front, first);
}

/** A letter without a title says in its first sentences what it is about; a report, in its overall judgement. */
function readTitleInText(front: FrontPage, first: Piece[]): void {
  for (const { text, at } of first) {
    const letter =
      /\bfindings of (?:the |our )?(?<kind>(?:[\p{L}-]+ )*?(?:visit|inspection))\s+(?:to|of)\s+(?:the )?(?<authority>\p{Lu}.{2,60}?)(?:['’]s)? (?:local authority )?children/u.exec(
        text,
      )?.groups;
    const stated = statedIn(text);
    const authority =
      letter?.['authority'] ??
      /^Children['’]s services in (?:the )?(?<authority>.+)$/iu.exec(stated?.name ?? '')?.groups?.['authority'];
    if (!authority) continue;
    Object.assign(front, { authority, reportType: letter?.['kind'] ?? null });
    front.places['authority'] = placeInWords(at);
    return;
  }
}

/** The first lines of the front page, up to the dates or the first sentence; each without dates that were run in. */
function titleLines(first: Piece[]): { text: string; piece: Piece }[] {
  const lines: { text: string; piece: Piece }[] = [];
  for (const piece of first) {
    const text = piece.text
      .replace(/\s*\b(?:inspection|review|visit) dates?\s*:.*$/i, '')
      .replace(/\s*\breport published.*$/i, '')
      .trim();
    if (piece.kind === 'graded' || LEAD.test(text) || statedIn(text)) break;
    // A letter's first paragraph; what stands above it may still be its subject.
    if (text.length > 200 || /[.!?]$/.test(text)) break;
    if (text && !isLetterhead(text) && !onlyDate(text)) lines.push({ text, piece });
    if (text !== piece.text) break;
    if (lines.length > 9) break;
  }
  return lines;
}

function onlyDate(text: string): boolean {
  return text.length < 40 && MONTH_NAME.test(text) && /^(?:\p{Lu}\p{Ll}+day,?\s+)?\d{1,2}/u.test(text);
}

/** A line of a title that cannot end it. */
function goesOn(line: string): boolean {
  return /(?:\b(?:and|of|for|the|in|to|children|safeguarding)|,)$/i.test(line);
}

function readDates(front: FrontPage, first: Piece[]): void {
  for (const piece of first) {
    const { text, at } = piece;
    const published = PUBLISHED.exec(text);
    if (published && !front.published) {
      front.published = dayIn(text.slice(published.index));
      if (front.published) front.places['published'] = placeInWords(at);
    }
    const dates = DATES.exec(text);
    if (dates && !front.inspection.start) {
      const found = stretchIn(text.slice(dates.index).replace(/\breport published.*$/i, ''));
      if (found) setDates(front, found, at);
    }
    if ((published || dates) && text.length < 120) front.taken.add(piece);
  }
  if (front.inspection.start) return;
  // A letter says it in a sentence.
  for (const { text, at } of first) {
    const found = /\b(?:inspect|visit|carried out|took place|undert)/i.test(text) ? stretchIn(text) : null;
    if (found && text.length > found.text.length + 10) return setDates(front, found, at);
  }
}

function setDates(front: FrontPage, { start, end }: Days, at: Place): void {
  front.inspection = { start, end };
  front.places['inspection'] = placeInWords(at);
}

/** The person named as lead; of a letter that names none, the inspector who signs it. */
function readLead(front: FrontPage, pieces: Piece[]): void {
  const set = (name: string, piece: Piece, whole: boolean) => {
    front.leadInspector = name;
    front.places['leadInspector'] = placeInWords(piece.at);
    if (whole) front.taken.add(piece);
  };
  for (const [index, piece] of pieces.entries()) {
    const label = LEAD.exec(piece.text);
    if (label) {
      const name = nameIn(piece.text.slice(label[0].length));
      if (name) {
        set(name, piece, index < FRONT && pieces[index]!.text.length < 120);
        // The title on a line of its own belongs to it.
        const next = pieces[index + 1];
        if (index < FRONT && next && nameIn(next.text) === '') front.taken.add(next);
        return;
      }
    }
    // The label in one cell or line, the name in the next.
    if (/^lead inspector:?$/i.test(piece.text) && pieces[index + 1]) {
      const name = nameIn(pieces[index + 1]!.text);
      if (name) return set(name, pieces[index + 1]!, false);
    }
  }
  const signed = pieces.findLastIndex(({ text }) => /^yours (?:sincerely|faithfully)\b/i.test(text));
  if (signed < 0) return;
  const after = pieces.slice(signed, signed + 4);
  const role = after.findIndex(({ text }) => /\bmajesty[’']?s inspector|\bHMI\b/i.test(text));
  if (role < 0) return;
  const own = nameIn(after[role]!.text.replace(/^yours (?:sincerely|faithfully),?\s*/i, ''));
  const name =
    own || (role > 0 ? nameIn(after[role - 1]!.text.replace(/^yours (?:sincerely|faithfully),?\s*/i, '')) : '');
  if (name) set(name, after[role]!, false);
}

/** A person's name without office: "Teresa Godfrey, His Majesty's Inspector", "Sarah Urding HMI". */
function nameIn(text: string): string {
  return text
    .split(/\s+(?:deputy|team) (?:lead )?inspectors?\b|\s+judge?ment\b/i)[0]!
    .replace(ROLE, '')
    .replace(/[\s,;.(–-]+$/, '')
    .trim();
}
