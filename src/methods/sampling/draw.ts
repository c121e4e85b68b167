import { createHash } from 'node:crypto';

/** A case's ticket in a draw: SHA-256 of "seed|stratum|case", lower-case hex. Anyone can work it out again. */
export function ticketOf(seed: string, stratum: string, caseId: string): string {
  return createHash('sha256').update(`${seed}|${stratum}|${caseId}`, 'utf8').digest('hex');
}

/**
 * The cases of one stratum in the order in which they are drawn: by ticket, then by case. The first so many are the
 * sample and those after them the reserves. The order of the list does not matter, and a larger sample only adds.
 */
export function drawOrder(seed: string, stratum: string, caseIds: readonly string[]): string[] {
  return caseIds
    .map((id) => ({ id, ticket: ticketOf(seed, stratum, id) }))
    .toSorted((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id }) => id);
}
