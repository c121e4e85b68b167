import { Movement, RatingTag, type RatingColour } from '../../../platform/web/ui/index.ts';
import { movementOf } from '../../model/changes-between.ts';
import type { Delivery, Impact, StepRating } from '../../model/plan-view.ts';
import { deliveryWords, impactWords } from '../../words.ts';
import { Under } from './under.tsx';

/** The colours of a key are GOV.UK tag colours or plain names; those that the rating tag does not have come near. */
const colours: Record<string, RatingColour> = {
  red: 'red',
  amber: 'amber',
  orange: 'amber',
  yellow: 'yellow',
  green: 'green',
  turquoise: 'green',
  blue: 'blue',
  'light-blue': 'blue',
  purple: 'purple',
  pink: 'purple',
  grey: 'grey',
  black: 'black',
  white: 'white',
};

type Word = { word: string; delivery: Delivery | null; impact: Impact | null; colour: string | null; stale?: boolean };

/** A rating of the plan in its own word and colour; null is "no rating". */
export function PlanRating({ rating }: { rating: Word | null }) {
  return (
    <RatingTag
      word={rating?.word ?? null}
      delivery={rating?.delivery ? deliveryWords[rating.delivery] : null}
      impact={rating?.impact ? impactWords[rating.impact] : null}
      colour={colours[rating?.colour?.toLowerCase() ?? ''] ?? null}
      stale={rating?.stale}
    />
  );
}

/** A step's rating with what a reader must know about it: movement since the last one, not in the key (unless `tellKey` is false), overridden. */
export function FullRating({ rating, tellKey = true }: { rating: StepRating | null; tellKey?: boolean }) {
  if (!rating) return <PlanRating rating={null} />;
  const { previous } = rating;
  const moved = previous && previous.word !== rating.word;
  return (
    <>
      <PlanRating rating={rating} />
      {moved ? (
        <Under>
          <Movement sense={movementOf(previous, rating)} from={previous.word} />
        </Under>
      ) : null}
      {rating.inKey || !tellKey ? null : <Under attention>Not in the plan’s key</Under>}
      {rating.overrideReason ? (
        <Under attention>
          Override{rating.overrideBy ? ` by ${rating.overrideBy}` : ''}: {rating.overrideReason}
        </Under>
      ) : null}
    </>
  );
}
