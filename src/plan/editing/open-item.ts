import { loadPosts } from '../../people/index.ts';
import type { Trx } from '../../platform/services.ts';
import type { WebRequest } from '../../platform/web/route.ts';
import { readPlan } from '../model/read-plan.ts';
import { idIn } from '../../platform/id-in.ts';
import { changeDate } from './change-date.ts';
import { documentsFor, itemById, lastVersion, type Version } from './edit-queries.ts';
import type { EditContext, ItemForm } from './item-form.ts';

export type OpenedPlan = { planId: number; context: EditContext };
export type OpenedItem = OpenedPlan & {
  form: ItemForm;
  id: number;
  /** What was last said of the item. */
  last: Version;
  /** Whether that still holds: the item has not left the plan. */
  holds: boolean;
};

/** The plan named in the address, on the day a change made now holds from; null when there is none. */
export async function openPlanToEdit(request: WebRequest): Promise<OpenedPlan | null> {
  const planId = idIn(request.params['plan']);
  const context = planId === null ? null : await contextOf(request, planId);
  return planId === null || !context ? null : { planId, context };
}

/** The item named in the address; null when there is no such item of the form's kind. */
export async function openItem(request: WebRequest, form: ItemForm): Promise<OpenedItem | null> {
  const id = idIn(request.params['id']);
  const item = id === null ? null : await itemById(request.services.db, id);
  if (id === null || item?.kind !== form.kind) return null;
  const [context, last] = [
    await contextOf(request, item.planId),
    await lastVersion(request.services.db, form.kind, id),
  ];
  if (!context || !last) return null;
  return { planId: item.planId, context, form, id, last, holds: holdsOn(last, context.on) };
}

async function contextOf({ services, today }: WebRequest, planId: number): Promise<EditContext | null> {
  const on = await changeDate(services.db, planId, today);
  const view = await readPlan(services, planId, on);
  if (!view) return null;
  const [posts, documents] = await Promise.all([loadPosts(services.db, on), documentsFor(services.db, planId)]);
  return { view, on, posts, documents };
}

/** Whether a version, the last of its item, holds on a day. */
export function holdsOn(version: Version, on: string): boolean {
  return version.superseded_at === null && (version.valid_to === null || version.valid_to > on);
}

/** What tells one version of an item from every other: sent with a form, and compared when it comes back. */
export function stampOf(version: Pick<Version, 'valid_from' | 'recorded_at'>): string {
  return `${version.valid_from} ${version.recorded_at.getTime()}`;
}

/** The item's last version, read again inside a transaction that holds the plan. */
export async function lastNow(trx: Trx, form: ItemForm, id: number): Promise<Version> {
  const last = await lastVersion(trx, form.kind, id);
  if (!last) throw new Error(`${form.kind} ${id} has no versions`);
  return last;
}
