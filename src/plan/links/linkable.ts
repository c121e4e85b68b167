import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import type { LinkKind } from './suggest-links.ts';

export type LinkableKind = 'action' | 'finding' | 'measure' | 'milestone' | 'commitment';
export type Linkable = {
  id: number;
  kind: LinkableKind;
  name: string;
  areaId: number | null;
  /** Under what it stands: its area, or its part of the plan on a page. */
  under: string;
};

/** Which kinds are joined by which link, and which of them it starts from. */
export const linkKinds: Record<LinkKind, { from: LinkableKind; to: LinkableKind }> = {
  'finding-action': { from: 'finding', to: 'action' },
  'action-measure': { from: 'action', to: 'measure' },
  'commitment-action': { from: 'commitment', to: 'action' },
  'milestone-action': { from: 'milestone', to: 'action' },
};

export type KindLink = { link: LinkKind; other: LinkableKind; isFrom: boolean };

/** The links an item of a kind can have, each with the kind at its other end. */
export function linksOfKind(kind: LinkableKind): KindLink[] {
  return (Object.keys(linkKinds) as LinkKind[]).flatMap((link): KindLink[] => {
    const { from, to } = linkKinds[link];
    if (from === kind) return [{ link, other: to, isFrom: true }];
    return to === kind ? [{ link, other: from, isFrom: false }] : [];
  });
}

/** Every item of a plan that can be joined to others: area by area, then milestones and the plan on a page. */
export function linkables(view: PlanView): Map<number, Linkable> {
  const { areaName } = planIndex(view);
  const inArea = (kind: LinkableKind, one: { id: number; areaId: number }, name: string): Linkable => ({
    id: one.id,
    kind,
    name,
    areaId: one.areaId,
    under: areaName(one.areaId),
  });
  const place = new Map(view.areas.map((area, index) => [area.id, index]));
  const byArea = <T extends { areaId: number }>(list: T[]) =>
    list.toSorted((a, b) => (place.get(a.areaId) ?? 0) - (place.get(b.areaId) ?? 0));
  const all: Linkable[] = [
    ...byArea(view.actions).map((one) => inArea('action', one, [one.ref, one.text].filter(Boolean).join(' '))),
    ...byArea(view.findings).map((one) => inArea('finding', one, one.text)),
    ...byArea(view.measures).map((one) => inArea('measure', one, one.text)),
    ...view.milestones.map((one): Linkable => ({
      id: one.id,
      kind: 'milestone',
      name: one.text,
      areaId: null,
      under: 'Milestones',
    })),
    ...view.onAPage.flatMap((page) =>
      page.commitments.map((one): Linkable => ({
        id: one.id,
        kind: 'commitment',
        name: one.text,
        areaId: null,
        under: page.title,
      })),
    ),
  ];
  return new Map(all.map((one) => [one.id, one]));
}
