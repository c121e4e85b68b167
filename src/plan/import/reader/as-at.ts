import type { TableRow } from '../../../platform/reading/blocks.ts';
import { datesIn } from './dates-in-text.ts';
import type { Draft } from './draft.ts';
import type { Column } from './table-headers.ts';

const worded =
  /\b(?:as (?:at|of)|position at|updated?(?: on)?:?|correct (?:at|on)|data (?:at|to)|status (?:at|on)|period end(?:ing|ed)?:?|month ending:?)\s+(.{6,30})/i;
const period = /^(?:reporting|report|progress|update) (?:period|month)\s*[:–-]\s*(.{6,60})$/i;
const dateLabel =
  /^(?:(?:status|report|reporting|position|rating|rag|data|update) (?:date|period|month)|(?:last )?updated?(?: on)?|as at|position (?:as )?at|date of (?:update|report)|period end(?:ing)?)\s*:?$/i;

/** "All ratings are accurate as at 8 May 2025", "Reporting period: 1 to 30 April 2025": the date a plan gives for itself. */
export function noteAsAt(draft: Draft, text: string): void {
  if (draft.asAt || text.length > 300) return;
  const named = worded.exec(text);
  const first = named && datesIn(named[1]!).find((each) => each.date && each.start <= 4);
  const over = period.exec(text.trim());
  const date = first ?? (over && datesIn(over[1]!).findLast((each) => each.date));
  if (date && date.precision !== 'year') draft.asAt = date.date;
}

/** True for a short line that only gives such a date. */
export function isAsAt(text: string): boolean {
  return (
    text.length <= 80 && (worded.test(text) || period.test(text.trim())) && datesIn(text).some((each) => each.date)
  );
}

/** A row of a front sheet that gives the date beside its label: "Status date | 30 May 2025". */
export function noteAsAtOfRow(draft: Draft, row: TableRow): void {
  if (draft.asAt) return;
  const [label, value, more] = row.cells.map((cell) => cell.text.trim()).filter(Boolean);
  if (!label || !value || more || !dateLabel.test(label)) return;
  const date = datesIn(value).findLast((each) => each.date);
  if (date && date.precision !== 'year' && value.length <= 60) draft.asAt = date.date;
}

/** The month that the column of current ratings names, "RAG May 2025", for a plan that says its date nowhere else. */
export function noteAsAtOfColumns(draft: Draft, columns: readonly Column[]): void {
  const title = columns.find((column) => column.kind === 'rating')?.title ?? '';
  const date = datesIn(title).findLast((each) => each.date && (each.precision === 'day' || each.precision === 'month'));
  if (date && (draft.ratedAt === null || date.date > draft.ratedAt)) draft.ratedAt = date.date;
}
