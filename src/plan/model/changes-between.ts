import { inWords } from '../../methods/calendar.ts';
import type { MovementSense } from '../../platform/web/ui/index.ts';
import { dueInWords, impactWords, meetsInWords, readingInWords, targetInWords } from '../words.ts';
import type { Change, Described, Difference } from './change.ts';
import { compareItems } from './compare-items.ts';
import { planIndex } from './plan-index.ts';
import type { Action, Delivery, Finding, Impact, Measure, Milestone, PlanView, Step } from './plan-view.ts';

/** From furthest behind to furthest on; not started is neither a slip nor a step forward beside on track. */
const deliveryRank: Record<Delivery, number> = {
  late: 0,
  'at-risk': 1,
  'not-started': 2,
  'on-track': 3,
  complete: 4,
  closed: 5,
};
const impactRank: Record<Impact, number> = { 'not-claimed': 0, claimed: 1, evidenced: 2, embedded: 3 };

type Mapped = { delivery: Delivery | null; impact: Impact | null };

/** Which way a rating moved: by delivery and, where that is the same, by impact. Unmapped words: nobody can say. */
export function movementOf(before: Mapped | null, after: Mapped | null): MovementSense {
  if (!before || !after) return before === after ? 'same' : 'unknown';
  if (!before.delivery || !after.delivery) return 'unknown';
  const moved = deliveryRank[after.delivery] - deliveryRank[before.delivery];
  if (moved !== 0) return moved > 0 ? 'better' : 'worse';
  return impactMovement(before.impact, after.impact);
}

function impactMovement(before: Impact | null, after: Impact | null): MovementSense {
  if (before === after) return 'same';
  if (!before || !after) return 'unknown';
  return impactRank[after] > impactRank[before] ? 'better' : 'worse';
}

/** Everything that differs between a plan at two dates, in the plan's order as it is now, what is gone at the end. */
export function changesBetween(before: PlanView, after: PlanView): Change[] {
  const was = planIndex(before);
  const is = planIndex(after);
  return [
    ...compareItems(was.areas, is.areas, areaDescribed, () => []),
    ...compareItems(was.actions, is.actions, actionDescribed, (a, b) => actionChanges(a, b, is.areaName)),
    ...compareItems(was.findings, is.findings, findingDescribed, impactChanges),
    ...compareItems(was.measures, is.measures, measureDescribed, (a, b) => [
      ...targetChanges(a, b),
      ...readingChanges(a, b),
      ...impactChanges(a, b),
    ]),
    ...compareItems(was.milestones, is.milestones, milestoneDescribed, milestoneChanges),
    ...compareItems(was.commitments, is.commitments, commitmentDescribed, () => []),
  ];
}

const areaDescribed = (area: { id: number; title: string }): Described => ({
  item: 'area',
  id: area.id,
  areaId: area.id,
  ref: '',
  text: area.title,
});
const actionDescribed = ({ id, areaId, ref, text }: Action): Described => ({ item: 'action', id, areaId, ref, text });
const findingDescribed = ({ id, areaId, text }: Finding): Described => ({ item: 'finding', id, areaId, ref: '', text });
const measureDescribed = ({ id, areaId, text }: Measure): Described => ({ item: 'measure', id, areaId, ref: '', text });
const milestoneDescribed = ({ id, text }: Milestone): Described => ({
  item: 'milestone',
  id,
  areaId: null,
  ref: '',
  text,
});
const commitmentDescribed = ({ id, text }: { id: number; text: string }): Described => ({
  item: 'commitment',
  id,
  areaId: null,
  ref: '',
  text,
});

function actionChanges(before: Action, after: Action, areaName: (id: number) => string): Difference[] {
  const found: Difference[] = [];
  const oldSteps = new Map(before.steps.map((step) => [step.id, step]));
  for (const step of after.steps) {
    const old = oldSteps.get(step.id);
    if (!old) found.push({ kind: 're-dated', old: null, now: step.due || dueInWords(step) });
    else found.push(...stepChanges(old, step, before.closure === null, after.closure === null));
    oldSteps.delete(step.id);
  }
  for (const gone of oldSteps.values()) found.push({ kind: 're-dated', old: gone.due || dueInWords(gone), now: null });
  const owners = (action: Action) => action.owners.map((post) => post.title).join('; ');
  if (!sameOwners(before, after))
    found.push({ kind: 're-owned', old: owners(before) || null, now: owners(after) || null });
  if (before.areaId !== after.areaId)
    found.push({ kind: 'moved', old: areaName(before.areaId) || null, now: areaName(after.areaId) });
  if (!before.closure && after.closure)
    found.push({
      kind: 'closed',
      old: null,
      now: after.closure.reason,
      sense: 'better',
      agreedBy: after.closure.approver,
    });
  if (before.closure && !after.closure)
    found.push({ kind: 're-opened', old: before.closure.reason, now: null, sense: 'worse' });
  return found;
}

/** Posts are compared by id, whatever their titles have become. */
function sameOwners(before: Action, after: Action): boolean {
  return (
    before.owners.length === after.owners.length &&
    before.owners.every((post, index) => post.id === after.owners[index]?.id)
  );
}

function stepChanges(before: Step, after: Step, wasOpen: boolean, isOpen: boolean): Difference[] {
  const found: Difference[] = [];
  if (before.due !== after.due || before.byOn !== after.byOn) {
    const move = after.moves.findLast((one) => one.to === after.due);
    const later = before.byOn && after.byOn && before.byOn !== after.byOn;
    found.push({
      kind: 're-dated',
      old: before.due || dueInWords(before),
      now: after.due || dueInWords(after),
      sense: !later ? 'unknown' : after.byOn! > before.byOn! ? 'worse' : 'better',
      because: move?.because ?? null,
      agreedBy: move?.agreedBy ?? null,
    });
  }
  const [old, now] = [before.rating?.word ?? null, after.rating?.word ?? null];
  if (old !== now && wasOpen) {
    found.push({ kind: 're-rated', old, now, sense: movementOf(before.rating, after.rating) });
  }
  // What was said then is older now than a month: nobody has said it again.
  if (wasOpen && isOpen && before.rating?.stale === false && after.rating?.stale === true)
    found.push({
      kind: 'unknown',
      old: before.rating.word,
      now: `No update since ${inWords(after.rating.on)}`,
      sense: 'unknown',
    });
  return found;
}

function impactChanges(before: Finding | Measure, after: Finding | Measure): Difference[] {
  const [old, now] = [before.impactRating?.impact ?? null, after.impactRating?.impact ?? null];
  if (old === now) return [];
  const because = after.impactRating?.reason || null;
  const sense = impactMovement(old ?? 'not-claimed', now ?? 'not-claimed');
  return [{ kind: 'impact', old: old && impactWords[old], now: now && impactWords[now], sense, because }];
}

function targetChanges(before: Measure, after: Measure): Difference[] {
  const words = (measure: Measure) =>
    measure.targets.map((one) => `${targetInWords(one)}${one.byOn ? ` by ${inWords(one.byOn)}` : ''}`).join('; ') ||
    null;
  const [old, now] = [words(before), words(after)];
  return old === now ? [] : [{ kind: 'target', old, now }];
}

function readingChanges(before: Measure, after: Measure): Difference[] {
  const oldTargets = new Map(before.targets.map((target) => [target.id, target]));
  const met = { no: 0, 'cannot-tell': 1, yes: 2 };
  return after.targets.flatMap((target): Difference[] => {
    const old = oldTargets.get(target.id);
    if (!target.reading || target.reading.id === old?.reading?.id) return [];
    const moved = old?.meets && target.meets ? met[target.meets] - met[old.meets] : 0;
    return [
      {
        kind: 'reading',
        old: old?.reading ? `${readingInWords(old.reading, target.unit)} – ${meetsInWords(old.meets)}` : null,
        now: `${readingInWords(target.reading, target.unit)} – ${meetsInWords(target.meets)}`,
        sense: moved > 0 ? 'better' : moved < 0 ? 'worse' : 'same',
      },
    ];
  });
}

function milestoneChanges(before: Milestone, after: Milestone): Difference[] {
  const found: Difference[] = [];
  if (before.byOn !== after.byOn)
    found.push({ kind: 're-dated', old: before.byOn && inWords(before.byOn), now: after.byOn && inWords(after.byOn) });
  if (before.state !== after.state) found.push({ kind: 're-rated', old: before.state, now: after.state });
  return found;
}
