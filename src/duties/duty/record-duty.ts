import type { Trx } from '../../platform/services.ts';
import type { DoneBy } from '../../plan/index.ts';
import type { Duty, DutyVersion } from './duty.ts';
import { latest } from './duty.ts';
import { holdDuty, insertDuty, insertVersion, loadDuty, type NewDuty, type VersionFields } from './duty-queries.ts';

/** Adds a duty that somebody made and answers its number; null when its requirement, clock or step has one already. */
export async function addDuty(trx: Trx, duty: NewDuty, version: VersionFields, by: DoneBy): Promise<number | null> {
  const id = await insertDuty(trx, duty, by.personId, by.at);
  if (id === null) return null;
  await insertVersion(trx, id, version, by.personId, by.at);
  await by.audit(trx, { what: 'duty.add', subject: `duty:${id}`, planId: duty.planId ?? null, after: told(version) });
  return id;
}

export type ChangeOutcome =
  | { ok: true }
  /** Somebody else changed it after the form was opened: nothing was written. */
  | { ok: false; now: Duty };

/**
 * Changes what a duty says, from a day on; what fell due before that day stays as it was. `seen` is the number of the
 * version the form was opened on.
 */
export async function changeDuty(
  trx: Trx,
  id: number,
  seen: number,
  version: VersionFields,
  by: DoneBy,
  what = 'duty.change',
): Promise<ChangeOutcome | null> {
  await holdDuty(trx, id);
  const duty = await loadDuty(trx, id);
  if (!duty) return null;
  const before = latest(duty);
  if (before.id !== seen) return { ok: false, now: duty };
  await insertVersion(trx, id, version, by.personId, by.at);
  await by.audit(trx, {
    what,
    subject: `duty:${id}`,
    planId: duty.planId,
    before: told(before),
    after: told(version),
  });
  return { ok: true };
}

/** What of a version is written to the audit log. */
function told(version: VersionFields | DutyVersion) {
  const {
    title,
    detail,
    holder,
    recipient,
    evidenceExpected,
    recurrence,
    startsOn,
    endsOn,
    fromOn,
    endedOn,
    endedBecause,
    reason,
  } = version;
  return {
    title,
    detail,
    postId: version.postId,
    holder,
    recipient,
    bodyId: version.bodyId,
    evidenceExpected,
    recurrence,
    startsOn,
    endsOn,
    holdsFrom: fromOn,
    endedOn,
    endedBecause,
    reason,
  };
}
