import { titleOf } from './posts.ts';
import { storyMonths, type ActionStory, type StepStory } from './story.ts';
import { wordFor, type RatingLetter } from './rating-key.ts';
import type { DemoDue, DemoModeration, DemoMonth, DemoRating, DemoRedate } from './demo-shapes.ts';

/** What owners tend to send when they have nothing new to say. Thin on purpose: it is what the product must live with. */
const nothingNew: Record<RatingLetter, string> = {
  N: 'Nothing due this month.',
  M: 'Work continues. Nothing further to report.',
  S: 'Still behind. Nothing new to report.',
  X: 'No progress since last month.',
  D: 'In place. We are still gathering proof of what it changed.',
  G: 'Still in place.',
  C: 'Closed this month.',
  O: 'Continues.',
};

/** Everything owners did, or failed to do, in one month: ratings, moved dates, overrides and silence. */
export function updatesIn(
  month: number,
  actions: ActionStory[],
): Pick<DemoMonth, 'ratings' | 'redated' | 'overrides' | 'noUpdate'> {
  const steps = actions.flatMap((action) =>
    action.steps.map((story, index) => ({ action, story, step: index + 1, mark: markIn(month, story) })),
  );
  return {
    ratings: steps.flatMap(({ action, story, step, mark }) =>
      isRating(mark) ? [ratingOf(month, action, story, step, mark)] : [],
    ),
    redated: steps.flatMap(({ action, story, step }) => movesIn(month, action.ref, story, step)),
    overrides: steps.flatMap(({ action, story, step }) =>
      story.override?.month === month
        ? [{ ref: action.ref, step, reason: story.override.reason, by: titleOf(story.override.by) }]
        : [],
    ),
    noUpdate: steps.filter(({ mark }) => mark === '-').map(({ action, step }) => ({ ref: action.ref, step })),
  };
}

function markIn(month: number, story: StepStory): string {
  return story.then[month - storyMonths[0]] ?? '-';
}

function isRating(mark: string): mark is RatingLetter {
  return mark in nothingNew;
}

function ratingOf(
  month: number,
  action: ActionStory,
  story: StepStory,
  step: number,
  letter: RatingLetter,
): DemoRating {
  const said = story.notes?.find((note) => note.month === month);
  return {
    ref: action.ref,
    step,
    word: wordFor(letter),
    done: said?.done ?? nothingNew[letter],
    difference: said?.difference ?? '',
    by: titleOf(action.by),
    evidence: said?.evidence ?? [],
    moderation: moderationOf(month, action.ref, story),
  };
}

/** In the open month the programme office is part of the way through: every fourth update still waits for it. */
function moderationOf(month: number, ref: string, story: StepStory): DemoModeration {
  if (story.sentBack?.month === month) return { outcome: 'sent-back', comment: story.sentBack.comment };
  const waits = month === 0 && Number(ref.replace(/\D/g, '')) % 4 === 3;
  return waits ? { outcome: 'waiting' } : { outcome: 'accepted' };
}

/** Each move starts from wherever the one before it left the date. */
function movesIn(month: number, ref: string, story: StepStory, step: number): DemoRedate[] {
  let current: DemoDue = story.due;
  return (story.moved ?? []).flatMap((move) => {
    const from = current;
    current = move.to;
    return move.month === month
      ? [{ ref, step, from, to: move.to, reason: move.reason, agreedBy: titleOf(move.agreedBy) }]
      : [];
  });
}
