import { inWords, isIsoDate } from '../calendar.ts';

/** A school term, both days included, ISO. */
export type Term = { from: string; to: string };

/** The terms of a year by convention: spring to 31 March, summer to 31 August, autumn from 1 September to 31 December. */
function conventional(year: number): Term[] {
  return [
    { from: `${year}-01-01`, to: `${year}-03-31` },
    { from: `${year}-04-01`, to: `${year}-08-31` },
    { from: `${year}-09-01`, to: `${year}-12-31` },
  ];
}

/**
 * The last day of the term after the one a date lies in: something to be done each term, done in this one, is due by
 * then. A date in the holidays counts with the term before. With a council's own terms the two that matter must be among
 * them.
 */
export function endOfNextTerm(date: string, own?: Term[]): { ok: true; due: string } | { ok: false; reason: string } {
  const year = Number(date.slice(0, 4));
  const terms = own
    ? [...own].sort((a, b) => (a.from < b.from ? -1 : 1))
    : [...conventional(year), ...conventional(year + 1)];
  const current = terms.findLastIndex((term) => term.from <= date);
  const next = terms[current + 1];
  if (current < 0 || !next)
    return { ok: false, reason: `The terms given do not say which term ${inWords(date)} is in and which comes next.` };
  return { ok: true, due: next.to };
}

/**
 * Reads terms as written on the command line: "2024-09-04/2024-12-20,2025-01-06/2025-04-04". Null when one is no pair of
 * real dates in order, or two overlap.
 */
export function readTerms(text: string): Term[] | null {
  const terms: Term[] = [];
  for (const part of text.split(',')) {
    const [from = '', to = '', more] = part.trim().split('/');
    if (more !== undefined || !isIsoDate(from) || !isIsoDate(to) || to < from) return null;
    terms.push({ from, to });
  }
  terms.sort((a, b) => (a.from < b.from ? -1 : 1));
  return terms.some((term, index) => index > 0 && term.from <= terms[index - 1]!.to) ? null : terms;
}
