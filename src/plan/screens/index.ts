import type { Route } from '../../platform/web/route.ts';
import { actionRoute } from './action.ts';
import { actionsRoute } from './actions.ts';
import { areaRoute } from './area.ts';
import { compareRoute } from './compare.ts';
import { exportRoute } from './export.ts';
import { findingRoute } from './finding.ts';
import { findingsRoute } from './findings.ts';
import { measureRoute } from './measure.ts';
import { measuresRoute } from './measures.ts';
import { milestoneRoute, milestonesRoute } from './milestones.ts';
import { onAPageRoute } from './on-a-page.ts';
import { overviewRoutes } from './overview.ts';
import { postActionsRoute } from './post-actions.ts';
import { glossaryRoute, ratingKeyRoute, sourceRoute } from './reference.ts';
import { searchRoute } from './search.ts';
import type { ScreenSlots } from './slots.ts';
import { trendRoute } from './trend.ts';

/** Every page that shows a plan. Rooms further along hand in what they put on them. */
export function planScreenRoutes(slots: ScreenSlots = {}): Route[] {
  return [
    ...overviewRoutes(slots),
    actionsRoute,
    actionRoute(slots),
    areaRoute(slots),
    findingsRoute,
    findingRoute(slots),
    measuresRoute,
    measureRoute(slots),
    milestonesRoute,
    milestoneRoute,
    onAPageRoute,
    compareRoute,
    trendRoute,
    ratingKeyRoute,
    glossaryRoute,
    sourceRoute,
    searchRoute,
    postActionsRoute,
    exportRoute,
  ];
}

export { exportCommand } from './export-command.ts';
export type { PanelSubject, ScreenSlots } from './slots.ts';
