import { planIndex, type PlanView } from '../../plan/index.ts';
import type { ItemKind } from '../likeness/suggest.ts';

export type ItemName = { kind: ItemKind; id: number; name: string; under: string; href: string; areaId: number };

const words: Record<ItemKind, string> = { finding: 'Finding', action: 'Action', measure: 'Measure', area: 'Area' };

/** An item of the plan as people know it; null when the plan does not have it. */
export function itemName(view: PlanView, kind: ItemKind, id: number): ItemName | null {
  const { findings, actions, measures, areas, areaName } = planIndex(view);
  if (kind === 'area') {
    const area = areas.get(id);
    return area ? { kind, id, name: areaName(id), under: words.area, href: `/areas/${id}`, areaId: id } : null;
  }
  const item = { finding: findings, action: actions, measure: measures }[kind].get(id);
  if (!item) return null;
  const ref = 'ref' in item && item.ref ? `${item.ref} ` : '';
  const under = `${words[kind]} in ${areaName(item.areaId)}`;
  return { kind, id, name: `${ref}${item.text}`, under, href: `/${kind}s/${id}`, areaId: item.areaId };
}

/** Everything a statement can be linked to, in the plan's order. */
export function allItemNames(view: PlanView): ItemName[] {
  const list = (kind: ItemKind, items: readonly { id: number }[]) =>
    items.flatMap(({ id }) => itemName(view, kind, id) ?? []);
  return [
    ...list('area', view.areas),
    ...list('finding', view.findings),
    ...list('action', view.actions),
    ...list('measure', view.measures),
  ];
}
