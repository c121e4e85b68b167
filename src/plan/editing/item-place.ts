import { inWords } from '../../methods/calendar.ts';
import type { Crumb, PageReply } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import { beginning } from '../screens/parts/links.tsx';
import type { OpenedPlan } from './open-item.ts';

/** Where a form stands: under its plan, and under the item it belongs to or is about. */
export function standing({ planId, context }: OpenedPlan, more: Crumb[] = []): Partial<PageReply> {
  const plan = { text: context.view.title, href: `/plan/${planId}` };
  return { breadcrumbs: [plan, ...more], section: 'plan', width: 'two-thirds' };
}

/** The item as a step of the way back. */
export function itemCrumb(name: string, href: string): Crumb {
  return { text: beginning(name, 60), href };
}

/** Says from which day a change holds where that is not today: today is locked. */
export function holdsFromWords(on: string, today: string): string | undefined {
  if (on === today) return undefined;
  return `The month of today is locked. What you save here holds from ${inWords(on)}.`;
}

/** The page an item is on, looked at from the day a change holds from. */
export function seenFrom(href: string, on: string, today: string): string {
  if (on === today) return href;
  const [page = '', anchor] = href.split('#');
  return `${page}?as-at=${on}${anchor ? `#${anchor}` : ''}`;
}

/** What a part belongs to, in words: its action's or measure's name. */
export function parentName({ context }: OpenedPlan, column: string | undefined, id: unknown): string | undefined {
  const { actions, measures } = planIndex(context.view);
  if (column === 'action_id') {
    const action = actions.get(Number(id));
    return action && beginning([action.ref, action.text].filter(Boolean).join(' '), 120);
  }
  if (column === 'measure_id') return beginning(measures.get(Number(id))?.text ?? '', 120) || undefined;
  return undefined;
}
