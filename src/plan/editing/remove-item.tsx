import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { errorFor } from '../../platform/web/parse-form.ts';
import { Button, InsetText, PageHeading, PostForm, Textarea, TwoThirds } from '../../platform/web/ui/index.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { refusal } from '../periods/refusal.tsx';
import { capital, countOf, listInWords } from '../words.ts';
import { changeDate } from './change-date.ts';
import { belonging } from './edit-queries.ts';
import type { ItemForm } from './item-form.ts';
import { holdsFromWords, itemCrumb, standing } from './item-place.ts';
import { openItem, type OpenedItem } from './open-item.ts';
import { removeItem } from './removal.ts';

/** GET /…/:id/remove. */
export const removeItemPage = (form: ItemForm) => (request: WebRequest) =>
  withRemovable(request, form, async (opened) => show(request, opened));

/** POST /…/:id/remove: ends the item from the day a change holds from. Its history, links and evidence stay. */
export const removeItemFromPlan = (form: ItemForm) => (request: WebRequest) =>
  withRemovable(request, form, async (opened) => {
    const { planId, id, last, context } = opened;
    const because = request.form.one('because');
    if (because === '') return show(request, opened, [{ field: 'because', message: 'Say why it is removed' }]);
    await request.services.db.transaction().execute(async (trx) => {
      await holdPlan(trx, planId);
      const on = await changeDate(trx, planId, request.today);
      await removeItem(trx, { form, planId, id, on, because }, doneByVisitor(request));
    });
    const home = form.home(planId, id, last);
    // An item's own page is gone with it; the page of what it belonged to is not.
    const to = home.includes(`/${id}`) || home.includes(`-${id}`) ? `/plan/${planId}/removed` : home;
    return redirect(to, `Removed from ${context.on === request.today ? 'today' : context.on}. It can be put back.`);
  });

async function withRemovable(
  request: WebRequest,
  form: ItemForm,
  then: (opened: OpenedItem) => Promise<Reply>,
): Promise<Reply> {
  const opened = await openItem(request, form);
  if (!opened || !form.removable) return notFound();
  if (!opened.holds) return redirect(`/history/${opened.id}`);
  const held = await Promise.all(
    form.holds.map(async ({ table, column, words }) => {
      const rows = await belonging(request.services.db, table, column, opened.id, opened.context.on);
      return rows.length > 0 ? [countOf(rows.length, words)] : [];
    }),
  );
  if (held.flat().length === 0) return then(opened);
  const reason = `It has ${listInWords(held.flat())}. Move them to another ${form.noun}, or remove them, first.`;
  const next = { text: `Back to the ${form.noun}`, href: form.home(opened.planId, opened.id, opened.last) };
  return refusal(`This ${form.noun} cannot be removed yet`, reason, { status: 409, next });
}

function show(request: WebRequest, opened: OpenedItem, errors?: FieldError[]): Reply {
  const { form, planId, id, last, context } = opened;
  const title = `Remove ${form.one}`;
  const home = form.home(planId, id, last);
  const holdsFrom = holdsFromWords(context.on, request.today);
  const main = (
    <TwoThirds>
      <PageHeading text={title} />
      <InsetText text={capital(form.nameOf(last))} />
      <p class="govuk-body">
        It leaves the plan from today on. Everything said of it until now stays in the plan’s history, with its evidence
        and links, and it can be put back.
      </p>
      {holdsFrom ? <p class="govuk-body">{holdsFrom}</p> : null}
      <PostForm csrfToken={request.visitor?.csrf ?? ''}>
        <Textarea
          id="because"
          name="because"
          label={{ text: 'Why is it removed?' }}
          value={request.form.one('because')}
          rows="3"
          errorMessage={errorFor(errors, 'because')}
        />
        <div class="govuk-button-group">
          <Button text="Remove from the plan" classes="govuk-button--warning" preventDoubleClick />
          <a class="govuk-link" href={home}>
            Cancel
          </a>
        </div>
      </PostForm>
    </TwoThirds>
  );
  const more = standing(opened, [itemCrumb(form.nameOf(last), home)]);
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}
