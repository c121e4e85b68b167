import { standingSnapshots } from '../../children/index.ts';
import { page, type Route } from '../../platform/web/route.ts';
import { seesCounts } from './published-report.ts';
import { ReturnsPage } from './returns-page.tsx';
import { waitingUploads } from './upload-queries.ts';

/** GET /returns: the returns that were loaded, and those on their way in. */
export const returnsRoute: Route = {
  method: 'GET',
  path: '/returns',
  access: 'returns.read',
  audit: null,
  handle: async ({ services: { db }, visitor }) => {
    const [snapshots, waiting] = await Promise.all([standingSnapshots(db), waitingUploads(db)]);
    const mayLoad = visitor?.abilities.has('returns.load') ?? false;
    return page('Returns', ReturnsPage({ snapshots, waiting, mayLoad, whole: seesCounts(visitor) }), {
      section: 'returns',
      width: 'wide',
    });
  },
};
