import { inWords } from '../../methods/calendar.ts';
import { Details } from '../../platform/web/ui/index.ts';
import type { Step } from '../model/plan-view.ts';
import { StepRatingTag } from './step-rating-tag.tsx';

/** What was claimed last, to write from. It is shown and never filled in: last month's rating says nothing about now. */
export function LastTime({ step }: { step: Pick<Step, 'rating'> }) {
  const { rating } = step;
  if (!rating) return null;
  return (
    <Details summaryText={`What was said last, on ${inWords(rating.on)}`} open={rating.stale}>
      <p class="govuk-body">
        <StepRatingTag rating={rating} />
        {rating.who ? `, by ${rating.who}` : ''}
      </p>
      {rating.done ? (
        <>
          <h2 class="govuk-heading-s">What was done</h2>
          <p class="govuk-body los-lines">{rating.done}</p>
        </>
      ) : null}
      {rating.difference ? (
        <>
          <h2 class="govuk-heading-s">What difference it made</h2>
          <p class="govuk-body los-lines">{rating.difference}</p>
        </>
      ) : null}
      {rating.overrideReason ? (
        <p class="govuk-body">
          Let through without evidence by {rating.overrideBy ?? 'somebody'}: {rating.overrideReason}
        </p>
      ) : null}
    </Details>
  );
}
