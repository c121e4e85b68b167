import { inWords, monthInWords } from '../../methods/calendar.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { planOfItem } from '../model/plan-queries.ts';
import { groundOf, updateOf, type OpenUpdate } from '../updates/open-update.ts';
import { RatingChoice } from '../updates/rating-choice.tsx';
import { claimErrors, claimGap, sameWord } from '../updates/rules.ts';
import { StepRatingTag } from '../updates/step-rating-tag.tsx';
import { correctionDate, correctRating } from './correct-rating.ts';
import { doneByVisitor } from './done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { periodsOf } from './period-queries.ts';
import { refusal } from './refusal.tsx';

type Opened = OpenUpdate & { on: string };

/** The step with its last locked month, and from when a correction would hold. */
async function open(request: WebRequest): Promise<Opened | Reply> {
  const { services, params, today } = request;
  const stepId = idIn(params['step']);
  const planId = stepId === null ? null : await planOfItem(services.db, stepId);
  if (stepId === null || planId === null) return notFound();
  const locked = (await periodsOf(services.db, planId)).find((period) => period.state === 'locked');
  if (!locked) {
    return refusal(
      'Nothing to correct',
      'No month is locked. While a month is open, its updates can still be changed.',
    );
  }
  const opened = await updateOf(services, locked, stepId, today);
  if (!opened) return notFound();
  const dated = await correctionDate(services.db, planId, stepId, today);
  return dated.ok ? { ...opened, on: dated.on } : refusal('This cannot be corrected', dated.reason);
}

/** GET /steps/:step/correct: putting right a rating of a month that is locked. */
export async function correctRatingPage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return 'kind' in opened ? opened : show(request, opened);
}

/** POST /steps/:step/correct: the right word and why the other was wrong. */
export async function correctTheRating(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if ('kind' in opened) return opened;
  const { form, services, today } = request;
  const { view, step, action } = opened;
  const [word, reason] = [form.one('word'), form.one('reason')];
  const claim = { word, done: '-', difference: '-', newDue: '', dueReason: '', dueAgreedBy: '' };
  const errors = claimErrors(claim, { scale: view.scale, due: step.due, isClosed: action.closure !== null });
  if (step.rating && sameWord(step.rating.word, word)) {
    errors.push({ field: 'word', message: 'Choose another rating than the one that was recorded' });
  }
  if (reason === '') errors.push({ field: 'reason', message: 'Enter what was wrong, and how you know' });
  const gap = claimGap(word, view.scale, groundOf(opened.evidence, opened.measures, view.asAt));
  if (gap)
    errors.push({ field: 'word', message: `“${gap.word.word}” had nothing to show for it. ${gap.missing.join(' ')}` });
  if (errors.length > 0) return show(request, opened, errors);
  const correcting = { planId: view.id, stepId: step.id, word, reason, today };
  const done = await services.db.transaction().execute((trx) => correctRating(trx, correcting, doneByVisitor(request)));
  if (!done.ok) return refusal('This cannot be corrected', done.reason);
  return redirect(`/actions/${action.id}`, `The correction is recorded. It holds from ${inWords(done.on)}.`);
}

function show(request: WebRequest, opened: Opened, errors?: FieldError[]): Reply {
  const { action, step, view, period, on } = opened;
  const title = `Correct the rating of ${action.ref || 'an action'}`;
  const main = (
    <>
      <PageHeading text={title} caption={monthInWords(period.month)} />
      <p class="govuk-body-l">{action.text}</p>
      <p class="govuk-body">
        Recorded for {monthInWords(period.month)}: <StepRatingTag rating={step.rating} />
      </p>
      <p class="govuk-body">
        {monthInWords(period.month)} is locked and stays as it is. The correction holds from {inWords(on)} and is shown
        as one, with your reason.
      </p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <RatingChoice scale={view.scale} chosen={request.form.one('word')} errors={errors} legend="What is right?" />
        <Textarea
          id="reason"
          name="reason"
          rows="4"
          label={{ text: 'What was wrong, and how do you know?', classes: 'govuk-label--m' }}
          value={request.form.one('reason')}
          errorMessage={errorFor(errors, 'reason')}
        />
        <Button text="Record the correction" preventDoubleClick />
      </PostForm>
    </>
  );
  const crumbs = [
    { text: view.title, href: `/plan/${view.id}` },
    { text: `Action ${action.ref}`, href: `/actions/${action.id}` },
  ];
  const more = { breadcrumbs: crumbs, section: 'month', width: 'two-thirds' as const };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
