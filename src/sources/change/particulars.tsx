import { inWords } from '../../methods/calendar.ts';
import { BothTexts } from '../../platform/web/both-texts.tsx';
import { DateField, readDate } from '../../platform/web/date-field.tsx';
import { errorFor } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type FormValues,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, Input, PageHeading, PostForm, Select, Textarea } from '../../platform/web/ui/index.ts';
import { setParticulars, type Particulars } from '../keep/keep-queries.ts';
import { kindOf } from '../kinds/index.ts';
import { isHandling, markNeedsReason } from '../keep/save-source.ts';
import { handlingMarks } from '../readers/facts.ts';
import { openSource, placeUnder } from '../screens/open-source.ts';
import type { SourceHooks } from '../source-hooks.ts';
import { sourceById, type Source } from '../source-queries.ts';

const title = 'Change its name, dates or mark';
const path = '/sources/:id/particulars';

/** GET /sources/:id/particulars: what the council itself says of a document. */
export const particularsForm: Route = {
  method: 'GET',
  path,
  access: 'sources.add',
  audit: null,
  handle: async (request) => {
    const source = await openSource(request);
    return source && !source.takenBack ? page(title, pageOf(request, source), placeOf(source)) : notFound();
  },
};

/** POST /sources/:id/particulars. Lowering the mark needs a reason; two people changing it at once both see both. */
export function changeParticulars(hooks: SourceHooks): Route {
  return {
    method: 'POST',
    path,
    access: 'sources.add',
    audit: 'source.particulars',
    handle: async (request) => {
      const source = await openSource(request);
      if (!source || source.takenBack) return notFound();
      return change(request, source, hooks);
    },
  };
}

async function change(request: WebRequest, source: Source, hooks: SourceHooks): Promise<Reply> {
  const { form, services, visitor } = request;
  const read = readParticulars(form, source, request.today);
  if (!read.ok) return invalid(title, pageOf(request, source, form, read.errors), read.errors, placeOf(source));
  const { value: to, because } = read;
  const done = await services.db.transaction().execute(async (trx) => {
    const now = await sourceById(trx, source.id);
    if (!now) return null;
    if (form.one('seen') !== seenAs(now)) return now;
    await setParticulars(trx, source.id, { ...to, dated: kindOf(now.kind).dated(now.facts, to.publishedOn) });
    // Statutory clocks run from these days: whoever counts from them is told.
    for (const after of hooks.afterChanged ?? [])
      await after(trx, source.id, visitor?.personId ?? null, services.now());
    await request.audit(trx, {
      subject: `source:${source.id}`,
      before: particularsOf(now),
      after: { ...to, handlingBecause: because || undefined },
    });
    return null;
  });
  if (done) {
    const main = pageOf(request, done, form, [], { mine: to });
    return page(title, main, { ...placeOf(source), status: 409 });
  }
  return redirect(`/sources/${source.id}`, 'It was changed.');
}

type ReadParticulars = { ok: true; value: Particulars; because: string } | { ok: false; errors: FieldError[] };

function readParticulars(form: FormValues, source: Source, today: string): ReadParticulars {
  const errors: FieldError[] = [];
  const date = (name: string, what: string) => {
    const read = readDate(form, name, what);
    if (!read.ok) errors.push(read.error);
    else if (read.value !== null && read.value > today)
      errors.push({ field: `${name}-day`, message: `${what} must be ${inWords(today)} or earlier` });
    return read.ok ? read.value : null;
  };
  const name = form.one('title').slice(0, 500);
  if (name === '') errors.push({ field: 'title', message: 'Enter a name for the document' });
  const receivedOn = date('received', 'The day it was received');
  const publishedOn = date('published', 'The day it was published');
  const handling = isHandling(form.one('handling')) ? (form.one('handling') as Source['handling']) : source.handling;
  const because = form.one('handlingBecause');
  if (markNeedsReason(handling, source.handling) && because === '')
    errors.push({
      field: 'handlingBecause',
      message: `Say why it is marked ${handling} now, and no longer ${source.handling}`,
    });
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, value: { title: name, receivedOn, publishedOn, handling }, because };
}

const particularsOf = ({ title: name, receivedOn, publishedOn, handling }: Source): Particulars => ({
  title: name,
  receivedOn,
  publishedOn,
  handling,
});

/** What the form was opened on, sent back with it: when it differs, someone else has changed the document meanwhile. */
const seenAs = (source: Source) => JSON.stringify(particularsOf(source));

const placeOf = (source: Source) => placeUnder(source, { width: 'two-thirds' });

function pageOf(
  request: WebRequest,
  source: Source,
  form?: FormValues,
  errors: FieldError[] = [],
  collision?: { mine: Particulars },
) {
  const words = (one: Particulars) => ({
    Name: one.title,
    Received: one.receivedOn ? inWords(one.receivedOn) : '',
    Published: one.publishedOn ? inWords(one.publishedOn) : '',
    Handling: one.handling,
  });
  const [saved, mine] = [words(particularsOf(source)), collision && words(collision.mine)];
  return (
    <>
      <PageHeading text={title} caption={source.title} />
      {mine ? (
        <BothTexts
          savedBy={null}
          savedAt={null}
          texts={Object.entries(saved).map(([label, text]) => ({
            label,
            saved: text,
            typed: mine[label as keyof typeof mine],
          }))}
        />
      ) : null}
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <input type="hidden" name="seen" value={seenAs(source)} />
        <Input
          id="title"
          name="title"
          label={{ text: 'Name', classes: 'govuk-label--s' }}
          value={form ? form.one('title') : source.title}
          errorMessage={errorFor(errors, 'title')}
        />
        <DateField
          name="received"
          legend="The council received it on"
          hint="Statutory clocks run from this day."
          value={source.receivedOn}
          form={form}
          errors={errors}
        />
        <DateField
          name="published"
          legend="It was published on"
          hint="Leave it empty if it was not published."
          value={source.publishedOn}
          form={form}
          errors={errors}
        />
        <Select
          id="handling"
          name="handling"
          label={{ text: 'Handling mark', classes: 'govuk-label--s' }}
          hint={{ text: 'Anything but OFFICIAL keeps its words out of public pages, exports and reports.' }}
          value={form ? form.one('handling') : source.handling}
          items={handlingMarks.map((one) => ({ value: one, text: one }))}
        />
        {source.handling === 'OFFICIAL' ? null : (
          <Textarea
            id="handlingBecause"
            name="handlingBecause"
            rows="2"
            label={{ text: 'If you change the mark: why?', classes: 'govuk-label--s' }}
            value={form?.one('handlingBecause') ?? ''}
            errorMessage={errorFor(errors, 'handlingBecause')}
          />
        )}
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </>
  );
}
