import { stemmer } from 'stemmer';
import { joiningWords, judgingWords } from './definitions/weak-words.ts';
import { thesaurus, type Concept } from './definitions/thesaurus.ts';

/** What a text is compared by: stems, pairs of neighbouring stems, and the things of the thesaurus it speaks of. */
export type Terms = Map<string, Term>;
export type Term = {
  kind: 'word' | 'pair' | 'concept';
  /** How much the kind of word tells: 1 for a telling word, less for words of judging. */
  tells: number;
  /** As written, for explanations: "strategy meetings". */
  written: string;
};

type Word = { written: string; stem: string; joining: boolean; judging: boolean };

const weakly = 0.25;

/** The stems of joining words are told apart by the word itself: "as" and "ass" share nothing. */
export function wordsOf(text: string): Word[] {
  const plain = text
    .normalize('NFKC')
    .replace(/(\p{L})[’'‘]s\b/gu, '$1')
    .replace(/[’'‘]/g, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((written) => ({
    written,
    stem: stemOf(written),
    joining: joiningWords.has(written),
    judging: judgingWords.has(written),
  }));
}

const stems = new Map<string, string>();

/** Porter's stem (M. F. Porter, “An algorithm for suffix stripping”, Program 14(3), 1980). */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > 50_000) stems.clear();
  const made = word.length > 3 ? stemmer(word) : word.replace(/^(\p{L}{2})s$/u, '$1');
  stems.set(word, made);
  return made;
}

/** The terms of a text. `shorts` are a plan's abbreviations, each standing for its expansion. */
export function termsOf(text: string, shorts?: Shorts): Terms {
  const list = wordsOf(shorts ? shorts(text) : text);
  const terms: Terms = new Map();
  let before: Word | null = null;
  for (const word of list) {
    // Numbers say how much, not what; and only words that stand side by side are a pair.
    if (word.joining || word.stem.length < 2 || /^\d+$/.test(word.written)) {
      before = null;
      continue;
    }
    if (!terms.has(word.stem))
      terms.set(word.stem, { kind: 'word', tells: word.judging ? weakly : 1, written: word.written });
    if (before && !(before.judging && word.judging)) {
      const pair = `${before.stem} ${word.stem}`;
      const tells = before.judging || word.judging ? weakly : 0.6;
      if (!terms.has(pair)) terms.set(pair, { kind: 'pair', tells, written: `${before.written} ${word.written}` });
    }
    before = word;
  }
  for (const concept of conceptsIn(list))
    terms.set(`#${concept.id}`, { kind: 'concept', tells: 1.6, written: concept.says });
  return terms;
}

/** A word as forms look at it. */
type Said = Pick<Word, 'stem' | 'written'>;

type Form = { concept: Concept; stems: string[]; meansOther: boolean };

/** Forms by the stem they begin with. */
const forms = Map.groupBy(
  thesaurus.flatMap((concept) => [
    ...formsOf(concept, concept.forms, false),
    ...formsOf(concept, concept.unless ?? [], true),
  ]),
  (form) => (form.stems[0] as string).replace('=', ''),
);

function formsOf(concept: Concept, written: string[], meansOther: boolean): Form[] {
  return written.map((form) => ({ concept, stems: form.split(/\s+/).map((part) => formStem(part)), meansOther }));
}

function formStem(part: string): string {
  return part === '~' || part.startsWith('=') ? part : (wordsOf(part)[0]?.stem ?? part);
}

/** Words a `~` may stand for. */
const between = 4;

/** The things of the thesaurus a text speaks of, once each. */
export function conceptsIn(list: readonly Said[]): Set<Concept> {
  const found = new Set<Concept>();
  const other = new Set<Concept>();
  list.forEach((word, index) => {
    for (const key of new Set([word.stem, word.written]))
      for (const form of forms.get(key) ?? []) {
        const into = form.meansOther ? other : found;
        if (!into.has(form.concept) && isSaid(word, form.stems[0]) && follows(list, index + 1, form.stems, 1))
          into.add(form.concept);
      }
  });
  return found.difference(other);
}

function follows(list: readonly Said[], at: number, form: string[], next: number): boolean {
  const wanted = form[next];
  if (wanted === undefined) return true;
  if (wanted !== '~') return isSaid(list[at], wanted) && follows(list, at + 1, form, next + 1);
  for (let skip = 0; skip <= between; skip += 1)
    if (isSaid(list[at + skip], form[next + 1]) && follows(list, at + skip + 1, form, next + 2)) return true;
  return false;
}

function isSaid(word: Said | undefined, wanted: string | undefined): boolean {
  if (!word || wanted === undefined) return false;
  return wanted.startsWith('=') ? word.written === wanted.slice(1) : word.stem === wanted;
}

/** Writes a plan's abbreviations out, so that either way of saying it is the same words. */
export type Shorts = (text: string) => string;

/** From a plan's glossary; abbreviations of one letter, and those that are words themselves, are left alone. */
export function shortsOf(glossary: readonly { abbreviation: string; expansion: string }[]): Shorts {
  const known = new Map(
    glossary
      .filter(({ abbreviation, expansion }) => /^[A-Z][A-Za-z0-9&]+$/.test(abbreviation) && /\s/.test(expansion.trim()))
      .map(({ abbreviation, expansion }) => [abbreviation, expansion.trim()]),
  );
  if (known.size === 0) return (text) => text;
  return (text) =>
    text.replace(/\b[A-Z][A-Za-z0-9&]+\b/g, (word) => (known.has(word) ? `${word} ${known.get(word)}` : word));
}
