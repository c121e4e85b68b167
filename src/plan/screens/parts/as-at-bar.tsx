import { inWords } from '../../../methods/calendar.ts';
import type { PlanView } from '../../model/plan-view.ts';
import { addressOf, type Standpoint } from '../standpoint.ts';

/**
 * The date the page looks from, and the way to any other: dates on which something came in or a month ended, or a date
 * typed. It needs no script. Anything but today is set apart, so that nobody takes the past for the present.
 */
export function AsAtBar({ view, at }: { view: Pick<PlanView, 'dates'>; at: Standpoint }) {
  const known = new Set([at.today, at.asAt, ...view.dates.filter((date) => date <= at.today)]);
  const dates = [...known].sort().reverse();
  return (
    <form class={`los-as-at${at.isToday ? '' : ' los-as-at--past'}`} method="get" action={at.path}>
      <p class="los-as-at__now">
        {at.isToday ? 'Today, ' : 'As at '}
        <strong>{inWords(at.asAt)}</strong>
        {at.isToday ? null : (
          <>
            {' '}
            <a class="govuk-link govuk-link--no-visited-state" href={addressOf(at.path, at.choices)}>
              Back to today
            </a>
          </>
        )}
      </p>
      {Object.entries(at.choices).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="los-as-at__choose">
        <label for="as-at">Look back to</label>
        <select class="govuk-select" id="as-at" name="as-at">
          {dates.map((date) => (
            <option key={date} value={date} selected={date === at.asAt}>
              {date === at.today ? `Today, ${inWords(date)}` : inWords(date)}
            </option>
          ))}
        </select>
        <label for="as-at-date">or a date</label>
        <input class="govuk-input" id="as-at-date" name="as-at-date" type="date" />
        <button class="los-small-button" type="submit">
          Show
        </button>
      </div>
      {at.problem ? (
        <p class="govuk-error-message los-as-at__problem">
          <span class="govuk-visually-hidden">Error:</span> {at.problem}
        </p>
      ) : null}
    </form>
  );
}
