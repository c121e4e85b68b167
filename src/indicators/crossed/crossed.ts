import { notFound, page, type Route } from '../../platform/web/route.ts';
import { indicators } from '../definitions/index.ts';
import { publishedOf } from '../published/published-of.ts';
import { loadSign } from '../series/load-signs.ts';
import { crossesOf } from '../published/edition-queries.ts';
import { publishCross } from '../published/publish-cross.ts';
import { CrossedPage } from './crossed-page.tsx';
import { isBreakdown, offeredIn } from './breakdown-names.ts';

/** GET /vital-signs/:id/crossed?by=team&and=ageBand: any two breakdowns of an indicator's last reading, crossed. */
export const crossedRoute: Route = {
  method: 'GET',
  path: '/vital-signs/:id/crossed',
  access: 'indicators.read',
  audit: null,
  handle: async ({ services: { db }, params, query, today }) => {
    const indicator = indicators.find(({ id }) => id === params.id);
    const sign = indicator ? await loadSign(db, indicator.id, today) : null;
    if (!indicator || !sign?.last) return notFound();
    const { snapshotId, asAt } = sign.last;
    const offered = offeredIn((await publishedOf(db, snapshotId, indicator.id)).get(indicator.id)?.by ?? {});
    const [by, and] = [query.one('by'), query.one('and')];
    const chosen = isBreakdown(by) && isBreakdown(and) && by !== and ? ([by, and] as const) : null;
    const edition = chosen ? await crossesOf(db, snapshotId, indicator.id) : null;
    const cross = chosen && edition ? publishCross(edition, indicator.unit, chosen) : null;
    return page(
      'Two breakdowns crossed',
      CrossedPage({ indicator, asAt, offered, chosen, cross, same: by !== '' && by === and }),
      {
        section: 'vital-signs',
        width: 'wide',
        breadcrumbs: [
          { text: 'Vital signs', href: '/vital-signs' },
          { text: indicator.name, href: `/vital-signs/${indicator.id}` },
        ],
      },
    );
  },
};
