import { inWords } from '../../methods/calendar.ts';
import { datesIn, type WrittenDate } from '../../plan/index.ts';
import { intervalIn, spansIn } from './interval-in.ts';
import type { Schedule, Span } from './schedule.ts';

export type Recurrence = {
  schedule: Schedule;
  /** What a person should know of the reading, in words; empty when it is plain. */
  doubts: string[];
};

const meetings =
  /\b(?:each|every|all)\s+(?:\w+\s+){0,4}?(?:meetings?|sessions?|boards?|committees?)\b|\bmeetings?\s+of\s+(?:the|each)\b.*\beach\b/i;
const atLeast =
  /\b(?:at\s+least|no\s+less(?:\s+often)?\s+than|not\s+less\s+than|minimum|or\s+more\s+(?:often|frequently|regularly)|more\s+(?:often|frequently|regularly)\s+(?:where|if|as)|no\s+more\s+than)\b/i;
const untilBefore = /\b(?:until|till|up\s+to|through\s+to|to|ending(?:\s+in|\s+on)?)\s+(?:the\s+)?(?:end\s+of\s+)?$/i;
const counted = /\b(?:after|within|at|in|by|from)\s+(?:at\s+)?(?:the\s+)?(?:first\s+)?$/i;

const after = /^['’]?\s*(?:after|from|of|following)\b/i;
const ofTheNotice = /\b(?:notice|direction|start|issue|issued)\b/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day of the year in "by 31 March each year" or "annually in April"; day 0 is the month's last. Null where none is written. */
function dayOfYear(text: string): { month: number; day: number } | null {
  const [, day, name] =
    /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]*)\b/i.exec(
      text,
    ) ?? [];
  if (!name || Number(day ?? 0) > 31) return null;
  return { month: months.indexOf(name.toLowerCase()) + 1, day: Number(day ?? 0) };
}

/** What of a recurrence the reader leaves aside, in words: a weekday, a day of the month, "for six months". */
function notRead(text: string): string[] {
  const day =
    /\b(?:first|second|third|fourth|last|every|each)?\s*(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b\d{1,2}(?:st|nd|rd|th)\b(?=.*\bmonth)/i.exec(
      text,
    );
  const long = /\bfor\s+(?:the\s+(?:first|next)\s+)?\S+\s+(?:week|month|year)s?\b/i.exec(text);
  return [
    ...(day
      ? [`Only how often was read, and not “${day[0].trim()}”: say with “from” and a date when it is first due.`]
      : []),
    ...(long ? [`“${long[0]}” was not read: set the last day it can fall due.`] : []),
  ];
}

/**
 * Reads when something falls due from words people write: "quarterly", "at least every six months", "every 4 weeks
 * initially", "Every 3 months from June 2024", "after six, twelve and eighteen months from the start of this Notice",
 * "at each committee meeting", "by the end of November 2025". Words that say nothing of time give `none`.
 */
export function readRecurrence(written: string): Recurrence {
  const text = written.replace(/\s+/g, ' ').trim();
  const doubts: string[] = [];
  const of = (schedule: Schedule): Recurrence => ({ schedule, doubts });
  if (text === '') return of({ kind: 'none' });
  const dates = datesIn(text).filter((date) => date.date !== '');
  const interval = intervalIn(text);
  if (interval && !onceInWords(text, dates)) {
    const { first, until } = limits(text, dates);
    doubts.push(...notRead(text));
    const yearly =
      interval.span.count === 1 && interval.span.unit === 'year' && first === null ? dayOfYear(text) : null;
    if (yearly) return of({ kind: 'yearly', ...yearly, until: until?.date ?? null });
    if (/\binitially\b/i.test(text)) doubts.push('It is said to be so at first: change it here when it changes.');
    if (/\bbi-?(?:monthly|weekly)\b/i.test(text))
      doubts.push(`“${text}” can mean twice as often. It was read as ${spanInWords(interval.span)}.`);
    if (/\bhalf[\s-]term/i.test(text)) doubts.push('A half term was read as two months.');
    else if (/\bterm/i.test(text)) doubts.push('A term was read as four months.');
    return of({
      kind: 'every',
      span: interval.span,
      first: first?.date ?? null,
      until: until?.date ?? null,
      monthEnds: first?.precision === 'month' && ['month', 'year'].includes(interval.span.unit),
      rolling: first === null && atLeast.test(text),
    });
  }
  if (meetings.test(text)) return of({ kind: 'meetings' });
  const spans = spansIn(text);
  if (
    spans &&
    dates.length === 0 &&
    (spans.spans.length > 1 || counted.test(spans.before) || after.test(spans.after))
  ) {
    if (after.test(spans.after) && !ofTheNotice.test(spans.after))
      doubts.push('It is counted here from the day the duty starts: set that day to the one these words mean.');
    return of({ kind: 'after', spans: spans.spans });
  }
  const last = dates.at(-1);
  if (last) {
    if (dates.length > 1) doubts.push(`Several dates are written; the last, ${inWords(last.date)}, is taken.`);
    return of({ kind: 'once', on: last.date });
  }
  doubts.push(`No time could be read in “${text.length > 120 ? `${text.slice(0, 117)}…` : text}”.`);
  return of({ kind: 'none' });
}

/** "The annual report by March 2025" is due once: how often names what is made, not when. */
function onceInWords(text: string, dates: WrittenDate[]): boolean {
  return (
    dates.length > 0 &&
    /\b(?:annual|yearly|weekly|monthly|quarterly|daily)\s+(?:\w+\s+)?(?:report|review|plan|conference|meeting|survey|audit|return)s?\b.*\bby\b/i.test(
      text,
    )
  );
}

function limits(text: string, dates: WrittenDate[]): { first: WrittenDate | null; until: WrittenDate | null } {
  const until = dates.findLast((date) => untilBefore.test(text.slice(0, date.start))) ?? null;
  const first = dates.find((date) => date !== until && (until === null || date.start < until.start)) ?? null;
  // "June 2024 – June 2025" and "June 2024 to June 2025": a stretch.
  if (first && !until) {
    const second = dates[dates.indexOf(first) + 1];
    if (second && /^\s*(?:-|–|—)\s*$/.test(text.slice(first.end, second.start))) return { first, until: second };
  }
  return { first, until };
}

/** "every month", "every 12 weeks". */
export function spanInWords({ count, unit }: Span): string {
  const name = unit === 'working-day' ? 'working day' : unit;
  return count === 1 ? `every ${name}` : `every ${count} ${name}s`;
}

/** A schedule as people say it: "every 3 months from 30 June 2024", "once, by 30 November 2025". */
export function scheduleInWords(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'once':
      return `once, by ${inWords(schedule.on)}`;
    case 'every': {
      const { span, first, until, rolling } = schedule;
      const parts = [
        rolling ? `at least ${spanInWords(span)}` : spanInWords(span),
        first ? `from ${inWords(first)}` : '',
        until ? `until ${inWords(until)}` : '',
      ];
      return parts.filter(Boolean).join(' ');
    }
    case 'yearly': {
      const { month, day, until } = schedule;
      const date = inWords(`2023-${String(month).padStart(2, '0')}-${String(day || 1).padStart(2, '0')}`).replace(
        / 2023$/,
        '',
      );
      const when = day === 0 ? `at the end of ${date.replace(/^1 /, '')}` : `on ${date}`;
      return `every year ${when}${until ? ` until ${inWords(until)}` : ''}`;
    }
    case 'after': {
      const each = schedule.spans.map(
        ({ count, unit }) => `${count} ${unit.replace('-', ' ')}${count === 1 ? '' : 's'}`,
      );
      return `${each.join(', ').replace(/, ([^,]*)$/, ' and $1')} after the start`;
    }
    case 'meetings':
      return 'at each meeting';
    case 'none':
      return 'no date';
  }
}
