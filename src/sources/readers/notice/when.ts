import { addDays, addMonths } from '../../../methods/calendar.ts';
import { datesIn, monthPattern } from '../dates-in-words.ts';

const count =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|eighteen|twenty|twenty[- ]four|thirty)';
const unit = '(?:working |calendar )?(?:days?|weeks?|months?|years?)';
const often = [
  `at least (?:once )?every ${count} (?:${unit})`,
  `every (?:other |second )?(?:${count} )?${unit}`,
  `(?:at least )?(?:once|twice|${count} times) (?:an?|each|every|per) (?:day|week|fortnight|month|quarter|year|term)`,
  `(?:at least )?(?:once|twice|${count} times) (?:yearly|annually|daily|weekly|monthly|quarterly)`,
  `(?:at least )?(?:on )?an? (?:weekly|fortnightly|monthly|quarterly|termly|six[- ]monthly|annual) basis`,
  `(?:at least )?${count}[- ](?:weekly|monthly)`,
  `(?:at least )?(?:daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|half[- ]yearly|six[- ]monthly|bi-?annually|annually|yearly)`,
  `(?:each|every|per) (?:day|week|fortnight|month|quarter|term|year)`,
  '(?:at|to|before|after) (?:each|every) (?:meeting|review|board meeting|monitoring visit)(?: of [^,.;]{3,60})?',
  '(?:each|every) (?:board )?(?:meeting|review)(?: of [^,.;]{3,60})?',
  'from time to time',
  'annual(?=\\s)',
  'regular(?:ly)?(?! where)',
];
const recurring = often.map((source) => new RegExp(`(?<![\\p{L}\\d-])${source}(?![\\p{L}-])`, 'iu'));

/** How often a clause asks for something, in its own words: "at least every six months", "quarterly"; null for once. */
export function recurrenceIn(text: string): string | null {
  for (const expression of recurring) {
    const found = expression.exec(text);
    // "more regularly where appropriate" and "regular" in the name of a thing say less than any of the others.
    if (found) return found[0].replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  }
  return null;
}

const words: Record<string, number> = {
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
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  eighteen: 18,
  twenty: 20,
  'twenty four': 24,
  'twenty-four': 24,
  thirty: 30,
};
const numberOf = (text: string) => words[text.toLowerCase()] ?? Number(text);

const more = `(?:(?:,| and|, and| or)\\s+(?:after |within )?${count}(?: ${unit})?)*`;
const notice =
  '(?:(?:the |this |its )?(?:date |start |commencement |issue |issuing |making |service |receipt |day )?(?:of |on which )?(?:this |the )?(?:improvement )?(?:notice|direction)[^,.;]{0,25}|its (?:date|start|issue)\\b)';
const aDate = `(?:(?:the )?(?:end|start|middle|close|beginning) of )?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:${monthPattern}),?\\s+(?:\\d{1,2},?\\s+)?\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|\\d{4}-\\d\\d-\\d\\d`;
const due: RegExp[] = [
  new RegExp(
    `(?:by|before|no later than|not later than|on or before|until|on|within the period ending(?: on)?)\\s+(?:(?:mon|tues|wednes|thurs|fri)day\\s+)?(?:no later than\\s+)?(?:${aDate})(?: or (?:sooner|earlier))?`,
    'iu',
  ),
  new RegExp(
    `(?:no later than |not later than )?(?:within|after|by|at)\\s+${count}(?: ${unit})?${more}(?:\\s+${unit})?\\s+(?:of|from|after|following|beginning with)\\s+[^.;]{3,80}?(?=[.;,]|$|\\s(?:or|and|to)\\s)`,
    'iu',
  ),
  new RegExp(`${count}\\s+${unit}\\s+(?:after|from|following)\\s+[^.;,]{3,80}?(?=[.;,]|$|\\s(?:or|and|to)\\s)`, 'iu'),
  // "Reviews take place after six and twelve months": with nothing else to count from, from the notice.
  new RegExp(`(?:after|at)\\s+${count}(?: ${unit})?${more}(?:\\s+${unit})?(?=[.;]|$)`, 'iu'),
  new RegExp(`within\\s+(?:the (?:first|next)\\s+)?${count}\\s+${unit}(?:\\s+of (?:the )?[^.;,]{3,50})?`, 'iu'),
  /(?:by|to) an? (?:date|timetable|deadline|timescale)s?\s+[^.;]{3,80}/iu,
  /(?:prior to|before|ahead of|in advance of) (?:any|each|every|the)\s+(?:\p{L}+\s+){0,4}(?:reviews?|meetings?|visits?|inspections?|assessments?)/iu,
  /(?:to|within|in accordance with) (?:the )?(?:agreed |specified )?(?:timescales?|timetable)\s+(?:agreed|set|determined)[^.;]{0,60}/iu,
  /\bbefore the end of (?:this|the) (?:improvement )?(?:notice|direction)\b/iu,
  /(?<![\p{L}])(?:immediately|forthwith|without delay|as soon as (?:is )?(?:reasonably )?practicable)(?![\p{L}])/iu,
];

export type Due = { text: string; date: string | null };

/**
 * When a clause falls due, in its own words, with the date where it is one: a date as written ("by the end of March
 * 2026"), or a time counted from the notice where it is dated (`issued`, ISO). Working days are left to the clocks.
 */
export function dueIn(text: string, issued: string | null): Due | null {
  const found = due.flatMap((expression) => {
    const match = expression.exec(text);
    return match ? [{ text: match[0].trim(), at: match.index }] : [];
  });
  const dated = found.find((one) => dateOf(one.text, issued) !== null) ?? found[0];
  return dated ? { text: lowerFirst(dated.text), date: dateOf(dated.text, issued) } : null;
}
const lowerFirst = (text: string) =>
  text.replace(/^(?:By|Before|No|Not|Within|After|Prior|On|Until|To|In|Ahead|Immediately|As)\b/, (word) =>
    word.toLowerCase(),
  );

/** The date that a phrase comes to: its last day where it names a month; a start or middle of a month, that day. */
export function dateOf(phrase: string, issued: string | null): string | null {
  const date = datesIn(phrase)[0];
  if (date && !/^(?:after|from)\b/i.test(phrase)) {
    if (!date.whole && /\b(?:start|beginning) of\b/i.test(phrase)) return `${date.date.slice(0, 8)}01`;
    if (!date.whole && /\bmiddle of\b/i.test(phrase)) return `${date.date.slice(0, 8)}15`;
    return date.date;
  }
  const counted =
    new RegExp(
      `(${count})(?: ${unit})?${more}\\s+(${unit})\\s+(?:of|from|after|following|beginning with)\\s+${notice}`,
      'iu',
    ).exec(phrase) ?? new RegExp(`^(?:after|at)\\s+(${count})(?: ${unit})?${more}\\s+(${unit})$`, 'iu').exec(phrase);
  if (!counted || !issued || /working/i.test(counted[2]!)) return null;
  const n = numberOf(counted[1]!);
  if (/month/i.test(counted[2]!)) return addMonths(issued, n);
  if (/year/i.test(counted[2]!)) return addMonths(issued, 12 * n);
  return addDays(issued, /week/i.test(counted[2]!) ? 7 * n : n);
}

const shown =
  /\b(?<!\b(?:together|gather|gathers|collect|collects|consider|review|submit|hold) )(?:(?:supported by|clear|provide|through|including|with|demonstrate|show|as) )?(?:(?:written |documentary )?evidence (?:of|that|from|in|must|should|to|for|on)\b[^.;]*|(?:be|is|are) (?:evidenced|demonstrated|shown|measured|judged)\b[^.;]*|which (?:demonstrates?|shows?|confirms?)\b[^.;]*|(?:must |should |to )?demonstrat(?:e|ing) (?:that|how|evidence|continu|sustained|improve|measur)[^.;]*|information to confirm\b[^.;]*|as (?:evidenced|shown|measured|demonstrated) by\b[^.;]*|(?:will be|be) evidenced[^.;]*)/iu;

/** What a clause says would show that it is met; null where it does not say. */
export function evidenceIn(text: string): string | null {
  return shown.exec(text)?.[0].trim() ?? null;
}
