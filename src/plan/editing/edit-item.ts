import { invalid, notFound, page, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { changeDate } from './change-date.ts';
import { conflictReply, goneReply } from './conflict.tsx';
import { editPageView } from './edit-item-view.tsx';
import type { ItemForm } from './item-form.ts';
import { ItemPage } from './item-page.tsx';
import { itemCrumb, seenFrom, standing } from './item-place.ts';
import { holdsOn, lastNow, openItem, stampOf, type OpenedItem } from './open-item.ts';
import { readItem } from './read-item.ts';
import { changeItem } from './record-item.ts';
import { textsOf } from './typed-texts.ts';

/** GET /…/:id/edit. */
export const editItemPage =
  (form: ItemForm) =>
  async (request: WebRequest): Promise<Reply> => {
    const opened = await openItem(request, form);
    if (!opened) return notFound();
    if (!opened.holds) return redirect(`/history/${opened.id}`);
    const fields = form.fields(opened.context, opened.last);
    const view = await editPageView(request, opened, { fields, texts: textsOf(fields, opened.last) });
    return page(view.title, ItemPage(view), place(opened));
  };

/** POST /…/:id/edit. What someone else saved since the form was opened is never written over unseen. */
export const editItem =
  (form: ItemForm) =>
  async (request: WebRequest): Promise<Reply> => {
    const opened = await openItem(request, form);
    if (!opened) return notFound();
    const { services, today } = request;
    const { planId, context, id, last } = opened;
    const fields = form.fields(context, last);
    const item = readItem(form, fields, context, { values: last, isNew: false }, request.form);
    if (!opened.holds) return goneReply(opened, fields, item.texts);
    if (request.form.one('version') !== stampOf(last)) return conflictReply(request, opened, fields, item);
    if (!item.ready) {
      const view = await editPageView(request, opened, { fields, ...item, sent: request.form });
      return item.errors.length > 0 && !item.checking
        ? invalid(view.title, ItemPage(view), item.errors, place(opened))
        : page(view.title, ItemPage(view), place(opened));
    }
    const [was, is] = [textsOf(fields, last), textsOf(fields, item.values)];
    const href = form.next?.(planId, id, item.values, context) ?? form.home(planId, id, item.values);
    if (fields.every(({ name }) => was[name] === is[name])) return redirect(href, 'Nothing was changed.');
    const saved = await services.db.transaction().execute(async (trx) => {
      await holdPlan(trx, planId);
      const on = await changeDate(trx, planId, today);
      const now = await lastNow(trx, form, id);
      if (stampOf(now) !== stampOf(last) || !holdsOn(now, on)) return false;
      await changeItem(trx, { form, fields, planId, on }, now, item.values, doneByVisitor(request));
      return true;
    });
    // Someone saved between our looking and our saving: look again, and show both.
    if (!saved) return editItem(form)(request);
    return redirect(seenFrom(href, context.on, today), ['The change is saved.', item.read].filter(Boolean).join(' '));
  };

function place(opened: OpenedItem) {
  const { form, planId, id, last } = opened;
  return standing(opened, [itemCrumb(form.nameOf(last), form.home(planId, id, last))]);
}
