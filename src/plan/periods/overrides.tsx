import { monthInWords } from '../../methods/calendar.ts';
import { keptApart } from '../../people/index.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import { notFound, page, redirect, type FieldError, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { Button, Empty, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { WordTag } from '../updates/step-rating-tag.tsx';
import { refOf } from './accept-claims.ts';
import { decideOverride } from './decide-override.ts';
import { doneByVisitor } from './done-by.ts';
import { monthCrumbs, openMonth, type OpenMonth } from './open-month.ts';
import type { StepUpdate } from './progress.ts';
import { refusal } from './refusal.tsx';

/** GET /month/overrides: claims of impact somebody asks to let stand without evidence. */
export async function overridesPage(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  return month ? show(request, month) : notFound();
}

/** POST /month/overrides: `claim`, `decision` (grant or refuse) and, for a refusal, `words-<claim>`. */
export async function decideOnOverride(request: WebRequest): Promise<Reply> {
  const month = await openMonth(request);
  const { form, services, visitor } = request;
  const claim = month?.claims.find((one) => one.id === Number(form.one('claim')));
  if (!month?.period || !claim || !visitor) return notFound();
  const granted = form.one('decision') === 'grant';
  const words = form.one(`words-${claim.id}`);
  if (!granted && words === '') {
    return show(request, month, [
      { field: `words-${claim.id}`, message: 'Enter why it cannot stand without evidence' },
    ]);
  }
  const ref = refOf(month.view, claim);
  const decision = { periodId: month.period.id, claimId: claim.id, granted, words, ref };
  const by = { ...doneByVisitor(request), personId: visitor.personId };
  const done = await services.db.transaction().execute((trx) => decideOverride(trx, services, decision, by));
  if (!done.ok) return refusal('You cannot decide on this', done.reason, { status: 403, crumbs: monthCrumbs(month) });
  const notice = granted
    ? `The claim of ${ref} may stand. Your name and the reason are shown wherever it is.`
    : `The claim of ${ref} is sent back to its owner.`;
  return redirect(`${month.at}/overrides`, notice);
}

function show(request: WebRequest, month: OpenMonth, errors?: FieldError[]): Reply {
  const asked = month.updates.filter(
    ({ claim, status }) => status === 'waiting' && claim?.override_asked_by != null && claim.override_by === null,
  );
  const main = (
    <>
      <PageHeading
        text="Overrides asked for"
        caption={month.period ? monthInWords(month.period.month) : 'No month is open'}
      />
      <p class="govuk-body">
        These updates claim an impact that nothing shows. Whoever lets one stand is named beside it, with the reason,
        wherever the rating is shown.
      </p>
      {asked.length === 0 ? <Empty text="Nobody asks for an override." /> : null}
      {asked.map((update) => (
        <Asked key={update.step.id} request={request} month={month} update={update} errors={errors} />
      ))}
    </>
  );
  const more = { breadcrumbs: monthCrumbs(month), section: 'month', width: 'two-thirds' as const };
  return page('Overrides asked for', main, { ...more, errors, status: errors ? 422 : 200 });
}

type AskedProps = { request: WebRequest; month: OpenMonth; update: StepUpdate; errors?: FieldError[] | undefined };

function Asked({ request, month, update, errors }: AskedProps) {
  const { action, claim } = update;
  if (!claim) return null;
  const me = request.visitor?.personId ?? null;
  const apart = keptApart('override-granted', [claim.override_asked_by, claim.submitted_by], me);
  const words = `words-${claim.id}`;
  return (
    <section class="los-waiting">
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={`/actions/${action.id}`}>
          {action.ref || 'Action'}
        </a>{' '}
        {action.text}
      </h2>
      <p class="govuk-body">
        <WordTag word={claim.word} scale={month.view.scale} /> by {claim.submitted_by_name}
      </p>
      <p class="govuk-body">
        <strong>Reason given:</strong> <span class="los-lines">{claim.override_reason}</span>
      </p>
      <p class="govuk-body los-lines">{claim.difference}</p>
      {apart ? (
        <p class="govuk-body">{apart}</p>
      ) : (
        <PostForm csrfToken={request.visitor?.csrf ?? ''}>
          <input type="hidden" name="claim" value={String(claim.id)} />
          <Textarea
            id={words}
            name={words}
            rows="2"
            label={{ text: 'If it cannot stand, say why' }}
            value={request.form.one(words)}
            errorMessage={errorFor(errors, words)}
          />
          <div class="govuk-button-group">
            <Button text="Let it stand" name="decision" value="grant" preventDoubleClick />
            <Button text="Send it back" name="decision" value="refuse" classes="govuk-button--secondary" />
          </div>
        </PostForm>
      )}
    </section>
  );
}
