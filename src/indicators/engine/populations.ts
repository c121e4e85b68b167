import { codeIs, countColumn, dayColumn, noDay, textColumn, type ListTable } from '../../children/index.ts';
import type { Asked } from './definition.ts';

/** Who is counted, shared by the definitions of an area. Each answers for a row. */
export type Belongs = (row: number) => boolean;

export const no = NaN;

/** An answer for a row that is counted: 1 when it is met, 0 when not. */
export const met = (is: boolean): number => (is ? 1 : 0);

/** Child protection plans that are open: a start and no end. One that ended before it began has ended. */
export function openPlan(table: ListTable): Belongs {
  const start = dayColumn(table, 'Child Protection Plan Start Date');
  const end = dayColumn(table, 'Child Protection Plan End Date');
  return (row) => start(row) !== noDay && end(row) === noDay;
}

export const openPlanNeeds = ['Child Protection Plan Start Date', 'Child Protection Plan End Date'] as const;

/** Children in care: started and not ceased, short breaks (V3, V4) apart. */
export function inCare(table: ListTable): Belongs {
  const start = dayColumn(table, 'Date Started to be Looked After');
  const ceased = dayColumn(table, 'Date Ceased to be Looked After');
  const shortBreak = codeIs(table, "Child's Legal Status", 'V3', 'V4');
  return (row) => start(row) !== noDay && ceased(row) === noDay && !shortBreak(row);
}

export const inCareNeeds = [
  'Date Started to be Looked After',
  'Date Ceased to be Looked After',
  "Child's Legal Status",
] as const;

/** Initial child protection conferences held in the six months, not before the strategy discussion where that is known. */
export function conferenceHeld(table: ListTable, { sixMonths }: Asked): Belongs {
  const held = dayColumn(table, 'Date of Initial Child Protection Conference');
  const discussed = dayColumn(table, 'Strategy discussion initiating Section 47 Enquiry Start Date');
  return (row) => held(row) >= sixMonths && (discussed(row) === noDay || held(row) >= discussed(row));
}

export const conferenceNeeds = [
  'Date of Initial Child Protection Conference',
  'Strategy discussion initiating Section 47 Enquiry Start Date',
] as const;

/** Care leavers the council still owes something: neither died nor returned home. */
export function careLeaver(table: ListTable): Belongs {
  const gone = codeIs(table, 'LA In Touch', 'Died', 'Rhom');
  return (row) => !gone(row);
}

/** A count of at least so many; blank is none. */
export function atLeast(table: ListTable, name: string, least: number): Belongs {
  const count = countColumn(table, name);
  return (row) => count(row) >= least;
}

/** Whether anything stands in a column. */
export function filled(table: ListTable, name: string): Belongs {
  const text = textColumn(table, name);
  return (row) => text(row) !== '';
}
