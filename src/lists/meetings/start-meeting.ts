import type { Trx } from '../../platform/db/connect.ts';
import type { AuditEntry } from '../../platform/web/route.ts';
import type { Snapshot } from '../children/load-list.ts';
import type { Clinic } from '../clinics/clinic-definition.ts';
import { readClinic } from '../clinics/read-clinic.ts';
import { carryForward } from './carry-forward.ts';
import { inScope } from '../teams/scope.ts';
import { addLines, addMeeting, lastLines, lockClinic, meetings } from './meeting-queries.ts';

export type Started =
  { ok: true; id: number; already: boolean } | { ok: false; openId: number; openTeams: string[] | null };

/**
 * Opens a meeting of a clinic over a return: its lines are taken from the return, with what stands from last time. One
 * of the very same teams that is open already is answered as it is. No two open meetings share a team, so that no child is
 * in two meetings at once.
 */
export async function startMeeting(
  trx: Trx,
  audit: (entry: AuditEntry) => Promise<void>,
  given: {
    clinic: Clinic;
    snapshot: Snapshot;
    teams: readonly string[] | null;
    heldOn: string;
    personId: number | null;
  },
): Promise<Started> {
  const { clinic, snapshot, heldOn } = given;
  const teams = given.teams && [...new Set(given.teams)].toSorted((a, b) => a.localeCompare(b, 'en'));
  await lockClinic(trx, clinic.id);
  const open = (await meetings(trx, { clinic: clinic.id })).filter(({ closedAt }) => closedAt === null);
  const same = open.find((one) => keyOf(one.teams) === keyOf(teams));
  if (same) return { ok: true, id: same.id, already: true };
  const other = open.find((one) => share(one.teams, teams));
  if (other) return { ok: false, openId: other.id, openTeams: other.teams };

  const { parts, missing } = await readClinic(trx, clinic, snapshot, heldOn);
  const earlier = await lastLines(trx, clinic.id);
  const lines = carryForward({ clinic, parts, earlier, teams, heldOn });
  const { id: snapshotId, asAt } = snapshot;
  const id = await addMeeting(trx, { clinic: clinic.id, teams, snapshotId, asAt, heldOn, missing, by: given.personId });
  if (lines.length > 0) await addLines(trx, id, lines);
  await audit({
    subject: `clinic-meeting:${id}`,
    after: { clinic: clinic.name, teams: teams ?? 'Every team', asAt, children: lines.length },
  });
  return { ok: true, id, already: false };
}

const keyOf = (teams: readonly string[] | null) => teams?.map((team) => team.toLowerCase()).join('\n') ?? null;

/** Whether two meetings would have a child in common: a team of both, or one of them everyone's. */
function share(some: readonly string[] | null, others: readonly string[] | null): boolean {
  return some === null || others === null || some.some((team) => inScope(others, team));
}
