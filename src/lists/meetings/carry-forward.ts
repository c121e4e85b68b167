import { addDays, daysBetween } from '../../methods/calendar.ts';
import type { Clinic } from '../clinics/clinic-definition.ts';
import type { PartLine } from '../clinics/part-lines.ts';

export type LineState = 'overdue' | 'no-date' | 'listed' | 'later' | 'resolved';

/** The last line a clinic had of a child. */
export type EarlierLine = {
  id: number;
  part: string;
  child: string;
  team: string;
  worker: string;
  state: LineState;
  due: string | null;
  shows: [string, string][];
  firstOn: string;
  rolled: number;
  decision: string;
  /** The earlier line whose decision still stands, and when it was decided; this line's own where it has one. */
  decidedId: number | null;
  decidedOn: string | null;
  /** Whether the decision that stands is not done. */
  owed: boolean;
};

export type NewLine = Omit<EarlierLine, 'id' | 'decision' | 'decidedOn' | 'owed'> & { resolvedOn: string | null };

type Given = {
  clinic: Clinic;
  /** The parts that could be told, as at the day of their data: the children of every team, those in time among them. */
  parts: ReadonlyMap<string, { asAt: string; lines: readonly PartLine[] }>;
  earlier: readonly EarlierLine[];
  /** The teams whose meeting it is; null for everyone's. */
  teams: readonly string[] | null;
  heldOn: string;
};

/**
 * The lines of a meeting: the children on the list now, each with what stands from last time; and those who were on it
 * and no longer are, as resolved. Of a part that could not be told nobody is resolved: they are carried over as they were.
 */
export function carryForward({ clinic, parts, earlier, teams, heldOn }: Given): NewLine[] {
  const before = new Map(earlier.map((line) => [`${line.part} ${line.child}`, line]));
  const own = teams && new Set(teams.map((team) => team.toLowerCase()));
  const mine = (of: string) => own === null || own.has(of.toLowerCase());
  const lines: NewLine[] = [];
  for (const part of clinic.parts) {
    const told = parts.get(part.key);
    const all = told?.lines;
    const now = all?.filter(({ state }) => state !== 'in-time');
    const inTime = new Map(all?.map((line) => [line.child, line]));
    for (const line of now ?? [])
      if (mine(line.team)) lines.push(lineNow(part, line, before.get(`${part.key} ${line.child}`), heldOn));
    const still = new Set(now?.map(({ child }) => child));
    for (const line of earlier) {
      if (line.part !== part.key || line.state === 'resolved' || !mine(line.team) || still.has(line.child)) continue;
      const stays = part.leavesByTime && line.owed;
      lines.push(
        told && !stays
          ? { ...carried(line), ...knownOf(inTime.get(line.child)), state: 'resolved', resolvedOn: told.asAt }
          : { ...carried(line), ...(told ? { state: 'listed', due: null } : {}), rolled: line.rolled + 1 },
      );
    }
  }
  return lines;
}

/** What the return says now of a child who is no longer on the list: the visit that was made, the next date. */
function knownOf(line: PartLine | undefined): Partial<Pick<NewLine, 'due' | 'shows'>> {
  return line ? { due: line.due, shows: line.shows } : {};
}

function carried({ part, child, team, worker, state, due, shows, firstOn, rolled, decidedId }: EarlierLine): NewLine {
  return { part, child, team, worker, state, due, shows, firstOn, rolled, decidedId, resolvedOn: null };
}

function lineNow(
  { key, everyWeeks }: Clinic['parts'][number],
  line: PartLine,
  last: EarlierLine | undefined,
  heldOn: string,
): NewLine {
  const going = last && last.state !== 'resolved' ? last : null;
  const { child, team, worker, shows } = line;
  const now = line.state === 'in-time' ? 'listed' : line.state;
  const common = { part: key, child, team, worker, shows, decidedId: going?.decidedId ?? null, resolvedOn: null };
  const firstOn = going?.firstOn ?? heldOn;
  if (everyWeeks === undefined)
    return { ...common, state: now, due: line.due, firstOn, rolled: going ? going.rolled + 1 : 0 };
  // Talked about in turns: a child whose turn has not come is not carried over, it waits.
  const turn = going?.decidedOn ? addDays(going.decidedOn, 7 * everyWeeks) : null;
  if (turn !== null && turn > heldOn) return { ...common, state: 'later', due: turn, firstOn, rolled: 0 };
  const waited = going !== null && going.state !== 'later' && going.decision === '';
  const state = turn === null ? 'listed' : turn < heldOn ? 'overdue' : 'listed';
  return { ...common, state, due: turn, firstOn, rolled: waited && going ? going.rolled + 1 : 0 };
}

/** Since when a line has been open: since its turn, for one that is talked about in turns. */
export function openSince(
  { state, due, firstOn }: Pick<NewLine, 'state' | 'due' | 'firstOn'>,
  inTurns: boolean,
): string {
  return inTurns && state !== 'later' && due !== null && due > firstOn ? due : firstOn;
}

/** Whether a line stands first: open, and for more than so many weeks on the day of the meeting. */
export function standsFirst(
  line: Pick<NewLine, 'state' | 'due' | 'firstOn'>,
  heldOn: string,
  weeks: number,
  inTurns: boolean,
): boolean {
  if (line.state === 'resolved' || line.state === 'later') return false;
  return daysBetween(openSince(line, inTurns), heldOn) > 7 * weeks;
}
