import type { Trx } from '../../platform/services.ts';
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
import { Button, Input, PageHeading, PostForm, Radios } from '../../platform/web/ui/index.ts';
import { changeDate } from '../editing/change-date.ts';
import { factAt, recordFacts, stripBookkeeping } from '../facts/record.ts';
import type { Measure } from '../model/plan-view.ts';
import { doneByVisitor, type DoneBy } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { openMeasure, type OpenMeasure } from './open-measure.ts';

const kinds: [NonNullable<Measure['source']> | 'none', string][] = [
  ['indicator', 'An indicator from the case-management system'],
  ['audit', 'An audit'],
  ['survey', 'A survey'],
  ['register', 'A register or list'],
  ['manual', 'Entered by hand from somewhere else'],
  ['none', 'It has no source yet'],
];

/** GET /measures/:id/source: where a measure's readings come from. */
export async function measureSourcePage(request: WebRequest): Promise<Reply> {
  const opened = await openMeasure(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /measures/:id/source. */
export async function changeMeasureSource(request: WebRequest): Promise<Reply> {
  const opened = await openMeasure(request);
  if (!opened) return notFound();
  const { form, services, today } = request;
  const kind = kinds.find(([one]) => one === form.one('kind'))?.[0];
  const name = form.one('name');
  const errors: FieldError[] = [];
  if (!kind) errors.push({ field: 'kind', message: 'Choose where readings come from' });
  else if (kind !== 'none' && name === '') errors.push({ field: 'name', message: 'Enter its name' });
  if (!kind || errors.length > 0) return show(request, opened, errors);
  const source = kind === 'none' ? null : kind;
  const change = { source, name: source ? name : null };
  await services.db.transaction().execute((trx) => saveSource(trx, opened, change, today, doneByVisitor(request)));
  return redirect(`/measures/${opened.measure.id}`, 'Where its readings come from is saved.');
}

async function saveSource(
  trx: Trx,
  { measure, view }: OpenMeasure,
  { source, name }: { source: Measure['source']; name: string | null },
  today: string,
  by: DoneBy,
): Promise<void> {
  await holdPlan(trx, view.id);
  const on = await changeDate(trx, view.id, today);
  const now = await factAt(trx, 'measure', measure.id, on);
  if (!now) throw new Error(`Measure ${measure.id} does not hold on ${on}`);
  const said = { ...stripBookkeeping(now), id: measure.id, reading_source: source, reading_source_name: name };
  await recordFacts(trx, 'measure', on, [said], { personId: by.personId });
  await by.audit(trx, {
    subject: `measure:${measure.id}`,
    planId: view.id,
    before: { source: measure.source, name: measure.sourceName },
    after: { source, name, on },
  });
}

function show(request: WebRequest, { measure, place }: OpenMeasure, errors?: FieldError[]): Reply {
  const title = 'Where do its readings come from?';
  const form = errors ? request.form : undefined;
  const chosen = form?.one('kind') ?? measure.source ?? 'none';
  const main = (
    <>
      <PageHeading text={title} caption="Success measure" />
      <p class="govuk-body-l">{measure.text}</p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <Radios
          name="kind"
          idPrefix="kind"
          fieldset={{ legend: { text: 'Source', classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errorFor(errors, 'kind')}
          items={kinds.map(([value, text]) => ({ value, text, checked: chosen === value }))}
        />
        <Input
          id="name"
          name="name"
          label={{ text: 'What is it called?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example “Care leaver survey, question 4”' }}
          value={form?.one('name') ?? measure.sourceName ?? ''}
          errorMessage={errorFor(errors, 'name')}
        />
        <Button text="Save" preventDoubleClick />
      </PostForm>
    </>
  );
  const more = { breadcrumbs: place.crumbs, section: 'plan', width: 'two-thirds' as const };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
