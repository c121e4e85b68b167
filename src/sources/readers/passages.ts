import { placeInWords, type Block, type Place, type ReadDocument } from '../../platform/reading/index.ts';
import { monthPattern } from './dates-in-words.ts';
import type { Paragraph } from './facts.ts';

/** One heading, paragraph, list item or table row of a document, whole: what a page break parted is joined again. */
export type Passage = {
  kind: 'heading' | 'text' | 'item' | 'row';
  /** Without its number or letter, but for headings, which stay as printed. */
  text: string;
  /** The printed number or letter, without brackets and full stop: "5", "1.2", "a", "iv". */
  label: string | null;
  /** How deep a list item is set; 0 for the rest. */
  depth: number;
  /** The heading above it. */
  section: string | null;
  where: string;
  /** The cells of a table's row. */
  cells?: string[];
  /** Rows of one table share its number. */
  table?: number;
};

/** What a document holds in reading order; `aside` is what stands outside the text: page numbers, footnotes, repeated headers. */
export type Passages = { passages: Passage[]; aside: { text: string; where: string }[] };

// Not without regard to case: a small letter after a number ("2 days") tells of no label.
const numeral = '(?:\\d{1,3}(?:\\.\\d{1,2}){0,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})';
const printedLabel = new RegExp(
  `^(?:\\((${numeral})\\)|(${numeral})[.)]|(\\d{1,2}(?:\\.\\d{1,2}){1,3}|[A-Z]\\d{1,2}(?:\\.\\d{1,2})?[.:]?(?=\\s+["'‘“]?\\p{Lu})))(?:\\s+|(?=\\p{Lu}\\p{Ll}))(?=\\S)`,
  'u',
);
const month = new RegExp(`^${monthPattern}\\b`, 'i');
const bareNumber = /^(\d{1,3})\s+(?=[\p{Lu}"'‘“(])/u;

/** A number printed without a full stop before a paragraph; "24 March" is a date. */
function bareNumberOf(text: string): RegExpExecArray | null {
  const found = bareNumber.exec(text);
  return found && !month.test(text.slice(found[0].length)) ? found : null;
}

/** Parts a text from the number or letter printed before it: "5.2 The council…", "(iv) to…", "a) staff…". */
export function labelled(text: string): { label: string | null; text: string } {
  // "5(a)", "5.a" and "5a."; "3m" and "10k" are amounts.
  const both = /^(\d{1,2})\.?(?:\s?\(([a-z]|[ivx]{1,4})\)|([a-z])[.)]|([a-jln-z]))\s+(?=\S)/u.exec(text);
  if (both) return { label: `${both[1]}.${both[2] ?? both[3] ?? both[4]}`, text: text.slice(both[0].length) };
  const match = printedLabel.exec(text);
  const label = match && (match[1] ?? match[2] ?? match[3]);
  if (!match || !label) return { label: null, text };
  const rest = text.slice(match[0].length);
  const dated = !match[1] && month.test(rest);
  const figure =
    match[3] !== undefined &&
    /^(?:million|billion|m|k|bn|per cent|%|days?|weeks?|months?|years?|hours?|times|children|full-time|FTE)\b/i.test(
      rest,
    );
  return dated || figure ? { label: null, text } : { label: label.replace(/[.:]$/, ''), text: rest };
}

const footnote = /^(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+\s*\S|\[?\d{1,2}\]?\s*<?(?:https?:|www\.))/;
/** A running footer with its number: "Improvement notice | Page 2 of 6". */
const numberedFooter = /^.{0,70}[|–—•·-]\s*Page\s+\d{1,3}(?:\s+of\s+\d{1,3})?$/u;
const pageNumber = /^(?:page\s+)?[-–—]?\s*\d{1,4}\s*(?:(?:of|\/)\s*\d{1,4})?\s*[-–—]?$/i;
const functionWord =
  /\b(?:the|a|an|of|and|or|to|for|in|on|at|by|with|from|as|that|which|who|whose|their|its|his|her|our|is|are|was|were|be|been|has|have|had|will|must|should|this|these|those|not|than|into|between|including|such)$/i;
/** Reads as a sentence that goes on, and not as a heading. */
const brokenOff = /^(?=.{40}).*\b(?:must|shall|should|will|is|are|was|were|has|have|to|that)\b.*[\p{L}\d,]$/u;
const finished = /[.!?:;]["'’”)\]]*$/;

/** A document as passages: labels apart, page breaks healed, footnotes and page furniture set aside, nothing lost. */
export function passagesOf(document: Pick<ReadDocument, 'blocks'>): Passages {
  const raw = document.blocks.flatMap(flat);
  const aside: Passages['aside'] = [];
  const times = new Map<string, number>();
  for (const { kind, text } of raw) if (kind !== 'row') times.set(text, (times.get(text) ?? 0) + 1);
  const kept = raw.filter((passage) => {
    const repeated = (times.get(passage.text) ?? 0) >= 3 && passage.text.length < 90 && !/[.;:]$/.test(passage.text);
    const out =
      passage.kind !== 'row' &&
      (footnote.test(passage.text) ||
        pageNumber.test(passage.text) ||
        numberedFooter.test(passage.text) ||
        (repeated && passage.kind !== 'item'));
    if (out) aside.push({ text: passage.text, where: passage.where });
    return !out;
  });
  const marks = new Set(aside.flatMap(({ text }) => /^[¹²³⁴⁵⁶⁷⁸⁹⁰]+/.exec(text)?.[0] ?? []));
  const passages = withHeadings(healed(kept));
  let section: string | null = null;
  for (const passage of passages) {
    passage.text = withoutMarks(passage.text, marks);
    if (passage.kind === 'heading') section = passage.text;
    else passage.section = section;
  }
  return { passages, aside };
}

/** "2. Reporting" before "2.1 The chair must…" is a heading, though it looks like the item of a list. */
function withHeadings(passages: Passage[]): Passage[] {
  return passages.map((passage, index) => {
    const { kind, label, text } = passage;
    // The first numbered paragraph below it, past a line that leads in to it: "The committee is asked to:".
    const next = (passages[index + 1]?.label ? passages[index + 1] : passages[index + 2])?.label;
    const heads =
      (kind === 'item' || kind === 'text') &&
      label &&
      next?.startsWith(`${label}.`) &&
      text.length < 90 &&
      !finished.test(text);
    return heads ? { ...passage, kind: 'heading' as const, text: `${label}. ${text}` } : passage;
  });
}

/** The marks that lead to footnotes taken out of the text. */
function withoutMarks(text: string, marks: Set<string>): string {
  return marks.size ? text.replace(/\s?[¹²³⁴⁵⁶⁷⁸⁹⁰]+/g, (mark) => (marks.has(mark.trim()) ? '' : mark)) : text;
}

/** A part of a list that stands alone and so looked like a heading: "2(b) hold a weekly panel; and". */
function isListed(text: string): boolean {
  const { label, text: rest } = labelled(text);
  return /[;,]\s*(?:and|or)$/.test(text) || (label !== null && /^\p{Ll}/u.test(rest));
}

/** A date on a line of its own heads nothing. */
const onlyDate = new RegExp(
  `^(?:date\\s*:?\\s*)?(?:\\p{L}+day,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${monthPattern}\\s+(?:\\d{1,2},?\\s+)?\\d{4}$`,
  'iu',
);

/** A letter's greeting, its close, a signature, or the words that direct, which were run into the paragraph above it, as some PDFs do. */
function partsOf(text: string): string[] {
  const run = /^(.{40,}?[.!?])\s+((?:Yours (?:sincerely|faithfully)|Signed\s*:|Signed by).*)$/su.exec(text);
  const greeted = /^(.{20,})\s+(Dear \p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3},?)$/su.exec(text);
  const directing =
    /^(.{40,}?[.;])\s+((?:Now,? therefore\b|Accordingly\b|The Secretary of State (?:therefore|hereby|accordingly) directs\b)[^.;]*:)$/su.exec(
      text,
    );
  const parts = run ?? greeted ?? directing;
  return parts ? [parts[1]!, parts[2]!] : [text];
}

function flat(block: Block, index: number): Passage[] {
  const made = (kind: Passage['kind'], text: string, at: Place, more: Partial<Passage> = {}): Passage => {
    const tidy = text.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
    const parted = kind === 'row' || more.label ? { label: more.label ?? null, text: tidy } : labelled(tidy);
    return {
      kind,
      depth: 0,
      section: null,
      where: placeInWords(at),
      ...more,
      label: parted.label,
      text: kind === 'heading' ? tidy : parted.text,
    };
  };
  if (block.kind === 'heading')
    return [made(isListed(block.text) || onlyDate.test(block.text.trim()) ? 'text' : 'heading', block.text, block.at)];
  if (block.kind === 'paragraph') return partsOf(block.text).map((text) => made('text', text, block.at));
  if (block.kind === 'list')
    return block.items.map((item) => {
      const bare = item.label ? null : bareNumberOf(item.text);
      const text = bare ? item.text.slice(bare[0].length) : item.text;
      const label = item.label?.replace(/[().]+$|^\(/g, '') ?? bare?.[1];
      return made('item', text, item.at, { depth: item.depth, ...(label ? { label } : {}) });
    });
  return [
    ...(block.caption ? [made('text', block.caption, block.at)] : []),
    ...block.rows.map((row) =>
      made(
        'row',
        row.cells
          .map((cell) => cell.text)
          .filter(Boolean)
          .join(' | '),
        row.at,
        {
          cells: row.cells.map((cell) => cell.text.trim()),
          table: index,
        },
      ),
    ),
  ];
}

/** Joins what a page break parted: text that breaks off, and goes on in small letters or after a word that must go on. */
function healed(passages: Passage[]): Passage[] {
  const out: Passage[] = [];
  for (const passage of passages) {
    const last = out.at(-1);
    // A line of text that ends a page looks like a heading, until the next page goes on with it in small letters.
    if (
      last?.kind === 'heading' &&
      passage.kind === 'text' &&
      /^\p{Ll}/u.test(passage.text) &&
      brokenOff.test(last.text)
    ) {
      out[out.length - 1] = { ...last, kind: 'text', ...labelled(last.text) };
      out.at(-1)!.text += ` ${passage.text}`;
      continue;
    }
    const joins =
      last &&
      passage.kind === 'text' &&
      !passage.label &&
      (last.kind === 'text' || last.kind === 'item') &&
      !finished.test(last.text) &&
      last.text.length > 40 &&
      (/^["'‘“(]?\p{Ll}/u.test(passage.text) || functionWord.test(last.text));
    if (joins) last.text += `${/\p{Ll}-$/u.test(last.text) ? '' : ' '}${passage.text}`;
    else out.push({ ...passage });
  }
  return numberedParagraphs(out);
}

/** Paragraphs numbered without a full stop ("29 Vulnerable children…") are known by following on from a number before. */
function numberedParagraphs(passages: Passage[]): Passage[] {
  const reached = new Set([0]);
  for (const passage of passages) {
    if (passage.kind === 'row' || passage.kind === 'heading') continue;
    const bare = passage.label ? null : bareNumberOf(passage.text);
    if (bare && reached.has(Number(bare[1]) - 1)) {
      passage.label = bare[1]!;
      passage.text = passage.text.slice(bare[0].length);
    }
    if (passage.label && /^\d+$/.test(passage.label)) reached.add(Number(passage.label));
  }
  return passages;
}

/** Passages as paragraphs with the heading above each. */
export function asParagraphs(passages: readonly Passage[]): Paragraph[] {
  return passages.map(({ label, text, section, where }) => ({ number: label, text, section, where }));
}

/**
 * What a reader did not use, so that no word of a document goes missing: passages outside `used`, and headings that
 * are the `section` of nothing that was.
 */
export function leftOver({ passages, aside }: Passages, used: ReadonlySet<Passage>, sections: ReadonlySet<string>) {
  const left = passages.filter((one) => !used.has(one) && !(one.kind === 'heading' && sections.has(one.text)));
  return [
    ...left.map(({ label, kind, text, where }) => ({
      text: label && kind !== 'heading' ? `${label}. ${text}` : text,
      where,
    })),
    ...aside,
  ];
}
