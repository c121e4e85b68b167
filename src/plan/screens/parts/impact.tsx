import { inWords } from '../../../methods/calendar.ts';
import type { Impact, ImpactRating } from '../../model/plan-view.ts';
import { capital, impactWords } from '../../words.ts';
import { Missing, Under } from './under.tsx';

/** An impact in words, with the stair of which it has climbed none, one, two or three steps. */
export function ImpactTag({ impact }: { impact: Impact }) {
  const slug = impactWords[impact].replaceAll(' ', '-');
  return (
    <span class={`los-impact-tag los-impact-tag--${impact}`}>
      <span class={`los-impact los-impact--${slug}`} aria-hidden="true" /> {capital(impactWords[impact])}
    </span>
  );
}

/** The impact rating a finding or a measure has of its own, beside its actions' ratings. */
export function ImpactOf({ rating }: { rating: ImpactRating | null }) {
  if (!rating) return <Missing text="Impact not rated" />;
  return (
    <>
      <ImpactTag impact={rating.impact} />
      <Under>
        {inWords(rating.on)}
        {rating.who ? `, ${rating.who}` : null}
      </Under>
      {rating.reason ? <Under>{rating.reason}</Under> : null}
    </>
  );
}
