import { page } from '../../platform/web/route.ts';
import { planCrumbs } from './crumbs.ts';
import { OnAPagePage } from './on-a-page-page.tsx';
import { planPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';

/** The plan on one page: what was found, what is promised, and how the actions behind each promise stand. */
export const onAPageRoute = planPage('/plan/:plan/on-a-page', ({ view, at }) =>
  page(datedTitle('The plan on a page', at), OnAPagePage({ view, at }), {
    width: 'wide',
    section: 'plan',
    breadcrumbs: planCrumbs(view, at),
  }),
);
