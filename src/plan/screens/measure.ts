import { page, type Route } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import { areaCrumbs } from './crumbs.ts';
import { menuFor } from './item-menu.ts';
import { evidenceOf, ratingHistory, readingsKnownAt } from './item-queries.ts';
import { MeasurePage } from './measure-page.tsx';
import { itemPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';
import { provenanceOf } from './provenance.ts';
import type { ScreenSlots } from './slots.ts';

/** One measure: what is aimed at, every reading, where they come from, and the actions that should move it. */
export function measureRoute(slots: ScreenSlots): Route {
  return itemPage(
    '/measures/:id',
    'measure',
    (view, id) => planIndex(view).measures.has(id),
    async ({ request, services, view, at }, id) => {
      const measure = planIndex(view).measures.get(id)!;
      const targetIds = measure.targets.map((target) => target.id);
      const [readings, history, evidence, panels, provenance] = await Promise.all([
        readingsKnownAt(services.db, [id, ...targetIds], at.asAt),
        ratingHistory(services.db, [id], at.asAt),
        evidenceOf(services.db, [id], at.asAt),
        slots.panels?.(services, view, { measureId: id }, request.visitor) ?? [],
        provenanceOf(services, measure, [`measure:${id}`, ...targetIds.map((target) => `target:${target}`)]),
      ]);
      const menu = at.isToday ? menuFor('measure', id, view.id, request.may) : [];
      const main = MeasurePage({ view, at, measure, readings, history, evidence, panels, provenance, menu });
      const breadcrumbs = areaCrumbs(view, at, measure.areaId);
      return page(datedTitle('Measure', at), main, { width: 'wide', section: 'plan', breadcrumbs });
    },
  );
}
