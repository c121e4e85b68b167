/** Words after whose full stop a sentence goes on, whatever follows. */
const neverEnds =
  /(?:^|[\s("'‘“[])(?:e\.g|i\.e|cf|viz|dr|mr|mrs|ms|messrs|prof|rev|hon|st|sr|vs|approx|para|paras|fig|figs|vol|pp|art|arts|ref|refs|sch|sec|reg|regs|cl|ch|app|dept|govt|cllr|s|ss|no|nos)\.['’"”)]?\s*$/i;
/** Of those, words that also end sentences: they go on only before a number or a bracket ("No. 4", "s. 47", "reg. 44"). */
const endsUnlessNumbered =
  /(?:^|[\s("'‘“[])(?:no|nos|s|ss|para|paras|fig|figs|vol|pp|art|arts|ref|refs|sch|sec|reg|regs|cl|ch|app)\.['’"”)]?\s*$/i;
/** A single initial ("J. Smith"), or letters with stops between them ("D.C.S.", "a.m."). */
const initials = /(?:^|[\s(])(?:\p{Lu}|(?:\p{L}\.)+\p{L})\.\s*$/u;
const startsSentence = /^["'‘“([]*[\p{Lu}\d£]/u;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Whether a sentence goes on in what follows the full stop that ends `before`. */
function goesOn(before: string, after: string): boolean {
  if (!startsSentence.test(after)) return true;
  if (!/[.!?]["'’”)\]]*\s*$/.test(before)) return !/[:\n]\s*$/.test(before) || !/\n\s*$/.test(before);
  if (endsUnlessNumbered.test(before)) return /^["'‘“([]*\d/.test(after);
  if (neverEnds.test(before)) return true;
  // "J. Smith": an initial before a name. "…to the D.C.S. The board…" ends: the next word is a common opener.
  if (initials.test(before))
    return !/^(?:the|this|that|these|those|they|there|it|in|for|most|some|all|a|an|however|children|leaders|we|he|she)\b/i.test(
      after,
    );
  return false;
}

/**
 * The sentences of a paragraph, in order; together they are the paragraph. A full stop in an abbreviation ("e.g.",
 * "Dr.", "s.47", "St. Mary's"), an initial or a number ends none, and neither does one before a small letter.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  // A full stop with no space after it ("needed.Leaders") is a space lost in conversion.
  const mended = text.replace(/(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll})/gu, ' ');
  for (const { segment } of segmenter.segment(mended)) {
    const last = sentences.at(-1);
    if (last !== undefined && goesOn(last, segment)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
