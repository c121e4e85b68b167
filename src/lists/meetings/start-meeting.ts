import type { Trx } from '../../platform/db/connect.ts';
import type { AuditEntry } from '../../platform/web/route.ts';
import type { Snapshot } from '../children/load-list.ts';
import type { Clinic } from '../clinics/clinic-definition.ts';
import { readClinic } from '../clinics/read-clinic.ts';
import { carryForward } from './carry-forward.ts';
import { addLines, addMeeting, lastLines, lockClinic, meetings } from './meeting-queries.ts';

export type Started =
  { ok: true; id: number; already: boolean } | { ok: false; openId: number; openTeam: string | null };

/**
 * Opens a meeting of a clinic over a return: its lines are taken from the return, with what stands from last time. One
 * that is open already is answered as it is. While everyone's meeting is open no team's can be, nor the other way
 * round, so that no child is in two meetings at once.
 */
export async function startMeeting(
  trx: Trx,
  audit: (entry: AuditEntry) => Promise<void>,
  given: { clinic: Clinic; snapshot: Snapshot; team: string | null; heldOn: string; personId: number | null },
): Promise<Started> {
  const { clinic, snapshot, team, heldOn } = given;
  await lockClinic(trx, clinic.id);
  const open = (await meetings(trx, { clinic: clinic.id })).filter(({ closedAt }) => closedAt === null);
  const same = open.find((one) => one.team?.toLowerCase() === team?.toLowerCase());
  if (same) return { ok: true, id: same.id, already: true };
  const other = open.find((one) => one.team === null || team === null);
  if (other) return { ok: false, openId: other.id, openTeam: other.team };

  const { parts, missing } = await readClinic(trx, clinic, snapshot, heldOn);
  const earlier = await lastLines(trx, clinic.id);
  const lines = carryForward({ clinic, parts, earlier, team, heldOn });
  const { id: snapshotId, asAt } = snapshot;
  const id = await addMeeting(trx, { clinic: clinic.id, team, snapshotId, asAt, heldOn, missing, by: given.personId });
  if (lines.length > 0) await addLines(trx, id, lines);
  await audit({ subject: `clinic-meeting:${id}`, after: { clinic: clinic.name, team, asAt, children: lines.length } });
  return { ok: true, id, already: false };
}
