import type { Services } from '../../platform/services.ts';
import type { FormValues, Visitor, WebRequest } from '../../platform/web/route.ts';
import { evidenceOf, type Evidence } from '../evidence/evidence-queries.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action, Measure, PlanView, Step } from '../model/plan-view.ts';
import { readPlan } from '../model/read-plan.ts';
import { idIn } from '../../platform/id-in.ts';
import { periodById, type Period } from '../periods/period-queries.ts';
import { viewDay } from '../periods/progress.ts';
import { claimOf, type Claim, type ClaimValues } from './claim-queries.ts';
import type { Claimed, Ground } from './rules.ts';

/** Everything the page of one step's update in one month is made from. */
export type OpenUpdate = {
  period: Period;
  view: PlanView;
  action: Action;
  step: Step;
  claim: Claim | null;
  measures: Measure[];
  /** All evidence of the action, newest first. */
  evidence: Evidence[];
  areaName: string;
};

/** Opens the update a page's address names (`:period` and `:step`); null when there is no such one. */
export async function openUpdate(request: WebRequest): Promise<OpenUpdate | null> {
  const { services, params, today } = request;
  const [periodId, stepId] = [idIn(params['period']), idIn(params['step'])];
  const period = periodId === null ? null : await periodById(services.db, periodId);
  return period && stepId !== null ? updateOf(services, period, stepId, today) : null;
}

/** One step's update in a month; null when the plan has no such step at that time. */
export async function updateOf(
  services: Services,
  period: Period,
  stepId: number,
  today: string,
): Promise<OpenUpdate | null> {
  const view = await readPlan(services, period.plan_id, viewDay(period, today));
  const action = view?.actions.find((one) => one.steps.some((step) => step.id === stepId));
  const step = action?.steps.find((one) => one.id === stepId);
  if (!view || !action || !step) return null;
  const index = planIndex(view);
  return {
    period,
    view,
    action,
    step,
    claim: await claimOf(services.db, period.id, stepId),
    measures: action.measureIds.flatMap((id) => index.measures.get(id) ?? []),
    evidence: await evidenceOf(services.db, action.id),
    areaName: index.areaName(action.areaId),
  };
}

/** Whether the visitor holds a post that owns the action. */
export function ownsAction(visitor: Visitor | null, view: PlanView, action: Action): boolean {
  const held = new Set(visitor?.posts.map((id) => view.posts.get(id)?.id ?? id));
  return action.owners.some((owner) => held.has(owner.id));
}

/** What a claim of impact about an item can rest on at a date: its evidence that was not withdrawn, and measures. */
export function groundOf(evidence: Evidence[], measures: Measure[], asAt: string): Ground {
  const pieces = evidence
    .filter((one) => one.withdrawn_at === null)
    .map((one) => ({
      title: one.title,
      expiresOn: one.expires_on,
      countsFrom: one.counts_from ?? one.relates_on,
    }));
  return { evidence: pieces, measures, asAt };
}

export type UpdateFields = Claimed & { overrideReason: string; version: number };

/** What was typed into the form. */
export function fieldsTyped(form: FormValues): UpdateFields {
  return {
    word: form.one('use-word') || form.one('word'),
    done: form.one('done'),
    difference: form.one('difference'),
    newDue: form.one('new-due'),
    dueReason: form.one('due-reason'),
    dueAgreedBy: form.one('due-agreed-by'),
    overrideReason: form.one('override-reason'),
    version: Number(form.one('version')) || 0,
  };
}

/** What was saved for the month. Nothing of the month before is carried over: an old rating says nothing about now. */
export function fieldsSaved(claim: Claim | null): UpdateFields {
  return {
    word: claim?.word ?? '',
    done: claim?.done ?? '',
    difference: claim?.difference ?? '',
    newDue: claim?.new_due ?? '',
    dueReason: claim?.due_reason ?? '',
    dueAgreedBy: claim?.due_agreed_by ?? '',
    overrideReason: claim?.override_reason ?? '',
    version: claim?.version ?? 0,
  };
}

/** The fields as they are stored. */
export function valuesOf(fields: UpdateFields): ClaimValues {
  return {
    word: fields.word,
    done: fields.done,
    difference: fields.difference,
    new_due: fields.newDue,
    due_reason: fields.dueReason,
    due_agreed_by: fields.dueAgreedBy,
    override_reason: fields.overrideReason,
  };
}
