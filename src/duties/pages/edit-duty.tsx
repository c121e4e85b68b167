import { doneByVisitor } from '../../plan/index.ts';
import { BothTexts } from '../../platform/web/both-texts.tsx';
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
import { Button, Input, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { loadPosts } from '../../people/index.ts';
import { latest, type DutyVersion } from '../duty/duty.ts';
import { addDuty, changeDuty } from '../duty/record-duty.ts';
import { loadBodies } from '../meetings/meeting-queries.ts';
import { readDutyForm, type FormChoices } from './duty-form.ts';
import { DutyFields } from './duty-fields.tsx';
import { dutyLayout, openDuty, type OpenedDuty } from './open-duty.ts';

/** GET /duties/new. */
export async function newDutyPage(request: WebRequest): Promise<Reply> {
  return showNew(request, await choicesOf(request));
}

/** POST /duties/new. */
export async function saveNewDuty(request: WebRequest): Promise<Reply> {
  const choices = await choicesOf(request);
  const read = readDutyForm(request.form, choices);
  if (!read.ok) return showNew(request, choices, read.errors);
  const version = { ...read.value, fromOn: null, endedOn: null, endedBecause: null, reason: '' };
  const id = await request.services.db
    .transaction()
    .execute((trx) => addDuty(trx, { origin: 'hand' }, version, doneByVisitor(request)));
  return redirect(`/duties/${id}`, 'The duty is added.');
}

async function choicesOf(request: WebRequest): Promise<FormChoices> {
  const { db } = request.services;
  const [posts, bodies] = await Promise.all([loadPosts(db, request.today), loadBodies(db)]);
  return { posts, bodies: bodies.filter((body) => body.endedOn === null) };
}

function showNew(request: WebRequest, choices: FormChoices, errors?: FieldError[]): Reply {
  const title = 'Add a duty';
  const main = (
    <>
      <PageHeading text={title} />
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <DutyFields {...choices} now={null} form={errors ? request.form : undefined} errors={errors} />
        <Button text="Add the duty" preventDoubleClick />
      </PostForm>
    </>
  );
  const more = { ...dutyLayout(), width: 'two-thirds' as const };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}

/** GET /duties/:id/edit. */
export async function editDutyPage(request: WebRequest): Promise<Reply> {
  const opened = await openDuty(request);
  return opened?.mayRead ? showEdit(request, opened) : notFound();
}

/** POST /duties/:id/edit: what it says from a day on. */
export async function saveDuty(request: WebRequest): Promise<Reply> {
  const opened = await openDuty(request);
  if (!opened?.mayRead) return notFound();
  const { form, today, services } = request;
  const { duty } = opened;
  const read = readDutyForm(form, opened);
  const errors = read.ok ? [] : [...read.errors];
  const from = readDate(form, 'from', 'The day it holds from');
  if (!from.ok) errors.push(from.error);
  else if (from.value === null) errors.push({ field: 'from-day', message: 'Enter the day the change holds from' });
  else if (from.value < today)
    errors.push({
      field: 'from-day',
      message: 'The change must hold from today or later: what has passed stays as it was',
    });
  const reason = form.one('reason');
  if (reason === '') errors.push({ field: 'reason', message: 'Enter why it is changed' });
  else if (reason.length > 500)
    errors.push({ field: 'reason', message: 'Why it is changed must be 500 characters or fewer' });
  if (!read.ok || !from.ok || from.value === null || errors.length > 0) return showEdit(request, opened, errors);
  const now = latest(duty);
  const version = {
    ...read.value,
    // A slip seen on the day it was put in is mended from the start, as long as nobody has said anything of it.
    fromOn: duty.madeOn === today && duty.records.size === 0 && from.value === today ? null : from.value,
    endedOn: now.endedOn,
    endedBecause: now.endedBecause,
    reason,
  };
  const seen = Number(form.one('seen'));
  const done = await services.db
    .transaction()
    .execute((trx) => changeDuty(trx, duty.id, seen, version, doneByVisitor(request)));
  if (!done) return notFound();
  if (!done.ok) return collision(request, { ...opened, duty: done.now });
  return redirect(`/duties/${duty.id}`, 'The duty is changed.');
}

function showEdit(request: WebRequest, opened: OpenedDuty, errors?: FieldError[]): Reply {
  const title = 'Change a duty';
  const main = <EditForm request={request} opened={opened} errors={errors} typed={errors !== undefined} />;
  return errors ? invalid(title, main, errors, dutyLayout(opened)) : page(title, main, dutyLayout(opened));
}

/** Someone else changed it after the form was opened: both texts, and the form as it was typed. */
function collision(request: WebRequest, opened: OpenedDuty): Reply {
  const title = 'Two people changed this';
  const now = latest(opened.duty);
  const main = (
    <>
      <PageHeading text={title} />
      <BothTexts savedBy={now.recordedBy} savedAt={now.recordedAt} texts={bothTexts(request, now)} />
      <EditForm request={request} opened={opened} typed bare />
    </>
  );
  return page(title, main, { ...dutyLayout(opened), status: 409 });
}

function bothTexts({ form }: WebRequest, now: DutyVersion) {
  const pairs: [string, string, string][] = [
    ['What must be done', now.title, 'title'],
    ['The wording', now.detail, 'detail'],
    ['How often, or when', now.recurrence, 'recurrence'],
    ['Who must do it', now.holder, 'holder'],
    ['Who receives it', now.recipient, 'recipient'],
    ['What would show it', now.evidenceExpected, 'evidence'],
  ];
  return pairs.map(([label, saved, name]) => ({ label, saved, typed: form.one(name) }));
}

type FormProps = {
  request: WebRequest;
  opened: OpenedDuty;
  errors?: FieldError[] | undefined;
  typed?: boolean;
  bare?: boolean;
};

function EditForm({ request, opened, errors, typed, bare }: FormProps) {
  const { duty, posts, bodies } = opened;
  const form = typed ? request.form : undefined;
  return (
    <>
      {bare ? null : <PageHeading text="Change a duty" caption={latest(duty).title} />}
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <input type="hidden" name="seen" value={latest(duty).id} />
        <DutyFields posts={posts} bodies={bodies} now={latest(duty)} form={form} errors={errors} />
        <DateField
          name="from"
          legend="From which day does the change hold?"
          hint="What fell due before that day stays as it was."
          form={form}
          value={request.today}
          errors={errors}
        />
        <Input
          id="reason"
          name="reason"
          label={{ text: 'Why is it changed?', classes: 'govuk-label--s' }}
          value={form?.one('reason') ?? ''}
          errorMessage={errorFor(errors, 'reason')}
        />
        <Button text="Save the change" preventDoubleClick />
      </PostForm>
    </>
  );
}
