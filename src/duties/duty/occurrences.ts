import { datesOf } from '../schedule/schedule.ts';
import { latest, type Duty, type DutyVersion, type Occurrence, type OccurrenceState } from './duty.ts';
import { dutyEnd, standingOf } from './standing.ts';

/**
 * Each time a duty falls due from one day to another, both included, in order; what somebody has said something of is
 * among them for ever, whatever the duty says now. `meetingsOf` gives the days a body meets. A duty of an undated notice
 * has none, and one that has ended has none after its end.
 */
export function occurrencesOf(
  duty: Duty,
  range: { from: string; to: string; today: string },
  meetingsOf: (bodyId: number | null) => string[],
): Occurrence[] {
  const found = new Map<string, Occurrence>();
  const end = dutyEnd(duty);
  const to = end !== null && end < range.to ? end : range.to;
  if (standingOf(duty, range.today).computes) {
    duty.versions.forEach((version, index) => {
      // A later version without a first day replaces all that came before it.
      const later = duty.versions.slice(index + 1).map((one) => one.fromOn ?? '');
      const next = later.length > 0 ? later.reduce((a, b) => (a < b ? a : b)) : null;
      const first = version.fromOn !== null && version.fromOn > range.from ? version.fromOn : range.from;
      const dates = datesOf(version.schedule, knownOf(duty, version, meetingsOf), first, to);
      for (const dueOn of dates)
        if (next === null || dueOn < next)
          found.set(dueOn, { dutyId: duty.id, dueOn, version, record: null, state: 'due' });
    });
  }
  for (const [dueOn, record] of duty.records) {
    if (dueOn < range.from || dueOn > range.to) continue;
    const version = duty.versions.find((one) => one.id === record.versionId) ?? latest(duty);
    found.set(dueOn, { dutyId: duty.id, dueOn, version, record, state: 'due' });
  }
  const times = [...found.values()];
  for (const one of times) one.state = stateOf(one, duty, range.today);
  return times.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function knownOf(duty: Duty, version: DutyVersion, meetingsOf: (bodyId: number | null) => string[]) {
  const doneOn = new Map<string, string>();
  for (const { dueOn, doneOn: on, state } of duty.records.values()) if (state === 'done' && on) doneOn.set(dueOn, on);
  return {
    startsOn: version.startsOn,
    endsOn: version.endsOn,
    meetings: version.schedule.kind === 'meetings' ? meetingsOf(version.bodyId) : [],
    doneOn,
  };
}

function stateOf({ dueOn, record }: Occurrence, duty: Duty, today: string): OccurrenceState {
  if (record?.state === 'done' || record?.state === 'missed') return record.state;
  if (dueOn >= today) return 'due';
  return dueOn < duty.madeOn ? 'unrecorded' : 'missed';
}

/** The next time it is to be done, from today on; null when there is none within five years. */
export function nextOf(duty: Duty, today: string, meetingsOf: (bodyId: number | null) => string[]): Occurrence | null {
  const to = `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`;
  return occurrencesOf(duty, { from: today, to, today }, meetingsOf).find((one) => one.state === 'due') ?? null;
}
