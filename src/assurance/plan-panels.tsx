import type { VNode } from 'preact';
import type { PlanView } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';
import type { Visitor } from '../platform/web/route.ts';
import { questionsPanels, type PanelAbout } from './questions-panel.tsx';
import { outsidePanels } from './statement-links/outside-panel.tsx';

/**
 * What this room puts on the plan's pages: open questions, then what inspectors said, for those who may see them. Words of documents that are not for
 * sharing are there only for a visitor who may read them; with no visitor, for nobody.
 */
export async function assurancePanels(
  services: Services,
  view: PlanView,
  about: PanelAbout = {},
  visitor: Visitor | null = null,
): Promise<VNode[]> {
  const [questions, outside] = await Promise.all([
    sees(visitor, 'questions.read') ? questionsPanels(services, view, about) : [],
    sees(visitor, 'assurance.read') ? outsidePanels(services, view, about, visitor) : [],
  ]);
  return [...questions, ...outside];
}

function sees(visitor: Visitor | null, ability: string): boolean {
  return visitor === null || visitor.abilities.has(ability);
}
