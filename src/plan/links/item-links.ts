import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type WebRequest,
} from '../../platform/web/route.ts';
import { placeOf } from '../model/item-place.ts';
import { planOfItem } from '../model/plan-queries.ts';
import { doneByVisitor } from '../periods/done-by.ts';
import { idIn } from '../../platform/id-in.ts';
import { ItemLinksPage, type Offer, type OfferGroup } from './item-links-page.tsx';
import { pairKey } from './join-items.ts';
import { knownLinks, type KnownLink } from './link-queries.ts';
import { linksOfKind, type Linkable } from './linkable.ts';
import { openLinks, type OpenedLinks } from './open-links.ts';
import { pairsInForm } from './pairs-in-form.ts';
import { joinByPerson, unjoinByPerson } from './record-links.ts';
import { sharedWords } from './shared-words.ts';
import { suggestForItem } from './suggest-for-item.ts';

type Opened = OpenedLinks & { item: Linkable; links: KnownLink[] };

/** GET /links/:item: what an item is joined to, what wording suggests, and everything else it could be joined to. */
export async function itemLinksPage(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  return opened ? show(request, opened) : notFound();
}

/** POST /links/:item: joins what is ticked, or takes one link apart. */
export async function changeItemLinks(request: WebRequest): Promise<Reply> {
  const opened = await open(request);
  if (!opened) return notFound();
  const { planId, item, items } = opened;
  const { services, today, form } = request;
  const change = { planId, today, items };
  const by = doneByVisitor(request);
  const apart = form.one('unjoin');
  if (apart !== '') {
    await services.db.transaction().execute((trx) => unjoinByPerson(trx, change, idIn(apart) ?? 0, item.id, by));
    return redirect(`/links/${item.id}`, 'They are no longer joined.');
  }
  const pairs = pairsInForm(form, items).filter(({ fromId, toId }) => fromId === item.id || toId === item.id);
  if (pairs.length === 0) return show(request, opened, [{ field: 'join', message: 'Select what to join it to' }]);
  const origin = form.one('origin').slice(0, 500) || 'joined by hand';
  await services.db.transaction().execute((trx) =>
    joinByPerson(
      trx,
      change,
      pairs.map((pair) => ({ ...pair, origin })),
      by,
    ),
  );
  return redirect(`/links/${item.id}`, 'Joined.');
}

async function open({ params, services, today }: WebRequest): Promise<Opened | null> {
  const id = idIn(params['item']);
  const planId = id === null ? null : await planOfItem(services.db, id);
  const opened = planId === null ? null : await openLinks(services, planId, today);
  const item = opened?.items.get(id ?? 0);
  if (!opened || !item) return null;
  const links = await knownLinks(services.db, opened.planId, opened.on, item.id);
  return { ...opened, item, links: links.filter((link) => link.holds) };
}

function show(request: WebRequest, opened: Opened, errors?: FieldError[]): Reply {
  const { planId, view, item, items, links } = opened;
  const find = request.query.one('find').slice(0, 100);
  const title = 'What it is joined to';
  const place = placeOf(view, item.id);
  const crumbs = place?.crumbs ?? [{ text: view.title, href: `/plan/${planId}` }];
  const main = ItemLinksPage({
    title,
    item,
    csrf: request.visitor?.csrf ?? '',
    joined: links.flatMap((link) => {
      const other = items.get(link.fromId === item.id ? link.toId : link.fromId);
      return other ? [{ link, other }] : [];
    }),
    suggested: suggestions(opened),
    others: othersFor(opened, find),
    find,
    errors,
    typed: errors ? request.form : undefined,
  });
  const more = { breadcrumbs: crumbs, section: 'plan' };
  return errors ? invalid(title, main, errors, more) : page(title, main, more);
}

function suggestions({ view, item, items, links }: Opened): Offer[] {
  const joined = new Set(links.map(pairKey));
  return suggestForItem(view, item)
    .filter((one) => !joined.has(pairKey(one)))
    .flatMap((one) => {
      const other = items.get(one.fromId === item.id ? one.toId : one.fromId);
      return other ? [{ value: pairKey(one), other, shared: sharedWords(other.name, one.shared) }] : [];
    });
}

/** Items of the same area; with words to look for, those of the whole plan that have them all. */
function othersFor({ item, items, links }: Opened, find: string): OfferGroup[] {
  const joined = new Set(links.map(pairKey));
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const isOffered = (one: Linkable) =>
    words.length > 0
      ? words.every((word) => `${one.name} ${one.under}`.toLowerCase().includes(word))
      : item.areaId !== null && one.areaId === item.areaId;
  return linksOfKind(item.kind).map(({ link, other, isFrom }) => ({
    kind: other,
    offers: [...items.values()]
      .filter((one) => one.kind === other && isOffered(one))
      .map((one) => ({
        value: pairKey({ kind: link, fromId: isFrom ? item.id : one.id, toId: isFrom ? one.id : item.id }),
        other: one,
        shared: [],
      }))
      .filter((offer) => !joined.has(offer.value)),
  }));
}
