import { inWords } from '../../../methods/calendar.ts';
import { PlanRating } from './plan-rating.tsx';
import type { ImpactRating } from '../../model/plan-view.ts';
import { capital, impactWords } from '../../words.ts';
import { Missing, Under } from './under.tsx';

/** The impact rating a finding or a measure has of its own, beside its actions' ratings. */
export function ImpactOf({ rating }: { rating: ImpactRating | null }) {
  if (!rating) return <Missing text="Impact not rated" />;
  const word = capital(impactWords[rating.impact]);
  return (
    <>
      <PlanRating rating={{ word, delivery: null, impact: rating.impact, colour: null }} />
      <Under>
        {inWords(rating.on)}
        {rating.who ? `, ${rating.who}` : null}
      </Under>
      {rating.reason ? <Under>{rating.reason}</Under> : null}
    </>
  );
}
