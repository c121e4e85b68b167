import type { Route } from '../../platform/web/route.ts';
import { actionsRoute } from './actions.ts';
import { overviewRoutes } from './overview.ts';
import type { ScreenSlots } from './slots.ts';

/** Every page that shows a plan. Rooms further along hand in what they put on them. */
export function planScreenRoutes(slots: ScreenSlots = {}): Route[] {
  return [...overviewRoutes(slots), actionsRoute];
}
export type { PanelSubject, ScreenSlots } from './slots.ts';
