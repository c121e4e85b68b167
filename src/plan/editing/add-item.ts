import { invalid, notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { refusal } from '../periods/refusal.tsx';
import { changeDate } from './change-date.ts';
import type { ItemForm } from './item-form.ts';
import { ItemPage, type ItemPageView } from './item-page.tsx';
import { holdsFromWords, parentName, seenFrom, standing } from './item-place.ts';
import { openPlanToEdit, type OpenedPlan } from './open-item.ts';
import { readItem } from './read-item.ts';
import { addItem } from './record-item.ts';
import { textsOf } from './typed-texts.ts';

/** GET /plan/:plan/…/new: what it belongs to is in the address, as `of`. */
export const addItemPage = (form: ItemForm) => (request: WebRequest) =>
  withNew(request, form, async (opened, base) => {
    const { fields, values } = base;
    return page(
      title(form),
      ItemPage(viewOf(request, form, opened, base, { texts: textsOf(fields, values) })),
      standing(opened),
    );
  });

/** POST /plan/:plan/…/new. */
export const addNewItem = (form: ItemForm) => (request: WebRequest) =>
  withNew(request, form, async (opened, base) => {
    const { planId, context } = opened;
    const { services, today } = request;
    const item = readItem(form, base.fields, context, { values: base.values, isNew: true }, request.form);
    if (!item.ready) {
      const main = ItemPage(viewOf(request, form, opened, base, { ...item, sent: request.form }));
      return item.errors.length > 0 && !item.checking
        ? invalid(title(form), main, item.errors, standing(opened))
        : page(title(form), main, standing(opened));
    }
    const by = doneByVisitor(request);
    const id = await services.db.transaction().execute(async (trx) => {
      await holdPlan(trx, planId);
      // The month may have been locked since the form was opened.
      const on = await changeDate(trx, planId, today);
      return addItem(trx, { form, fields: base.fields, planId, on }, item.values, by);
    });
    const to = form.next?.(planId, id, item.values, context) ?? form.home(planId, id, item.values);
    return redirect(seenFrom(to, context.on, today), ['Added.', item.read].filter(Boolean).join(' '));
  });

type Base = { values: Record<string, unknown>; fields: ReturnType<ItemForm['fields']> };

async function withNew(
  request: WebRequest,
  form: ItemForm,
  then: (opened: OpenedPlan, base: Base) => Promise<Reply>,
): Promise<Reply> {
  const opened = await openPlanToEdit(request);
  if (!opened) return notFound();
  const values = form.start(opened.context, idIn(request.query.one('of')));
  if (!values) return notFound();
  const asksArea = form.parent?.kind === 'area' && opened.context.view.areas.length === 0;
  const asksPage = form.parent?.kind === 'page_area' && opened.context.view.onAPage.length === 0;
  if (asksArea || asksPage) {
    const what = asksArea ? ['areas', 'an area'] : ['page-areas', 'an area of the plan on a page'];
    const next = { text: `Add ${what[1]}`, href: `/plan/${opened.planId}/${what[0]}/new` };
    return refusal(title(form), `This belongs under ${what[1]}, and the plan has none yet.`, { next });
  }
  return then(opened, { values, fields: form.fields(opened.context, null) });
}

const title = (form: ItemForm) => `Add ${form.one}`;

function viewOf(
  request: WebRequest,
  form: ItemForm,
  opened: OpenedPlan,
  { values, fields }: Base,
  more: Pick<ItemPageView, 'texts'> & Partial<ItemPageView>,
): ItemPageView {
  const { context, planId } = opened;
  const parent = form.parent;
  return {
    title: title(form),
    caption: parentName(opened, parent?.column, values[parent?.column ?? '']),
    csrf: request.visitor?.csrf ?? '',
    fields,
    posts: context.posts.map((post) => post.title),
    stamp: null,
    canCheck: form.readBack !== undefined,
    holdsFrom: holdsFromWords(context.on, request.today),
    button: 'Save',
    cancel:
      parent && values[parent.column]
        ? form.home(planId, 0, values).replace(/^\/\w+\/0$/, `/plan/${planId}/edit`)
        : `/plan/${planId}/edit`,
    ...more,
  };
}
