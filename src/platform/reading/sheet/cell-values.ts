/** How the number format of a cell makes its number read. */
export type NumberKind =
  | { kind: 'number' }
  | { kind: 'percent'; decimals: number }
  | { kind: 'date' }
  | { kind: 'stored-date' }
  | { kind: 'month' }
  | { kind: 'time' }
  | { kind: 'elapsed' };

const PLAIN: NumberKind = { kind: 'number' };
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * What a number format id or code means (ECMA-376 part 1, 18.8.30: ids below 164 are built in; 27–36 and 50–58 are
 * dates in East Asian versions).
 */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (id === 9) return { kind: 'percent', decimals: 0 };
    if (id === 10) return { kind: 'percent', decimals: 2 };
    if (id === 17) return { kind: 'month' };
    if (id >= 18 && id <= 21) return { kind: 'time' };
    if (id === 45 || id === 47) return { kind: 'time' };
    if (id === 46) return { kind: 'elapsed' };
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'date' };
    return PLAIN;
  }
  // Only the first section matters, and neither quoted words nor colours nor locales are part of the pattern.
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const pattern = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')
    .split(';')[0]!
    .toLowerCase();
  if (elapsed) return { kind: 'elapsed' };
  if (pattern.includes('%')) return { kind: 'percent', decimals: /\.([0#?]+)/.exec(pattern)?.[1]?.length ?? 0 };
  if (/general|[#?]/.test(pattern)) return PLAIN;
  if (/d/.test(pattern)) return { kind: 'date' };
  if (/y/.test(pattern)) return /m/.test(pattern) ? { kind: 'month' } : { kind: 'date' };
  if (/mmm/.test(pattern)) return { kind: 'month' };
  return /[hs]/.test(pattern) ? { kind: 'time' } : PLAIN;
}

/**
 * How a number is read where a sheet is data, not a document: what is stored counts, not what the format shows of it.
 * A date shown as its month or its time of day is still that date; a percentage or a duration is its number.
 */
export function asStored(shown: NumberKind): NumberKind {
  switch (shown.kind) {
    case 'date':
    case 'month':
    case 'time':
      return { kind: 'stored-date' };
    default:
      return PLAIN;
  }
}

/**
 * A number as text. Dates are ISO (`2025-05-08`, with the time where there is one). A format that shows only month
 * and year stays so ("December 2024"): the day Excel stores with it was never meant, and a month means its last day.
 * @param epoch1904 the workbook counts days from 1904, as old Macintosh versions did
 */
export function numberAsText(value: number, format: NumberKind, epoch1904: boolean): string {
  switch (format.kind) {
    case 'percent':
      return `${clean(Number((value * 100).toFixed(Math.max(format.decimals, 2))))}%`;
    case 'time':
      return Number.isFinite(value) && value >= 0 ? clock((value % 1) * 86_400) : clean(value);
    case 'elapsed':
      return Number.isFinite(value) && value >= 0 ? clock(value * 86_400) : clean(value);
    case 'date':
      return dayAsText(value, epoch1904);
    case 'stored-date':
      // Below one there is no day, only a time: what a formula that points at an empty cell leaves behind.
      return value >= 0 && value < 1 ? clock(value * 86_400) : dayAsText(value, epoch1904);
    case 'month': {
      const date = dateOf(value, epoch1904);
      return date ? `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}` : clean(value);
    }
    default:
      return clean(value);
  }
}

/** Days seen before. A return has millions of dates and few different ones; writing each anew took a tenth of the time. */
const DAYS = new Map<number, string>();
const MOST_DAYS = 50_000;

function dayAsText(value: number, epoch1904: boolean): string {
  const key = epoch1904 ? -value - 1 : value;
  const before = DAYS.get(key);
  if (before) return before;
  const iso = dateOf(value, epoch1904)?.toISOString();
  if (!iso) return clean(value);
  const text = iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16);
  if (Number.isInteger(value) && DAYS.size < MOST_DAYS) DAYS.set(key, text);
  return text;
}

/** Day 60 of the 1900 system is 29 February 1900, which never was: days before it count from one day later. */
function dateOf(serial: number, epoch1904: boolean): Date | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const start = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  // Excel keeps times as fractions; to the nearest second undoes what binary fractions add.
  return new Date(start + Math.round(serial * 86_400) * 1000);
}

function clock(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Writes very small and very large numbers out in full. Slow, so only they come here. */
const IN_FULL = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumFractionDigits: 20 });

/** Excel shows at most 15 significant digits; more is the noise of binary fractions. */
function clean(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e-') || text.includes('e+2') ? IN_FULL.format(Number(text)) : text;
}
