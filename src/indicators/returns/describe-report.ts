import { inWords } from '../../methods/calendar.ts';
import type { ReadReturn } from './read-return.ts';

/** What a check found, for a person at a terminal. */
export function describeReport({ report, affected, results }: ReadReturn, asAt: string): string {
  const lines = [`Annex A as at ${inWords(asAt)}`, ''];
  for (const { list, title, rows, counted, missingColumns } of report.lists) {
    const left = rows - counted;
    lines.push(
      `List ${list}, ${title}: ${rows} rows${left ? `, of which ${left} do not count` : ''}${missingColumns.length ? `; missing: ${missingColumns.join(', ')}` : ''}`,
    );
  }
  for (const { list, title } of report.missingLists) lines.push(`List ${list}, ${title}: missing`);
  for (const { list, where, value, says, todo } of report.shape)
    lines.push(`List ${list} (${where})${value ? ` “${value}”` : ''}: ${says} ${todo}`);
  if (report.counts.length === 0) lines.push('', 'No problems were found in the rows.');
  for (const severity of ['error', 'warning'] as const) {
    const own = report.counts.filter((one) => one.severity === severity);
    if (own.length === 0) continue;
    lines.push('', severity === 'error' ? 'Errors' : 'Warnings');
    for (const { list, column, count, says, todo } of own.toSorted((a, b) => b.count - a.count))
      lines.push(`  ${count} × list ${list}${column === null ? '' : `, ${column}`}: ${says} ${todo}`);
  }
  if (affected.length > 0) {
    lines.push('', 'Indicators touched');
    for (const { id, name, missing, errors } of affected)
      lines.push(`  ${name} (${id}): ${missing ? `cannot be computed, ${missing} is missing` : `${errors} errors`}`);
  }
  const computed = results.filter(({ value }) => value !== null).length;
  lines.push('', `${computed} of ${results.length} indicators have a value.`);
  return lines.join('\n');
}

/** The same as data: every problem with its place. */
export function reportJson({ report, affected }: ReadReturn, asAt: string) {
  return { kind: 'annex-a', asAt, ...report, affected };
}
