import { inWords } from '../../methods/calendar.ts';
import type { KeptRequirement } from '../../sources/index.ts';

/** "By 30 November 2025", "Quarterly", "No date". A notice without deadlines keeps the words and no date. */
export function dueText({ due, recurrence }: Pick<KeptRequirement, 'due' | 'recurrence'>, live: boolean): string {
  const parts = [recurrence ?? '', due ? (live && due.date ? `by ${inWords(due.date)}` : due.text) : ''].filter(
    Boolean,
  );
  const text = parts.join(', ');
  return text === '' ? 'No date' : text.charAt(0).toUpperCase() + text.slice(1);
}
