/**
 * Some converters drop the marks of a list and run its items together into one paragraph. The items are told apart
 * again by how sentences hang together: a missing space after a full stop, a sentence that stands alone as an item
 * elsewhere in the document, and otherwise whether a sentence carries on the thought of the one before it.
 */

const openers =
  /^(this|these|those|they|their|it|its|such|however|but|and|also|others?|both|neither|consequently|therefore|thus|hence|as a result|because of (this|these)|for (example|instance)|in addition|additionally|furthermore|moreover|one|some (are|is|have|has|had|were|was|do|lack)|most of (them|these))\b/i;
/** Ends by pointing at something said before it: "the rationale for this.", "strong enough for these children." */
const pointsBack = /\b(for|of|about|behind) (this|(these|such) [a-z]+)[.]?$/i;
const cohort =
  /^(a (small |large |significant )?(number|minority|majority|proportion) of|too (many|few)|not (all|every)|many|few)\b/i;
const someOpening = /^(some [a-z]|for some (?!.*\b(who|that|whose)\b.*,)([a-z'-]+ ?){1,4},)/i;
const countNoun = /^(the )?(percentage|proportion|number|rate|percentages|numbers) (of|in)\b/i;
const measured = /\d+(\.\d+)?\s?(%|per ?cent)|\bat least \d+/i;

const passedOver = new Set(
  `the a an some all most many too few several not no every each any for of in on to and or with by at as is are was were be been
  has have had will would do does who which that there their they them it its this these those when where while within from into than what how more about so if can could should may must need needs make makes
  small large number majority minority quality use level range lack extent effectiveness impact
  child children children's young people person adults adult`.split(/\s+/),
);
const grammarOnly = new Set(
  [...passedOver].filter((word) => !['impact', 'quality', 'use', 'level', 'range', 'lack'].includes(word)),
);

function stem(word: string): string {
  return word
    .replace(/['’]s?$/, '')
    .replace(/(ning|ing)$/, '')
    .replace(/(ed|es|s)$/, '');
}

function words(sentence: string): string[] {
  return [...sentence.toLowerCase().matchAll(/[a-z][a-z'’-]*/g)].map(([word]) => word);
}

function contentStems(sentence: string): Set<string> {
  return new Set(
    words(sentence)
      .filter((word) => !grammarOnly.has(word))
      .map(stem),
  );
}

/** The first word that says what the sentence is about: "The quality of supervision is…" is about supervision. */
function topic(sentence: string): string | undefined {
  const first = words(sentence).find((word) => !passedOver.has(word));
  return first && stem(first);
}

function carriesOn(item: string[], sentence: string, knownItems: ReadonlySet<string>): boolean {
  const before = item[item.length - 1] ?? '';
  if (knownItems.has(itemKey(sentence))) return false;
  if (openers.test(sentence)) return true;
  if (measured.test(sentence)) return !item.some((earlier) => measured.test(earlier));
  if (measured.test(before) || countNoun.test(sentence) || cohort.test(sentence)) return false;
  if (pointsBack.test(sentence) || /^for some [a-z]+, (this|these|they)\b/i.test(sentence)) return true;
  const here = contentStems(sentence);
  if (someOpening.test(sentence))
    return item.some((earlier) => [...contentStems(earlier)].some((word) => here.has(word)));
  const about = topic(sentence);
  return about !== undefined && contentStems(before).has(about);
}

/** How an item is compared with others of the document: letters and digits only. */
export function itemKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d%]+/gu, ' ')
    .trim();
}

/** The sentences of a text; full stops inside abbreviations, numbers and brackets do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /(?<=[\p{Ll}\d)%’']{2}[.!?]|[A-Z]{3,}[.!?])\s+(?=["'‘“]?[\p{Lu}\d])(?<!\b(?:e\.g|i\.e|etc|vs|no|St|Dr|Mr|Mrs|Ms)\.\s+)/u,
    )
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/**
 * Splits a run of text that was a list into its items. `knownItems` holds `itemKey`s of the items that kept their
 * marks elsewhere in the document.
 */
export function splitLostItems(text: string, knownItems: ReadonlySet<string> = new Set()): string[] {
  const glued = text.split(/(?<=[\p{Ll}\d)][.!?]|[A-Z]{2}[.!?])(?=[\p{Lu}]|\d+%)(?<!\d\.(?=\d))/u);
  if (glued.length > 1) return glued.map((item) => item.trim()).filter(Boolean);
  const items: string[][] = [];
  for (const sentence of sentencesOf(text)) {
    const current = items[items.length - 1];
    if (current && carriesOn(current, sentence, knownItems)) current.push(sentence);
    else items.push([sentence]);
  }
  return items.map((sentences) => sentences.join(' '));
}
