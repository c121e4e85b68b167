import type { Schedule } from '../schedule/schedule.ts';

export type DutyOrigin = 'requirement' | 'clock' | 'step' | 'line' | 'hand';

/** What a duty says from a day on. Dates are ISO. */
export type DutyVersion = {
  id: number;
  /** The first day whose occurrences it sets; null for the first version. */
  fromOn: string | null;
  title: string;
  detail: string;
  postId: number | null;
  holder: string;
  recipient: string;
  bodyId: number | null;
  evidenceExpected: string;
  recurrence: string;
  schedule: Schedule;
  startsOn: string | null;
  endsOn: string | null;
  calendarVersion: string | null;
  remindDays: number;
  endedOn: string | null;
  endedBecause: string | null;
  reason: string;
  recordedAt: Date;
  recordedBy: string | null;
};

/** The document a duty comes from. */
export type DutySource = {
  id: number;
  kind: string;
  title: string;
  handling: string;
  dated: string | null;
  takenBack: boolean;
  /** The day a notice ended, where that is recorded. */
  endedOn: string | null;
};

/** What somebody last said of one time it fell due. */
export type OccurrenceRecord = {
  occurrenceId: number;
  dueOn: string;
  versionId: number;
  /** How many records there are: what a form was opened on. */
  revision: number;
  state: 'done' | 'missed' | 'open';
  doneOn: string | null;
  words: string;
  by: string | null;
  at: Date;
  evidence: number;
};

export type Duty = {
  id: number;
  origin: DutyOrigin;
  planId: number | null;
  requirementId: number | null;
  stepId: number | null;
  clock: string | null;
  /** The day it was put into the product: what fell due before was never looked for. */
  madeOn: string;
  source: DutySource | null;
  /** Oldest first; never empty. */
  versions: DutyVersion[];
  records: Map<string, OccurrenceRecord>;
};

/**
 * How one time stands. Missed: somebody said so, or its day passed and nobody said it was done. Unrecorded: its day
 * passed before the duty was put in here, and nobody has said.
 */
export type OccurrenceState = 'due' | 'done' | 'missed' | 'unrecorded';

export type Occurrence = {
  dutyId: number;
  dueOn: string;
  state: OccurrenceState;
  version: DutyVersion;
  record: OccurrenceRecord | null;
};

/** What a duty says now. */
export function latest(duty: Duty): DutyVersion {
  return duty.versions.at(-1)!;
}

/** The fields of the version that stands, to make the next from. */
export function fieldsOf(duty: Duty) {
  const { id: _id, recordedAt: _at, recordedBy: _by, ...fields } = latest(duty);
  return fields;
}
