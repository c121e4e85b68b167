import type { CommitteeReportFacts, Money } from '../facts.ts';
import type { Passage } from '../passages.ts';
import { sentencesOf } from '../sentences.ts';

type Costs = CommitteeReportFacts['money'];

const amount =
  /£\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?(bn|billion|millions?|mn?|k|thousand)?(?![\p{L}\d])/giu;
const scale: Record<string, number> = { b: 1e9, m: 1e6, k: 1e3, t: 1e3 };
const financialYear = /\b(20\d\d)\s?[/–-]\s?(20\d\d|\d\d)\b/g;

type Written = Money & { start: number; end: number };

/** The amounts of money written in a text, in pounds: "£1.987m" is 1,987,000. */
export function moneyIn(text: string): Written[] {
  // "£000" over a column is its unit.
  return [...text.matchAll(amount)]
    .filter(([, digits]) => !/^0{2,}$/.test(digits!))
    .map((match) => {
      const unit = match[2]?.[0]?.toLowerCase();
      const pounds = Number(match[1]!.replaceAll(',', '')) * (unit ? scale[unit]! : 1);
      return {
        pounds: Math.round(pounds * 100) / 100,
        written: match[0].trim(),
        start: match.index,
        end: match.index + match[0].length,
      };
    });
}

/** The financial years written in a text, as "2024/25". */
function yearsIn(text: string) {
  return [...text.matchAll(financialYear)].flatMap((match) => {
    const [first, second] = [Number(match[1]), Number(match[2])];
    return (first + 1) % 100 === second % 100
      ? [
          {
            year: `${first}/${String(second % 100).padStart(2, '0')}`,
            start: match.index,
            end: match.index + match[0].length,
          },
        ]
      : [];
  });
}

/** What a report says it costs: in all, in each year, over how many months; and every amount with its sentence. */
export function costsOf(passages: readonly Passage[]): Costs {
  const sentences = passages.flatMap((passage) =>
    (passage.kind === 'row' ? [passage.text] : sentencesOf(passage.text)).map((text) => ({
      text,
      where: passage.where,
    })),
  );
  const amounts = sentences.flatMap(({ text, where }) =>
    moneyIn(text).map(({ pounds, written }) => ({ pounds, written, text, where })),
  );
  const byYear = byYearOf(
    passages,
    sentences.map(({ text }) => text),
  );
  const told = passages.filter(({ kind }) => kind !== 'row').flatMap(({ text }) => sentencesOf(text));
  const rows = passages.filter(
    ({ kind, cells }) => kind === 'row' && cells && cells.filter((cell) => moneyIn(cell).length).length === 1,
  );
  return {
    total:
      totalOf(told, totals) ??
      sumStated(byYear, amounts) ??
      totalOf(told, likelyTotals) ??
      totalOf(
        rows.map(({ text }) => text.replaceAll(' | ', ' ')),
        totals,
      ) ??
      totalOf(
        rows.map(({ text }) => text.replaceAll(' | ', ' ')),
        likelyTotals,
      ),
    byYear,
    months: monthsOf(passages),
    amounts,
  };
}

const totals = [
  (before: string) => /\b(?:as a whole|in total|altogether|in all)\b[^£.:,;]{0,60}$/i.test(before),
  (before: string, after: string) =>
    /^(?:\s*(?:in total|overall|in all|altogether)|,? all of (?:it|this|which))\b/i.test(after) ||
    /\b(?:total(?:l?ing|s)?(?: (?:revenue |estimated |one-off |project |additional )*(?:costs?|cost of|investment|budget|funding|sum|expenditure|requirement|request))?(?: (?:is|are|of|will be|to|over|for|estimated at|at)|:)?(?: [^£.]{0,60})?)$/i.test(
      before.trimEnd(),
    ),
];

/** Said of what a thing costs, and not that it is all of it; what is said of one year is that year's. */
const likelyTotals = [
  (before: string, after: string) =>
    !/\b20\d\d\s?[/–-]\s?\d{2,4}[^£.]{0,40}$/.test(before) &&
    !/^\s*(?:in|for|during) (?:the )?(?:financial year )?20\d\d/.test(after) &&
    /\b(?:costs?|budget|investment|funding|expenditure)\b[^£]{0,80}\b(?:is|are|be|at|of|to)\s*(?:approximately |around |about |up to )?$/i.test(
      before.trimEnd() + ' ',
    ),
  (before: string, after: string) =>
    /\b(?:(?:plan|programme|work|proposals?|package|scheme|business case|it|this)(?: (?:will|would|is expected to|is estimated to))? (?:needs?|requires?|costs?|amounts? to|calls for)|\bcosts? (?:will )?(?:amount|come|add up) to|(?:additional|extra|new|further) (?:spending|spend|cost|funding|money|resources?|investment) of)\s*(?:an? )?(?:approximately |around |about |up to |some |extra |additional )*$/i.test(
      before,
    ) && !/^\s*(?:in|for) 20\d\d/.test(after),
  (before: string, after: string) =>
    !/^\s*(?:in|for|during) (?:the )?(?:financial year )?20\d\d/.test(after) &&
    /\b(?:sum|value|virement|drawdown|grant|contract|allocation|growth|estimate|request) (?:of|for|to the value of)\s*(?:up to |approximately |around )?$/i.test(
      before,
    ),
];

/** An amount the report states that is what its years come to together. */
function sumStated(byYear: Costs['byYear'], amounts: readonly Money[]): Money | null {
  if (byYear.length < 2) return null;
  const sum = byYear.reduce((all, { pounds }) => all + pounds, 0);
  const stated = amounts.find(({ pounds }) => Math.abs(pounds - sum) < 1);
  return stated ? { pounds: stated.pounds, written: stated.written } : null;
}

function totalOf(
  sentences: readonly string[],
  tests: readonly ((before: string, after: string) => boolean)[],
): Money | null {
  for (const isTotal of tests) {
    for (const text of sentences) {
      for (const { pounds, written, start, end } of moneyIn(text)) {
        if (
          isTotal(text.slice(Math.max(0, start - 140), start), text.slice(end, end + 30)) &&
          !/^\s*(?:per|a|each) (?:annum|year|month)/i.test(text.slice(end))
        )
          return { pounds, written };
      }
    }
  }
  return null;
}

function byYearOf(passages: readonly Passage[], sentences: readonly string[]): Costs['byYear'] {
  const found = new Map<string, Money & { year: string; months: number | null }>();
  const add = (year: string, { pounds, written }: Money) => {
    if (!found.has(year)) found.set(year, { pounds, written, year, months: null });
  };
  for (const text of sentences) {
    const [amounts, years] = [moneyIn(text), yearsIn(text)];
    for (const year of years) {
      const before = amounts.findLast(
        (one) =>
          one.end <= year.start &&
          /^(?![^]*\b20\d\d)[^£.;]{0,60}(?:\b(?:in|for|during|within)\s*|\(\s*)(?:the )?(?:financial year |year )?$/i.test(
            text.slice(one.end, year.start),
          ),
      );
      const after = amounts.find(
        (one) =>
          one.start >= year.end &&
          /^\)?\s*(?:(?:is|are|of|will be|at|:|–|-|=|\()\s*)?$/i.test(text.slice(year.end, one.start)),
      );
      // "£4m over two years (2025/26: £1m; …)": what follows a year and its colon is the year's.
      const parts = amounts.filter(({ start }) => start >= year.end).reduce((sum, { pounds }) => sum + pounds, 0);
      const whole =
        before !== undefined && years.length === 1 && amounts.length > 2 && Math.abs(parts - before.pounds) < 1;
      const own = after && !whole && /^\s*[:=(–-]/.test(text.slice(year.end, after.start));
      const one = own ? after : (before ?? after);
      if (one) add(year.year, one);
    }
  }
  for (const [year, one] of tabled(passages)) add(year, one);
  const months = new Map(sentences.flatMap((text) => monthsByYear(text)));
  return [...found.values()].map((one) => ({ ...one, months: months.get(one.year) ?? null }));
}

/** Years as the columns of a table with a total row, or as its rows with one amount each. */
function tabled(passages: readonly Passage[]): [string, Money][] {
  const tables = Map.groupBy(
    passages.filter(({ kind }) => kind === 'row'),
    ({ table }) => table,
  );
  return [...tables.values()].flatMap((rows): [string, Money][] => {
    const header = rows[0]?.cells ?? [];
    const years = header.map((cell) => yearsIn(cell)[0]?.year ?? null);
    // A year in the first cell beside an amount is a row's, in a table without a header.
    const headless = years[0] && header.slice(1).some((cell) => moneyOf(cell.trim(), false));
    if (!headless && years.some(Boolean)) {
      const thousands =
        header.some((cell) => /£\s?['’]?(?:000|k)/i.test(cell)) ||
        /£\s?['’]?(?:000s?|k)\b/i.test(`${rows[0]!.text} ${rows[1]?.text ?? ''}`);
      const total =
        rows.findLast(({ cells }) => /^total/i.test(cells?.[0] ?? '')) ?? (rows.length === 2 ? rows[1] : undefined);
      return years.flatMap((year, column): [string, Money][] => {
        const cell = total?.cells?.[column]?.trim();
        const one = cell ? moneyOf(cell, thousands) : null;
        return year && one ? [[year, one]] : [];
      });
    }
    const inThousands = (column: number) =>
      [header[column], header[0]].some((cell) => /£\s?(?:000s?|k)\b/i.test(cell ?? ''));
    const total = header.findIndex((cell) => /^(?:grand )?total\b/i.test(cell.trim()));
    return rows.flatMap(({ cells = [] }): [string, Money][] => {
      const year = yearsIn(cells[0] ?? '')[0]?.year;
      const read = cells.map((cell, column) => (column ? moneyOf(cell.trim(), inThousands(column)) : null));
      const one = (total > 0 ? read[total] : null) ?? read.find(Boolean);
      return year && one ? [[year, one]] : [];
    });
  });
}

function moneyOf(cell: string, thousands: boolean): Money | null {
  const [one] = moneyIn(cell);
  if (one) return { pounds: one.pounds, written: one.written };
  const plain = /^\d{1,3}(?:,?\d{3})*(?:\.\d+)?$/.exec(cell);
  return plain && thousands ? { pounds: Number(cell.replaceAll(',', '')) * 1000, written: cell } : null;
}

const number =
  '(\\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ]four)?|thirty(?:[- ]six)?)';
const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const larger: Record<string, number> = { 'twenty-four': 24, thirty: 30, 'thirty-six': 36 };
const numberOf = (text: string) => {
  const word = text.toLowerCase().replace(' ', '-');
  return /\d/.test(text) ? Number(text) : (larger[word] ?? words.indexOf(word));
};

/** "7 months of costs in 2024/25 and a further 11 months in 2025/26". */
function monthsByYear(text: string): [string, number][] {
  const found = [
    ...text.matchAll(
      new RegExp(
        `\\b${number} months?\\b(?:[^.£]{0,40}?)\\b(?:in|for|of)\\s+(?:financial year )?(20\\d\\d\\s?[/–-]\\s?(?:20\\d\\d|\\d\\d))`,
        'giu',
      ),
    ),
  ];
  const after = [
    ...text.matchAll(
      new RegExp(`(20\\d\\d\\s?[/–-]\\s?(?:20\\d\\d|\\d\\d))\\s*\\((?:for )?${number} months?\\)`, 'giu'),
    ),
  ];
  const pairs = [...found.map((match) => [match[1]!, match[2]!]), ...after.map((match) => [match[2]!, match[1]!])];
  return pairs.flatMap(([months, years]): [string, number][] => {
    const year = yearsIn(years!)[0]?.year;
    return year ? [[year, numberOf(months!)]] : [];
  });
}

/** Over how many months in all: "an 18-month period", "over eighteen months". */
function monthsOf(passages: readonly Passage[]): number | null {
  const period = new RegExp(
    `\\b${number}[- ]months?(?:[’']s?)? (?:period|programme|funding|costs?|plan|basis|post|duration|term)\\b|\\b(?:over|for|period of|lasting)\\s+(?:a |an |the )?(?:next |first |total of )?${number}[- ]months?\\b`,
    'iu',
  );
  const told = passages
    .flatMap(({ text }) => sentencesOf(text))
    .filter((text) =>
      /£|\bcosts?\b|\bfund|\bbudget|\bresourc|\bpost|\bstaff|\bpays?\b|\bprogramme\b|\bruns?\b|\bsalar/i.test(text),
    );
  for (const text of told) {
    const match = period.exec(text);
    if (match) return numberOf((match[1] ?? match[2])!);
  }
  return null;
}
