import { doneByVisitor } from '../../plan/index.ts';
import { DateField, readDate } from '../../platform/web/date-field.tsx';
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
import { fieldsOf, latest } from '../duty/duty.ts';
import { changeDuty } from '../duty/record-duty.ts';
import { dutyLayout, dutyTitle, openDuty, type OpenedDuty } from './open-duty.ts';

/** GET /duties/:id/end. */
export async function endDutyPage(request: WebRequest): Promise<Reply> {
  const opened = await openDuty(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /duties/:id/end: the last day it can fall due, with the reason. It can be set again by changing the date. */
export async function endDuty(request: WebRequest): Promise<Reply> {
  const opened = await openDuty(request);
  if (!opened) return notFound();
  const { form, services } = request;
  const errors: FieldError[] = [];
  const ended = readDate(form, 'ended', 'The last day');
  if (!ended.ok) errors.push(ended.error);
  else if (ended.value === null) errors.push({ field: 'ended-day', message: 'Enter the last day it is in force' });
  const because = form.one('because');
  if (because === '') errors.push({ field: 'because', message: 'Enter why it ends' });
  else if (because.length > 500)
    errors.push({ field: 'because', message: 'Why it ends must be 500 characters or fewer' });
  if (!ended.ok || ended.value === null || errors.length > 0) return show(request, opened, errors);
  const { duty } = opened;
  const version = {
    ...fieldsOf(duty),
    fromOn: latest(duty).fromOn,
    endedOn: ended.value,
    endedBecause: because,
    reason: because,
  };
  const done = await services.db
    .transaction()
    .execute((trx) => changeDuty(trx, duty.id, Number(form.one('seen')), version, doneByVisitor(request), 'duty.end'));
  if (!done) return notFound();
  if (!done.ok) {
    const errors = [
      { field: 'because', message: 'Someone changed the duty meanwhile. Look at it, then send this again' },
    ];
    return {
      ...(show(request, { ...opened, duty: done.now }, errors) as Extract<Reply, { kind: 'page' }>),
      status: 409,
    };
  }
  return redirect(`/duties/${duty.id}`, 'The duty has an end.');
}

function show(request: WebRequest, opened: OpenedDuty, errors?: FieldError[]): Reply {
  const title = 'End a duty';
  const form = errors ? request.form : undefined;
  const main = (
    <>
      <PageHeading text={title} caption={dutyTitle(opened)} />
      <p class="govuk-body">
        Nothing falls due after the last day, and from then on the duty is history. What was done stays to be seen.
      </p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <input type="hidden" name="seen" value={latest(opened.duty).id} />
        <DateField
          name="ended"
          legend="What is the last day it is in force?"
          form={form}
          value={request.today}
          errors={errors}
        />
        <Textarea
          id="because"
          name="because"
          rows="3"
          label={{ text: 'Why does it end?', classes: 'govuk-label--s' }}
          value={form?.one('because') ?? ''}
          errorMessage={errorFor(errors, 'because')}
        />
        <Button text="End the duty" preventDoubleClick />
      </PostForm>
    </>
  );
  return errors ? invalid(title, main, errors, dutyLayout(opened)) : page(title, main, dutyLayout(opened));
}
