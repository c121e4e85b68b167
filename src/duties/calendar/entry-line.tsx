import { inWords } from '../../methods/calendar.ts';
import { kindWords, type Entry } from './entry.ts';

/** One entry on its day: what it is, its title with its page, who it falls to and how it stands. */
export function EntryLine({ entry, short = false }: { entry: Entry; short?: boolean }) {
  const { kind, title, detail, state, href, to } = entry;
  const words = short && title.length > 70 ? `${title.slice(0, 67).replace(/\s+\S*$/, '')}…` : title;
  return (
    <div class={`los-entry los-entry--${kind}${state ? ` los-entry--${state.tone}` : ''}`}>
      <p class="los-entry__title">
        {title.startsWith(kindWords[kind]) ? null : <span class="los-entry__kind">{kindWords[kind]} </span>}
        {href ? (
          <a class="govuk-link" href={href}>
            {words}
          </a>
        ) : (
          words
        )}
        {to ? ` (until ${inWords(to)})` : null}
      </p>
      {detail && !short ? <p class="los-entry__detail">{detail}</p> : null}
      {state ? <p class="los-entry__state">{state.word.charAt(0).toUpperCase() + state.word.slice(1)}</p> : null}
    </div>
  );
}
