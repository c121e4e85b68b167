import { doneByVisitor, markedTexts, planIndex, readPlan } from '../../plan/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, redirect, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { scheduleOfStep } from '../calendar/plan-entries.ts';
import { dutyOfStep } from '../duty/duty-queries.ts';
import { addDuty } from '../duty/record-duty.ts';
import { planOfStep } from './step-duty-queries.ts';

/**
 * POST /duties/from-step/:step: makes a duty of a recurring step of a plan, so that each time can be said to be done or
 * missed. A step that is one already leads to it.
 */
export async function dutyFromStep(request: WebRequest): Promise<Reply> {
  const stepId = idIn(request.params['step']);
  const { services, today } = request;
  const planId = stepId === null ? null : await planOfStep(services.db, stepId);
  const view = planId === null ? null : await readPlan(services, planId, today);
  const action = view?.actions.find((one) => one.steps.some((step) => step.id === stepId));
  const step = action?.steps.find((one) => one.id === stepId);
  if (!view || !action || !step || step.kind !== 'recurring' || stepId === null) return notFound();
  const there = await dutyOfStep(services.db, stepId);
  if (there !== null) return redirect(`/duties/${there}`);
  const { schedule, startsOn } = scheduleOfStep(step);
  // Words of a marked document stay so: the duty is known to come from it.
  const marked = (await markedTexts(services.db, view.id, today)).has(action.id);
  const sourceId = marked ? action.from.sourceId : null;
  const version = {
    fromOn: null,
    title: `${action.ref}: ${action.text}`.slice(0, 300),
    detail: `${planIndex(view).areaName(action.areaId)}. ${action.text}`,
    postId: action.owners[0]?.id ?? null,
    holder: action.owners.map((post) => post.title).join(', '),
    recipient: '',
    bodyId: null,
    evidenceExpected: '',
    recurrence: step.due.slice(0, 300),
    schedule,
    startsOn,
    endsOn: null,
    calendarVersion: null,
    remindDays: 14,
    endedOn: null,
    endedBecause: null,
    reason: '',
  };
  const made = await services.db
    .transaction()
    .execute((trx) =>
      addDuty(trx, { origin: 'step', planId: view.id, stepId, sourceId }, version, doneByVisitor(request)),
    );
  const id = made ?? (await dutyOfStep(services.db, stepId));
  return id === null ? notFound() : redirect(`/duties/${id}`, 'The step is a duty: say here each time it is done.');
}
