import { latest, type Duty } from '../duty/duty.ts';

/** Why a duty has no date, in words. */
export function whyNoDate(duty: Duty): string {
  const { schedule, recurrence } = latest(duty);
  if (duty.origin === 'clock') return 'The day the report was received is not recorded';
  if (schedule.kind === 'meetings') return 'No meeting to come is known';
  return recurrence === '' ? 'Always holds, or not dated yet' : 'No date could be worked out';
}
