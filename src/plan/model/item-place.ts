import type { Crumb } from '../../platform/web/route.ts';
import { planIndex } from './plan-index.ts';
import type { PlanView } from './plan-view.ts';

export type PlacedKind = 'action' | 'finding' | 'measure' | 'area' | 'milestone';

/** What an item is called on a page about it, and the way back to its own page. */
export type ItemPlace = {
  id: number;
  kind: PlacedKind;
  /** "Action SL2". */
  name: string;
  /** The item's own words. */
  text: string;
  href: string;
  crumbs: Crumb[];
};

/** An item of a plan by its id; null when the plan has no such item at its date, or one that has no page. */
export function placeOf(view: PlanView, id: number): ItemPlace | null {
  const index = planIndex(view);
  const action = index.actions.get(id);
  if (action) return placed(view, id, 'action', `Action ${action.ref}`.trim(), action.text, `/actions/${id}`);
  const finding = index.findings.get(id);
  if (finding) return placed(view, id, 'finding', 'Finding', finding.text, `/findings/${id}`);
  const measure = index.measures.get(id);
  if (measure) return placed(view, id, 'measure', 'Success measure', measure.text, `/measures/${id}`);
  const area = index.areas.get(id);
  if (area) return placed(view, id, 'area', 'Area', index.areaName(id), `/areas/${id}`);
  const milestone = index.milestones.get(id);
  if (milestone) {
    return placed(view, id, 'milestone', 'Milestone', milestone.text, `/plan/${view.id}/milestones#milestone-${id}`);
  }
  return null;
}

function placed(view: PlanView, id: number, kind: PlacedKind, name: string, text: string, href: string): ItemPlace {
  const crumbs = [
    { text: view.title, href: `/plan/${view.id}` },
    { text: name, href },
  ];
  return { id, kind, name, text, href, crumbs };
}
