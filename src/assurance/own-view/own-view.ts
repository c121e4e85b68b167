import { addDays } from '../../methods/calendar.ts';
import { datedTitle, planPage, readPlan, type Opened } from '../../plan/index.ts';
import { page, type Reply, type Route } from '../../platform/web/route.ts';
import { isInspectors, outsideOf } from '../statement-links/outside.ts';
import { compareViews, judgedOn, type Comparison } from './compare-views.ts';
import { OwnViewPage, type Judgement } from './own-view-page.tsx';

/** How often our own view of an area and the next outside judgement agreed. */
async function show({ services, view, at }: Opened): Promise<Reply> {
  const outside = await outsideOf(services.db, view);
  const judgements: Judgement[] = [];
  for (const source of outside.sources.filter(isInspectors)) {
    const on = judgedOn(source);
    const said = outside.said.filter((one) => one.source.id === source.id);
    const before = on === null ? null : await readPlan(services, view.id, addDays(on, -1));
    const compare = (only: 'confirmed' | 'all'): Comparison[] =>
      before && on !== null ? compareViews(before, source, on, said, only) : [];
    judgements.push({
      source,
      on,
      hadPlan: (before?.actions.length ?? 0) > 0,
      confirmed: compare('confirmed'),
      all: compare('all'),
    });
  }
  judgements.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
  const main = OwnViewPage({ view, at, judgements });
  const breadcrumbs = [{ text: 'Side by side', href: at.planHref('side-by-side') }];
  return page(datedTitle('How accurate is our own view', at), main, {
    width: 'wide',
    section: 'side-by-side',
    breadcrumbs,
  });
}

const reading = (route: Route): Route => ({ ...route, access: 'assurance.read' });

export const ownViewRoutes: Route[] = [
  reading(planPage('/own-view', show)),
  reading(planPage('/plan/:plan/own-view', show)),
];
