/** The public room's door: what anyone may read of the plan. */
import { routes, type Route } from '../platform/web/route.ts';
import './audit-names.ts';
import { publishVersion, reviewVersion, versionsRoute, withdrawVersionRoute } from './publish-version.ts';
import { publicDataRoutes, publicRoute, publicVersionRoute } from './read-version.tsx';

export { publishPrepared } from './publish-version.ts';
export { prepareVersion } from './prepare-version.ts';

/** Every page of the room. */
export const publicRoutes: Route[] = routes(
  publicRoute,
  publicVersionRoute,
  ...publicDataRoutes,
  versionsRoute,
  reviewVersion,
  publishVersion,
  withdrawVersionRoute,
);
