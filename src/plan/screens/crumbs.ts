import type { Crumb } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import type { Standpoint } from './standpoint.ts';

/** The way back from a page of a plan. */
export function planCrumbs(view: PlanView, at: Standpoint): Crumb[] {
  return [{ text: view.title, href: at.planHref('') }];
}

/** The way back from an item: plan, area and the areas that one is part of. */
export function areaCrumbs(view: PlanView, at: Standpoint, areaId: number | null): Crumb[] {
  const { areas } = planIndex(view);
  const area = areas.get(areaId ?? 0);
  if (!area) return planCrumbs(view, at);
  return [...areaCrumbs(view, at, area.parentId), { text: area.title, href: at.href(`/areas/${area.id}`) }];
}
