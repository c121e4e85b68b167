import { isInPart } from '../../platform/web/may.ts';
import type { Place, Visitor } from '../../platform/web/route.ts';
import { planIndex } from './plan-index.ts';
import type { PlanView } from './plan-view.ts';

/** An area of a plan by every name a role can be limited to: itself, those it is part of, their chapters. */
export function placeOfArea(view: PlanView, areaId: number): Place {
  const { areas } = planIndex(view);
  const keys: string[] = [];
  const seen = new Set<number>();
  for (let area = areas.get(areaId); area && !seen.has(area.id); area = areas.get(area.parentId ?? 0)) {
    seen.add(area.id);
    keys.push(`area:${area.id}`);
    if (area.chapter?.trim()) keys.push(`chapter:${area.chapter.trim()}`);
  }
  return keys;
}

const kept = new WeakMap<PlanView, Map<string, PlanView>>();

/**
 * A plan as someone may see it: whole, unless every role that lets them read plans (or what is named instead: its
 * questions, its dates) is for some areas only. Then those areas with what is in them, and nothing of the plan as a whole.
 */
export function seenBy(visitor: Pick<Visitor, 'limits'> | null, view: PlanView, ability = 'plan.read'): PlanView {
  const part = visitor?.limits?.get(ability);
  if (!part) return view;
  const key = [...part].sort().join('\n');
  const known = kept.get(view) ?? new Map<string, PlanView>();
  kept.set(view, known);
  const made = known.get(key) ?? partOf(view, (areaId) => isInPart(part, placeOfArea(view, areaId)));
  if (known.size < 20) known.set(key, made);
  return made;
}

/** A plan with only those of its areas that are in, and what is in them. */
export function partOf(view: PlanView, isIn: (areaId: number) => boolean): PlanView {
  const inPart = new Set(view.areas.filter(({ id }) => isIn(id)).map(({ id }) => id));
  if (inPart.size === view.areas.length) return view;
  const within = <T extends { areaId: number }>(list: T[]): T[] => list.filter(({ areaId }) => inPart.has(areaId));
  const part = {
    ...view,
    areas: view.areas.filter(({ id }) => inPart.has(id)),
    findings: within(view.findings),
    actions: within(view.actions),
    measures: within(view.measures),
    milestones: [],
    onAPage: [],
  };
  wholes.set(part, wholeOf(view));
  return part;
}

const wholes = new WeakMap<PlanView, PlanView>();

/** The plan that a part of it was made from; a whole plan itself. What is asked of a plan and kept is asked of the whole. */
export function wholeOf(view: PlanView): PlanView {
  return wholes.get(view) ?? view;
}
