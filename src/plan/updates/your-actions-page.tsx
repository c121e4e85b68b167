import type { VNode } from 'preact';
import { inWords, monthInWords } from '../../methods/calendar.ts';
import { Empty, PageHeading, Tag } from '../../platform/web/ui/index.ts';
import type { Evidence } from '../evidence/evidence-queries.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action, PlanView } from '../model/plan-view.ts';
import { isOverdue } from '../model/standing.ts';
import type { Period } from '../periods/period-queries.ts';
import type { StepUpdate, UpdateStatus } from '../periods/progress.ts';
import { capital, countOf, dueInWords, stepInWords } from '../words.ts';
import { WordTag } from './step-rating-tag.tsx';

/** What one plan asks of an owner. */
export type YourPlan = {
  view: PlanView;
  period: Period | null;
  updates: StepUpdate[];
  /** Own actions with a step past its own date. */
  overdue: Action[];
  /** Evidence of own actions that expires within 30 days, or expired within the last 30. */
  expiring: Evidence[];
};

/** Something that waits for the visitor to decide. */
export type Decision = { text: string; href: string };

type Shown = YourPlan & { questions: VNode | null };
type Props = { plans: Shown[]; decisions: Decision[]; holdsPost: boolean; today: string };

const groups: { status: UpdateStatus; heading: string }[] = [
  { status: 'sent-back', heading: 'Sent back to you' },
  { status: 'needed', heading: 'Needs your update' },
  { status: 'waiting', heading: 'Waiting for the programme office' },
  { status: 'accepted', heading: 'Accepted' },
];

export function YourActionsPage({ plans, decisions, holdsPost, today }: Props) {
  return (
    <>
      <PageHeading text="Your actions" />
      {decisions.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Waits for your decision ({decisions.length})</h2>
          <ul class="govuk-list govuk-list--spaced">
            {decisions.map(({ text, href }) => (
              <li key={text}>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {plans.length === 0 && decisions.length === 0 ? (
        <Empty
          text={
            holdsPost
              ? 'The posts you hold own no action.'
              : 'You hold no post, so no action is yours. The programme office says who holds which post.'
          }
        />
      ) : null}
      {plans.map((plan) => (
        <OnePlan key={plan.view.id} plan={plan} today={today} several={plans.length > 1} />
      ))}
    </>
  );
}

function OnePlan({ plan, today, several }: { plan: Shown; today: string; several: boolean }) {
  const { view, period, updates, overdue, expiring, questions } = plan;
  const owed = updates.filter(({ status }) => status === 'needed' || status === 'sent-back').length;
  const late = updates.some((update) => update.late);
  return (
    <>
      {several ? <h2 class="govuk-heading-l">{view.title}</h2> : null}
      {period ? (
        <p class="govuk-body-l">
          {owed > 0
            ? `${capital(countOf(owed, 'update'))} for ${monthInWords(period.month)} ${late ? 'were' : owed === 1 ? 'is' : 'are'} due by ${inWords(period.updates_due_on)}.`
            : `Nothing more is asked of you for ${monthInWords(period.month)}.`}
        </p>
      ) : (
        <p class="govuk-body-l">No month is open, so no update is asked of you now.</p>
      )}
      {groups.map(({ status, heading }) => (
        <Group
          key={status}
          heading={heading}
          plan={plan}
          updates={updates.filter((update) => update.status === status)}
        />
      ))}
      {overdue.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Past their own date</h2>
          <ul class="govuk-list govuk-list--bullet">
            {overdue.map((action) => (
              <li key={action.id}>
                <a class="govuk-link" href={`/actions/${action.id}`}>
                  {action.ref || action.text}
                </a>
                : due{' '}
                {action.steps
                  .filter((step) => isOverdue(step, today))
                  .map((step) => dueInWords(step))
                  .join(', ')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {questions}
      {expiring.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">Evidence that expires</h2>
          <ul class="govuk-list govuk-list--bullet">
            {expiring.map((one) => (
              <li key={one.id}>
                <a class="govuk-link" href={`/evidence/${one.id}`}>
                  {one.title}
                </a>
                {(one.expires_on ?? '') < today ? ' expired on ' : ' expires on '}
                {inWords(one.expires_on ?? today)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Group({ heading, updates, plan }: { heading: string; updates: StepUpdate[]; plan: YourPlan }) {
  if (updates.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">
        {heading} ({updates.length})
      </h2>
      <ul class="govuk-task-list">
        {updates.map((update) => (
          <OneUpdate key={update.step.id} update={update} plan={plan} />
        ))}
      </ul>
    </>
  );
}

function OneUpdate({ update, plan }: { update: StepUpdate; plan: YourPlan }) {
  const { action, step, claim, status, late } = update;
  const { areaName } = planIndex(plan.view);
  const href = `/updates/${plan.period?.id}/${step.id}`;
  const overdue = isOverdue(step, plan.view.asAt);
  const which = stepInWords(action.steps, step.id);
  return (
    <li class="govuk-task-list__item govuk-task-list__item--with-link">
      <div class="govuk-task-list__name-and-hint">
        <a class="govuk-link govuk-task-list__link" href={href}>
          {action.ref} {action.text}
        </a>
        <div class="govuk-task-list__hint">
          {areaName(action.areaId)}. {which ? `${capital(which)}, due` : 'Due'} {dueInWords(step)}
          {overdue ? ', which has passed' : ''}.
          {status === 'sent-back' && claim ? (
            <span class="los-lines">
              {' '}
              {claim.moderated_by_name ?? 'The programme office'} asks: {claim.comment}
            </span>
          ) : null}
        </div>
      </div>
      <div class="govuk-task-list__status">
        {claim?.word ? <WordTag word={claim.word} scale={plan.view.scale} /> : null}
        {late ? (
          <Tag text="Late" classes="govuk-tag--red" />
        ) : claim?.state === 'draft' ? (
          <Tag text="Draft" classes="govuk-tag--grey" />
        ) : null}
      </div>
    </li>
  );
}
