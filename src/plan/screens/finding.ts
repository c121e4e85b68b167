import { page, type Route } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import { areaCrumbs } from './crumbs.ts';
import { FindingPage } from './finding-page.tsx';
import { menuFor } from './item-menu.ts';
import { evidenceOf, ratingHistory } from './item-queries.ts';
import { itemPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';
import { provenanceOf } from './provenance.ts';
import type { ScreenSlots } from './slots.ts';

/** One finding: where it was said, what is done about it, and what that is rated to have changed. */
export function findingRoute(slots: ScreenSlots): Route {
  return itemPage(
    '/findings/:id',
    'finding',
    (view, id) => planIndex(view).findings.has(id),
    async ({ request, services, view, at }, id) => {
      const finding = planIndex(view).findings.get(id)!;
      const [history, evidence, panels, provenance] = await Promise.all([
        ratingHistory(services.db, [id], at.asAt),
        evidenceOf(services.db, [id], at.asAt),
        slots.panels?.(services, view, { findingId: id }, request.visitor) ?? [],
        provenanceOf(services, finding, [`finding:${id}`]),
      ]);
      const menu = at.isToday ? menuFor('finding', id, view.id, request.may) : [];
      const main = FindingPage({ view, at, finding, history, evidence, panels, provenance, menu });
      const breadcrumbs = areaCrumbs(view, at, finding.areaId);
      return page(datedTitle('Finding', at), main, { width: 'wide', section: 'plan', breadcrumbs });
    },
  );
}
