import { addMonths, isIsoDate, lastDayOfMonth } from '../../methods/calendar.ts';
import type { Days } from './facts.ts';

/** A date found in text: ISO, with where it stands in the text. `whole` is false for a month ("November 2025", its last day). */
export type DateInWords = { date: string; start: number; end: number; text: string; whole: boolean };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+(?:the\\s+)?)?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';

function iso(year: number, month: number, date: number): string | null {
  const text = `${year < 100 ? 2000 + year : year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}
const monthNumber = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

type Pattern = { expression: RegExp; read: (found: string[]) => string | null; whole: boolean };
const patterns: Pattern[] = [
  { expression: /(\d{4})-(\d\d)-(\d\d)/, read: ([y, m, d]) => iso(+y!, +m!, +d!), whole: true },
  {
    expression: new RegExp(`${weekday}${day}(?:\\s+day)?\\s+(?:of\\s+)?(${monthPattern})[.,]?\\s+(\\d{4})`),
    read: ([d, m, y]) => iso(+y!, monthNumber(m!), +d!),
    whole: true,
  },
  {
    expression: new RegExp(`(${monthPattern})\\s+${day},?\\s+(\\d{4})`),
    read: ([m, d, y]) => iso(+y!, monthNumber(m!), +d!),
    whole: true,
  },
  { expression: /(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)/, read: ([d, m, y]) => iso(+y!, +m!, +d!), whole: true },
  {
    expression: new RegExp(`(${monthPattern}),?\\s+(\\d{4})`),
    read: ([m, y]) => {
      const first = iso(+y!, monthNumber(m!), 1);
      return first && lastDayOfMonth(first);
    },
    whole: false,
  },
];

/**
 * The dates written in a text, in order; days before months. With `year` (ISO date of the document), a day without a
 * year ("on 17 July") takes the year in which it falls nearest to that date.
 */
export function datesIn(text: string, near: string | null = null): DateInWords[] {
  const found: DateInWords[] = [];
  const free = (start: number, end: number) => !found.some((one) => start < one.end && end > one.start);
  for (const { expression, read, whole } of patterns) {
    for (const match of text.matchAll(new RegExp(`(?<![\\d\\p{L}/.])${expression.source}(?![\\d\\p{L}])`, 'giu'))) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = read(match.slice(1));
      if (date && free(start, end)) found.push({ date, start, end, text: match[0], whole });
    }
  }
  if (near) {
    const bare = new RegExp(`(?<![\\d\\p{L}])${weekday}${day}\\s+(?:of\\s+)?(${monthPattern})(?![\\d\\p{L}])`, 'giu');
    for (const match of text.matchAll(bare)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = nearest(near, monthNumber(match[2]!), +match[1]!);
      if (date && free(start, end)) found.push({ date, start, end, text: match[0], whole: true });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function nearest(near: string, month: number, date: number): string | null {
  const year = Number(near.slice(0, 4));
  const far = (one: string) => Math.abs(Date.parse(one) - Date.parse(near));
  const years = [year - 1, year, year + 1].flatMap((one) => iso(one, month, date) ?? []);
  return years.sort((a, b) => far(a) - far(b))[0] ?? null;
}

/** The first full date (day, month and year) in a text, ISO. */
export function dayIn(text: string): string | null {
  return datesIn(text).find((one) => one.whole)?.date ?? null;
}

const joined = '(?:\\s*(?:,|–|—|-|&|and|to|until|till|through)\\s*)+';
const dayOrMonth = `${weekday}${day}(?:\\s+(?:of\\s+)?(${monthPattern})(?:,?\\s+(\\d{4}))?)?`;
const stretch = new RegExp(
  `(?<![\\d\\p{L}])((?:${weekday}\\d{1,2}(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?${monthPattern}(?:,?\\s+\\d{4})?)?${joined})*)${weekday}${day}\\s+(?:of\\s+)?(${monthPattern}),?\\s+(\\d{4})(?![\\d\\p{L}])`,
  'giu',
);

/**
 * The first stretch of days written in a text: "27 and 28 February 2025", "3 to 5 June 2025", "29 January to 1
 * February 2024", "30 December 2024 to 3 January 2025", or a single day. A month or year is taken from what follows.
 */
export function stretchIn(text: string): (Days & { start: string; end: string; text: string }) | null {
  for (const match of text.matchAll(stretch)) {
    const [, before = '', lastDay, lastMonth, lastYear] = match;
    const end = iso(+lastYear!, monthNumber(lastMonth!), +lastDay!);
    if (!end) continue;
    const first = new RegExp(dayOrMonth, 'iu').exec(before);
    if (!first) return { start: end, end, text: match[0] };
    const month = monthNumber(/[a-z]/i.test(first[2] ?? '') ? first[2]! : followingMonth(before, lastMonth!));
    let start = iso(first[3] ? +first[3] : +lastYear!, month, +first[1]!);
    if (start && start > end && !first[3]) start = addMonths(start, -12);
    return { start: start ?? end, end, text: match[0] };
  }
  return null;
}

/** The first month named after the first day of "28, 29 January and 1 February 2024"; the last one where none is. */
function followingMonth(before: string, last: string): string {
  return new RegExp(`\\b${monthPattern}\\b`, 'i').exec(before)?.[0] ?? last;
}
