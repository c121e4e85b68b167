import { inWords, monthInWords } from '../../methods/calendar.ts';
import { Button, InsetText, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import { countOf, stepInWords } from '../words.ts';
import type { OpenMonth } from './open-month.ts';
import type { Period } from './period-queries.ts';
import { areasWithoutNarrative, countUpdates, isOwed } from './progress.ts';

type Props = OpenMonth & { period: Period; today: string; csrf: string };

/** What is missing in a month before it is locked for ever. */
export function LockPage({ period, view, updates, today, csrf, at }: Props) {
  const month = monthInWords(period.month);
  const counts = countUpdates(updates);
  const silent = updates.filter(isOwed);
  const untold = areasWithoutNarrative(view, period.month);
  const { areaName } = planIndex(view);
  const early = today < period.as_at;
  return (
    <>
      <PageHeading text={`Lock ${month}`} />
      <p class="govuk-body">
        Nothing in a locked month changes: ratings, dates, evidence, readings and narrative stay as they are. What turns
        out to be wrong is put right by a correction, dated after the month and shown as one.
      </p>
      {early ? (
        <InsetText
          text={`${month} is not over. It will be locked as at today, ${inWords(today)}; what happens after today belongs to the next month.`}
        />
      ) : (
        <p class="govuk-body">It is locked as at {inWords(period.as_at)}.</p>
      )}
      <h2 class="govuk-heading-m">What is missing</h2>
      {counts.waiting + silent.length + untold.length === 0 ? (
        <p class="govuk-body">Nothing: every step has its update and every area its narrative.</p>
      ) : null}
      {counts.waiting > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/moderation`}>
            {countOf(counts.waiting, 'update')} {counts.waiting === 1 ? 'waits' : 'wait'} for you
          </a>
          . Accept or send back each one before you lock.
        </p>
      ) : null}
      {silent.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">{countOf(silent.length, 'step')} without an update, shown as not updated</h3>
          <ul class="govuk-list govuk-list--bullet">
            {silent.map(({ action, step }) => (
              <li key={step.id}>
                <a class="govuk-link" href={`/actions/${action.id}`}>
                  {action.ref || action.text}
                </a>
                {stepInWords(action.steps, step.id) ? `, ${stepInWords(action.steps, step.id)}` : ''} (
                {action.owners.map((owner) => owner.title).join(', ') || 'no owner'})
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {untold.length > 0 ? (
        <>
          <h3 class="govuk-heading-s">{countOf(untold.length, 'area')} without a narrative</h3>
          <ul class="govuk-list govuk-list--bullet">
            {untold.map((area) => (
              <li key={area.id}>
                <a class="govuk-link" href={`${at}/narrative/${area.id}`}>
                  {areaName(area.id)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {period.state === 'moderated' ? (
        <PostForm action={`${at}/lock`} csrfToken={csrf}>
          <Button text={`Lock ${month}`} classes="govuk-button--warning" preventDoubleClick />
        </PostForm>
      ) : (
        <PostForm action={`${at}/moderated`} csrfToken={csrf}>
          <p class="govuk-body">
            First say that you have finished with the updates. Owners can then change nothing more.
          </p>
          <Button text="The updates are moderated" preventDoubleClick disabled={counts.waiting > 0} />
        </PostForm>
      )}
    </>
  );
}
