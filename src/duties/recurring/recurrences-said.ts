import { sentencesOf } from '../../sources/index.ts';
import { everyInterval } from '../schedule/interval-in.ts';
import type { Span } from '../schedule/schedule.ts';

/** How often something is said to be done. */
export type Often = { kind: 'every'; span: Span } | { kind: 'meetings' };

/** One thing a text says is done again and again. */
export type Said = {
  often: Often;
  /** The words that say how often: "8-weekly". */
  words: string;
  /** What it is, shortly, where the words after them say so: "8-weekly multi-agency liaison meetings". Else null. */
  name: string | null;
  /** The sentence it stands in. */
  sentence: string;
};

const eachMeeting =
  /\b(?:at\s+)?(?:each|every)\s+(?:(?!(?:one|of|and|to|in|that|child|person)\b)[\w’'-]+\s+){0,4}?meetings?\b|\bstanding\s+(?:agenda\s+)?items?\b/i;
/** Without one of these words a text says nothing of how often: most are passed over quickly. */
const mayRecur = /week|month|quarter|annual|year|da(?:y|ily)|term|fortnight|meeting|standing/i;
/** "Within a month", "£25 per month", "two visits a week": so long, or so much in it, and not how often. */
const noOften = /^(?:a|per)\s/i;
/** What is done once a year is nearly always said of each child; these are done by the council. */
const yearlyWork =
  /^\s+(?:[\w’'-]+\s+){0,3}?(?:report|survey|audit|conference|self-(?:evaluation|assessment)|conversation|refresh|programme|plan|return|statement|summit|event)s?\b/i;
const aboutEach = /^\s+(?:health|dental|looked|EHCP|education|statutory|pathway|PEP|lives?|life|living|basis\s+of)\b/i;
/** Words that end the name of a thing: a verb, a preposition, or what joins it to something else. */
const ends =
  /[.,;:()–—]|\s(?:will|would|should|shall|must|may|can|could|to|which|that|who|where|when|and|or|with|within|across|for|on|of|in|at|by|from|against|into|through|about|via|as|is|are|was|were|be|has|have|including|considering|led|chaired|held|using|tell|tells|give|gives|show|shows|look|looks|go|goes|do|does|drive|drives|assess|evaluate|ensure|ensures|basis)\b/i;

/** Everything a text says is done again and again, sentence by sentence, in its order. */
export function recurrencesSaid(text: string): Said[] {
  if (!mayRecur.test(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const found: Said[] = [];
    const seen = new Set<string>();
    for (const { span, words, at } of everyInterval(sentence)) {
      const after = sentence.slice(at + words.length);
      if (noOften.test(words) || aboutEach.test(after)) continue;
      if (span.unit === 'year' && !yearlyWork.test(after)) continue;
      const name = nameOf(words, after);
      // The same stretch twice in a sentence is two things only where each has a name of its own.
      const key = `${span.count} ${span.unit}`;
      if (seen.has(key) && (name === null || found.every((one) => one.name === null))) continue;
      seen.add(key);
      found.push({ often: { kind: 'every', span }, words, name, sentence });
    }
    const meetings = found.length === 0 ? eachMeeting.exec(sentence) : null;
    if (meetings) found.push({ often: { kind: 'meetings' }, words: meetings[0], name: null, sentence });
    return found;
  });
}

/** "Monthly" and " practice review audits will tell us" make "Monthly practice review audits"; one word more is too few. */
function nameOf(words: string, after: string): string | null {
  if (!/^\s+[\p{L}‘’'-]/u.test(after)) return null;
  const end = ends.exec(after);
  const thing = after.slice(0, end ? end.index : undefined).trim();
  const count = thing.split(/\s+/).length;
  if (count < 2 || count > 8) return null;
  const name = `${words} ${thing}`.replace(/\s+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
