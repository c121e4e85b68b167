import { inWords } from '../../methods/calendar.ts';
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
import { doneByVisitor } from '../periods/done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { refusal } from '../periods/refusal.tsx';
import { readingInWords } from '../words.ts';
import { measureAt, readingShown, type OpenMeasure } from './open-measure.ts';
import { ReadingFields } from './reading-fields.tsx';
import { readReading } from './reading-form.ts';
import { measureOfReading, readingById, type ReadingRow } from './reading-queries.ts';
import { correctReading } from './save-reading.ts';

type Opened = OpenMeasure & { wrong: ReadingRow; unit: string };

async function open(request: WebRequest): Promise<Opened | null> {
  const { services, params } = request;
  const id = idIn(params['id']);
  const wrong = id === null ? null : await readingById(services.db, id);
  const measureId = wrong && (await measureOfReading(services.db, wrong.item_id));
  const opened = measureId ? await measureAt(request, measureId) : null;
  if (!wrong || !opened) return null;
  return { ...opened, wrong, unit: opened.choices.find((one) => one.itemId === wrong.item_id)?.unit ?? '' };
}

/** GET /readings/:id/correct. */
export async function correctReadingPage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  return opened.wrong.superseded_at ? corrected(opened) : show(request, opened);
}

/** POST /readings/:id/correct: the right figures, and what was wrong. */
export async function correctTheReading(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { form, services, today } = request;
  const { wrong, measure, view, unit } = opened;
  if (wrong.superseded_at) return corrected(opened);
  const given = readReading(form, unit, today);
  const reason = form.one('reason');
  const errors = given.ok ? [] : given.errors;
  if (reason === '') errors.push({ field: 'reason', message: 'Enter what was wrong' });
  if (!given.ok || errors.length > 0) return show(request, opened, errors);
  const of = { itemId: wrong.item_id, measureId: measure.id, planId: view.id };
  const done = await services.db
    .transaction()
    .execute((trx) => correctReading(trx, of, wrong, given.value, reason, today, doneByVisitor(request)));
  if (!done.ok) return show(request, opened, [{ field: 'as-at-day', message: done.reason }]);
  return redirect(
    `/measures/${measure.id}/readings`,
    `The reading is corrected from ${inWords(done.on)} on. The wrong one is kept, and stays in months that are locked.`,
  );
}

function corrected({ measure, place }: Opened): Reply {
  const next = { text: 'See all readings', href: `/measures/${measure.id}/readings` };
  const more = { status: 409, crumbs: place.crumbs, next } as const;
  return refusal('This reading was corrected already', 'A newer one has taken its place.', more);
}

function show(request: WebRequest, opened: Opened, errors?: FieldError[]): Reply {
  const { wrong, unit, measure, place } = opened;
  const title = 'Correct a reading';
  const form = errors ? request.form : undefined;
  const { value, numerator, denominator, as_at: asAt, source, is_sample: isSample, note } = wrong;
  const first = {
    value: unit === '%' && numerator !== null ? null : value,
    numerator,
    denominator,
    asAt,
    source,
    isSample,
    note,
  };
  const main = (
    <>
      <PageHeading text={title} caption="Success measure" />
      <p class="govuk-body-l">{measure.text}</p>
      <p class="govuk-body">
        Recorded now: {readingInWords(readingShown(wrong, unit), unit)} for {inWords(wrong.as_at)}.
      </p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <ReadingFields unit={unit} first={first} form={form} errors={errors} />
        <Textarea
          id="reason"
          name="reason"
          rows="3"
          label={{ text: 'What was wrong?', classes: 'govuk-label--s' }}
          value={form?.one('reason')}
          errorMessage={errorFor(errors, 'reason')}
        />
        <Button text="Record the correction" preventDoubleClick />
      </PostForm>
    </>
  );
  const more = { breadcrumbs: place.crumbs, section: 'plan', width: 'two-thirds' as const };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
