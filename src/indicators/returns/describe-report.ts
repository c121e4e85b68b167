import { inWords } from '../../methods/calendar.ts';
import { listWords } from '../../children/index.ts';
import { kindWords } from './returns-page.tsx';
import type { ReadReturn } from './read-return.ts';
import { suggestionFor, unknownCodes } from './unknown-codes.ts';

/** What a check found, for a person at a terminal. */
export function describeReport({ annexA, report, affected, results }: ReadReturn, asAt: string): string {
  const lines = [`${kindWords(annexA.source, annexA.name)} as at ${inWords(asAt)}`, ''];
  for (const { list, title, rows, counted, missingColumns } of report.lists) {
    const left = rows - counted;
    lines.push(
      `${named(list, title)}: ${rows} rows${left ? `, of which ${left} do not count` : ''}${missingColumns.length ? `; missing: ${missingColumns.join(', ')}` : ''}`,
    );
  }
  for (const { list, title } of report.missingLists) lines.push(`${named(list, title)}: missing`);
  for (const { list, where, value, says, todo } of report.shape)
    lines.push(`${listWords(list)} (${where})${value ? ` “${value}”` : ''}: ${says} ${todo}`);
  if (report.counts.length === 0) lines.push('', 'No problems were found in the rows.');
  for (const severity of ['error', 'warning'] as const) {
    const own = report.counts.filter((one) => one.severity === severity);
    if (own.length === 0) continue;
    lines.push('', severity === 'error' ? 'Errors' : 'Warnings');
    for (const { list, column, count, says, todo } of own.toSorted((a, b) => b.count - a.count))
      lines.push(
        `  ${count} × ${annexA.source === 'annex-a' ? `list ${list}` : listWords(list)}${column === null ? '' : `, ${column}`}: ${says} ${todo}`,
      );
  }
  const codes = unknownCodes(report, 20);
  if (codes.length > 0) {
    lines.push('', 'Words that are no code');
    for (const { list, column, value, count, suggestion } of codes)
      lines.push(
        `  ${count} × ${listWords(list)}, ${column}: “${value}”${suggestion ? `: did you mean “${suggestion}”?` : ''}`,
      );
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

/** A list with its title, which for a local list and a table is all its name. */
function named(list: number, title: string): string {
  return list < 100 ? `List ${list}, ${title}` : title;
}

/** The same as data: every problem with its place. */
export function reportJson({ annexA, report, affected }: ReadReturn, asAt: string) {
  const problems = report.problems.map((problem) =>
    problem.check === 'bad-code'
      ? { ...problem, suggestion: suggestionFor(problem.list, problem.column, problem.value) }
      : problem,
  );
  return { kind: annexA.source, name: annexA.name, asAt, ...report, problems, affected };
}
