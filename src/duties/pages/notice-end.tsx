import { inWords } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import { DateField, readDate } from '../../platform/web/date-field.tsx';
import { momentWords } from '../../platform/web/date-words.ts';
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
import { Button, InsetText, PageHeading, PostForm, Textarea } from '../../platform/web/ui/index.ts';
import { sourceById, type Source } from '../../sources/index.ts';
import { insertNoticeEnd, noticeEndOf, takeBackNoticeEnd, type NoticeEnd } from '../duty/notice-end-queries.ts';

type Opened = { notice: Source; end: NoticeEnd | null };

async function open(request: WebRequest): Promise<Opened | null> {
  const id = idIn(request.params['source']);
  const { db } = request.services;
  const notice = id === null ? null : await sourceById(db, id);
  if (!notice || notice.kind !== 'notice' || notice.takenBack) return null;
  return { notice, end: await noticeEndOf(db, notice.id) };
}

/** GET /notice/:source/end: the record that a notice ended, or the form for it. */
export async function noticeEndPage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /notice/:source/end: from the day after, its duties are history. With `take-back` the record is taken back. */
export async function recordNoticeEnd(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { form, services, today, visitor } = request;
  const { notice } = opened;
  const because = form.one('because');
  const errors: FieldError[] = [];
  const back = form.one('do') === 'take-back';
  if (because === '')
    errors.push({ field: 'because', message: back ? 'Enter why the record is wrong' : 'Enter how it ended' });
  else if (because.length > 500) errors.push({ field: 'because', message: 'Use 500 characters or fewer' });
  const ended = back ? null : readDate(form, 'ended', 'The day it ended');
  if (ended && !ended.ok) errors.push(ended.error);
  else if (ended?.value === null) errors.push({ field: 'ended-day', message: 'Enter the day it ended' });
  else if (ended?.value && ended.value > today)
    errors.push({ field: 'ended-day', message: 'The day it ended must be today or in the past' });
  else if (ended?.value && notice.dated && ended.value < notice.dated)
    errors.push({
      field: 'ended-day',
      message: `It cannot have ended before it was issued on ${inWords(notice.dated)}`,
    });
  if (errors.length > 0) return show(request, opened, errors);
  const by = visitor?.personId ?? null;
  const at = services.now();
  const done = await services.db.transaction().execute(async (trx) => {
    const changed =
      ended?.ok && ended.value
        ? await insertNoticeEnd(trx, { sourceId: notice.id, endedOn: ended.value, because, by, at })
        : await takeBackNoticeEnd(trx, notice.id, because, by, at);
    if (changed)
      await request.audit(trx, {
        subject: `source:${notice.id}`,
        what: back ? 'notice.take-back-end' : 'notice.end',
        before: back ? { endedOn: opened.end?.endedOn } : undefined,
        after: { endedOn: ended?.ok ? ended.value : null, because },
      });
    return changed;
  });
  if (!done)
    return redirect(`/notice/${notice.id}/end`, 'Someone else recorded this meanwhile. Look at what stands now.');
  return redirect(`/notice/${notice.id}`, back ? 'The record is taken back.' : 'The notice is history from now on.');
}

function show(request: WebRequest, { notice, end }: Opened, errors?: FieldError[]): Reply {
  const title = end ? 'When the notice ended' : 'Record that the notice ended';
  const form = errors ? request.form : undefined;
  const main = (
    <>
      <PageHeading text={title} caption={notice.title} />
      {end ? (
        <InsetText
          text={`It ended on ${inWords(end.endedOn)}: ${end.because}. Recorded by ${end.by ?? 'somebody'}, ${momentWords(end.recordedAt)}.`}
        />
      ) : (
        <p class="govuk-body">
          From the day after, its duties are history: they are compared with, and never shown as live. What was done
          stays to be seen.
        </p>
      )}
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <input type="hidden" name="do" value={end ? 'take-back' : 'end'} />
        {end ? null : <DateField name="ended" legend="On what day did it end?" form={form} errors={errors} />}
        <Textarea
          id="because"
          name="because"
          rows="3"
          label={{ text: end ? 'Why is the record wrong?' : 'How did it end?', classes: 'govuk-label--s' }}
          hint={end ? undefined : { text: 'The letter that lifted it, or the notice that took its place' }}
          value={form?.one('because') ?? ''}
          errorMessage={errorFor(errors, 'because')}
        />
        <Button text={end ? 'Take the record back' : 'Record it'} preventDoubleClick />
      </PostForm>
    </>
  );
  const more = {
    section: 'notice',
    width: 'two-thirds' as const,
    breadcrumbs: [
      { text: 'Notice', href: '/notice' },
      { text: notice.title, href: `/notice/${notice.id}` },
    ],
  };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
