import { addDays, inWords } from '../../methods/calendar.ts';
import type { Services, Trx } from '../../platform/services.ts';
import type { DoneBy, GivenEvidence } from '../../plan/index.ts';
import { daysOfMeetings } from '../meetings/days-of-meetings.ts';
import { loadMeetings } from '../meetings/meeting-queries.ts';
import type { Duty, Occurrence, OccurrenceRecord } from './duty.ts';
import { holdDuty, loadDuty } from './duty-queries.ts';
import { insertOccurrenceEvidence, recordOccurrence } from './occurrence-queries.ts';
import { occurrencesOf } from './occurrences.ts';

/** What somebody says of one time a duty fell due. */
export type Saying = {
  state: 'done' | 'missed' | 'open';
  /** ISO; only for what is done. */
  doneOn: string | null;
  words: string;
  evidence: GivenEvidence | null;
};

export type SayOutcome =
  | { ok: true }
  /** Somebody else said something of it meanwhile: nothing was written. */
  | { ok: false; now: OccurrenceRecord };

/** One time a duty falls due; null when it does not fall due on that day. */
export async function occurrenceOn(trx: Trx, duty: Duty, dueOn: string, today: string): Promise<Occurrence | null> {
  const meetings = daysOfMeetings(await loadMeetings(trx));
  return occurrencesOf(duty, { from: dueOn, to: dueOn, today }, meetings).find((one) => one.dueOn === dueOn) ?? null;
}

/**
 * Records what somebody says of one time a duty fell due, with the evidence given. `seen` is how many records there were
 * when the form was opened. Null when the duty does not fall due on that day.
 */
export async function sayOccurrence(
  trx: Trx,
  files: Services['files'],
  at: { dutyId: number; dueOn: string; seen: number; today: string },
  saying: Saying,
  by: DoneBy,
): Promise<SayOutcome | null> {
  await holdDuty(trx, at.dutyId);
  const duty = await loadDuty(trx, at.dutyId);
  const occurrence = duty && (await occurrenceOn(trx, duty, at.dueOn, at.today));
  if (!duty || !occurrence) return null;
  const { record } = occurrence;
  if (record && record.revision !== at.seen) return { ok: false, now: record };
  const { state, doneOn, words, evidence } = saying;
  const occurrenceId = await recordOccurrence(trx, {
    dutyId: duty.id,
    dueOn: at.dueOn,
    versionId: occurrence.version.id,
    state,
    doneOn,
    words,
    by: by.personId,
    at: by.at,
  });
  const kept = evidence ? await keepEvidence(trx, files, occurrenceId, evidence, by) : null;
  await by.audit(trx, {
    what: { done: 'duty.done', missed: 'duty.missed', open: 'duty.open-again' }[state],
    subject: `duty:${duty.id}`,
    planId: duty.planId,
    before: record ? { dueOn: at.dueOn, state: record.state, doneOn: record.doneOn, words: record.words } : undefined,
    after: { dueOn: at.dueOn, state, doneOn, words, evidence: kept },
  });
  return { ok: true };
}

async function keepEvidence(
  trx: Trx,
  files: Services['files'],
  occurrenceId: number,
  given: GivenEvidence,
  by: DoneBy,
): Promise<{ title: string; sha256: string | null }> {
  const sha256 = given.file ? await files.keep(trx, given.file.bytes) : null;
  await insertOccurrenceEvidence(trx, {
    occurrence_id: occurrenceId,
    kind: given.kind,
    title: given.title,
    url: given.url,
    note: given.note,
    relates_on: given.relatesOn,
    expires_on: given.expiresOn,
    identifies_child: given.identifiesChild,
    file_sha256: sha256,
    file_name: given.file?.name ?? null,
    media_type: given.file?.mediaType ?? null,
    bytes: given.file?.bytes.length ?? null,
    added_by: by.personId,
    added_at: by.at,
  });
  return { title: given.title, sha256 };
}

/** How much earlier or later than due something was done, in words. */
export function punctuality(dueOn: string, doneOn: string): string {
  if (doneOn <= dueOn) return `done on ${inWords(doneOn)}`;
  return doneOn === addDays(dueOn, 1) ? `done a day late, on ${inWords(doneOn)}` : `done late, on ${inWords(doneOn)}`;
}
