import { bulletMark, orderedMark } from './text-markup.ts';

export type LineKind = 'blank' | 'rule' | 'tabs' | 'pipes' | 'hash' | 'bullet' | 'ordered' | 'text';
export type Line = { kind: LineKind; text: string; number: number; page?: number };

const separatorRow = /^[\s|:+=_–—-]*[-=_–—]{2,}[\s|:+=_–—-]*$/;

function kindOf(text: string, inTabs: boolean): LineKind {
  if (!text.trim()) return inTabs && text.includes('\t') ? 'tabs' : 'blank';
  if (separatorRow.test(text)) return 'rule';
  if (/^\s*\|.*\|?\s*$/.test(text) || (text.match(/ \| /g) ?? []).length >= 2) return 'pipes';
  const body = text.replace(/^\t+/, '');
  if (body.includes('\t') || (inTabs && text.startsWith('\t'))) return 'tabs';
  if (/^\s{0,3}#{1,6}\s+\S/.test(text)) return 'hash';
  if (bulletMark.test(text)) return 'bullet';
  if (orderedMark.test(text)) return 'ordered';
  return 'text';
}

/** The lines of a text with what each looks like. A form feed starts a new page; any kind of line end is accepted. */
export function linesOf(text: string): Line[] {
  const paged = text.includes('\f');
  let page = 1;
  let inTabs = false;
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, index) => {
      page += (raw.match(/\f/g) ?? []).length;
      const line = raw.replace(/\f/g, '');
      const kind = kindOf(line, inTabs);
      if (kind !== 'blank' && kind !== 'rule') inTabs = kind === 'tabs';
      return { kind, text: line, number: index + 1, ...(paged ? { page } : {}) };
    });
}

/**
 * The width at which a text was wrapped, or 0 when each paragraph is one line. Wrapped text has many lines that end
 * close to the same width and none far beyond it.
 */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .filter((line) => line.kind === 'text' || line.kind === 'bullet' || line.kind === 'ordered')
    .map((line) => line.text.trimEnd().length)
    .sort((a, b) => a - b);
  if (lengths.length < 8) return 0;
  const widest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return widest <= 130 ? widest : 0;
}

const headingWord = /^(?:[\p{Lu}\d"'‘“(]|[ivx]+[.)])/u;

/** A short line standing alone that reads as a title: no sentence end, starts with a capital or a number. */
export function looksLikeHeading(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    text.length <= 110 &&
    words.length <= 14 &&
    headingWord.test(text) &&
    /\p{L}{2}/u.test(text) &&
    !/[.;,:!]$/.test(text.replace(/\.{3,}$/, '')) &&
    !/https?:|@/.test(text)
  );
}

/** How deep a heading written without marks sits, from its numbering; 4 where nothing says. */
export function levelFromNumbering(text: string): number {
  if (/^(chapter|part|volume)\s+(\d+|[ivx]+|one|two|three|four|five|six|[A-H])\b/i.test(text)) return 1;
  if (/^(\d+)[.)]?\s+\p{L}/u.test(text) && /^\d{1,2}[.)]?\s/.test(text)) return 2;
  if (/^\d{1,2}\.\d{1,2}\.?\s/.test(text) || /^\(?[A-Z][.)]\s/.test(text)) return 3;
  if (
    /^(priority|theme|section|objective|workstream|pillar|strand|domain|area)\s+(area\s+)?(\d+|one|two|three|four|five|six|[A-H])\b/i.test(
      text,
    )
  )
    return 2;
  return 4;
}
