import { auditOf } from '../../people/index.ts';
import { page, notFound, type Reply, type WebRequest } from '../../platform/web/route.ts';
import type { Trx } from '../../platform/services.ts';
import { versionsOf } from '../facts/record.ts';
import { partsEver } from './history-queries.ts';
import { HistoryPage } from './history-page.tsx';
import { linkHistory } from './link-history.ts';
import { formOfKind } from './item-forms.ts';
import type { EditContext, ItemForm } from './item-form.ts';
import { itemCrumb, standing } from './item-place.ts';
import { openItem } from './open-item.ts';
import { itemById } from './edit-queries.ts';
import { idIn } from '../../platform/id-in.ts';
import { ratingVersions, versionsInWords, type ItemHistory } from './tell-versions.ts';

/** GET /history/:item: every version of an item, of its parts, links and ratings, with who, when and from where. */
export async function historyPage(request: WebRequest): Promise<Reply> {
  const { db } = request.services;
  const id = idIn(request.params['item']);
  const item = id === null ? null : await itemById(db, id);
  const form = item && formOfKind(item.kind);
  const opened = form && (await openItem({ ...request, params: { id: String(id) } }, form));
  if (!opened) return notFound();
  const { context } = opened;
  const whole = await historyOf(db, form, opened.id, context);
  const parts: ItemHistory[] = [];
  for (const { table, column } of form.parts) {
    const own = formOfKind(table);
    if (!own) continue;
    for (const partId of await partsEver(db, table, column, opened.id))
      parts.push(await historyOf(db, own, partId, context));
  }
  const links = await linkHistory(db, opened.id);
  const subjects = [
    `${form.kind}:${opened.id}`,
    ...parts.map((part) => `${part.form.kind}:${part.id}`),
    ...links.map((link) => `link:${link.id}`),
  ];
  const changes = await auditOf(db, subjects);
  const home = form.home(opened.planId, opened.id, opened.last);
  const canEdit = request.may(form.ability);
  const main = HistoryPage({ whole, parts, links, changes, home, holds: opened.holds, canEdit });
  const place = standing(opened, opened.holds ? [itemCrumb(whole.name, home)] : []);
  return page(`Who changed this: ${whole.name.slice(0, 60)}`, main, { ...place, width: 'wide' });
}

async function historyOf(db: Trx, form: ItemForm, id: number, context: EditContext): Promise<ItemHistory> {
  const versions = await versionsOf(db, form.kind, id);
  const last = versions.findLast((one) => one['superseded_at'] === null) ?? versions.at(-1);
  return {
    form,
    id,
    name: last ? form.nameOf(last) : '',
    holds: last !== undefined && last['superseded_at'] === null && last.valid_to === null,
    versions: versionsInWords(versions, form.fields(context, last ?? null)),
    ratings: ratingVersions(await versionsOf(db, 'rating', id)),
  };
}
