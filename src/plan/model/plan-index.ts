import { naturally } from '../natural-order.ts';
import type { Action, Area, Finding, Measure, Milestone, PageArea, PlanView } from './plan-view.ts';

export type Commitment = PageArea['commitments'][number] & { page: PageArea };

/** The items of a plan by id, and the areas as a tree. Made once for each read model and kept with it. */
export type PlanIndex = {
  areas: Map<number, Area>;
  actions: Map<number, Action>;
  findings: Map<number, Finding>;
  measures: Map<number, Measure>;
  milestones: Map<number, Milestone>;
  commitments: Map<number, Commitment>;
  /** Sub-areas of an area, in the plan's order; under null, the areas that are no sub-area. */
  children: Map<number | null, Area[]>;
  /** The area and everything under it. */
  within: (areaId: number) => Set<number>;
  /** "Care leavers: Housing": an area's title after those it is part of. */
  areaName: (areaId: number) => string;
  /** A list area by area, in the plan's order of areas; within an area it keeps its own order. */
  byArea: <T extends { areaId: number }>(list: T[]) => T[];
  /** Where an action stands when all are listed area by area and, within an area, by ref as people count. */
  placeOf: (actionId: number) => number;
  /** Whether most of the plan's ratings are words of its key. Where they are not, saying so at each one tells nobody anything. */
  mostlyInKey: boolean;
  /** The organisation most owners belong to: the council's own, which need not be said each time. Null where none is named. */
  ownOrganisation: string | null;
};

const kept = new WeakMap<PlanView, PlanIndex>();

export function planIndex(view: PlanView): PlanIndex {
  const known = kept.get(view);
  if (known) return known;
  const made = makeIndex(view);
  kept.set(view, made);
  return made;
}

function makeIndex(view: PlanView): PlanIndex {
  const areas = byId(view.areas);
  const children = Map.groupBy(view.areas, (area) => (areas.has(area.parentId ?? 0) ? area.parentId : null));
  const place = new Map([...areas.keys()].map((id, index) => [id, index]));
  const within = (areaId: number): Set<number> =>
    new Set([areaId, ...(children.get(areaId) ?? []).flatMap((area) => [...within(area.id)])]);
  const areaName = (areaId: number): string => {
    const area = areas.get(areaId);
    if (!area) return '';
    return area.parentId && areas.has(area.parentId) ? `${areaName(area.parentId)}: ${area.title}` : area.title;
  };
  return {
    areas,
    actions: byId(view.actions),
    findings: byId(view.findings),
    measures: byId(view.measures),
    milestones: byId(view.milestones),
    commitments: byId(view.onAPage.flatMap((page) => page.commitments.map((one) => ({ ...one, page })))),
    children,
    within,
    areaName,
    byArea: (list) => [...list].sort((a, b) => (place.get(a.areaId) ?? 0) - (place.get(b.areaId) ?? 0)),
    placeOf: placesOf(view, place),
    mostlyInKey: mostlyInKey(view),
    ownOrganisation: commonest([...view.posts.values()].flatMap((post) => post.organisation ?? [])),
  };
}

/** Sorting refs as people count is slow, so it is done once, when first asked for. */
function placesOf(view: PlanView, areaPlace: Map<number, number>): (actionId: number) => number {
  let places: Map<number, number> | undefined;
  const made = () => {
    const list = [...view.actions].sort(
      (a, b) => (areaPlace.get(a.areaId) ?? 0) - (areaPlace.get(b.areaId) ?? 0) || naturally(a.ref, b.ref),
    );
    return new Map(list.map((action, index) => [action.id, index]));
  };
  return (actionId) => (places ??= made()).get(actionId) ?? 0;
}

function mostlyInKey(view: PlanView): boolean {
  let [all, inKey] = [0, 0];
  for (const { steps } of view.actions)
    for (const { rating } of steps) {
      if (!rating) continue;
      all += 1;
      if (rating.inKey) inKey += 1;
    }
  return inKey * 2 >= all;
}

function commonest(names: string[]): string | null {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
}

const mapsById = new WeakMap<object, Map<number, unknown>>();

/** By id; made once for each list, which views of different moments may share. */
function byId<T extends { id: number }>(list: T[]): Map<number, T> {
  const known = mapsById.get(list) as Map<number, T> | undefined;
  if (known) return known;
  const made = new Map(list.map((one) => [one.id, one]));
  mapsById.set(list, made);
  return made;
}
