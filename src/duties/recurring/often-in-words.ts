import { scheduleInWords, spanInWords } from '../schedule/read-recurrence.ts';
import type { Often } from './recurrences-said.ts';

/** "every 8 weeks", "at each meeting". */
export function oftenInWords(often: Often): string {
  return often.kind === 'meetings' ? scheduleInWords(often) : spanInWords(often.span);
}
