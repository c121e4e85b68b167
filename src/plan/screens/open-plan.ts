import { idIn } from '../../platform/id-in.ts';
import type { Services } from '../../platform/services.ts';
import { notFound, redirect, type Reply, type Route, type WebRequest } from '../../platform/web/route.ts';
import type { PlanView } from '../model/plan-view.ts';
import { seenBy } from '../model/in-part.ts';
import { readPlan } from '../model/read-plan.ts';
import { itemLife, type ItemKindShown } from './item-queries.ts';
import { noPlanPage, notThenPage } from './nothing-page.tsx';
import { addressOf, dateAsked, standpointAt, typedDate, type Standpoint } from './standpoint.ts';

/** A plan read at the date its page looks from. */
export type Opened = { request: WebRequest; services: Services; view: PlanView; at: Standpoint };
type Show = (opened: Opened) => Promise<Reply> | Reply;

/**
 * A page about a whole plan, at the date in `?as-at=`. Where the path names no plan it is the main one's. Everyone who
 * may read plans, or do what is named instead, may read it; a role that gives that for some areas shows those.
 */
export function planPage(path: string, show: Show, access = 'plan.read'): Route {
  return {
    method: 'GET',
    path,
    access,
    audit: null,
    handle: async (request) => {
      if (!path.includes(':plan')) return openAt(request, null, show, access);
      const planId = idIn(request.params['plan']);
      return planId === null ? notFound() : openAt(request, planId, show, access);
    },
  };
}

/** A page about one item of a plan, found by its id alone. An item that was not in the plan at the date says when it was. */
export function itemPage(
  path: string,
  kind: ItemKindShown,
  find: (view: PlanView, id: number) => boolean,
  show: (opened: Opened, id: number) => Promise<Reply> | Reply,
): Route {
  return {
    method: 'GET',
    path,
    access: 'plan.read',
    audit: null,
    handle: async (request) => {
      const id = idIn(request.params['id']);
      const life = id === null ? null : await itemLife(request.services.db, kind, id);
      if (id === null || !life) return notFound();
      return openAt(request, life.planId, (opened) =>
        find(opened.view, id) ? show(opened, id) : notThenPage(opened.view, opened.at, kind, life),
      );
    },
  };
}

/**
 * Reads a plan (null is the main one) at the date its page looks from; a typed date becomes part of the address. Of it
 * is shown where the visitor has the ability.
 */
export async function openAt(
  request: WebRequest,
  planId: number | null,
  show: Show,
  ability = 'plan.read',
): Promise<Reply> {
  const { query, services, today } = request;
  const path = request.path.split('?')[0] ?? '/plan';
  const typed = query.one('as-at-date');
  if (query.has('as-at-date')) {
    const { 'as-at-date': _typed, ...rest } = query.values;
    const asAt = typed === '' ? rest['as-at'] : (typedDate(typed) ?? typed);
    return redirect(addressOf(path, { ...rest, 'as-at': asAt === today ? null : asAt }));
  }
  const view = await readPlan(services, planId, dateAsked(query, today).asAt, request.visitor?.revision);
  if (!view) return planId === null ? noPlanPage(request.visitor) : notFound();
  const seen = seenBy(request.visitor, view, ability);
  return show({ request, services, view: seen, at: standpointAt(view.id, path, query, today) });
}
