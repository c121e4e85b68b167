import { datesIn } from './dates-in-text.ts';
import type { WrittenNumber } from './numbers-in-text.ts';

/** Words left hanging where a number was taken away: "Repeat plans will be". */
export const trailing =
  /\s+(?:(?:will|would|should|to|is|are|was|remains?|be|being|has|have|of|at|from|in|by|and|increases?|decreases?|reduces?|rises?|falls?|increased|reduced|improves?)\s*)+$/i;

const movement = /\s+\b(increas\w*|reduc\w*|decreas\w*|ris\w*|fall\w*|improv\w*|drop\w*)\b(\s+(from|to|and|by))*\s*$/i;

/** What is left of a sentence, without the words that only led to the number. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s,;:–-]+|[\s,;:.–-]+$/g, '')
    .replace(
      /^(of|for|in|that|between( and)?( of)?|and( of)?|we (want|aim|expect|plan) to|we (will|would) (have|see)|there (will be|are))\s+/i,
      '',
    )
    .replace(/^(increas\w*|reduc\w*|decreas\w*|improv\w*|rais\w*|lower)\s+(?=\w+\s)/i, '')
    .replace(/^(the )?(percentage|proportion|number|rate|share) of\s+/i, '')
    .trim();
}

function wordCount(text: string): number {
  return text.split(' ').filter(Boolean).length;
}

/**
 * What a number counts: the sentence without the number (and without `others`, numbers that are not its target), or
 * the clause before it where little is left.
 */
export function subjectOf(sentence: string, number: WrittenNumber, others: WrittenNumber[]): string {
  const dates = datesIn(sentence).filter(
    (date) =>
      date.date && /\b(by|from|in|before|until)\s+(the\s+)?(end\s+of\s+)?$/i.test(sentence.slice(0, date.start)),
  );
  const taken = [number, ...others, ...dates];
  const cut = (from: number, to: number): string => {
    let text = '';
    for (let i = from; i < to; i += 1) if (!taken.some((each) => i >= each.start && i < each.end)) text += sentence[i];
    return text.replace(/\b(by|before)\s+(the\s+)?(end\s+of\s+)?(?=,|$)/gi, '').trim();
  };
  const dash = Math.max(...[' - ', ' – ', '; '].map((mark) => sentence.lastIndexOf(mark, number.start)));
  const clause = dash > 0 ? dash + 2 : 0;
  const rest = cut(number.end, sentence.length).replace(/^of\s+/i, '');
  const lead = cut(clause, number.start);
  // Where the number ends its clause, what it counts stands before it: "Repeat plans will be under 15%".
  if (/\b(from|to)$/i.test(lead) || wordCount(rest) < 2) {
    const here = tidy(lead.replace(movement, '').replace(/^we\b.*$/i, '')).replace(trailing, '');
    const before = clause > 0 ? tidy(cut(0, clause)).replace(trailing, '') : '';
    if (wordCount(here) >= 2) return rest && !/^(in|by)\b/i.test(rest) ? tidy(`${here} ${rest}`) : here;
    return before || here || tidy(`${lead} ${rest}`);
  }
  const whole = tidy(`${lead} ${rest}`);
  return wordCount(whole) >= 2 || clause === 0 ? whole : tidy(cut(0, clause));
}
