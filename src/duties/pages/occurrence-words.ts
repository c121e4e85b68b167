import type { Occurrence } from '../duty/duty.ts';
import { punctuality } from '../duty/record-occurrence.ts';

/** How one time stands, in words that begin a line. */
export function occurrenceWords({ state, record, dueOn }: Occurrence): string {
  switch (state) {
    case 'done': {
      const when = record?.doneOn ? punctuality(dueOn, record.doneOn) : 'done';
      const evidence = record && record.evidence > 0 ? '' : ', without evidence';
      return `${when.charAt(0).toUpperCase()}${when.slice(1)}${evidence}`;
    }
    case 'missed':
      return record ? 'Missed' : 'Missed: nobody said it was done';
    case 'unrecorded':
      return 'Passed before it was put in here: nobody has said';
    case 'due':
      return 'Due';
  }
}
