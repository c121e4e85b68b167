import type { VNode } from 'preact';
import { inWords } from '../methods/calendar.ts';
import { addressOf, capital, countOf, type PlanView } from '../plan/index.ts';
import { todayIn, type Services } from '../platform/services.ts';
import { momentWords } from '../platform/web/date-words.ts';
import type { Stat } from '../platform/web/ui/index.ts';
import { isAbout } from './question-filter.ts';
import { AboutLinks, ShortSays } from './question-parts.tsx';
import type { Question } from './questions-at.ts';
import { kindsShown, questionsShown, type Due, type KindShown } from './questions-shown.ts';

export type PanelAbout = { areaId?: number; actionId?: number; findingId?: number; measureId?: number };

/** Questions shown in a panel before the link to all. */
const few = 5;

/** The open questions about an area, an action, a finding or a measure or, with none of them, the whole plan. Nothing where there are none. */
export async function questionsPanels(services: Services, view: PlanView, about: PanelAbout = {}): Promise<VNode[]> {
  const asAt = view.asAt === todayIn(services) ? null : view.asAt;
  const href = addressOf(`/plan/${view.id}/questions`, {
    area: about.areaId,
    action: about.actionId ?? about.findingId ?? about.measureId,
    'as-at': asAt,
  });
  if (Object.values(about).every((id) => id === undefined)) {
    const { kinds, due } = await kindsShown(services, view);
    return kinds.length > 0 || due ? [<ByKind key="questions" kinds={kinds} due={due} href={href} />] : [];
  }
  const { list, due } = await questionsShown(services, view);
  const open = openAbout(list, about);
  return open.length > 0 ? [<Listed key="questions" open={open} due={due} href={href} />] : [];
}

/** How many questions are open, for the figures a plan opens with. Nothing where they have never been asked. */
export async function questionsStats(services: Services, view: PlanView): Promise<Stat[]> {
  const { kinds, due } = await kindsShown(services, view);
  if (due && due.asked === null) return [];
  const open = kinds.reduce((sum, kind) => sum + kind.count, 0);
  const asAt = view.asAt === todayIn(services) ? null : view.asAt;
  const href = addressOf(`/plan/${view.id}/questions`, { 'as-at': asAt });
  return [{ label: 'Open questions', value: open, href, tone: open > 0 ? 'attention' : 'good' }];
}

/** The open questions put to the holders of some posts, for "Your actions"; null where there are none. */
export async function questionsForPosts(services: Services, view: PlanView, posts: number[]): Promise<VNode | null> {
  const { list, due } = await questionsShown(services, view);
  const open = openAbout(list, {}).filter(({ to }) => to.postId !== null && posts.includes(to.postId));
  return open.length === 0 ? null : <Listed open={open} due={due} href={`/plan/${view.id}/questions`} />;
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

/** Of what time the questions are, where something has been written since: they are not what is asked now. */
function AskedAgain({ due }: { due: Due | null }) {
  if (!due) return null;
  const words = due.asked
    ? `Something has changed since these were asked, on ${momentWords(due.asked)}. They are being asked again.`
    : 'The questions of this plan are being asked. Look again in a moment.';
  return <p class="govuk-hint">{words}</p>;
}

function Panel({ count, children }: { count: number | null; children: preact.ComponentChildren }) {
  return (
    <section class="los-section los-questions" aria-labelledby="questions">
      <h2 class="govuk-heading-m" id="questions">
        Questions {count === null ? null : <span class="los-count">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** Each question with what is said. */
function Listed({ open, due, href }: { open: Question[]; due: Due | null; href: string }) {
  return (
    <Panel count={open.length}>
      <AskedAgain due={due} />
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
function ByKind({ kinds, due, href }: { kinds: KindShown[]; due: Due | null; href: string }) {
  const to = (rule: string) => `${href}${href.includes('?') ? '&' : '?'}rule=${rule}`;
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  return (
    <Panel count={due && due.asked === null ? null : count}>
      <AskedAgain due={due} />
      <ul class="govuk-list los-questions__kinds">
        {kinds.map((kind) => (
          <li key={kind.rule}>
            <a class="govuk-link" href={to(kind.rule)}>
              {kind.title}
            </a>{' '}
            <span class="los-count">{kind.count}</span>
          </li>
        ))}
      </ul>
      {count > 0 ? <All href={href} count={count} /> : null}
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
