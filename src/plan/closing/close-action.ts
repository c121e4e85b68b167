import { keptApart } from '../../people/index.ts';
import type { Services, Trx } from '../../platform/services.ts';
import { addressIn } from '../periods/address.ts';
import type { DoneBy, Outcome } from '../periods/done-by.ts';
import { holdPlan } from '../periods/period-queries.ts';
import { recordDate } from '../periods/record-date.ts';
import { addressee } from '../updates/claim-queries.ts';
import {
  closuresOf,
  insertClosure,
  insertRequest,
  reopenClosure,
  updateRequest,
  type ClosureRequest,
} from './closing-queries.ts';

type Person = DoneBy & { personId: number };
type ActionNamed = { id: number; ref: string; text: string; planId: number };
type Asking = { reason: string; evidence: string; watchUntil: string; approverId: number };

/** Asks another person to agree that an action is closed; they are told by mail. Refused while somebody asks already. */
export async function askToClose(
  trx: Trx,
  services: Pick<Services, 'config' | 'mailer'>,
  action: ActionNamed,
  asking: Asking,
  by: Person,
): Promise<Outcome> {
  await holdPlan(trx, action.planId);
  if (await isClosed(trx, action.id)) return { ok: false, reason: 'The action is closed already.' };
  if (keptApart('closing-agreed', [by.personId], asking.approverId))
    return { ok: false, reason: 'Somebody else has to agree, not you.' };
  const { reason, evidence, watchUntil: watch_until, approverId: approver_id } = asking;
  const row = { action_id: action.id, reason, evidence, watch_until, approver_id };
  const id = await insertRequest(trx, { ...row, asked_by: by.personId, asked_at: by.at });
  if (id === null) return { ok: false, reason: 'Somebody has asked for this already.' };
  const approver = await addressee(trx, approver_id);
  await by.audit(trx, {
    what: 'action.ask-close',
    subject: `action:${action.id}`,
    planId: action.planId,
    after: { reason, evidence, watchUntil: watch_until, toAgree: approver?.name },
  });
  if (approver) {
    const body = [
      `Dear ${approver.name},`,
      `You are asked to agree that action ${action.ref} is closed: ${action.text}`,
      `Reason: ${reason}`,
      `Evidence: ${evidence}`,
      `Agree or refuse: ${addressIn(services.config, `/actions/${action.id}/close`)}`,
    ].join('\n\n');
    const subject = `Is action ${action.ref} closed?`;
    await services.mailer.post(trx, {
      toName: approver.name,
      toEmail: approver.email,
      subject,
      body,
      about: `closing:${id}`,
    });
  }
  return { ok: true };
}

/**
 * Agrees that an action is closed, from the record date on, or refuses with words. Anyone with the ability may decide
 * (the one named may be away), but never whoever asked.
 */
export async function decideClosing(
  trx: Trx,
  action: ActionNamed,
  request: ClosureRequest,
  decision: { agreed: boolean; words: string; approver: string; today: string },
  by: Person,
): Promise<Outcome<{ on: string }>> {
  await holdPlan(trx, action.planId);
  const apart = keptApart('closing-agreed', [request.asked_by], by.personId);
  if (apart) return { ok: false, reason: apart };
  const { agreed, words, approver, today } = decision;
  const state = agreed ? 'agreed' : 'refused';
  if (!(await updateRequest(trx, request.id, { state, by: by.personId, at: by.at, words }))) {
    return { ok: false, reason: 'Somebody has decided on it already.' };
  }
  const { on } = await recordDate(trx, action.planId, today);
  const { reason, evidence, watch_until } = request;
  if (agreed) {
    await insertClosure(trx, {
      ...{ action_id: action.id, closed_on: on, reason, evidence, watch_until },
      ...{ approver, approved_by: by.personId, recorded_by: request.asked_by, recorded_at: by.at },
    });
  }
  await by.audit(trx, {
    what: agreed ? 'action.close' : 'action.refuse-close',
    subject: `action:${action.id}`,
    planId: action.planId,
    before: agreed ? { closed: false } : undefined,
    after: agreed
      ? { closed: true, on, reason, evidence, watchUntil: watch_until, approver }
      : { refusedBecause: words },
  });
  return { ok: true, on };
}

/** Takes back what one asked oneself. */
export async function takeBack(trx: Trx, action: ActionNamed, request: ClosureRequest, by: Person): Promise<Outcome> {
  if (request.asked_by !== by.personId) return { ok: false, reason: 'Only whoever asked can take it back.' };
  const done = await updateRequest(trx, request.id, { state: 'taken-back', by: by.personId, at: by.at, words: '' });
  if (!done) return { ok: false, reason: 'Somebody has decided on it already.' };
  await by.audit(trx, { what: 'action.take-back-close', subject: `action:${action.id}`, planId: action.planId });
  return { ok: true };
}

/** Opens a closed action again from the record date on, with the reason. */
export async function reopenAction(
  trx: Trx,
  action: ActionNamed,
  because: string,
  today: string,
  by: Person,
): Promise<Outcome<{ on: string }>> {
  await holdPlan(trx, action.planId);
  const { on } = await recordDate(trx, action.planId, today);
  if (!(await reopenClosure(trx, action.id, { on, because, by: by.personId }))) {
    return { ok: false, reason: 'The action is not closed.' };
  }
  await by.audit(trx, {
    what: 'action.reopen',
    subject: `action:${action.id}`,
    planId: action.planId,
    before: { closed: true },
    after: { closed: false, because, on },
  });
  return { ok: true, on };
}

async function isClosed(trx: Trx, actionId: number): Promise<boolean> {
  return (await closuresOf(trx, actionId)).some((closure) => closure.reopened_on === null);
}
