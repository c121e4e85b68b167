import type { Standpoint } from '../plan/index.ts';
import { Quote } from '../platform/web/ui/index.ts';
import type { About, Says } from './rule.ts';
import type { Question } from './questions-at.ts';

const shownAtMost = 6;

/** What a question is about, each leading to its page; the rest counted. */
export function AboutLinks({ question, at }: { question: Pick<Question, 'about'>; at?: Standpoint }) {
  const shown = question.about.slice(0, shownAtMost);
  const more = question.about.length - shown.length;
  return (
    <>
      {shown.map((about, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a
            class="govuk-link"
            href={at ? at.href(about.href) : about.href}
            title={about.title === about.ref ? undefined : about.title}
          >
            {about.ref}
          </a>
        </>
      ))}
      {more > 0 ? ` and ${more} more` : ''}
    </>
  );
}

/** Everything a question is about, with its words. */
export function AboutList({ about }: { about: About[] }) {
  return (
    <ul class="govuk-list">
      {about.map((one) => (
        <li key={`${one.kind} ${one.ref}`}>
          <a class="govuk-link" href={one.href}>
            {one.ref}
          </a>
          {one.title.startsWith(one.ref.replace(/…$/, '')) ? '' : `: ${one.title}`}
        </li>
      ))}
    </ul>
  );
}

/** What is said, in one line each; at most three, the rest counted. */
export function ShortSays({ question }: { question: Pick<Question, 'says'> }) {
  const shown = question.says.length > 4 ? [...question.says.slice(0, 2), ...question.says.slice(-1)] : question.says;
  const more = question.says.length - shown.length;
  return (
    <ul class="govuk-list los-said">
      {shown.map((says) => (
        <li key={`${says.quote} ${says.where}`}>
          <span class={says.ours ? undefined : 'los-said__words'}>{says.quote}</span>
          <span class="los-said__where"> {says.where}</span>
        </li>
      ))}
      {more > 0 ? <li>and {more} more</li> : null}
    </ul>
  );
}

/** All that is said, side by side where there is room. */
export function AllSays({ says }: { says: Says[] }) {
  return (
    <div class="los-sides">
      {says.map((one) =>
        one.ours ? (
          <figure class="los-quote" key={`${one.quote} ${one.where}`}>
            <p class="los-sides__missing">{one.quote}</p>
            <figcaption class="los-quote__where">
              {one.href ? (
                <a class="govuk-link" href={one.href}>
                  {one.where}
                </a>
              ) : (
                one.where
              )}
            </figcaption>
          </figure>
        ) : (
          <Quote key={`${one.quote} ${one.where}`} text={one.quote} where={one.where} href={one.href ?? undefined} />
        ),
      )}
    </div>
  );
}

/** "SL3 and 2 more": what a question is about, for a heading. */
export function aboutInWords(about: About[]): string {
  const refs = about.slice(0, 3).map((one) => one.ref);
  const more = about.length - refs.length;
  return `${refs.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
