import type { VNode } from 'preact';
import type { Services } from '../../platform/services.ts';
import type { Visitor } from '../../platform/web/route.ts';
import type { Stat } from '../../platform/web/ui/index.ts';
import type { PlanView } from '../model/plan-view.ts';

/** What a panel is about: the whole plan where none is given. */
export type PanelSubject = { areaId?: number; actionId?: number; findingId?: number; measureId?: number };

/**
 * What rooms further along put on the plan's pages (the plan room may not know them): panels on the overview and on the
 * pages of areas, actions, findings and measures, and figures among those the overview opens with. The overview is kept for
 * everyone, so what stands on it may not depend on who looks; on the page of one item, `visitor` says who does.
 */
export type ScreenSlots = {
  panels?: (services: Services, view: PlanView, about: PanelSubject, visitor?: Visitor | null) => Promise<VNode[]>;
  stats?: (services: Services, view: PlanView) => Promise<Stat[]>;
};
