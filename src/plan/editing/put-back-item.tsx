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
import { Button, InsetText, PageHeading, PostForm, Textarea, TwoThirds } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { refusal } from '../periods/refusal.tsx';
import { changeDate } from './change-date.ts';
import { formOfKind } from './item-forms.ts';
import type { ItemForm } from './item-form.ts';
import { seenFrom, standing } from './item-place.ts';
import { openItem, type OpenedItem } from './open-item.ts';
import { putItemBack } from './removal.ts';

/** GET /…/:id/put-back. */
export const putBackPage = (form: ItemForm) => (request: WebRequest) =>
  withGone(request, form, async (opened) => show(request, opened));

/** POST /…/:id/put-back. */
export const putBack = (form: ItemForm) => (request: WebRequest) =>
  withGone(request, form, async (opened) => {
    const { planId, id, last, context } = opened;
    const because = request.form.one('because');
    if (because === '') return show(request, opened, [{ field: 'because', message: 'Say why it is put back' }]);
    await request.services.db.transaction().execute(async (trx) => {
      await holdPlan(trx, planId);
      const on = await changeDate(trx, planId, request.today);
      await putItemBack(trx, { form, planId, id, on, because }, doneByVisitor(request));
    });
    return redirect(seenFrom(form.home(planId, id, last), context.on, request.today), 'It is back in the plan.');
  });

async function withGone(
  request: WebRequest,
  form: ItemForm,
  then: (opened: OpenedItem) => Promise<Reply>,
): Promise<Reply> {
  const opened = await openItem(request, form);
  if (!opened || !form.removable) return notFound();
  if (opened.holds) return redirect(form.home(opened.planId, opened.id, opened.last), 'It is in the plan.');
  const parent = form.parent ? Number(opened.last[form.parent.column]) : null;
  if (form.parent && parent !== null && !isThere(opened, parent)) {
    const own = formOfKind(form.parent.kind);
    const reason = `${own?.one ?? 'what'} it belonged to is not in the plan any more. Put that back first.`;
    const next = { text: 'What was removed', href: `/plan/${opened.planId}/removed` };
    const sentence = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
    return refusal(`This ${form.noun} cannot be put back yet`, sentence, { status: 409, next });
  }
  return then(opened);
}

function isThere({ context: { view } }: OpenedItem, id: number): boolean {
  const { areas, actions, measures } = planIndex(view);
  return areas.has(id) || actions.has(id) || measures.has(id) || view.onAPage.some((one) => one.id === id);
}

function show(request: WebRequest, opened: OpenedItem, errors?: FieldError[]): Reply {
  const { form, planId, last } = opened;
  const title = `Put back ${form.one}`;
  const main = (
    <TwoThirds>
      <PageHeading text={title} />
      <InsetText text={form.nameOf(last)} />
      <p class="govuk-body">It comes back as it was last, with what left the plan together with it.</p>
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <Textarea
          id="because"
          name="because"
          label={{ text: 'Why is it put back?' }}
          value={request.form.one('because')}
          rows="3"
          errorMessage={errorFor(errors, 'because')}
        />
        <div class="govuk-button-group">
          <Button text="Put back" preventDoubleClick />
          <a class="govuk-link" href={`/plan/${planId}/removed`}>
            Cancel
          </a>
        </div>
      </PostForm>
    </TwoThirds>
  );
  return errors ? invalid(title, main, errors, standing(opened)) : page(title, main, standing(opened));
}
