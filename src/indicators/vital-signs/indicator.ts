import { notFound, page, type Route } from '../../platform/web/route.ts';
import { indicators } from '../definitions/index.ts';
import { comparedWith } from '../benchmarks/compared.ts';
import { fedBy } from '../measures/fed-by.ts';
import { publishedOf } from '../published/published-of.ts';
import { steps, targets } from '../series/series-queries.ts';
import { recomputedOf } from '../standards/recompute-queries.ts';
import { standardRows } from '../standards/standard-queries.ts';
import { outsideEvents } from '../series/outside-events.ts';
import { loadSign } from '../series/load-signs.ts';
import { qualityOf } from './data-quality.tsx';
import { IndicatorPage } from './indicator-page.tsx';

/** GET /vital-signs/:id: one indicator: what it means, its chart, its breakdowns, its targets and step changes. */
export const indicatorRoute: Route = {
  method: 'GET',
  path: '/vital-signs/:id',
  access: 'indicators.read',
  audit: null,
  handle: async ({ services, params, today, visitor }) => {
    const { db } = services;
    const indicator = indicators.find(({ id }) => id === params.id);
    const sign = indicator ? await loadSign(db, indicator.id, today) : null;
    if (!indicator || !sign) return notFound();
    const [allTargets, allSteps, shown, compared, standards, anew, fed, outside, quality] = await Promise.all([
      targets(db, indicator.id),
      steps(db, indicator.id),
      sign.last ? publishedOf(db, sign.last.snapshotId, indicator.id) : undefined,
      comparedWith(services, indicator.id),
      standardRows(db),
      recomputedOf(db, indicator.id),
      fedBy(services, indicator.id, today),
      outsideEvents(db, today),
      sign.last ? qualityOf(db, indicator, sign.last.snapshotId) : null,
    ]);
    const by = shown?.get(indicator.id)?.by ?? {};
    const main = IndicatorPage({
      sign,
      by,
      quality,
      compared: compared.get(indicator.id) ?? null,
      standards,
      anew,
      fed: { ...fed, events: [...outside, ...fed.events] },
      targets: allTargets,
      steps: allSteps,
      maySet: visitor?.abilities.has('indicators.set') ?? false,
      mayLook: visitor?.abilities.has('children.look') ?? false,
    });
    return page(indicator.name, main, {
      section: 'vital-signs',
      width: 'wide',
      breadcrumbs: [{ text: 'Vital signs', href: '/vital-signs' }],
    });
  },
};
