/** The public room's door: what anyone may read of the plan. */
import type { Route } from '../platform/web/route.ts';

/** Every page of the room. */
export const publicRoutes: Route[] = [];
