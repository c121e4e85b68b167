import { actionStanding, deliveryWords, meetsItsTarget, planIndex, capital, type PlanView } from '../../plan/index.ts';

/** An item of the plan that a clause, or a piece of advice, can be joined to. */
export type PlanItem = {
  id: number;
  kind: 'action' | 'measure' | 'finding' | 'milestone';
  /** Its ref, or what kind of thing it is where it has none. */
  name: string;
  text: string;
  /** Where it stands in the product, without its date. */
  path: string;
  /** How it stands at the plan's date, in words. */
  standing: string;
  /** Pieces of evidence that count at the date and, for a measure, whether its target is met. */
  shown: number;
};

const known = new WeakMap<PlanView, Map<number, PlanItem>>();

/** Every action, measure, finding and milestone of a plan at its date, by number, in the plan's order. Made once for each view. */
export function planItems(view: PlanView): Map<number, PlanItem> {
  const before = known.get(view);
  if (before) return before;
  const areas = planIndex(view).areas;
  const inArea = (areaId: number) => areas.get(areaId)?.title ?? '';
  const list: PlanItem[] = [
    ...view.actions.map((one): PlanItem => {
      const standing = actionStanding(one);
      return {
        id: one.id,
        kind: 'action',
        name: one.ref ? `Action ${one.ref}` : 'Action',
        text: one.text,
        path: `/actions/${one.id}`,
        standing:
          standing === 'no-update'
            ? 'No update this period'
            : standing === 'unmapped'
              ? 'Rating not explained'
              : capital(String(deliveryWords[standing])),
        shown: one.currentEvidenceCount,
      };
    }),
    ...view.measures.map((one): PlanItem => ({
      id: one.id,
      kind: 'measure',
      name: 'Measure',
      text: one.text,
      path: `/measures/${one.id}`,
      standing: meetsItsTarget(one, view.asAt) ? 'Meets its target' : 'Not shown to meet its target',
      shown: (meetsItsTarget(one, view.asAt) ? 1 : 0) + one.evidenceCount,
    })),
    ...view.findings.map((one): PlanItem => ({
      id: one.id,
      kind: 'finding',
      name: `Finding in ${inArea(one.areaId)}`,
      text: one.text,
      path: `/findings/${one.id}`,
      standing:
        one.actionIds.length === 0 ? 'No action' : `${one.actionIds.length} actions`.replace(/^1 actions/, '1 action'),
      shown: one.evidenceCount,
    })),
    ...view.milestones.map((one): PlanItem => ({
      id: one.id,
      kind: 'milestone',
      name: one.number === null ? 'Milestone' : `Milestone ${one.number}`,
      text: one.text,
      path: `/milestones/${one.id}`,
      standing: one.saidAchieved ? 'Said to be achieved' : 'Expected',
      shown: 0,
    })),
  ];
  const made = new Map(list.map((one) => [one.id, one]));
  known.set(view, made);
  return made;
}
