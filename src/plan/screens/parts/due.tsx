import { inWords, monthInWords } from '../../../methods/calendar.ts';
import { Struck } from '../../../platform/web/ui/index.ts';
import type { Step } from '../../model/plan-view.ts';
import { isOverdue } from '../../model/standing.ts';
import { capital, countOf, dueInWords } from '../../words.ts';
import { Under } from './under.tsx';

/** A due expression as written, how it was read where that adds something, and whether it has passed or was moved. */
export function Due({ step, asAt, closed = false }: { step: Step; asAt: string; closed?: boolean }) {
  const read = dueInWords(step);
  const first = step.moves[0];
  return (
    <>
      {first ? <Struck old={first.from || 'No date'} now={step.due || 'No date'} /> : step.due || 'No date'}
      {addsSomething(step, read) ? <Under>{capital(read)}</Under> : null}
      {step.moves.length > 1 ? <Under>Moved {countOf(step.moves.length, 'time')}</Under> : null}
      {isOverdue(step, asAt, closed) ? <Under attention>Overdue</Under> : null}
    </>
  );
}

/** "May 2025" and "8 May 2025" need nothing under them, nor does text nobody could read a date in. */
function addsSomething(step: Step, read: string): boolean {
  if (step.kind === 'undated') return step.due !== '' && !/^(no date|tbc|tba|tbd|n\/?a|-)$/i.test(step.due.trim());
  if (step.kind === 'by' && step.byOn) return ![inWords(step.byOn), monthInWords(step.byOn)].includes(step.due.trim());
  return read.toLowerCase() !== step.due.toLowerCase();
}
