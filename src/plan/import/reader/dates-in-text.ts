/**
 * Finds the dates written in a phrase. UK order; a month means its last day; quarters are financial-year quarters
 * (Q1 is April to June) and count as dates only where the year is written as a financial year.
 */
export type Precision = 'day' | 'month' | 'quarter' | 'season' | 'term' | 'year';
export type WrittenDate = {
  /** ISO date: the day itself, or the last day of the month, quarter, season, term or year. */
  date: string;
  precision: Precision;
  start: number;
  end: number;
  text: string;
  /** What made the reading less than certain, in words for a person. */
  doubt?: string;
};

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = "(20\\d\\d|['’]?\\d\\d)";
const financialYear = '(20\\d\\d|\\d\\d)\\s?[/–-]\\s?(20\\d\\d|\\d\\d)';

function monthNumber(name: string): number {
  return monthNames.findIndex((full) => full.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function fullYear(written: string): number {
  const digits = Number(written.replace(/\D/g, ''));
  return digits < 100 ? 2000 + digits : digits;
}

function iso(y: number, m: number, d: number): string | null {
  const made = new Date(Date.UTC(y, m - 1, d));
  return made.getUTCMonth() === m - 1 && made.getUTCDate() === d ? made.toISOString().slice(0, 10) : null;
}

/** The last day of a month, ISO. `m` is 1 to 12. */
export function lastDayOf(y: number, m: number): string {
  return new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
}

/** The first calendar year of a financial year such as 2024/25, or null when the two years do not follow each other. */
function firstOf(a: string, b: string): number | null {
  const first = fullYear(a);
  return (first + 1) % 100 === Number(b) % 100 ? first : null;
}

function endOfQuarter(q: number, first: number): string {
  return q === 4 ? lastDayOf(first + 1, 3) : lastDayOf(first, 3 + q * 3);
}

type Found = { date: string | null; precision: Precision; doubt?: string } | null;
type Pattern = { expression: RegExp; read: (match: RegExpExecArray) => Found };
const pattern = (source: string, read: Pattern['read']): Pattern => ({
  expression: new RegExp(`(?<![\\d\\p{L}])${source}(?![\\d\\p{L}])`, 'giu'),
  read,
});

const seasonEnd: Record<string, [number, number]> = { spring: [0, 5], summer: [0, 8], autumn: [0, 11], winter: [1, 2] };
const termEnd: Record<string, [number, number]> = { spring: [0, 3], summer: [0, 8], autumn: [0, 12] };

const patterns: Pattern[] = [
  pattern('(20\\d\\d)-(\\d\\d)-(\\d\\d)(?:T[\\d:.]+Z?)?', (m) => ({
    date: iso(+m[1]!, +m[2]!, +m[3]!),
    precision: 'day',
  })),
  pattern(`(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?[-/ ]?\\s*${month},?[-/ ]*${year}`, (m) => ({
    date: iso(fullYear(m[3]!), monthNumber(m[2]!), +m[1]!),
    precision: 'day',
  })),
  pattern(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(20\\d\\d)`, (m) => ({
    date: iso(+m[3]!, monthNumber(m[1]!), +m[2]!),
    precision: 'day',
  })),
  pattern('(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(20\\d\\d|\\d\\d)', (m) => ({
    date: iso(fullYear(m[3]!), +m[2]!, +m[1]!),
    precision: 'day',
  })),
  pattern(`(?:q|qtr|quarter)\\s?([1-4])\\s*(?:of\\s+|,\\s*|-\\s*|\\()?(?:fy\\s?)?${financialYear}`, (m) => {
    const first = firstOf(m[2]!, m[3]!);
    return first === null ? null : { date: endOfQuarter(+m[1]!, first), precision: 'quarter' };
  }),
  pattern(`(?:fy\\s?)?${financialYear}\\s*,?\\s*(?:q|qtr|quarter)\\s?([1-4])`, (m) => {
    const first = firstOf(m[1]!, m[2]!);
    return first === null ? null : { date: endOfQuarter(+m[3]!, first), precision: 'quarter' };
  }),
  pattern('(?:q|qtr|quarter)\\s?([1-4])(?:,?\\s*(20\\d\\d))?', (m) => ({
    date: null,
    precision: 'quarter',
    doubt: m[2]
      ? `"${m[0]}" could be a quarter of the calendar year or of the financial year`
      : `"${m[0]}" has no year`,
  })),
  pattern(`(spring|summer|autumn)\\s+term,?\\s*(?:of\\s+)?(20\\d\\d)`, (m) => {
    const [, last] = termEnd[m[1]!.toLowerCase()]!;
    return {
      date: lastDayOf(+m[2]!, last),
      precision: 'term',
      doubt: `"${m[0]}" was read as the last day of the month the term ends in`,
    };
  }),
  pattern(`(spring|summer|autumn|winter),?\\s+(?:of\\s+)?(20\\d\\d)(?!\\s*[/–-]\\s*\\d)`, (m) => {
    const [later, last] = seasonEnd[m[1]!.toLowerCase()]!;
    return {
      date: lastDayOf(+m[2]! + later, last),
      precision: 'season',
      doubt: `"${m[0]}" was read as the last day of the season`,
    };
  }),
  pattern('(spring|summer|autumn|winter)(?:\\s+term)?', (m) => ({
    date: null,
    precision: 'season',
    doubt: `"${m[0]}" has no year`,
  })),
  pattern(`${month}[-/, ]*${year}`, (m) => ({
    date: lastDayOf(fullYear(m[2]!), monthNumber(m[1]!)),
    precision: 'month',
  })),
  pattern('(0?[1-9]|1[0-2])/(20\\d\\d)', (m) => ({ date: lastDayOf(+m[2]!, +m[1]!), precision: 'month' })),
  pattern(`(?:financial year|year|fy)?\\s?(20\\d\\d)\\s?[/–-]\\s?(20\\d\\d|\\d\\d)`, (m) => {
    const first = firstOf(m[1]!, m[2]!);
    return first === null ? null : { date: lastDayOf(first + 1, 3), precision: 'year' };
  }),
  pattern('(20[1-4]\\d)', (m) => ({ date: `${m[1]!}-12-31`, precision: 'year' })),
];

const mayHoldDate = /\d|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter)/i;
const bareMonth = new RegExp(`(?<![\\d\\p{L}])(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?${month}(?![\\d\\p{L}])`, 'giu');

/** A month without a year takes the year of the date that follows it, or the year before when it would come after it. */
function borrowYears(text: string, found: WrittenDate[]): WrittenDate[] {
  const borrowed: WrittenDate[] = [];
  for (const match of text.matchAll(bareMonth)) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((date) => start < date.end && end > date.start)) continue;
    const m = monthNumber(match[2]!);
    const next = found.find((date) => date.start >= end);
    // "may" and "march" are also verbs; without a day or a link to the next date they count only with a capital.
    if (/^(may|march)$/.test(match[2]!) && !match[1]) continue;
    const linked =
      next && /^\s*(?:-|–|to|and|until|&|,|\/)\s*(?:the\s+)?(?:end of\s+)?$/i.test(text.slice(end, next.start));
    if (!next || !linked) {
      borrowed.push({ date: '', precision: 'month', start, end, text: match[0], doubt: `"${match[0]}" has no year` });
      continue;
    }
    const y = Number(next.date.slice(0, 4));
    const inYear = m <= Number(next.date.slice(5, 7)) ? y : y - 1;
    const date = match[1] ? iso(inYear, m, Number(match[1])) : lastDayOf(inYear, m);
    if (date) borrowed.push({ date, precision: match[1] ? 'day' : 'month', start, end, text: match[0] });
  }
  return borrowed;
}

/** The dates in a phrase in the order written. Those without a readable date have `date` '' and say why in `doubt`. */
export function datesIn(text: string): WrittenDate[] {
  if (!mayHoldDate.test(text)) return [];
  const found: WrittenDate[] = [];
  for (const { expression, read } of patterns) {
    for (const match of text.matchAll(expression)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((date) => start < date.end && end > date.start)) continue;
      const result = read(match);
      if (!result) continue;
      const doubt = result.doubt ?? (result.date ? undefined : `"${match[0]}" is not a date`);
      found.push({
        date: result.date ?? '',
        precision: result.precision,
        start,
        end,
        text: match[0],
        ...(doubt ? { doubt } : {}),
      });
    }
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  return [
    ...sorted,
    ...borrowYears(
      text,
      sorted.filter((date) => date.date),
    ),
  ].sort((a, b) => a.start - b.start);
}
