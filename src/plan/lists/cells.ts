import { isIsoDate, lastDayOfMonth } from '../../methods/calendar.ts';
import { unguarded } from '../../platform/documents/csv.ts';
import { xmlText } from '../../platform/xml-text.ts';
import { plainText } from '../import/save/match-texts.ts';
import { datesIn } from '../import/reader/dates-in-text.ts';
import { readDue } from '../import/reader/due-expression.ts';
import { plainRef } from '../import/save/match-plan.ts';
import type { Cell, CellShape } from './list-kind.ts';

/** Whether days written with figures alone give the day first, as here, or the month, as in America. */
export type DayOrder = 'day-first' | 'month-first';

/** A cell's text as it is kept: without the spreadsheet's line ends, guards and what no file can hold. */
export function tidyCell(text: string): string {
  const plain = xmlText(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/g, '')
    .trim();
  return unguarded(plain).trim();
}

/** A number as spreadsheets write it: "1,250", "84,5" with a decimal comma, "90%", "1E+2". Null when it is none. */
export function numberInCell(cell: string): number | null {
  const plain = cell.replace(/[\s\u00a0]/g, '').replace(/%$/, '');
  const english = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(english) ? Number(english) : null;
}

/** A day as spreadsheets write it: ISO, 30/04/2025, 30-Apr-25, 45777. ISO, or null when it is none. */
export function dateInCell(cell: string, order: DayOrder): string | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]0?0:00(:00)?(\.0+)?Z?)?$/.exec(cell);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const figures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?: 0?0:00(:00)?)?$/.exec(cell);
  if (figures) {
    const [, a, b, year] = figures as unknown as [string, string, string, string];
    return order === 'day-first' ? dayOf(year, b, a) : dayOf(year, a, b);
  }
  if (/^\d{5}(\.0+)?$/.test(cell) && Number(cell) > 20_000 && Number(cell) < 80_000)
    return new Date(Date.UTC(1899, 11, 30) + Number(cell) * 86_400_000).toISOString().slice(0, 10);
  const written = datesIn(cell);
  const one = written.length === 1 && written[0]!.precision === 'day' ? written[0]! : null;
  return one && one.text.trim().length >= cell.trim().length - 10 ? one.date : null;
}

function dayOf(year: string, month: string, day: string): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

/** The order of day and month that makes more of a file's cells what the plan shows; the day first where both do. */
export function orderOf(pairs: { shown: Cell; cell: string; as: CellShape }[]): DayOrder {
  const days = pairs.filter(({ cell }) => /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(cell));
  const fit = (order: DayOrder) => days.filter(({ shown, cell, as }) => sameCell(as, shown, cell, order)).length;
  const impossible = (order: DayOrder) => days.filter(({ cell }) => dateInCell(cell, order) === null).length;
  const better = fit('month-first') - fit('day-first') || impossible('day-first') - impossible('month-first');
  return better > 0 ? 'month-first' : 'day-first';
}

/**
 * Whether a cell says what the plan shows, whatever a spreadsheet did to it meanwhile. Only what no person would have
 * meant as a change counts as the same: a number without its noughts, a date in the program's own style.
 */
export function sameCell(as: CellShape, shown: Cell, written: string, order: DayOrder): boolean {
  const cell = tidyCell(written);
  const was = shown === null ? '' : tidyCell(String(shown));
  if (cell === was || written.trim() === was) return true;
  switch (as) {
    case 'number':
      return sameNumber(was, cell);
    case 'date':
      return was !== '' && dateInCell(cell, order) === was;
    case 'due':
      return sameDue(was, cell, order) || restyled(was, cell, order);
    case 'names':
      return listIn(was).map(plainText).join('\n') === listIn(cell).map(plainText).join('\n');
    case 'refs':
      return (
        refsIn(was).map(plainRef).sort().join('\n') === refsIn(cell).map(plainRef).sort().join('\n') ||
        restyled(was, cell, order)
      );
    case 'text':
      return restyled(was, cell, order);
  }
}

/** Names separated by semicolons or line ends. */
export const listIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** Refs separated by semicolons, commas or line ends. */
export const refsIn = (text: string): string[] => listIn(text.replaceAll(',', ';'));

function sameNumber(was: string, cell: string): boolean {
  const [a, b] = [numberInCell(was), numberInCell(cell)];
  if (a === null || b === null) return false;
  // A spreadsheet that takes "90%" for a percentage keeps 0.9; fifteen figures are all it keeps of any number.
  const close = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x));
  return close(a, b) || (/%$/.test(was) && close(a / 100, b));
}

/** A due date in a spreadsheet's own style: the same day, or the first of the month that is meant. */
function sameDue(was: string, cell: string, order: DayOrder): boolean {
  const { kind, by, from, every } = readDue(was);
  if (kind !== 'by' || by === null || from !== null || every !== null) return false;
  // More than a date in the plan's words is more than a program would have taken for one.
  if (datesIn(was)[0]?.text.trim() !== was) return false;
  const day = dateInCell(cell, order);
  const month = /^[a-z]{3,9}[-/ ]\d{2}(\d{2})?$/i.test(cell) ? readDue(cell).by : null;
  const isMonth = datesIn(was)[0]?.precision === 'month';
  return day === by || month === by || (isMonth && day !== null && day.endsWith('-01') && lastDayOfMonth(day) === by);
}

/** Text that a spreadsheet took for something else: 1.10 for 1.1, 1-2 for the first of February, TRUE for true. */
function restyled(was: string, cell: string, order: DayOrder): boolean {
  if (/^[+-]?[\d.,]+(e[+-]?\d+)?%?$/i.test(was) && sameNumber(was, cell)) return true;
  if (/^(true|false)$/i.test(was)) return was.toLowerCase() === cell.toLowerCase();
  const day = dateInCell(cell, order);
  if (isIsoDate(was)) return day === was;
  const figures = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2}|\d{4}))?$/.exec(was);
  if (figures) {
    const short = /^(\d{1,2})-([a-z]{3})$/i.exec(cell);
    const seen = day ?? (short ? dateInCell(`${short[1]}-${short[2]}-2000`, order) : null);
    const [a, b] = [Number(figures[1]), Number(figures[2])].sort((x, y) => x - y);
    const [c, d] = (seen ?? '')
      .split('-')
      .slice(1)
      .map(Number)
      .sort((x, y) => x - y);
    return seen !== null && a === c && b === d;
  }
  // The most a cell of Excel holds.
  return cell.length >= 32_000 && was.startsWith(cell);
}
