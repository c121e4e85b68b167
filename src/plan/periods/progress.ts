import { addDays } from '../../methods/calendar.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action, OwnerPost, PlanView, Step } from '../model/plan-view.ts';
import type { Claim } from '../updates/claim-queries.ts';

/**
 * Where the update of one step stands in a month. A rating in a plan brought in during the month is no update: its
 * owner is still asked.
 */
export type UpdateStatus = 'needed' | 'sent-back' | 'waiting' | 'accepted';

export type StepUpdate = {
  action: Action;
  step: Step;
  claim: Claim | null;
  status: UpdateStatus;
  /** Still needed, and the day by which it was asked for has passed. */
  late: boolean;
};

export type MonthOfPlan = { updates_due_on: string; as_at: string };

export const statusWords: Record<UpdateStatus, string> = {
  needed: 'Needs an update',
  'sent-back': 'Sent back',
  waiting: 'Waiting for the programme office',
  accepted: 'Accepted',
};

/** The update of every step of every action that is not closed, area by area. */
export function stepUpdates(view: PlanView, claims: Claim[], month: MonthOfPlan, today: string): StepUpdate[] {
  const claimOf = new Map(claims.map((claim) => [claim.step_id, claim]));
  const { actions } = planIndex(view);
  return view.areas
    .flatMap((area) => area.actionIds.flatMap((id) => actions.get(id) ?? []))
    .filter((action) => action.closure === null)
    .flatMap((action) =>
      action.steps.map((step) => {
        const claim = claimOf.get(step.id) ?? null;
        const status = statusOf(claim);
        const late = (status === 'needed' || status === 'sent-back') && today > month.updates_due_on;
        return { action, step, claim, status, late };
      }),
    );
}

function statusOf(claim: Claim | null): UpdateStatus {
  if (claim?.state === 'submitted') return 'waiting';
  if (claim?.state === 'accepted') return 'accepted';
  // Sent back, or sent back and being written again.
  return claim && claim.comment !== '' ? 'sent-back' : 'needed';
}

/** Whether an update still has to come from its owner. */
export function isOwed(update: Pick<StepUpdate, 'status'>): boolean {
  return update.status === 'needed' || update.status === 'sent-back';
}

/** How many updates still have to come: those sent back are among them. */
export function owedIn(counts: Pick<MonthCounts, UpdateStatus>): number {
  return counts.needed + counts['sent-back'];
}

/** The updates of steps whose action one of these posts owns. Posts merged away count as those that took them in. */
export function ownedBy(updates: StepUpdate[], view: PlanView, posts: readonly number[]): StepUpdate[] {
  const held = new Set(posts.map((id) => view.posts.get(id)?.id ?? id));
  return updates.filter(({ action }) => action.owners.some((owner) => held.has(owner.id)));
}

export type OwnerProgress = { post: OwnerPost | null; steps: number; owed: number; late: number; waiting: number };

/** How each owning post is doing, those who owe most first; `post` null is actions with no owner. */
export function progressByOwner(updates: StepUpdate[]): OwnerProgress[] {
  const rows = new Map<number | null, OwnerProgress>();
  for (const update of updates) {
    const owners: (OwnerPost | null)[] = update.action.owners.length > 0 ? update.action.owners : [null];
    for (const post of owners) {
      const row = rows.get(post?.id ?? null) ?? { post, steps: 0, owed: 0, late: 0, waiting: 0 };
      row.steps += 1;
      if (isOwed(update)) row.owed += 1;
      if (update.late) row.late += 1;
      if (update.status === 'waiting') row.waiting += 1;
      rows.set(post?.id ?? null, row);
    }
  }
  return [...rows.values()].sort(
    (a, b) => b.owed - a.owed || (a.post?.title ?? '').localeCompare(b.post?.title ?? '', 'en-GB'),
  );
}

export type MonthCounts = Record<UpdateStatus, number> & { all: number; late: number };

export function countUpdates(updates: StepUpdate[]): MonthCounts {
  const counts = { needed: 0, 'sent-back': 0, waiting: 0, accepted: 0, all: updates.length, late: 0 };
  for (const update of updates) {
    counts[update.status] += 1;
    if (update.late) counts.late += 1;
  }
  return counts;
}

/** The day a month is looked at: today, or its as-at day once that has passed. */
export function viewDay(month: Pick<MonthOfPlan, 'as_at'>, today: string): string {
  return today < month.as_at ? today : month.as_at;
}

/** Areas with actions whose narrative says nothing about the month yet; `monthStart` is its first day. */
export function areasWithoutNarrative(view: PlanView, monthStart: string) {
  const { areas } = planIndex(view);
  return view.areas.filter(
    (area) =>
      areas.has(area.id) && area.actionIds.length > 0 && !area.narrative.some(({ since }) => since >= monthStart),
  );
}

/** Whether reminders are due without anyone asking: from three days before the day updates are asked for. */
export function isChasingTime(month: Pick<MonthOfPlan, 'updates_due_on'>, today: string): boolean {
  return today >= addDays(month.updates_due_on, -3);
}
