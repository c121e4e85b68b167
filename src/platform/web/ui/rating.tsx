import { VisuallyHidden } from './words.tsx';

/** Where the work stands, whatever word the plan uses for it. */
export type Delivery = 'not started' | 'on track' | 'at risk' | 'late' | 'complete' | 'closed';
/** What the work is shown to have changed, whatever word the plan uses for it. */
export type Impact = 'not claimed' | 'claimed and not evidenced' | 'evidenced' | 'embedded';
/** The colours a plan's own rating key may give its words. */
export type RatingColour = 'red' | 'amber' | 'yellow' | 'green' | 'blue' | 'purple' | 'grey' | 'black' | 'white';

interface RatingTagProps {
  /** As the plan writes it. `null` is "no rating": shown as such, never as a colour. */
  word: string | null;
  /** `null` while nobody has said what the word means. */
  delivery: Delivery | null;
  impact: Impact | null;
  /** The colour the plan's key gives the word. Without one, the colour follows `delivery`. */
  colour?: RatingColour | null;
  /** The rating is older than the period being looked at. */
  stale?: boolean;
}

const slug = (words: string) => words.replaceAll(' ', '-');

/**
 * A rating in the plan's own word. Its meaning is carried by a shape and by words as well as by colour; where the word
 * does not already say it ("Amber"), the delivery it was mapped to is written beside it.
 */
export function RatingTag({ word, delivery, impact, colour, stale }: RatingTagProps) {
  if (word === null) return <span class="los-rating los-rating--none">No rating</span>;
  const tone = colour ? `los-rating--${colour}` : `los-rating--as-${delivery ? slug(delivery) : 'unknown'}`;
  const shape = `los-rating--is-${delivery ? slug(delivery) : 'unknown'}`;
  const meaning = [delivery, impact === 'not claimed' ? null : impact && `impact ${impact}`]
    .filter((said): said is string => Boolean(said) && !word.toLowerCase().includes(String(said).toLowerCase()))
    .join(', ');
  return (
    <span class={`los-rating ${tone} ${shape}${stale ? ' los-rating--stale' : ''}`}>
      {word}
      {meaning ? <VisuallyHidden> ({meaning})</VisuallyHidden> : null}
      {impact && impact !== 'not claimed' ? <ImpactMark impact={impact} /> : null}
      {stale ? <span class="los-rating__stale"> not updated</span> : null}
    </span>
  );
}

/** Drawn as filled steps: claimed one (hollow), evidenced two, embedded three. The words are in the rating itself. */
function ImpactMark({ impact }: { impact: Impact }) {
  return <span class={`los-impact los-impact--${slug(impact)}`} aria-hidden="true" title={`Impact ${impact}`} />;
}

/** Which way something has moved since it was last looked at. */
export type MovementSense = 'better' | 'worse' | 'same' | 'new' | 'gone' | 'unknown';

const MOVEMENT_WORDS: Record<MovementSense, string> = {
  better: 'Better',
  worse: 'Worse',
  same: 'No change',
  new: 'New',
  gone: 'No longer in the plan',
  unknown: 'Not known',
};

/** Movement since last time: an arrow and a word; `from` says what it was ("was Green"). */
export function Movement({ sense, text, from }: { sense: MovementSense; text?: string; from?: string | null }) {
  return (
    <span class={`los-movement los-movement--${sense}`}>
      {text ?? MOVEMENT_WORDS[sense]}
      {from ? ',' : null}
      {from ? <span class="los-movement__from"> was {from}</span> : null}
    </span>
  );
}
