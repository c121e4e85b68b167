import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { doneByVisitor, evidenceStarted, readEvidence } from '../../plan/index.ts';
import { BothTexts } from '../../platform/web/both-texts.tsx';
import { idIn } from '../../platform/id-in.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { PageHeading } from '../../platform/web/ui/index.ts';
import type { Occurrence } from '../duty/duty.ts';
import { evidenceOfDuty, occurrenceEvidenceById, recordsOf } from '../duty/occurrence-queries.ts';
import { occurrencesOf } from '../duty/occurrences.ts';
import { sayOccurrence, type Saying } from '../duty/record-occurrence.ts';
import { OccurrencePage } from './occurrence-page.tsx';
import { dutyLayout, dutyTitle, maySay, openDuty, type OpenedDuty } from './open-duty.ts';

type Opened = { opened: OpenedDuty; one: Occurrence };

async function open(request: WebRequest): Promise<Opened | null> {
  const day = request.params['day'] ?? '';
  const opened = isIsoDate(day) ? await openDuty(request) : null;
  if (!opened) return null;
  const range = { from: day, to: day, today: request.today };
  const one = occurrencesOf(opened.duty, range, opened.meetingsOf).find((each) => each.dueOn === day);
  return one ? { opened, one } : null;
}

/** GET /duties/:id/on/:day: one time it falls due: how it stands, what shows it, and the forms to say so. */
export async function occurrencePage(request: WebRequest): Promise<Reply> {
  const found = await open(request);
  return found ? show(request, found) : notFound();
}

/** POST /duties/:id/on/:day: done (with evidence, or why there is none), missed (with the reason), or neither after all. */
export async function sayOfOccurrence(request: WebRequest): Promise<Reply> {
  const found = await open(request);
  if (!found) return notFound();
  if (!maySay(request, found.opened.duty))
    return page('You cannot do this', <NotYours />, { ...dutyLayout(found.opened), status: 403 });
  const read = readSaying(request, found.one);
  if (!read.ok) return show(request, found, read.errors);
  const { services, form, today } = request;
  const { duty } = found.opened;
  const at = { dutyId: duty.id, dueOn: found.one.dueOn, seen: Number(form.one('seen')), today };
  const done = await services.db
    .transaction()
    .execute((trx) => sayOccurrence(trx, services.files, at, read.value, doneByVisitor(request)));
  if (!done) return notFound();
  if (!done.ok) return collision(request, found);
  const said = {
    done: 'It is recorded as done.',
    missed: 'It is recorded as missed.',
    open: 'What was said is taken back.',
  };
  return redirect(`/duties/${duty.id}`, said[read.value.state]);
}

/** GET /duties/evidence/:id: the file of a piece of evidence. Every opening is logged. */
export async function occurrenceFile(request: WebRequest): Promise<Reply> {
  const id = idIn(request.params['id']);
  const { services } = request;
  const evidence = id === null ? null : await occurrenceEvidenceById(services.db, id);
  if (!evidence?.sha256 || !evidence.fileName) return notFound();
  if (evidence.identifiesChild && !request.may('plan.contribute')) return notFound();
  const body = await services.files.read(evidence.sha256);
  await services.db.transaction().execute((trx) =>
    request.audit(trx, {
      subject: `duty:${evidence.dutyId}`,
      after: { evidence: evidence.title, dueOn: evidence.dueOn, file: evidence.fileName },
    }),
  );
  return {
    kind: 'download',
    name: evidence.fileName,
    mediaType: evidence.mediaType ?? 'application/octet-stream',
    body,
  };
}

function readSaying(
  { form, today }: WebRequest,
  one: Occurrence,
): { ok: true; value: Saying } | { ok: false; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const state = form.one('state');
  const words = form.one('words');
  if (words.length > 2000) errors.push({ field: 'words', message: 'What is said must be 2,000 characters or fewer' });
  if (state === 'missed' || state === 'open') {
    if (words === '')
      errors.push({
        field: 'words',
        message:
          state === 'missed' ? 'Enter why it was missed, and what is done about it' : 'Enter why it is taken back',
      });
    if (state === 'missed' && one.dueOn > today)
      errors.push({ field: 'state', message: `It is not due until ${inWords(one.dueOn)}, so it cannot be missed yet` });
    return errors.length > 0
      ? { ok: false, errors }
      : { ok: true, value: { state, doneOn: null, words, evidence: null } };
  }
  if (state !== 'done') {
    errors.push({ field: 'state', message: 'Choose whether it was done or missed' });
    return { ok: false, errors };
  }
  const doneOn = readDate(form, 'done', 'The day it was done');
  if (!doneOn.ok) errors.push(doneOn.error);
  else if (doneOn.value === null) errors.push({ field: 'done-day', message: 'Enter the day it was done' });
  else if (doneOn.value > today)
    errors.push({ field: 'done-day', message: 'The day it was done must be today or in the past' });
  const evidence = evidenceStarted(form) || form.one('evidence-kind') !== '' ? readEvidence(form, today) : null;
  if (evidence && !evidence.ok) errors.push(...evidence.errors);
  const has = evidence !== null || (one.record?.evidence ?? 0) > 0;
  if (!has && words === '')
    errors.push({
      field: 'words',
      message: 'Attach what shows that it was done, or enter why there is nothing to attach',
    });
  if (!doneOn.ok || doneOn.value === null || (evidence && !evidence.ok) || errors.length > 0)
    return { ok: false, errors };
  return { ok: true, value: { state, doneOn: doneOn.value, words, evidence: evidence?.ok ? evidence.value : null } };
}

async function pageOf(
  request: WebRequest,
  { opened, one }: Opened,
  errors?: FieldError[],
  typed = errors !== undefined,
) {
  const { db } = request.services;
  const [records, evidence] = await Promise.all([
    recordsOf(db, opened.duty.id, one.dueOn),
    evidenceOfDuty(db, opened.duty.id),
  ]);
  return OccurrencePage({
    title: dutyTitle(opened),
    one,
    records,
    evidence: evidence.filter((each) => each.dueOn === one.dueOn),
    expected: opened.mayRead ? one.version.evidenceExpected : '',
    today: request.today,
    maySay: maySay(request, opened.duty),
    mayOpenChildren: request.may('plan.contribute'),
    csrf: request.visitor?.csrf ?? '',
    form: typed ? request.form : undefined,
    errors,
  });
}

async function show(request: WebRequest, found: Opened, errors?: FieldError[]): Promise<Reply> {
  const title = `${dutyTitle(found.opened)}, due ${inWords(found.one.dueOn)}`;
  const main = await pageOf(request, found, errors);
  return errors ? invalid(title, main, errors, dutyLayout(found.opened)) : page(title, main, dutyLayout(found.opened));
}

/** Somebody else said something of it after the form was opened: both are shown, and nothing was written. */
async function collision(request: WebRequest, found: Opened): Promise<Reply> {
  const record = found.one.record;
  const main = (
    <>
      <PageHeading text="Two people said something of this" />
      <BothTexts
        savedBy={record?.by ?? null}
        savedAt={record?.at ?? null}
        texts={[
          { label: 'How it stands', saved: record?.state ?? '', typed: request.form.one('state') },
          { label: 'What was said', saved: record?.words ?? '', typed: request.form.one('words') },
        ]}
      />
      {await pageOf(request, found, undefined, true)}
    </>
  );
  return page('Two people said something of this', main, { ...dutyLayout(found.opened), status: 409 });
}

function NotYours() {
  return (
    <>
      <PageHeading text="You cannot do this" />
      <p class="govuk-body">
        This duty falls to another post. Its holder or the programme office says when it was done. Nothing was changed.
      </p>
    </>
  );
}
