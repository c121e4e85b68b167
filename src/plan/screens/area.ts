import { page, type Route } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import { AreaPage } from './area-page.tsx';
import { areaCrumbs } from './crumbs.ts';
import { menuFor } from './item-menu.ts';
import { itemPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';
import { provenanceOf } from './provenance.ts';
import type { ScreenSlots } from './slots.ts';

/** One area: what must improve, what is done about it, and how it will be known. */
export function areaRoute(slots: ScreenSlots): Route {
  return itemPage(
    '/areas/:id',
    'area',
    (view, id) => planIndex(view).areas.has(id),
    async ({ request, services, view, at }, id) => {
      const area = planIndex(view).areas.get(id)!;
      const [panels, provenance] = await Promise.all([
        slots.panels?.(services, view, { areaId: id }, request.visitor) ?? [],
        provenanceOf(services, area, [`area:${id}`]),
      ]);
      const menu = at.isToday ? menuFor('area', id, view.id, request.may) : [];
      const main = AreaPage({ view, at, area, panels, provenance, menu });
      const breadcrumbs = areaCrumbs(view, at, area.parentId);
      return page(datedTitle(area.title, at), main, { width: 'wide', section: 'plan', breadcrumbs });
    },
  );
}
