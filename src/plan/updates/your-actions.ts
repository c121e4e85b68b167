import type { VNode } from 'preact';
import { addDays } from '../../methods/calendar.ts';
import type { Services } from '../../platform/services.ts';
import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { evidenceCounting } from '../evidence/evidence-queries.ts';
import { allPlans } from '../model/plan-queries.ts';
import type { PlanView } from '../model/plan-view.ts';
import { readPlan } from '../model/read-plan.ts';
import { isOverdue } from '../model/standing.ts';
import { unlockedPeriods } from '../periods/period-queries.ts';
import { ownedBy, stepUpdates, viewDay } from '../periods/progress.ts';
import { requestsWaitingFor } from '../closing/closing-queries.ts';
import { claimsOf, overridesWaiting } from './claim-queries.ts';
import { ownsAction } from './open-update.ts';
import { YourActionsPage, type Decision, type YourPlan } from './your-actions-page.tsx';

/** Questions addressed to posts, drawn by the room that asks them. Null when there are none. */
export type QuestionsFor = (services: Services, view: PlanView, posts: number[]) => Promise<VNode | null>;

/** GET /your-actions: only what needs the visitor, from every plan in which they hold a post that owns something. */
export function yourActions(questionsFor?: QuestionsFor): (request: WebRequest) => Promise<Reply> {
  return async (request) => {
    const { services, visitor } = request;
    const posts = visitor?.posts ?? [];
    const plans: (YourPlan & { questions: VNode | null })[] = [];
    for (const plan of await allPlans(services.db)) {
      const yours = await yourPlan(request, plan.id);
      if (!yours) continue;
      const questions = questionsFor ? await questionsFor(services, yours.view, posts) : null;
      plans.push({ ...yours, questions });
    }
    const decisions = await decisionsFor(request);
    const main = YourActionsPage({ plans, decisions, holdsPost: posts.length > 0, today: request.today });
    return page('Your actions', main, { section: 'your-actions' });
  };
}

/** What waits for the visitor to decide: closings they are asked to agree to, and overrides they may grant. */
async function decisionsFor({ services, visitor }: WebRequest): Promise<Decision[]> {
  if (!visitor) return [];
  const closings = await requestsWaitingFor(services.db, visitor.personId);
  const mayOverride = visitor.abilities.has('plan.override');
  const overrides = mayOverride ? await overridesWaiting(services.db, visitor.personId) : [];
  return [
    ...closings.map((one) => ({
      text: `${one.asked_by_name} asks you to agree that an action is closed: ${one.reason}`,
      href: `/actions/${one.action_id}/close`,
    })),
    ...overrides.map((one) => ({
      text: `${one.asked_by ?? 'Somebody'} asks for the rating of ${one.ref || 'an action'} to stand without evidence`,
      href: one.is_main ? '/month/overrides' : `/plan/${one.plan_id}/month/overrides`,
    })),
  ];
}

async function yourPlan(request: WebRequest, planId: number): Promise<YourPlan | null> {
  const { services, today, visitor } = request;
  const period = (await unlockedPeriods(services.db)).find((one) => one.plan_id === planId) ?? null;
  const view = await readPlan(services, planId, period ? viewDay(period, today) : today);
  if (!view) return null;
  const own = view.actions.filter((action) => ownsAction(visitor, view, action));
  if (own.length === 0) return null;
  const claims = period ? await claimsOf(services.db, period.id) : [];
  const updates = period ? ownedBy(stepUpdates(view, claims, period, today), view, visitor?.posts ?? []) : [];
  const evidence = await evidenceCounting(
    services.db,
    own.map((action) => action.id),
    view.asAt,
  );
  const soon = addDays(today, 30);
  const longAgo = addDays(today, -30);
  return {
    view,
    period,
    updates,
    overdue: own.filter((action) => action.steps.some((step) => isOverdue(step, today, action.closure !== null))),
    expiring: evidence.filter(({ expires_on: on }) => on !== null && on <= soon && on >= longAgo),
  };
}
