import {
  notFound,
  page,
  redirect,
  invalid,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import { Button, Checkboxes, PageHeading, PostForm, TwoThirds } from '../../platform/web/ui/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { readTargets } from '../import/reader/targets.ts';
import type { PlanFileTarget } from '../plan-format.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { changeDate } from './change-date.ts';
import { measureForm } from './definitions/measure.ts';
import { targetForm } from './definitions/target.ts';
import { belonging, type Version } from './edit-queries.ts';
import { itemCrumb, seenFrom, standing } from './item-place.ts';
import { openItem, type OpenedItem } from './open-item.ts';
import { addItem } from './record-item.ts';

type Targets = { opened: OpenedItem; held: Version[]; offered: PlanFileTarget[] };

/** GET /measures/:id/targets: the targets a measure has, and those its text says that it has not. */
export async function measureTargetsPage(request: WebRequest): Promise<Reply> {
  const targets = await open(request);
  return targets ? show(request, targets) : notFound();
}

/** POST /measures/:id/targets: adds those ticked. */
export async function addMeasureTargets(request: WebRequest): Promise<Reply> {
  const targets = await open(request);
  if (!targets) return notFound();
  const { opened, offered } = targets;
  const { planId, id, context } = opened;
  const chosen = offered.filter((target) => request.form.all('target').includes(keyOf(target)));
  if (chosen.length === 0)
    return show(request, targets, [{ field: 'target', message: 'Select the targets to add, or skip this' }]);
  const fields = targetForm.fields(context, null);
  await request.services.db.transaction().execute(async (trx) => {
    await holdPlan(trx, planId);
    const on = await changeDate(trx, planId, request.today);
    for (const target of chosen)
      await addItem(trx, { form: targetForm, fields, planId, on }, valuesOf(target, id), doneByVisitor(request));
  });
  const notice = chosen.length === 1 ? 'The target is added.' : 'The targets are added.';
  return redirect(seenFrom(`/measures/${id}`, context.on, request.today), notice);
}

async function open(request: WebRequest): Promise<Targets | null> {
  const opened = await openItem(request, measureForm);
  if (!opened?.holds) return null;
  const held = await belonging(request.services.db, 'target', 'measure_id', opened.id, opened.context.on);
  const said = readTargets(String(opened.last['text']));
  const isHeld = (target: PlanFileTarget) =>
    held.some(
      (row) => row['value'] === target.value && row['comparator'] === target.comparator && row['unit'] === target.unit,
    );
  return { opened, held, offered: said.filter((target) => !isHeld(target)) };
}

function valuesOf(target: PlanFileTarget, measureId: number) {
  const { comparator, value, unit, subject, by } = target;
  return { measure_id: measureId, comparator, value, unit, subject, by_on: by };
}

const nameOf = (target: PlanFileTarget) =>
  targetForm.nameOf(valuesOf(target, 0)) + (target.by ? `, by ${inWords(target.by)}` : '');
const keyOf = (target: PlanFileTarget) => nameOf(target);

function show(request: WebRequest, { opened, held, offered }: Targets, errors?: FieldError[]): Reply {
  const { planId, id, last } = opened;
  const title = 'Targets of a measure';
  const home = `/measures/${id}`;
  const main = (
    <TwoThirds>
      <PageHeading text={title} />
      <p class="govuk-body">{String(last['text'])}</p>
      <h2 class="govuk-heading-m">Its targets</h2>
      {held.length === 0 ? <p class="govuk-body">It has no target with a number yet.</p> : null}
      <ul class="govuk-list govuk-list--spaced">
        {held.map((target) => (
          <li key={target.id}>
            {targetForm.nameOf(target)}{' '}
            <a class="govuk-link" href={`/targets/${target.id}/edit`}>
              Change<span class="govuk-visually-hidden"> {targetForm.nameOf(target)}</span>
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={`/plan/${planId}/targets/new?of=${id}`}>
            Add a target yourself
          </a>
        </li>
      </ul>
      {offered.length > 0 ? (
        <PostForm csrfToken={request.visitor?.csrf ?? ''}>
          <Checkboxes
            name="target"
            fieldset={{ legend: { text: 'We read these targets in its text', classes: 'govuk-fieldset__legend--m' } }}
            hint={{ text: 'Add those that are read as the plan means them. You can change each one afterwards.' }}
            errorMessage={errorFor(errors, 'target')}
            items={offered.map((target) => ({ value: keyOf(target), text: nameOf(target), checked: !errors }))}
          />
          <div class="govuk-button-group">
            <Button text="Add these targets" preventDoubleClick />
            <a class="govuk-link" href={home}>
              Skip this
            </a>
          </div>
        </PostForm>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={home}>
            Back to the measure
          </a>
        </p>
      )}
    </TwoThirds>
  );
  const more = standing(opened, [itemCrumb(measureForm.nameOf(last), home)]);
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
