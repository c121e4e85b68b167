import { RatingTag, type RatingColour } from '../../platform/web/ui/index.ts';
import { wordFinder } from '../model/assemble-actions.ts';
import type { RatingWord, StepRating } from '../model/plan-view.ts';
import { deliveryWords, impactWords } from '../words.ts';

/** A step's rating as a tag; null is "no rating". */
export function StepRatingTag({ rating }: { rating: StepRating | null }) {
  if (!rating) return <RatingTag word={null} delivery={null} impact={null} />;
  return (
    <RatingTag
      word={rating.word}
      delivery={rating.delivery && deliveryWords[rating.delivery]}
      impact={rating.impact && impactWords[rating.impact]}
      colour={rating.colour as RatingColour | null}
      stale={rating.stale}
    />
  );
}

/** A word of the plan's scale as a tag, the way the plan means it. */
export function WordTag({ word, scale }: { word: string; scale: RatingWord[] }) {
  const known = wordFinder(scale)(word);
  return (
    <RatingTag
      word={word || null}
      delivery={known?.delivery ? deliveryWords[known.delivery] : null}
      impact={known?.impact ? impactWords[known.impact] : null}
      colour={(known?.colour ?? null) as RatingColour | null}
    />
  );
}
