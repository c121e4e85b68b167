import { inWords } from '../../methods/calendar.ts';

/** The same page as at other returns, the newest first. */
export function OtherReturns({ dates, now, href }: { dates: readonly string[]; now: string; href: string }) {
  const others = dates.filter((date) => date !== now);
  if (others.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">As at another return</span>
      </summary>
      <div class="govuk-details__text">
        <ul class="govuk-list">
          {others.map((date) => (
            <li key={date}>
              <a class="govuk-link" href={`${href}?as-at=${date}`}>
                {inWords(date)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
