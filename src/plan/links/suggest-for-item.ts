import type { PlanView } from '../model/plan-view.ts';
import type { Linkable } from './linkable.ts';
import { suggestLinks, type LinkSuggestion } from './suggest-links.ts';

/**
 * Links that wording suggests for one item besides those it has. An item that is joined already is looked at as if it
 * were not, so that a second action for a finding can be found as well.
 */
export function suggestForItem(view: PlanView, item: Linkable): LinkSuggestion[] {
  const bare = <T extends { id: number; actionIds: number[] }>(list: T[]): T[] =>
    list.map((one) => (one.id === item.id ? { ...one, actionIds: [] } : one));
  const only = <T extends { id: number }>(list: T[]): T[] =>
    item.kind === 'action' ? list : list.filter((one) => one.id === item.id);
  const found = suggestLinks({
    ...view,
    findings: only(bare(view.findings)),
    measures: only(bare(view.measures)),
    milestones: only(bare(view.milestones)),
    onAPage: view.onAPage.map((page) => ({ ...page, commitments: only(bare(page.commitments)) })),
  });
  return found.filter(({ fromId, toId }) => fromId === item.id || toId === item.id);
}
