import type { VNode } from 'preact';
import type { PlanView } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';
import { questionsPanels, type PanelAbout } from './questions-panel.tsx';
import { outsidePanels } from './statement-links/outside-panel.tsx';

/** What this room puts on the plan's pages: open questions, then what inspectors said. */
export async function assurancePanels(services: Services, view: PlanView, about: PanelAbout = {}): Promise<VNode[]> {
  const [questions, outside] = await Promise.all([
    questionsPanels(services, view, about),
    outsidePanels(services, view, about),
  ]);
  return [...questions, ...outside];
}
