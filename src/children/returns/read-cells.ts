import { civilDay, daysIn, noDay, type Day } from './day-number.ts';

/** How the cells of a return are read, whatever list or table they stand in. Every word a person typed is kept by the caller. */

const blankWords = new Set(['#n/a', 'n/a', 'null', 'none', '-', 'tbc', 'unallocated']);

/** A cell's text: no-break spaces are spaces, runs of spaces are one, and words that mean nothing are blank. */
export function cleanText(raw: string): string {
  let text = raw;
  // What no database keeps: a nought character, half of a pair of code units.
  if (/[\u0000\ud800-\udfff]/.test(text)) text = text.replaceAll('\u0000', '').toWellFormed();
  if (/[\u00a0\u202f\u2007\ufeff\t\r\n]|^ | $| {2}/.test(text))
    text = text.replace(/[\u00a0\u202f\u2007\ufeff\s]+/g, ' ').trim();
  return text.length <= 11 && blankWords.has(text.toLowerCase()) ? '' : text;
}

/** An identifier: text, where a whole number that a spreadsheet wrote with decimals is that number. */
export function readId(text: string): string {
  return /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
}

/** What a cell that should hold a date holds: a day, or that it is none. */
export type DateCell = { day: Day; bad: boolean };

/**
 * A date: yyyy-mm-dd, dd/mm/yyyy (always the day first), or an Excel serial from 20000 to 80000. A time after it is
 * dropped. Anything else, or a day that does not exist, is bad. Blank text is no date and not bad.
 */
export function readDate(text: string): DateCell {
  if (text === '') return { day: noDay, bad: false };
  const day = parse(text);
  return { day, bad: day === noDay };
}

// A time of day after a date: hours and minutes, perhaps seconds, am or pm, and a zone. Other words make it no date.
const time = String.raw`(?:[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|BST|[+-]\d{2}:?\d{2}))?)?`;
const iso = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})${time}$`, 'i');
const british = new RegExp(String.raw`^(\d{1,2})\/(\d{1,2})\/(\d{4})${time}$`, 'i');
const serial = /^(\d{5})(?:\.\d+)?$/;

function parse(text: string): Day {
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57) return noDay;
  let found = iso.exec(text);
  if (found) return real(Number(found[1]), Number(found[2]), Number(found[3]));
  found = british.exec(text);
  if (found) return real(Number(found[3]), Number(found[2]), Number(found[1]));
  found = serial.exec(text);
  if (found) {
    const days = Number(found[1]);
    // The 1900 system: day 0 is 30 December 1899.
    if (days >= 20_000 && days <= 80_000) return days - 25_569;
  }
  return noDay;
}

function real(year: number, month: number, date: number): Day {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return noDay;
  return civilDay(year, month, date);
}

/** No count. */
export const noCount = -2_147_483_648;

/** A count: a whole number from nought up ("3.0" too). Blank text is no count and not bad. */
export function readCount(text: string): { count: number; bad: boolean } {
  if (text === '') return { count: noCount, bad: false };
  if (/^\d{1,9}(\.0*)?$/.test(text)) return { count: Number.parseInt(text, 10), bad: false };
  return { count: noCount, bad: true };
}

/** A number from nought up, with or without decimals. Blank text is NaN and not bad. */
export function readNumber(text: string): { number: number; bad: boolean } {
  if (text === '') return { number: NaN, bad: false };
  if (/^\d{1,9}(\.\d{0,9})?$|^\.\d{1,9}$/.test(text)) return { number: Number(text), bad: false };
  return { number: NaN, bad: true };
}

/**
 * An age in years: rounded down, -1 for a child not yet born. A number below -1 is bad, but counts as not yet born: it
 * is an age under five all the same, not an unknown one.
 */
export function readAge(text: string): { count: number; bad: boolean } {
  if (text === '') return { count: noCount, bad: false };
  if (/^-\d{1,3}(\.\d*)?$/.test(text) && Number(text) < 0) return { count: -1, bad: Number(text) < -1 };
  if (/^\d{1,3}(\.\d*)?$/.test(text)) return { count: Math.floor(Number(text)), bad: false };
  return { count: noCount, bad: true };
}
