import { inWords } from '../../../methods/calendar.ts';
import { foldLookAlikes } from '../../../platform/reading/look-alike-letters.ts';
import type { PlanFileStep } from '../../plan-format.ts';
import { datesIn, type WrittenDate } from './dates-in-text.ts';

export type DueReading = Omit<PlanFileStep, 'rating'> & { doubts: { code: string; message: string }[] };

const numbers: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const unitLetter: Record<string, string> = { day: 'D', week: 'W', month: 'M', year: 'Y' };
const fixedIntervals: [RegExp, string][] = [
  [/\b(fortnightly|every (other|second) week|bi-?weekly)\b/i, 'P2W'],
  [/\b(half[- ]yearly|twice (a|per) year|twice[- ]yearly|bi-?annual(ly)?|every half year)\b/i, 'P6M'],
  [/\b(quarterly|(every|each|per) quarter|quarter on quarter)\b/i, 'P3M'],
  [/\b(monthly|(every|each|per) month)\b/i, 'P1M'],
  [/\b(weekly|(every|each|per) week)\b/i, 'P1W'],
  [/\b(daily|(every|each) day)\b/i, 'P1D'],
  [/\b(annually|annual|yearly|(every|each|per) year)\b/i, 'P1Y'],
  [/\b(termly|(every|each) (school )?term)\b/i, 'P4M'],
];

/** How often, as an ISO 8601 duration: "every 3 months" P3M, "six-weekly" P6W, "quarterly" P3M; null if it does not recur. */
export function intervalIn(text: string): string | null {
  const counted =
    /\b(?:every|each)\s+(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-]+(day|week|month|year)s?\b/i.exec(
      text,
    ) ?? /\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-]*(week|month)ly\b/i.exec(text);
  if (counted)
    return `P${numbers[counted[1]!.toLowerCase()] ?? Number(counted[1])}${unitLetter[counted[2]!.toLowerCase()]!}`;
  return fixedIntervals.find(([expression]) => expression.test(text))?.[1] ?? null;
}

const starts = /\b(from|start(s|ing|ed)?|commenc(e|es|ing)|begin(s|ning)?|launch(es|ed)?|onwards?|running|run)\b/i;
const keepsGoing =
  /\b(throughout|continu(e|es|ing|ous)|on-?going|onwards?|over the (next |coming )?year|and (then )?(run|deliver|running|delivering)|thereafter)\b/i;
const revised = /\b(revised|extended|moved|new date|now|amended|changed|previously|originally|was)\b|→|=>/i;
const between = /^\s*(?:-|–|—|to|and|until|till|up to|through( to)?)\s*(?:the\s+)?(?:end\s+of\s+)?$/i;

function excelSerial(text: string): string | null {
  const serial = /^\s*(\d{5})(?:\.0+)?\s*$/.exec(text);
  const days = serial ? Number(serial[1]) : 0;
  return days > 40000 && days < 60000
    ? new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
    : null;
}

/** A pair of dates joined as a stretch of time: "March 2024 - June 2025", "between November and March 2025". */
function stretch(text: string, dates: WrittenDate[]): { from: string; by: string } | null {
  for (let i = 0; i + 1 < dates.length; i += 1) {
    const [a, b] = [dates[i]!, dates[i + 1]!];
    const gap = text.slice(a.end, b.start);
    const opened =
      /\b(between|from)\s*$/i.test(text.slice(0, a.start).trimEnd() + ' ') && /\b(and|to|until)\b/i.test(gap);
    const joined = between.test(gap) && (!/^\s*and\s*$/i.test(gap) || /\bbetween\b/i.test(text.slice(0, a.start)));
    const labelled =
      /\bstart\w*( date)?\W*$/i.test(text.slice(0, a.start)) &&
      /^\W*(end|finish|complet)\w*( date| by)?\W*$/i.test(gap);
    if (a.date && b.date && a.date <= b.date && (opened || joined || labelled)) return { from: a.date, by: b.date };
  }
  return null;
}

/**
 * Reads a due expression as written in a plan. Dates are ISO and a month is its last day, at the start of a stretch
 * of time as well as at its end. What cannot be known (no year, a quarter without a financial year, "TBC") stays
 * null, and `doubts` says so in words for a person.
 */
export function readDue(written: string): DueReading {
  const due = written.trim();
  const text = foldLookAlikes(due.replace(/\s+/g, ' '));
  const doubts: DueReading['doubts'] = [];
  const reading = (
    kind: DueReading['kind'],
    from: string | null,
    by: string | null,
    every: string | null = null,
  ): DueReading => ({ due, kind, from, by, every, doubts });

  const serial = excelSerial(text);
  if (serial) {
    doubts.push({ code: 'due-serial-number', message: `"${due}" was read as a spreadsheet's date number: ${serial}.` });
    return reading('by', null, serial);
  }
  const all = datesIn(text);
  all.filter((date) => date.doubt).forEach((date) => doubts.push({ code: 'due-uncertain', message: `${date.doubt}.` }));
  const dates = all.filter((date) => date.date);
  const first = dates[0];
  const last = dates.at(-1);
  const every = intervalIn(text);

  if (
    every &&
    !/\b(annual|yearly|weekly|monthly|quarterly|daily)\s+(report|review|plan|conference|meeting|survey|audit|return)\b.*\b(by|in)\b/i.test(
      text,
    )
  ) {
    const until =
      first && /\b(until|till|to|up to|through to)\s+(the\s+)?(end\s+of\s+)?$/i.test(text.slice(0, last!.start));
    const span = stretch(text, dates);
    if (span) return reading('recurring', span.from, span.by, every);
    return reading('recurring', first && !until ? first.date : null, until ? last!.date : null, every);
  }
  if (!first || !last) {
    const relative = /\b(within|after|in)\s+(\d+|one|two|three|four|six|twelve)\s+(day|week|month|year)/i.test(text);
    if (relative) doubts.push({ code: 'due-relative', message: `"${due}" counts from a day that is not written.` });
    else if (/\d/.test(text) && doubts.length === 0)
      doubts.push({ code: 'due-not-read', message: `No date could be read in "${due}".` });
    return reading('undated', null, null);
  }
  const span = stretch(text, dates);
  if (span) {
    if (last.date > span.by) {
      doubts.push({
        code: 'several-dates',
        message: `"${due}" holds several dates. The last of them is taken as the end.`,
      });
      return reading('range', span.from, last.date);
    }
    return reading('range', span.from, span.by);
  }
  if (dates.length > 1) {
    const moved = revised.test(text);
    // "May 2025 (was March 2025)": what it was is not when it is due.
    const standing = dates.filter(
      (date) => !/\b(was|were|previously|originally|formerly|original)\b[^;]{0,12}$/i.test(text.slice(0, date.start)),
    );
    const current = standing.at(-1) ?? last;
    doubts.push({
      code: moved ? 'due-moved-in-text' : 'several-dates',
      message: `"${due}" holds ${dates.length} dates. ${current === last ? 'The last one written' : 'The one that is not said to be old'} (${inWords(current.date)}) is taken as the due date.`,
    });
    return reading('by', null, current.date);
  }
  const before = text.slice(0, first.start);
  const after = text.slice(first.end);
  const startsThen =
    (starts.test(before) || /\bonwards?\b/i.test(after)) &&
    !/\b(until|till|to be (included|completed|in place)|end)\b/i.test(before);
  if (
    keepsGoing.test(text) ||
    (/\b(from|to (start|commence|begin)|start(ing|s)?|commenc(ing|es))\b/i.test(before) && startsThen)
  ) {
    return reading('from', first.date, null);
  }
  return reading('by', null, first.date);
}
