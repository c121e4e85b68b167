import type { Span } from './schedule.ts';

const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  first: 1,
  two: 2,
  second: 2,
  other: 2,
  three: 3,
  third: 3,
  four: 4,
  fourth: 4,
  five: 5,
  fifth: 5,
  six: 6,
  sixth: 6,
  seven: 7,
  eight: 8,
  eighth: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
};
const word = `(?:\\d{1,3}|${Object.keys(numbers)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const unit = '(working[\\s-]day|day|week|month|quarter|year)';

/** Ways to say how often, each with the span it means; the first that fits counts. */
const patterns: [RegExp, (match: RegExpExecArray) => Span | null][] = [
  // every six to eight weeks: the longer is what must be kept
  [
    new RegExp(`\\b(?:every|each)\\s+${word}\\s*(?:to|or|-|–)\\s*(${word})[\\s-]+${unit}s?\\b`, 'i'),
    (m) => spanOf(m[1]!, m[2]!),
  ],
  // every Tuesday; every second Tuesday
  [
    new RegExp(`\\b(?:every|each)\\s+(?:(${word})\\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b`, 'i'),
    (m) => spanOf(m[1] ?? 'one', 'week'),
  ],
  [/\bhalf[\s-]term(?:ly)?\b/i, () => ({ count: 2, unit: 'month' })],
  // every 4 weeks; every other month; once every six weeks; each third month
  [new RegExp(`\\b(?:every|each)\\s+(${word})(?:st|nd|rd|th)?[\\s-]+${unit}s?\\b`, 'i'), (m) => spanOf(m[1]!, m[2]!)],
  // 12-weekly; six monthly; 3-monthly
  [new RegExp(`(?<![\\w])(${word})[\\s-]*(week|month|year|dai|quarter)ly\\b`, 'i'), (m) => spanOf(m[1]!, m[2]!)],
  // at six-month intervals; at intervals of no more than three months
  [new RegExp(`\\b(${word})[\\s-]+${unit}s?['’]?\\s+intervals?\\b`, 'i'), (m) => spanOf(m[1]!, m[2]!)],
  [
    new RegExp(
      `\\bintervals?\\s+of\\s+(?:no(?:t)?\\s+more\\s+than\\s+|up\\s+to\\s+)?(${word})[\\s-]+${unit}s?\\b`,
      'i',
    ),
    (m) => spanOf(m[1]!, m[2]!),
  ],
  // twice a year; three times a year; 4 times per year
  [
    new RegExp(`\\b(once|twice|thrice|${word}\\s+times)\\s+(?:a|an|each|every|per|in\\s+each)\\s+${unit}\\b`, 'i'),
    (m) => timesPer(m[1]!, m[2]!),
  ],
  [/\b(fortnightly|(?:every|each|per|a)\s+fortnight)\b/i, () => ({ count: 2, unit: 'week' })],
  [
    /\b(half[\s-]yearly|twice[\s-]yearly|bi-?annual(?:ly)?|(?:every|each)\s+half[\s-]year|semi-?annual(?:ly)?)\b/i,
    () => ({ count: 6, unit: 'month' }),
  ],
  [/\bbi-?monthly\b/i, () => ({ count: 2, unit: 'month' })],
  [/\bbi-?weekly\b/i, () => ({ count: 2, unit: 'week' })],
  [/\b(quarterly|(?:every|each|per)\s+quarter)\b/i, () => ({ count: 3, unit: 'month' })],
  [/\b(monthly|(?:every|each|per|a)\s+(?:calendar\s+)?month)\b/i, () => ({ count: 1, unit: 'month' })],
  [/\b(weekly|(?:every|each|per|a)\s+week)\b/i, () => ({ count: 1, unit: 'week' })],
  [/\b(daily|(?:every|each|per)\s+day)\b/i, () => ({ count: 1, unit: 'day' })],
  [/\b(annual|annually|yearly|per\s+annum|(?:every|each|per|a)\s+year)\b/i, () => ({ count: 1, unit: 'year' })],
  [/\b(termly|(?:every|each|per|a)\s+(?:school\s+)?term)\b/i, () => ({ count: 4, unit: 'month' })],
];

/** How often, from words: "12-weekly", "at least every six months", "three times a year". Null when they say nothing of it. */
export function intervalIn(text: string): { span: Span; at: number } | null {
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text);
    const span = match && read(match);
    if (match && span) return { span, at: match.index };
  }
  return null;
}

/** The same patterns, for all there are of them in a text. */
const everywhere = patterns.map(([pattern, read]) => [new RegExp(pattern.source, `${pattern.flags}g`), read] as const);

/** Every time a longer text says how often, in its order, with the words that say it and where they begin. */
export function everyInterval(text: string): { span: Span; words: string; at: number }[] {
  const found: { span: Span; words: string; at: number; to: number }[] = [];
  for (const [pattern, read] of everywhere) {
    for (const match of text.matchAll(pattern)) {
      const [at, to] = [match.index, match.index + match[0].length];
      const span = read(match as RegExpExecArray);
      if (span && !found.some((one) => at < one.to && to > one.at)) found.push({ span, words: match[0], at, to });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ span, words, at }) => ({ span, words, at }));
}

/**
 * Every different stretch a longer text names, in its order, with the words that name it: "reviewed every 12 weeks, and
 * weekly in the clinic".
 */
export function intervalsIn(text: string): { span: Span; words: string }[] {
  const seen = new Set<string>();
  return everyInterval(text)
    .filter(({ span }) => {
      const key = `${span.count} ${span.unit}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ span, words }) => ({ span, words }));
}

/** Several stretches of time in a list: "six, twelve and eighteen months", "3 and 6 months". Null for fewer than one. */
export function spansIn(text: string): { spans: Span[]; before: string; after: string } | null {
  const list = new RegExp(
    `(?<![\\w])(${word}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*|\\s+to\\s+|\\s+or\\s+)${word})*)[\\s-]+${unit}s?\\b`,
    'i',
  ).exec(text);
  if (!list) return null;
  const spans = list[1]!
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+to\s+|\s+or\s+/i)
    .flatMap((count) => spanOf(count, list[2]!) ?? []);
  return { spans, before: text.slice(0, list.index), after: text.slice(list.index + list[0].length) };
}

function spanOf(count: string, unitWord: string): Span | null {
  const n = numbers[count.toLowerCase()] ?? Number(count);
  if (!Number.isInteger(n) || n < 1) return null;
  const name = unitWord.toLowerCase();
  if (name === 'quarter') return { count: 3 * n, unit: 'month' };
  if (/^working/.test(name)) return { count: n, unit: 'working-day' };
  return { count: n, unit: name === 'dai' ? 'day' : (name as Span['unit']) };
}

/** "Three times a year" is every four months; what does not divide evenly is taken a little too often, never too seldom. */
function timesPer(times: string, unitWord: string): Span | null {
  const [first = ''] = times.toLowerCase().split(/\s+/);
  const n = { once: 1, twice: 2, thrice: 3 }[first] ?? numbers[first] ?? Number(first);
  if (!Number.isInteger(n) || n < 1) return null;
  const whole = spanOf('1', unitWord);
  if (!whole || n === 1) return whole;
  if (whole.unit === 'year' && n <= 12) return { count: Math.floor(12 / n), unit: 'month' };
  if (whole.unit === 'month') {
    if (whole.count % n === 0) return { count: whole.count / n, unit: 'month' };
    return n <= 4 ? { count: Math.floor((4 * whole.count) / n), unit: 'week' } : null;
  }
  return whole.unit === 'week' && n <= 7 ? { count: Math.floor(7 / n), unit: 'day' } : null;
}
