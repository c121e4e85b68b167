import { inWords } from '../../methods/calendar.ts';
import type { Duty } from './duty.ts';

export type Standing = {
  /** Whether it is in force on the day. What is not is history: compared, never shown as live. */
  live: boolean;
  /** Whether days are worked out for it at all. */
  computes: boolean;
  /** Why it is not in force, in words; null when it is. */
  because: string | null;
};

/** Whether a duty is in force on a day (ISO). One of an undated notice, a notice that ended or a document taken back is not. */
export function standingOf(duty: Duty, today: string): Standing {
  const { source } = duty;
  const now = duty.versions.at(-1);
  if (source?.takenBack) return { live: false, computes: false, because: `“${source.title}” was taken back.` };
  if (source?.kind === 'notice' && source.dated === null)
    return { live: false, computes: false, because: 'The notice bears no date, so no deadline follows from it.' };
  if (source?.endedOn && source.endedOn < today)
    return { live: false, computes: true, because: `The notice ended on ${inWords(source.endedOn)}.` };
  if (now?.endedOn && now.endedOn < today)
    return { live: false, computes: true, because: `It ended on ${inWords(now.endedOn)}: ${now.endedBecause ?? ''}` };
  return { live: true, computes: true, because: null };
}

/** The last day on which a duty can fall due; null while it goes on. */
export function dutyEnd(duty: Duty): string | null {
  const now = duty.versions.at(-1);
  return [duty.source?.endedOn, now?.endedOn].reduce<string | null>(
    (first, end) => (end && (first === null || end < first) ? end : first),
    null,
  );
}
