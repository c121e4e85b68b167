import { inWords } from '../../methods/calendar.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { Button, DataTable, Empty, PageHeading, PostForm, Radios } from '../../platform/web/ui/index.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { readingInWords, sourceInWords } from '../words.ts';
import { openMeasure, readingShown, type OpenMeasure } from './open-measure.ts';
import { ReadingFields } from './reading-fields.tsx';
import { readReading } from './reading-form.ts';
import type { ReadingRow } from './reading-queries.ts';
import { addReading } from './save-reading.ts';

/** GET /measures/:id/readings: every reading of a measure's targets, and the form for the next one. */
export async function readingsPage(request: WebRequest): Promise<Reply> {
  const opened = await openMeasure(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /measures/:id/readings. `of` is the target; a measure with one target, or none, needs no choice. */
export async function recordReading(request: WebRequest): Promise<Reply> {
  const opened = await openMeasure(request);
  if (!opened) return notFound();
  const { form, services, today } = request;
  const { measure, view, choices } = opened;
  const of = choices.length === 1 ? choices[0] : choices.find((one) => String(one.itemId) === form.one('of'));
  if (!of) return show(request, opened, [{ field: 'of', message: 'Choose which target it is a reading of' }]);
  const given = readReading(form, of.unit, today);
  if (!given.ok) return show(request, opened, given.errors);
  const target = { itemId: of.itemId, measureId: measure.id, planId: view.id };
  const done = await services.db
    .transaction()
    .execute((trx) => addReading(trx, target, given.value, today, doneByVisitor(request)));
  if (!done.ok) return show(request, opened, [{ field: 'as-at-day', message: done.reason }]);
  return redirect(`/measures/${measure.id}`, 'The reading is recorded.');
}

function show(request: WebRequest, opened: OpenMeasure, errors?: FieldError[]): Reply {
  const { measure, place, choices, readings } = opened;
  const form = errors ? request.form : undefined;
  const only = choices.length === 1 ? choices[0] : undefined;
  const chosen = choices.find((one) => String(one.itemId) === form?.one('of'));
  const unit = (chosen ?? only)?.unit ?? (choices.every((one) => one.unit === '%') ? '%' : null);
  const first = { value: null, numerator: null, denominator: null, asAt: null, isSample: null, note: '' };
  const title = 'Readings';
  const main = (
    <>
      <PageHeading text={title} caption="Success measure" />
      <p class="govuk-body-l">{measure.text}</p>
      <p class="govuk-body">
        Readings come from: {sourceInWords(measure)}.{' '}
        <a class="govuk-link" href={`/measures/${measure.id}/source`}>
          Change where they come from
        </a>
      </p>
      <DataTable
        caption="Readings so far"
        rows={readings}
        empty={<Empty text="No reading yet." />}
        rowTone={(row) => (row.superseded_at ? 'quiet' : undefined)}
        columns={[
          { key: 'asAt', heading: 'For', nowrap: true, cell: (row) => inWords(row.as_at) },
          {
            key: 'of',
            heading: 'Target',
            cell: (row) => choices.find((one) => one.itemId === row.item_id)?.words ?? 'An earlier target',
          },
          { key: 'value', heading: 'Reading', cell: (row) => readingCell(row, opened) },
          { key: 'source', heading: 'Source', cell: (row) => row.source },
          { key: 'who', heading: 'Recorded', cell: (row) => recordedCell(row) },
          {
            key: 'correct',
            heading: 'Correct',
            headingHidden: true,
            cell: (row) =>
              row.superseded_at ? (
                'Corrected'
              ) : (
                <a class="govuk-link" href={`/readings/${row.id}/correct`}>
                  Correct<span class="govuk-visually-hidden"> the reading for {inWords(row.as_at)}</span>
                </a>
              ),
          },
        ]}
      />
      <h2 class="govuk-heading-m">Record a reading</h2>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        {choices.length > 1 ? (
          <Radios
            name="of"
            idPrefix="of"
            fieldset={{ legend: { text: 'Which target is it a reading of?', classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errorFor(errors, 'of')}
            items={choices.map((one) => ({
              value: String(one.itemId),
              text: one.words,
              checked: form?.one('of') === String(one.itemId),
            }))}
          />
        ) : only ? (
          <p class="govuk-body">{only.words}</p>
        ) : null}
        <ReadingFields unit={unit} first={{ ...first, source: measure.sourceName ?? '' }} form={form} errors={errors} />
        <Button text="Record the reading" preventDoubleClick />
      </PostForm>
    </>
  );
  const more = { breadcrumbs: place.crumbs, section: 'plan' };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}

function readingCell(row: ReadingRow, { choices }: OpenMeasure): string {
  const unit = choices.find((one) => one.itemId === row.item_id)?.unit ?? '';
  return readingInWords(readingShown(row, unit), unit);
}

function recordedCell(row: ReadingRow): string {
  const late = row.counts_from && row.counts_from > row.as_at ? `, counts from ${inWords(row.counts_from)}` : '';
  const correction = row.corrects ? `. Correction: ${row.correction_reason}` : '';
  return `${row.recorded_by ?? '–'}${late}${correction}`;
}
