import { keyOf } from '../returns/code-reader.ts';
import type { ColumnDefinition } from '../annex-a/list-definition.ts';
import { usualWords } from './definitions/usual-words.ts';

/**
 * The code of a column that was most likely meant by words that are none of its codes, as the template writes it; null
 * where no code is clearly nearer than the others. It is only ever suggested: what counts is what a person then writes.
 */
export function suggestCode(column: Pick<ColumnDefinition, 'name' | 'codes'>, value: string): string | null {
  const codes = column.codes ?? [];
  const given = plain(value);
  if (given === '' || codes.length === 0) return null;
  let best: { code: string; score: number } | null = null;
  let next = 0;
  for (const code of codes) {
    const score = Math.max(...formsOf(column.name, code).map((form) => likeness(given, form)));
    if (!best || score > best.score) {
      if (best) next = best.score;
      best = { code, score };
    } else if (score > next && keyOf(code) !== keyOf(best.code)) next = score;
  }
  return best && best.score >= 0.5 && best.score - next >= 0.04 ? best.code : null;
}

const forms = new Map<string, string[][]>();

/** The ways in which a code is written: its key, its words, and what the sector usually says for it. */
function formsOf(column: string, code: string): string[][] {
  const known = `${column}|${code}`;
  let found = forms.get(known);
  if (!found) {
    const key = keyOf(code);
    const words = code.replace(/^[a-z0-9]{1,2}\)\s*/i, '');
    const usual = usualWords.flatMap(({ columns, codes }) => (columns.test(column) ? (codes[key] ?? []) : []));
    found = [key, words, ...usual]
      .map(plain)
      .filter((form) => form !== '')
      .map(tokens);
    forms.set(known, found);
  }
  return found;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/^[a-z]{1,2}\)\s*/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const small = new Set([
  'a',
  'an',
  'and',
  'any',
  'or',
  'of',
  'the',
  'to',
  'with',
  'in',
  'by',
  'for',
  'cs',
  'other',
  'services',
  'service',
  'background',
]);

const tokens = (text: string): string[] => text.split(' ').filter(Boolean);

/** How much of the words of one is in the other, from 0 to 1: rare words count, small ones little, endings and slips less. */
function likeness(given: string, form: string[]): number {
  const own = tokens(given);
  if (own.join(' ') === form.join(' ')) return 1;
  const weight = (word: string) => (small.has(word) ? 0.25 : 1);
  const covered = (words: string[], others: string[]) => {
    let [sum, all] = [0, 0];
    for (const word of words) {
      all += weight(word);
      sum += weight(word) * Math.max(0, ...others.map((other) => wordLikeness(word, other)));
    }
    return all === 0 ? 0 : sum / all;
  };
  const [there, back] = [covered(own, form), covered(form, own)];
  // A short form wholly in what was written ("WBRI - White - British") says nearly as much as the same words.
  return back === 1 ? 0.75 + 0.2 * there : (2 * there * back) / (there + back || 1);
}

function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 4) return 0;
  if (long.startsWith(short)) return 0.9;
  // Of words so different in length, too few pairs of letters could be shared.
  if ((2 * (short.length - 1)) / (short.length + long.length - 2) < 0.7) return 0;
  const [a, b] = [pairsOf(short), pairsOf(long)];
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  const dice = (2 * shared) / (a.size + b.size);
  return dice >= 0.7 ? dice * 0.9 : 0;
}

const pairsKept = new Map<string, Set<string>>();

/** The pairs of letters that stand side by side in a word. */
function pairsOf(word: string): Set<string> {
  let pairs = pairsKept.get(word);
  if (!pairs) {
    pairs = new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));
    if (pairsKept.size < 20_000) pairsKept.set(word, pairs);
  }
  return pairs;
}
