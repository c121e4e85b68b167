import type { ComponentChildren } from 'preact';
import { inWords } from '../../../methods/calendar.ts';
import { PageHeading } from '../../../platform/web/ui/index.ts';
import { wholeOf } from '../../model/in-part.ts';
import type { PlanView } from '../../model/plan-view.ts';
import type { Standpoint } from '../standpoint.ts';
import { AsAtBar } from './as-at-bar.tsx';

const pages = [
  ['', 'Overview'],
  ['actions', 'Actions'],
  ['findings', 'Findings'],
  ['measures', 'Measures'],
  ['milestones', 'Milestones'],
  ['on-a-page', 'On a page'],
  ['compare', 'What changed'],
  ['trend', 'Trend'],
  // The room further along that asks the questions answers this address.
  ['questions', 'Questions'],
  ['rating-key', 'Rating key'],
  ['glossary', 'Glossary'],
  ['source', 'Documents'],
] as const;

/** Not for those who see a part of the plan alone. */
const ofTheWhole: ReadonlySet<string> = new Set(['milestones', 'on-a-page', 'trend', 'source']);

/** Which of the plan's pages is being looked at; null on pages of single items. */
export type CurrentPage = (typeof pages)[number][0] | null;

type Props = {
  view: PlanView;
  at: Standpoint;
  title: string;
  caption?: string;
  current: CurrentPage;
  /** In place of the as-at bar, on pages that choose their dates otherwise. */
  bar?: ComponentChildren;
  children: ComponentChildren;
};

/** What all pages of a plan have: the heading with its date, the way to other dates and to the plan's other pages. */
export function PlanFrame({ view, at, title, caption, current, bar, children }: Props) {
  return (
    <>
      <PlanNavigation at={at} current={current} isPart={wholeOf(view) !== view} />
      <PageHeading text={title} caption={caption} />
      {bar ?? <AsAtBar view={view} at={at} />}
      {children}
    </>
  );
}

function PlanNavigation({ at, current, isPart }: { at: Standpoint; current: CurrentPage; isPart: boolean }) {
  const shown = isPart ? pages.filter(([page]) => !ofTheWhole.has(page)) : pages;
  return (
    <div class="los-plan-nav">
      <nav aria-label="Plan">
        <ul class="los-plan-nav__list">
          {shown.map(([page, text]) => (
            <li key={page}>
              <a
                class="los-plan-nav__link"
                href={at.planHref(page)}
                aria-current={page === current ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="los-plan-nav__search" role="search" method="get" action={`/plan/${at.planId}/search`}>
        <label class="govuk-visually-hidden" for="plan-search">
          Search the plan
        </label>
        <input class="govuk-input" id="plan-search" name="q" type="search" />
        {at.isToday ? null : <input type="hidden" name="as-at" value={at.asAt} />}
        <button class="los-small-button" type="submit">
          Search
        </button>
      </form>
    </div>
  );
}

/** A heading that carries the date when it is not today's plan: "Actions, as at 8 May 2025". */
export function datedTitle(title: string, at: Standpoint): string {
  return at.isToday ? title : `${title}, as at ${inWords(at.asAt)}`;
}
