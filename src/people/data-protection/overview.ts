import { page, type Route } from '../../platform/web/route.ts';
import { OverviewPage } from './overview-page.tsx';
import { standingOf } from './retention/apply-rules.ts';
import { holds } from './retention/hold-queries.ts';
import { certificates } from './retention/retention-queries.ts';

/** GET /data-protection: how long things are kept, what is held, what was removed, and the papers made of the data map. */
export const overviewRoute: Route = {
  method: 'GET',
  path: '/data-protection',
  access: 'protection.manage',
  audit: null,
  handle: async ({ services, visitor }) => {
    const [standing, held, proofs] = await Promise.all([
      standingOf(services),
      holds(services.db),
      certificates(services.db),
    ]);
    const finds = visitor?.abilities.has('protection.find') ?? false;
    return page('Data protection', OverviewPage({ standing, held, proofs, finds }), {
      section: 'data-protection',
      width: 'wide',
    });
  },
};
