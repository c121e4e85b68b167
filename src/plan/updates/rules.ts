import { inWords } from '../../methods/calendar.ts';
import type { FieldError } from '../../platform/web/route.ts';
import { plainWord, wordFinder } from '../model/assemble-actions.ts';
import { meetsItsTarget } from '../model/meets-its-target.ts';
import type { Impact, Measure, RatingWord } from '../model/plan-view.ts';
import { countOf, readingInWords, targetInWords } from '../words.ts';

type Piece = { title: string; expiresOn: string | null; countsFrom: string };

/** What a claim of impact may rest on: evidence attached to the item, and measures linked to it. */
export type Ground = {
  /** Not withdrawn. `expiresOn` null never expires; `countsFrom` is the first day it is part of the record. */
  evidence: Piece[];
  measures: Pick<Measure, 'text' | 'targets' | 'reading'>[];
  /** ISO day at which the claim is made: evidence must not have expired and targets must be met then. */
  asAt: string;
};

/** The impacts that need something to show for them. "Claimed and not evidenced" is the honest word without it. */
export function needsEvidence(impact: Impact | null | undefined): boolean {
  return impact === 'evidenced' || impact === 'embedded';
}

/** Pieces of evidence that still count on the day. */
export function inDate<T extends Piece>(evidence: T[], asAt: string): T[] {
  return evidence.filter(
    ({ expiresOn, countsFrom }) => countsFrom <= asAt && (expiresOn === null || expiresOn >= asAt),
  );
}

/** Why nothing shows the impact claimed, one plain sentence each; empty when something does. */
export function missingGround(ground: Ground): string[] {
  const { evidence, measures, asAt } = ground;
  if (inDate(evidence, asAt).length > 0 || measures.some((measure) => meetsItsTarget(measure, asAt))) return [];
  const unfit = evidence.map(({ title, expiresOn, countsFrom }) =>
    countsFrom > asAt
      ? `The evidence “${title}” counts from ${inWords(countsFrom)}, after ${inWords(asAt)}.`
      : `The evidence “${title}” expired on ${inWords(expiresOn ?? asAt)}.`,
  );
  return [
    ...(evidence.length === 0 ? ['No evidence is attached.'] : unfit),
    ...(measures.length === 0 ? ['No measure is linked.'] : measures.flatMap((measure) => whyNot(measure, asAt))),
  ];
}

function whyNot(measure: Pick<Measure, 'text' | 'targets' | 'reading'>, asAt: string): string[] {
  const name = `The measure “${measure.text}”`;
  if (measure.targets.length === 0) return [`${name} has no target that a reading could meet.`];
  return measure.targets.flatMap((target) => {
    if (target.meets === 'yes') return [];
    const aim = targetInWords(target);
    if (!target.reading) return [`${name} aims for ${aim} and has no reading.`];
    if (target.byOn !== null && target.byOn > asAt && target.meets === 'no' && measure.targets.length > 1) return [];
    const said = `${readingInWords(target.reading, target.unit)} on ${inWords(target.reading.asAt)}`;
    return target.meets === 'cannot-tell'
      ? [`${name} aims for ${aim}. Its last reading, ${said}, cannot tell whether that is met.`]
      : [`${name} aims for ${aim}. Its last reading is ${said}.`];
  });
}

/** The plan's own word for "done, and its effect is not shown yet"; null when its scale has none. */
export function notYetEvidencedWord(scale: RatingWord[]): RatingWord | null {
  const own = scale.filter((word) => word.inKey);
  const honest = (word: RatingWord) => word.delivery === 'complete';
  return (
    own.find((word) => honest(word) && word.impact === 'claimed') ??
    own.find((word) => word.impact === 'claimed') ??
    own.find((word) => honest(word) && word.impact === 'not-claimed') ??
    null
  );
}

export type ClaimGap = {
  /** The word that was claimed. */
  word: RatingWord;
  missing: string[];
  /** The word that can be claimed as things are, if the plan has one. */
  offer: RatingWord | null;
};

/** What a claim in this word lacks; null when it lacks nothing, or nobody has said what the word means. */
export function claimGap(word: string, scale: RatingWord[], ground: Ground): ClaimGap | null {
  const claimed = wordFinder(scale)(word);
  if (!claimed || !needsEvidence(claimed.impact)) return null;
  const missing = missingGround(ground);
  return missing.length > 0 ? { word: claimed, missing, offer: notYetEvidencedWord(scale) } : null;
}

export type Claimed = {
  word: string;
  done: string;
  difference: string;
  newDue: string;
  dueReason: string;
  dueAgreedBy: string;
};

/** The longest text of one field, characters: about two pages. */
export const longestText = 6000;

/** Whether a new due expression says anything else than the old one. */
export function movesDue(newDue: string, due: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(newDue) !== '' && plain(newDue) !== plain(due);
}

/** What stops an update from being sent, apart from missing evidence. `isClosed`: the action was formally closed. */
export function claimErrors(
  claim: Claimed,
  about: { scale: RatingWord[]; due: string; isClosed: boolean },
): FieldError[] {
  const errors: FieldError[] = [...textErrors(claim)];
  const word = wordFinder(about.scale)(claim.word);
  if (claim.word === '') errors.push({ field: 'word', message: 'Choose a rating' });
  else if (about.scale.length > 0 && !word) {
    errors.push({ field: 'word', message: 'Choose one of the plan’s own ratings' });
  } else if (word?.delivery === 'closed' && !about.isClosed) {
    const message = `“${word.word}” says the action is closed. An action is closed with a reason, evidence and someone who agrees: use “Close this action” on its page, and choose another rating here`;
    errors.push({ field: 'word', message });
  }
  if (claim.done === '') {
    errors.push({ field: 'done', message: 'Enter what was done. If nothing was done, say so and why' });
  }
  if (claim.difference === '' && needsEvidence(word?.impact)) {
    errors.push({ field: 'difference', message: 'Enter what difference it made to children' });
  }
  if (movesDue(claim.newDue, about.due)) {
    if (claim.dueReason === '') errors.push({ field: 'due-reason', message: 'Enter why the date moves' });
    if (claim.dueAgreedBy === '') errors.push({ field: 'due-agreed-by', message: 'Enter who agreed to the new date' });
  }
  return errors;
}

/** What stops even a draft from being saved. */
export function textErrors(claim: Claimed): FieldError[] {
  const fields = {
    done: claim.done,
    difference: claim.difference,
    'new-due': claim.newDue,
    'due-reason': claim.dueReason,
    'due-agreed-by': claim.dueAgreedBy,
  };
  return Object.entries(fields)
    .filter(([, text]) => text.length > longestText)
    .map(([field, text]) => ({
      field,
      message: `Shorten this by ${countOf(text.length - longestText, 'character')}: it may have ${longestText.toLocaleString('en-GB')}`,
    }));
}

/** Whether a rating word is the same word, however it is spaced or capitalised. */
export function sameWord(a: string, b: string): boolean {
  return plainWord(a) === plainWord(b);
}
