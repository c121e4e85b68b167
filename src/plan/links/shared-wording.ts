import { tellingWords } from '../import/save/match-texts.ts';

/**
 * How much of one text another one covers, weighing each word by how few texts of the plan use it (inverse document
 * frequency, with one added to numerator and denominator so that no weight is infinite: Spärck Jones 1972). Words are
 * compared by their stem, and the plan's own abbreviations stand for their expansions.
 */
export type Wording = {
  /** The telling stems of a text. */
  stems: (text: string) => Set<string>;
  weight: (stem: string) => number;
  /** 0 to 1: the weight of what `part` shares with `whole`, of all the weight of `part`; and the stems shared. */
  cover: (part: Set<string>, whole: Set<string>) => { share: number; shared: string[] };
};

/** Reads the plan's texts once; the glossary's abbreviations are taken as one word with their expansions. */
export function wordingOf(texts: string[], glossary: { abbreviation: string; expansion: string }[] = []): Wording {
  const short = shortener(glossary);
  const known = new Map<string, Set<string>>();
  const stems = (text: string): Set<string> => {
    const before = known.get(text);
    if (before) return before;
    const made = new Set([...tellingWords(short(text))].map(stem).filter((one) => one.length > 1));
    known.set(text, made);
    return made;
  };
  const uses = new Map<string, number>();
  for (const text of texts) for (const one of stems(text)) uses.set(one, (uses.get(one) ?? 0) + 1);
  const weights = new Map<string, number>();
  const weight = (one: string): number => {
    const before = weights.get(one);
    if (before !== undefined) return before;
    const made = Math.log((texts.length + 1) / ((uses.get(one) ?? 0) + 1)) + 0.2;
    weights.set(one, made);
    return made;
  };
  const cover = (part: Set<string>, whole: Set<string>) => {
    let [all, both] = [0, 0];
    const shared: string[] = [];
    for (const one of part) {
      all += weight(one);
      if (!whole.has(one)) continue;
      both += weight(one);
      shared.push(one);
    }
    return { share: all === 0 ? 0 : both / all, shared };
  };
  return { stems, weight, cover };
}

/** A plain stem: plural, past and "-ing" endings off, so that "opened homes" meets "open a home". */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(sses|xes|ches|shes)$/, (end) => end.slice(0, -2))
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ing|ed)$/, '')
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/e$/, '');
  return cut.length >= 3 ? cut : word;
}

/** Writes a plan's long names as their abbreviations, so that either way of saying it is the same word. */
function shortener(glossary: { abbreviation: string; expansion: string }[]): (text: string) => string {
  const names = glossary
    .filter((one) => /\s/.test(one.expansion.trim()) && one.abbreviation.length > 1)
    .sort((a, b) => b.expansion.length - a.expansion.length)
    .map(({ abbreviation, expansion }) => ({
      abbreviation,
      expression: new RegExp(
        expansion
          .trim()
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replace(/[\s-]+/g, '[\\s-]+')
          .replace(/s?$/, 's?'),
        'giu',
      ),
    }));
  return (text) => names.reduce((said, { abbreviation, expression }) => said.replace(expression, abbreviation), text);
}

/**
 * What a sentence of a plan is about, without why it is done: "Open a second home to give more choice" is about
 * opening a second home. The whole text where nothing of that shape is found.
 */
export function subjectOf(text: string): string {
  const cut =
    /^(.{12,}?)(?:,?\s+(?:to (?:ensure|support|drive|enable|improve|increase|provide|help|make|give|allow|strengthen|inform|reduce|prevent|address|deliver|get|keep|let)|so that|so (?:we|they|children|every)|in order to|which|that (?:is|are|will|describes?|ensures?|includes?)|ensuring|including|with (?:a|an|the|clear)|based on|in line with)\b|[.;:(]\s?|\s[–-]\s)/su.exec(
      text,
    );
  return cut?.[1] ?? text;
}
