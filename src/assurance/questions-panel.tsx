import type { VNode } from 'preact';
import { inWords } from '../methods/calendar.ts';
import { addressOf, capital, countOf, type PlanView } from '../plan/index.ts';
import { todayIn, type Services } from '../platform/services.ts';
import type { Stat } from '../platform/web/ui/index.ts';
import { isAbout } from './question-filter.ts';
import { AboutLinks, ShortSays } from './question-parts.tsx';
import { questionsOf, type Question } from './questions-at.ts';

export type PanelAbout = { areaId?: number; actionId?: number; findingId?: number; measureId?: number };

/** Questions shown in a panel before the link to all. */
const few = 5;

/** The open questions about an area, an action, a finding or a measure or, with none of them, the whole plan. Nothing where there are none. */
export async function questionsPanels(services: Services, view: PlanView, about: PanelAbout = {}): Promise<VNode[]> {
  const open = openAbout(await questionsOf(services, view), about);
  if (open.length === 0) return [];
  const asAt = view.asAt === todayIn(services) ? null : view.asAt;
  const href = addressOf(`/plan/${view.id}/questions`, {
    area: about.areaId,
    action: about.actionId ?? about.findingId ?? about.measureId,
    'as-at': asAt,
  });
  const whole = Object.values(about).every((id) => id === undefined);
  return [
    whole ? <ByKind key="questions" open={open} href={href} /> : <Listed key="questions" open={open} href={href} />,
  ];
}

/** How many questions are open, for the figures a plan opens with. */
export async function questionsStats(services: Services, view: PlanView): Promise<Stat[]> {
  const open = openAbout(await questionsOf(services, view), {});
  const asAt = view.asAt === todayIn(services) ? null : view.asAt;
  const href = addressOf(`/plan/${view.id}/questions`, { 'as-at': asAt });
  return [{ label: 'Open questions', value: open.length, href, tone: open.length > 0 ? 'attention' : 'good' }];
}

/** The open questions put to the holders of some posts, for "Your actions"; null where there are none. */
export async function questionsForPosts(services: Services, view: PlanView, posts: number[]): Promise<VNode | null> {
  const open = openAbout(await questionsOf(services, view), {}).filter(
    ({ to }) => to.postId !== null && posts.includes(to.postId),
  );
  return open.length === 0 ? null : <Listed open={open} href={`/plan/${view.id}/questions`} />;
}

function openAbout(list: Question[], { areaId, actionId, findingId, measureId }: PanelAbout): Question[] {
  const item = actionId ?? findingId ?? measureId;
  return list.filter(
    (question) =>
      question.status === 'open' &&
      (areaId === undefined || question.areaIds.includes(areaId)) &&
      (item === undefined || isAbout(question, item)),
  );
}

function Panel({ count, children }: { count: number; children: preact.ComponentChildren }) {
  return (
    <section class="los-section los-questions" aria-labelledby="questions">
      <h2 class="govuk-heading-m" id="questions">
        Questions <span class="los-count">{count}</span>
      </h2>
      {children}
    </section>
  );
}

/** Each question with what is said. */
function Listed({ open, href }: { open: Question[]; href: string }) {
  return (
    <Panel count={open.length}>
      <ul class="los-questions__list">
        {open.slice(0, few).map((question) => (
          <li key={`${question.rule} ${question.about[0]?.ref}`}>
            <h3 class="govuk-heading-s">
              {question.id === null ? (
                question.title
              ) : (
                <a class="govuk-link" href={`/questions/${question.id}`}>
                  {question.title}
                </a>
              )}
            </h3>
            <p class="govuk-body-s">
              <AboutLinks question={question} />. For {question.to.words}, since {inWords(question.since)}
            </p>
            <ShortSays question={question} />
          </li>
        ))}
      </ul>
      {open.length > few ? <All href={href} count={open.length} /> : null}
    </Panel>
  );
}

/** How many of each kind, each leading to its list. */
function ByKind({ open, href }: { open: Question[]; href: string }) {
  const kinds = [...Map.groupBy(open, (question) => question.rule)];
  const to = (rule: string) => `${href}${href.includes('?') ? '&' : '?'}rule=${rule}`;
  return (
    <Panel count={open.length}>
      <ul class="govuk-list los-questions__kinds">
        {kinds.map(([rule, list]) => (
          <li key={rule}>
            <a class="govuk-link" href={to(rule)}>
              {list[0]?.title}
            </a>{' '}
            <span class="los-count">{list.length}</span>
          </li>
        ))}
      </ul>
      <All href={href} count={open.length} />
    </Panel>
  );
}

function All({ href, count }: { href: string; count: number }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {capital(`all ${countOf(count, 'open question')}`)}
      </a>
    </p>
  );
}
