import type { Visitor } from '../platform/web/route.ts';
import type { Handling } from './readers/facts.ts';

/**
 * Whether a person may see the words of a document with this mark. An OFFICIAL document is read by everyone who reads
 * documents; one marked otherwise only by those who decide about it and write of it. That there is such a document,
 * and its dates, may be known by all of them.
 */
export function mayReadWords(visitor: Visitor | null, handling: Handling): boolean {
  return handling === 'OFFICIAL' || (visitor?.abilities.has('sources.read-marked') ?? false);
}

/** Whether words of a document with this mark may leave the council: be on a public page, in a public export or pack. */
export function mayBePublic(handling: Handling): boolean {
  return handling === 'OFFICIAL';
}
