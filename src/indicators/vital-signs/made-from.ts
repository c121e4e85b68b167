import type { SnapshotSummary } from '../../children/index.ts';
import { publishReport } from '../returns/published-report.ts';

/** A return, as far as pages of the vital signs say what they were made from. */
export type MadeFrom = { asAt: string; source: string; name: string; rows: number; summary: unknown };

/**
 * Of returns in order of their day: the newest of them all that tells of every child (an Annex A before a Standard
 * Safeguarding Dataset of its day), or where there is none the newest of the council's own lists; and the newest of each
 * other kind and list.
 */
export function madeFrom<R extends MadeFrom>(returns: readonly R[]): { newest: R | null; others: R[] } {
  const whole = returns.filter(({ source }) => source !== 'local');
  const day = whole.at(-1)?.asAt;
  const newest =
    whole.findLast(({ asAt, source }) => asAt === day && source === 'annex-a') ?? whole.at(-1) ?? returns.at(-1);
  const kinds = Map.groupBy(returns, ({ source, name }) => `${source} ${name}`);
  const others = [...kinds.values()].flatMap((own) => own.at(-1) ?? []).filter((one) => one !== newest);
  return { newest: newest ?? null, others: others.toSorted((a, b) => b.asAt.localeCompare(a.asAt)) };
}

/**
 * How many rows a return has and what the checks found in them: "3,186 rows, in which the checks found no errors". A row is
 * of a child, and this stands in papers: few rows, and few errors, are said to be few.
 */
export function quality({ summary }: Pick<MadeFrom, 'summary'>): string {
  const { rows, errors } = publishReport(summary as SnapshotSummary);
  const found = errors === 'c' ? 'few errors' : errors === 0 ? 'no errors' : `${errors.toLocaleString('en-GB')} errors`;
  return `${rows === 'c' ? 'few' : rows.toLocaleString('en-GB')} rows, in which the checks found ${found}`;
}
