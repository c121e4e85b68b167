import { inWords, monthInWords } from '../../methods/calendar.ts';
import { Button, InsetText, PageHeading, PostForm, Stats } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import { countOf, stepInWords } from '../words.ts';
import { nobodyHolds } from './chase.ts';
import type { Correction } from './correction-queries.ts';
import { CorrectionsTable, MonthsTable, OwnersTable } from './month-tables.tsx';
import type { OpenMonth } from './open-month.ts';
import { OpenMonthForm } from './open-month-form.tsx';
import type { Suggestion } from './open-period.ts';
import type { Period } from './period-queries.ts';
import { areasWithoutNarrative, countUpdates, progressByOwner, statusWords, isOwed, owedIn } from './progress.ts';

export type MonthProps = OpenMonth & {
  today: string;
  suggestion: Suggestion;
  corrections: Correction[];
  /** How many people were reminded today. */
  chased: number;
  csrf: string;
  mayRun: boolean;
};

export function MonthPage(props: MonthProps) {
  const { period, periods, corrections, at, planTitle, suggestion, csrf, mayRun } = props;
  const [latest] = periods;
  return (
    <>
      <PageHeading text={period ? monthInWords(period.month) : 'No month is open'} caption={planTitle} />
      {period ? <Running {...props} period={period} /> : null}
      {!period && mayRun && latest?.state === 'locked' ? (
        <p class="govuk-body">
          {monthInWords(latest.month)} is locked.{' '}
          <a class="govuk-link" href="/reports/new">
            Make a report of it
          </a>
        </p>
      ) : null}
      {!period && mayRun ? <OpenMonthForm at={at} suggestion={suggestion} csrf={csrf} /> : null}
      <MonthsTable periods={periods} planId={props.planId} />
      {corrections.length > 0 ? <CorrectionsTable corrections={corrections} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={`/plan/${props.planId}/watch`}>
          Closed actions being watched
        </a>
      </p>
    </>
  );
}

function Running(props: MonthProps & { period: Period }) {
  const { period, updates, view, at, today } = props;
  const counts = countUpdates(updates);
  const said = counts.accepted + counts.waiting;
  const late = counts.late > 0;
  const unheld = progressByOwner(updates).filter(({ post, owed }) => owed > 0 && post !== null && post.holder === null);
  return (
    <>
      <p class="govuk-body">
        {period.state === 'moderated'
          ? 'The updates are moderated. Check what is missing, then lock the month.'
          : `Updates are due by ${inWords(period.updates_due_on)}${today > period.updates_due_on ? ', which has passed' : ''}.`}{' '}
        The month ends on {inWords(period.as_at)}.
      </p>
      <Stats
        label="The month in figures"
        items={[
          { label: `of ${counts.all} updates given`, value: said, href: '#owners' },
          {
            label: 'waiting for you',
            value: counts.waiting,
            href: `${at}/moderation`,
            tone: counts.waiting > 0 ? 'attention' : undefined,
          },
          {
            label: late ? 'late' : 'still to come',
            value: late ? counts.late : owedIn(counts),
            href: '#silent',
            tone: late ? 'attention' : undefined,
          },
          { label: 'of those, sent back', value: counts['sent-back'] },
        ]}
      />
      <ToDo {...props} />
      {unheld.length > 0 ? (
        <InsetText>
          {nobodyHolds(unheld.map(({ post }) => post?.title ?? ''))}, so nobody can give their updates.{' '}
          <a class="govuk-link" href="/posts">
            Say who holds them
          </a>
        </InsetText>
      ) : null}
      <OwnersTable rows={progressByOwner(updates)} />
      <Silent {...props} view={view} />
    </>
  );
}

function ToDo({ period, updates, view, at, csrf, chased, mayRun }: MonthProps & { period: Period }) {
  const counts = countUpdates(updates);
  const owed = owedIn(counts);
  const untold = areasWithoutNarrative(view, period.month).length;
  const withActions = view.areas.filter((area) => area.actionIds.length > 0).length;
  const overrides = updates.filter(
    ({ claim }) => claim?.state === 'submitted' && claim.override_asked_by !== null && claim.override_by === null,
  ).length;
  return (
    <>
      <h2 class="govuk-heading-m">What is left to do</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>
          <a class="govuk-link" href={`${at}/moderation`}>
            Moderate the updates
          </a>
          : {countOf(counts.waiting, 'update')} waiting
          {overrides > 0 ? (
            <>
              , of which{' '}
              <a class="govuk-link" href={`${at}/overrides`}>
                {countOf(overrides, 'override')} asked for
              </a>
            </>
          ) : null}
        </li>
        <li>
          <a class="govuk-link" href={`${at}/narrative`}>
            Write the narrative
          </a>
          : {withActions - untold} of {countOf(withActions, 'area')} written
        </li>
        {period.state === 'open' ? (
          <li>
            Remind those who have not updated: {countOf(owed, 'update')} still to come
            {chased > 0 ? `, ${countOf(chased, 'person', 'people')} reminded today` : ''}
            {owed > 0 && mayRun ? (
              <PostForm action={`${at}/chase`} csrfToken={csrf}>
                <Button text="Send reminders" classes="govuk-button--secondary los-button-small" preventDoubleClick />
              </PostForm>
            ) : null}
          </li>
        ) : null}
        <li>
          {mayRun ? (
            <a class="govuk-link" href={`${at}/lock`}>
              Check what is missing and lock the month
            </a>
          ) : (
            'The programme office locks the month.'
          )}
          {period.state === 'moderated' && mayRun ? (
            <PostForm action={`${at}/reopen`} csrfToken={csrf}>
              <Button
                text="Let owners update again"
                classes="govuk-button--secondary los-button-small"
                preventDoubleClick
              />
            </PostForm>
          ) : null}
        </li>
      </ol>
    </>
  );
}

function Silent({ updates, view }: MonthProps) {
  const silent = updates.filter(isOwed);
  const { areaName } = planIndex(view);
  if (silent.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m" id="silent">
        Steps without an update ({silent.length})
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {silent.map(({ action, step, status, late }) => (
          <li key={step.id}>
            <a class="govuk-link" href={`/actions/${action.id}`}>
              {action.ref || 'Action'}
            </a>{' '}
            {action.steps.length > 1 ? `(${stepInWords(action.steps, step.id)}) ` : ''}
            {areaName(action.areaId)}: {action.owners.map((owner) => owner.title).join(', ') || 'no owner'}
            {status === 'sent-back' ? `. ${statusWords['sent-back']}` : ''}
            {late ? '. Late' : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
