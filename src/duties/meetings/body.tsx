import { addMonths, inWords } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
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
import { Button, DataTable, Details, Empty, Input, PageHeading, PostForm } from '../../platform/web/ui/index.ts';
import { readRecurrence } from '../schedule/read-recurrence.ts';
import { datesOf } from '../schedule/schedule.ts';
import { kindNames } from './bodies.tsx';
import { cancelMeeting, insertMeetings, loadBodies, loadMeetings, type Body, type Meeting } from './meeting-queries.ts';

type Opened = { body: Body; meetings: Meeting[] };
/** A year's meetings at most at once, so that nobody fills ten years by mistake. */
const furthest = 24;

async function open(request: WebRequest): Promise<Opened | null> {
  const id = idIn(request.params['id']);
  const { db } = request.services;
  const body = (await loadBodies(db)).find((one) => one.id === id);
  return body ? { body, meetings: await loadMeetings(db, { bodyId: body.id, cancelled: true }) } : null;
}

/** GET /bodies/:id: when a body meets. */
export async function bodyPage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /bodies/:id: adds a meeting or, with words like "every 4 weeks" and a last day, those that follow it. */
export async function addMeetings(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { form, services, visitor, today } = request;
  const errors: FieldError[] = [];
  const first = readDate(form, 'first', 'The day it meets');
  const until = readDate(form, 'until', 'The last day');
  if (!first.ok) errors.push(first.error);
  else if (first.value === null) errors.push({ field: 'first-day', message: 'Enter the day it meets' });
  if (!until.ok) errors.push(until.error);
  const words = form.one('every');
  const { schedule } = readRecurrence(words.slice(0, 200));
  if (words !== '' && schedule.kind !== 'every')
    errors.push({ field: 'every', message: 'How often must be words like “monthly” or “every 4 weeks”' });
  if (words !== '' && until.ok && until.value === null)
    errors.push({ field: 'until-day', message: 'Enter the last day up to which it meets so often' });
  if (until.ok && until.value && until.value > addMonths(today, furthest))
    errors.push({ field: 'until-day', message: `The last day must be within ${furthest} months` });
  const title = form.one('title');
  if (title.length > 120) errors.push({ field: 'title', message: 'The title must be 120 characters or fewer' });
  if (!first.ok || first.value === null || !until.ok || errors.length > 0) return show(request, opened, errors);
  const dates = schedule.kind === 'every' && until.value ? follow(schedule, first.value, until.value) : [first.value];
  const added = await services.db.transaction().execute(async (trx) => {
    const more = { title, by: visitor?.personId ?? null, at: services.now() };
    const days = await insertMeetings(trx, opened.body.id, dates, more);
    await request.audit(trx, { subject: `body:${opened.body.id}`, after: { meetings: days, title } });
    return days.length;
  });
  const said = added === 1 ? 'One meeting is added.' : `${added} meetings are added.`;
  return redirect(`/bodies/${opened.body.id}`, added === 0 ? 'It meets on those days already.' : said);
}

function follow(
  schedule: Extract<ReturnType<typeof readRecurrence>['schedule'], { kind: 'every' }>,
  first: string,
  until: string,
): string[] {
  const known = { startsOn: first, endsOn: until, meetings: [], doneOn: new Map<string, string>() };
  return datesOf({ ...schedule, first, until, rolling: false, monthEnds: false }, known, first, until);
}

/** POST /bodies/:id/meetings/:meeting/cancel: the meeting stays to be seen, struck through, with the reason. */
export async function cancelOneMeeting(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  const id = idIn(request.params['meeting']);
  const { form, services, visitor } = request;
  if (!opened || id === null) return notFound();
  const because = form.one('because').slice(0, 300);
  if (because === '') return show(request, opened, [{ field: `because-${id}`, message: 'Enter why it is cancelled' }]);
  const done = await services.db.transaction().execute(async (trx) => {
    const by = { because, by: visitor?.personId ?? null, at: services.now() };
    const cancelled = await cancelMeeting(trx, opened.body.id, id, by);
    if (cancelled)
      await request.audit(trx, {
        subject: `body:${opened.body.id}`,
        before: { meeting: opened.meetings.find((one) => one.id === id)?.onDate },
        after: { because },
      });
    return cancelled;
  });
  return done ? redirect(`/bodies/${opened.body.id}`, 'The meeting is cancelled.') : notFound();
}

function show(request: WebRequest, { body, meetings }: Opened, errors?: FieldError[]): Reply {
  const { visitor, today } = request;
  const form = errors ? request.form : undefined;
  const mayEdit = visitor?.abilities.has('duties.edit') ?? false;
  const cancel = (meeting: Meeting) =>
    meeting.cancelledBecause || meeting.onDate < today ? (
      meeting.cancelledBecause ? (
        `Cancelled: ${meeting.cancelledBecause}`
      ) : (
        ''
      )
    ) : mayEdit ? (
      <Details summaryText="Cancel" open={errorFor(errors, `because-${meeting.id}`) !== undefined}>
        <PostForm action={`/bodies/${body.id}/meetings/${meeting.id}/cancel`} csrfToken={visitor?.csrf ?? ''}>
          <Input
            id={`because-${meeting.id}`}
            name="because"
            label={{ text: `Why is the meeting of ${inWords(meeting.onDate)} cancelled?` }}
            errorMessage={errorFor(errors, `because-${meeting.id}`)}
          />
          <Button text="Cancel the meeting" classes="govuk-button--secondary los-button-small" />
        </PostForm>
      </Details>
    ) : null;
  const main = (
    <>
      <PageHeading text={body.name} caption={kindNames[body.kind]} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/calendar?view=list&months=12&body=${body.id}`}>
          What is on the calendar for it
        </a>
      </p>
      <DataTable
        caption="Meetings"
        rows={meetings}
        rowTone={(one) => (one.onDate < today || one.cancelledBecause ? 'quiet' : undefined)}
        empty={<Empty text="No meeting is known yet." />}
        columns={[
          {
            key: 'on',
            heading: 'Day',
            rowHeader: true,
            nowrap: true,
            cell: (one) => (one.cancelledBecause ? <del>{inWords(one.onDate)}</del> : inWords(one.onDate)),
          },
          { key: 'title', heading: 'Title', cell: (one) => one.title },
          { key: 'cancel', heading: 'Cancelled', cell: cancel },
        ]}
      />
      {mayEdit ? (
        <>
          <h2 class="govuk-heading-m">Add meetings</h2>
          <PostForm action={`/bodies/${body.id}`} csrfToken={visitor?.csrf ?? ''}>
            <DateField name="first" legend="On what day does it meet?" form={form} errors={errors} />
            <Input
              id="every"
              name="every"
              label={{ text: 'How often after that? (optional)', classes: 'govuk-label--s' }}
              hint={{ text: '“monthly”, “every 4 weeks”. Empty for one meeting.' }}
              value={form?.one('every') ?? ''}
              classes="govuk-input--width-20"
              errorMessage={errorFor(errors, 'every')}
            />
            <DateField name="until" legend="Up to which day? (only where it meets often)" form={form} errors={errors} />
            <Input
              id="title"
              name="title"
              label={{ text: 'Title (optional)', classes: 'govuk-label--s' }}
              value={form?.one('title') ?? ''}
              errorMessage={errorFor(errors, 'title')}
            />
            <Button text="Add" preventDoubleClick />
          </PostForm>
        </>
      ) : null}
    </>
  );
  const more = {
    section: 'calendar',
    width: 'two-thirds' as const,
    breadcrumbs: [
      { text: 'Calendar', href: '/calendar' },
      { text: 'Boards and committees', href: '/bodies' },
    ],
  };
  return errors ? invalid(body.name, main, errors, more) : page(body.name, main, more);
}
