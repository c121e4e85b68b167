import type { PlanFileTarget } from '../../plan-format.ts';

export type Comparator = PlanFileTarget['comparator'];

/** A number as a measure writes it, with the words around it that belong to it. */
export type WrittenNumber = {
  value: number;
  unit: string;
  /** Null when nothing beside the number says which way is meant. */
  comparator: Comparator | null;
  start: number;
  end: number;
};

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const numberWord = `(?:${[...small, ...Object.keys(tens)].join('|')})`;

function valueOf(written: string): number {
  const word = written.toLowerCase();
  if (small.includes(word)) return small.indexOf(word);
  return tens[word] ?? Number(word.replace(/,/g, ''));
}

// Longest first: "no more than" holds "more than".
const before: [RegExp, Comparator][] = [
  [
    /(?:no|not) (?:more|greater|higher) than|at or (?:below|under)|at most|up to|(?:a )?maximum(?: of)?|not (?:to )?exceed(?:ing)?|does not exceed|≤|<=/,
    '<=',
  ],
  [/(?:no|not) (?:less|fewer|lower) than|at or above|at least|(?:a )?minimum(?: of)?|≥|>=|not below/, '>='],
  [/over|above|more than|greater than|higher than|exceed(?:s|ing)?|in excess of|better than|>/, '>'],
  [/under|below|less than|fewer than|lower than|</, '<'],
  [/exactly|=/, '='],
];
const after: [RegExp, Comparator][] = [
  [/^\s*(?:or|and) (?:more|above|over|higher|better|greater)\b/i, '>='],
  [/^\s*(?:or|and) (?:less|fewer|below|under|lower)\b/i, '<='],
  [/^\s*(?:minimum|min)\b/i, '>='],
  [/^\s*(?:maximum|max)\b/i, '<='],
  [/^\+/, '>='],
];
const lead = `(?:(${before.map(([expression]) => expression.source).join('|')})\\s*)?`;
const percent = new RegExp(`(?<![\\w.])${lead}(\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per ?cent\\b)`, 'giu');
const counted = new RegExp(
  `(?<![\\w.-])(${before.map(([expression]) => expression.source).join('|')})\\s*(?:an? )?(?:(?:total|average|net (?:gain|increase)) of )?(\\d[\\d,]*(?:\\.\\d+)?|${numberWord})(?![\\d%+]|-\\d|\\s?per ?cent)\\s*([\\p{L}-]*)`,
  'giu',
);
const outOf = new RegExp(
  `(?<![\\w.])${lead}(\\d+|${numberWord}) (?:out of(?: every)?|in(?: every)?) (10|ten|100|5|five|20)(?= [a-z])`,
  'giu',
);
const perRate = /^\s*per\s+(10,?000|1,?000|100|100,?000)\b/i;
const timeUnits = /^(?:calendar |working )?(minute|hour|day|week|month|year|case|point)s?$/i;

const ofPeople = /\b(aged?|adults?|people|persons?|children|leavers?|those|anyone|boys|girls|siblings|pupils)\s*$/i;

function comparatorOf(words: string | undefined): Comparator | null {
  if (!words) return null;
  return before.find(([expression]) => new RegExp(`^(?:${expression.source})$`, 'i').test(words.trim()))?.[1] ?? null;
}

function comparatorAfter(text: string, end: number): { comparator: Comparator; length: number } | null {
  for (const [expression, comparator] of after) {
    const match = expression.exec(text.slice(end));
    if (match) return { comparator, length: match[0].length };
  }
  return null;
}

/** Percentages in a sentence, shares such as "nine out of ten" among them. */
export function percentagesIn(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of text.matchAll(percent)) {
    const end = match.index + match[0].length;
    const later = match[1] ? null : comparatorAfter(text, end);
    found.push({
      value: Number(match[2]),
      unit: '%',
      comparator: comparatorOf(match[1]) ?? later?.comparator ?? null,
      start: match.index,
      end: end + (later?.length ?? 0),
    });
  }
  for (const match of text.matchAll(outOf)) {
    const value = (valueOf(match[2]!) / valueOf(match[3]!)) * 100;
    if (value <= 100)
      found.push({
        value,
        unit: '%',
        comparator: comparatorOf(match[1]),
        start: match.index,
        end: match.index + match[0].length,
      });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Numbers that are not percentages and are said to be a limit: "at least 20 champions", "under 120 days". */
export function limitsIn(text: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of text.matchAll(counted)) {
    const value = valueOf(match[2]!);
    const whole = match.index + match[0].length;
    const wordStart = whole - match[3]!.length;
    // An age or a year is not a limit on anything counted: "young adults over 21 are", "under 18s", "below 2024".
    const beside = text.slice(0, match.index);
    if (/^(over|under|above|below)$/i.test(match[1]!.trim()) && value < 30) {
      if (ofPeople.test(beside) || !match[3] || /^(s|and|or|are|is|who|with|have|will|year|years)$/i.test(match[3]))
        continue;
    }
    // A second limit in a sentence is one of its own only where it is joined on: "at least 3 in each and at most 9".
    if (found.length > 0 && !/(\band|[,;])\s*$/i.test(beside)) continue;
    if (/^(times?|occasions?)$/i.test(match[3]!)) continue;
    if (value >= 1990 && value <= 2100 && !match[3]) continue;
    const rate = perRate.exec(text.slice(wordStart));
    const twoWords = /^(?:working|calendar|school) (days?|weeks?)/i.exec(text.slice(wordStart));
    const time = timeUnits.test(match[3]!);
    const unit = rate
      ? `per ${rate[1]!}`
      : twoWords
        ? twoWords[0].toLowerCase()
        : time
          ? match[3]!.toLowerCase()
          : 'count';
    const end = rate
      ? wordStart + rate[0].length
      : twoWords
        ? wordStart + twoWords[0].length
        : time
          ? whole
          : wordStart;
    found.push({ value, unit, comparator: comparatorOf(match[1]), start: match.index, end });
  }
  return found;
}

/** A plain number or number word at the start of a text, or null. */
export function plainNumber(text: string): number | null {
  const match = new RegExp(`^\\s*(\\d[\\d,]*(?:\\.\\d+)?|${numberWord})\\b`, 'i').exec(text);
  return match ? valueOf(match[1]!) : null;
}
