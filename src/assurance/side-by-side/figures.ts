import { corpusOf, explain, likenessOf, sharedBy } from '../likeness/likeness.ts';

/** A text in which figures may stand, and where it is from. */
export type FigureText = {
  text: string;
  /** Two figures differ only between documents: texts of one document have the same key. */
  document: string;
  where: string;
  href: string | null;
  marked: boolean;
};

export type StatedFigure = {
  unit: 'pounds' | 'percent' | 'count' | 'date';
  value: number;
  /** Half of the last digit written: £1.99m is anything from £1.985m to £1.995m. */
  within: number;
  /** "£1.987m", "143 actions". */
  written: string;
  /** What is counted, for a count. */
  of: string | null;
};

export type DifferingFigures = {
  first: FigureText & { figure: StatedFigure };
  second: FigureText & { figure: StatedFigure };
  /** Why the two are taken to be of the same thing. */
  because: string;
};

const scales: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
const months = 'january february march april may june july august september october november december'.split(' ');

/** The sums of money, percentages, dates and counted things a text states, in its order. */
export function figuresIn(text: string): StatedFigure[] {
  const found: (StatedFigure & { at: number })[] = [];
  for (const match of text.matchAll(/£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)?\b/gi)) {
    const [written, digits = '', scale] = match;
    const times = scales[(scale ?? '').toLowerCase()] ?? 1;
    found.push({ at: match.index, unit: 'pounds', ...numberIn(digits, times), written: written.trim(), of: null });
  }
  for (const match of text.matchAll(/(?<![£\d.,])(\d+(?:\.\d+)?)\s?(?:%|per cent\b)/gi))
    found.push({ at: match.index, unit: 'percent', ...numberIn(match[1] ?? '', 1), written: match[0], of: null });
  const date = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${months.join('|')}) (\\d{4})\\b`, 'gi');
  for (const match of text.matchAll(date)) {
    const month = months.indexOf((match[2] ?? '').toLowerCase());
    const value = Date.UTC(Number(match[3]), month, Number(match[1])) / 86_400_000;
    found.push({ at: match.index, unit: 'date', value, within: 0, written: match[0], of: null });
  }
  const taken = (at: number) => found.some((one) => at >= one.at && at < one.at + one.written.length);
  for (const match of text.matchAll(/(?<![£\d.,/-])(\d{1,3}(?:,\d{3})+|\d+)\s+(\p{L}{4,})/gu)) {
    const [written, digits = '', of = ''] = match;
    if (taken(match.index) || months.includes(of.toLowerCase()) || /^(?:19|20)\d\d$/.test(digits)) continue;
    found.push({ at: match.index, unit: 'count', ...numberIn(digits, 1), written, of: of.toLowerCase() });
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...figure }) => figure);
}

function numberIn(digits: string, times: number): { value: number; within: number } {
  const plain = digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  // What is written without decimals and scale is exact.
  const within = decimals > 0 || times > 1 ? (0.5 * times) / 10 ** decimals : 0;
  return { value: Number(plain) * times, within };
}

/**
 * Whether two figures of one thing can both be right: one may be the other rounded. £1.99m and £1.987m agree; £1.987m
 * and £1.986m, written to the same digit, do not.
 */
export function canBothBe(a: StatedFigure, b: StatedFigure): boolean {
  if (a.value === b.value) return true;
  return a.within !== b.within && Math.abs(a.value - b.value) <= Math.max(a.within, b.within);
}

/**
 * How near two sums of money must be to be taken for the same sum written twice, as a share of the larger, and how alike
 * their sentences must then be. Two sums written to three digits or more and apart by half a hundredth are so seldom
 * chance that they need no shared wording. Any other figure needs sentences that are almost the same.
 */
const nearness = [
  { apart: 0.005, digits: 3, alike: 0 },
  { apart: 0.03, digits: 2, alike: 0.08 },
] as const;
const alikeOtherwise = 0.55;
/** More sentences with figures than this are not compared: what is left out would not be read either. */
const most = 800;

/**
 * Figures in two documents that seem to be of the same thing and cannot both be right. Sums of money that nearly agree
 * need little shared wording, because two sums are seldom so close by chance; other figures need sentences that are
 * almost the same.
 */
export function figuresThatDiffer(texts: readonly FigureText[]): DifferingFigures[] {
  const stated = texts
    .flatMap((text) => sentencesIn(text.text).map((sentence) => ({ ...text, text: sentence })))
    .map((text) => ({ text, figures: figuresIn(text.text) }))
    .filter(({ figures }) => figures.length > 0)
    .slice(0, most);
  const corpus = corpusOf(stated.map(({ text }) => text.text));
  const read = stated.map(({ text }) => corpus.read(text.text));
  const found: DifferingFigures[] = [];
  const told = new Set<string>();
  for (let i = 0; i < stated.length; i += 1)
    for (let j = i + 1; j < stated.length; j += 1) {
      const [a, b] = [stated[i]!, stated[j]!];
      if (a.text.document === b.text.document) continue;
      const pair = differing(a.figures, b.figures);
      if (!pair) continue;
      const alike = likenessOf(read[i]!, read[j]!);
      if (alike < pair.alike) continue;
      const key = [`${a.text.document} ${pair.first.written}`, `${b.text.document} ${pair.second.written}`]
        .sort()
        .join();
      if (told.has(key)) continue;
      told.add(key);
      found.push({
        first: { ...a.text, figure: pair.first },
        second: { ...b.text, figure: pair.second },
        because: explain(sharedBy(read[i]!, read[j]!)),
      });
    }
  return found;
}

/** The first pair of figures of one kind that differ, where no figure of that kind agrees. */
function differing(a: StatedFigure[], b: StatedFigure[]) {
  for (const unit of ['pounds', 'percent', 'count', 'date'] as const) {
    const [first, second] = [a.filter((one) => one.unit === unit), b.filter((one) => one.unit === unit)];
    if (first.length === 0 || second.length === 0) continue;
    // Where one sum agrees, the sentences are of different parts of the same money.
    const alone = (one: StatedFigure, others: StatedFigure[]) => !others.some((other) => canBothBe(one, other));
    for (const one of first.filter((figure) => alone(figure, second)))
      for (const other of second.filter((figure) => alone(figure, first))) {
        if (unit === 'count' && one.of !== other.of) continue;
        const apart = Math.abs(one.value - other.value) / Math.max(one.value, other.value);
        const digits = Math.min(digitsOf(one), digitsOf(other));
        const near = nearness.find((tier) => apart <= tier.apart && digits >= tier.digits);
        if (unit === 'pounds' && near) return { first: one, second: other, alike: near.alike };
        if (unit !== 'pounds' && first.length === 1 && second.length === 1)
          return { first: one, second: other, alike: alikeOtherwise };
      }
  }
  return null;
}

/** How many digits are written, without noughts at either end: "£1.987m" has four. */
function digitsOf({ written }: StatedFigure): number {
  const digits = written.replace(/[^\d]/g, '').replace(/^0+/, '');
  return (written.includes('.') ? digits : digits.replace(/0+$/, '')).length;
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+(?=\p{Lu})|\n+/u).filter((one) => /\d/.test(one));
}
