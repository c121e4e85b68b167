import { page, type Route } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import { ActionPage } from './action-page.tsx';
import { areaCrumbs } from './crumbs.ts';
import { menuFor } from './item-menu.ts';
import { evidenceOf, ratingHistory } from './item-queries.ts';
import { itemPage } from './open-plan.ts';
import { beginning } from './parts/links.tsx';
import { datedTitle } from './parts/plan-frame.tsx';
import { provenanceOf } from './provenance.ts';
import type { ScreenSlots } from './slots.ts';

/** One action with its line of sight: what it answers, what was done, what shows it, and what was claimed when. */
export function actionRoute(slots: ScreenSlots): Route {
  return itemPage(
    '/actions/:id',
    'action',
    (view, id) => planIndex(view).actions.has(id),
    async ({ request, services, view, at }, id) => {
      const action = planIndex(view).actions.get(id)!;
      const stepIds = action.steps.map((step) => step.id);
      const [history, evidence, panels, provenance] = await Promise.all([
        ratingHistory(services.db, stepIds, at.asAt),
        evidenceOf(services.db, [id, ...stepIds], at.asAt),
        slots.panels?.(services, view, { actionId: id }, request.visitor) ?? [],
        provenanceOf(services, action, [`action:${id}`, ...stepIds.map((step) => `step:${step}`)]),
      ]);
      const menu = at.isToday ? menuFor('action', id, view.id, request.may) : [];
      const main = ActionPage({ view, at, action, history, evidence, panels, provenance, menu });
      const title = datedTitle(action.ref ? `Action ${action.ref}` : beginning(action.text), at);
      return page(title, main, { width: 'wide', section: 'plan', breadcrumbs: areaCrumbs(view, at, action.areaId) });
    },
  );
}
