import { page } from '../../platform/web/route.ts';
import { planCrumbs } from './crumbs.ts';
import { GlossaryPage } from './glossary-page.tsx';
import { sourcesOfPlan } from './item-queries.ts';
import { planPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';
import { RatingKeyPage } from './rating-key-page.tsx';
import { SourcePage } from './source-page.tsx';

/** The plan's own rating words, with what each means and how a person mapped it. */
export const ratingKeyRoute = planPage('/plan/:plan/rating-key', ({ request, view, at }) =>
  page(datedTitle('Rating key', at), RatingKeyPage({ view, at, mayMap: canMap(request.visitor?.abilities) }), {
    width: 'wide',
    section: 'plan',
    breadcrumbs: planCrumbs(view, at),
  }),
);

function canMap(abilities: ReadonlySet<string> | undefined): boolean {
  return abilities?.has('plan.map-ratings') ?? false;
}

export const glossaryRoute = planPage('/plan/:plan/glossary', ({ view, at }) =>
  page(datedTitle('Glossary', at), GlossaryPage({ view, at }), {
    section: 'plan',
    breadcrumbs: planCrumbs(view, at),
  }),
);

/** The documents the plan was read from, with everything the reader kept without placing it. */
export const sourceRoute = planPage('/plan/:plan/source', async ({ services, view, at }) => {
  const sources = await sourcesOfPlan(services.db, view.id);
  const main = SourcePage({ view, at, sources });
  return page('Documents', main, { width: 'wide', section: 'plan', breadcrumbs: planCrumbs(view, at) });
});
