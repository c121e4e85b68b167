import { inWords } from '../methods/calendar.ts';
import type { OutsideSaid, OutsideSource } from './outside-facts.ts';
import { firstWords } from './quotations.ts';
import type { About, Says } from './rule.ts';

/** How questions quote and name what was said from outside. Words of a marked document are never part of a name. */

/** "Monitoring visit letter, 28 February 2025"; of a long title its first words. */
export function documentName({ title, on }: Pick<OutsideSource, 'title' | 'on'>): string {
  // The day is told: a month at the end of a title would tell it twice.
  const short = firstWords(title.replace(/,? \p{Lu}\p{L}+ \d{4}$/u, ''), 70).replace(/\p{P}+…$/u, '…');
  return on ? `${short}, ${inWords(on)}` : `${short}, undated`;
}

export function saysSaid({ text, place, source, id }: Pick<OutsideSaid, 'text' | 'place' | 'source' | 'id'>): Says {
  return {
    quote: firstWords(text, 400),
    where: `${place} of ${documentName(source)}`,
    href: `/statement-links/${id}`,
    ...(source.marked ? { marked: true as const } : {}),
  };
}

export const aboutStatement = ({ id, text, place, source }: OutsideSaid): About => ({
  kind: 'statement',
  id: null,
  ref: source.marked ? `a sentence on ${place} of ${source.title}` : firstWords(text),
  title: source.marked ? `A sentence on ${place} of ${documentName(source)}` : firstWords(text, 160),
  href: `/statement-links/${id}`,
  areaId: null,
});

export const aboutDocument = (source: OutsideSource): About => ({
  kind: 'document',
  id: null,
  ref: source.title,
  title: documentName(source),
  href: `/sources/${source.id}`,
  areaId: null,
});

export const aboutThread = ({ id, name }: { id: number; name: string }): About => ({
  kind: 'thread',
  id: null,
  ref: name,
  title: name,
  href: `/threads/${id}`,
  areaId: null,
});

/** What stands where a person may not read the words. */
export const wordsNotShown = 'Words of a document that is not for sharing';

/** What is said, without the words of marked documents. */
export function withoutMarked<T extends { quote: string; marked?: true; ours?: true }>(says: readonly T[]): T[] {
  return says.map((one) => (one.marked ? { ...one, quote: wordsNotShown, ours: true } : one));
}

/** Whether a person reads the words of documents with any mark; the sources room gives the ability. */
export function readsMarked(visitor: { abilities: ReadonlySet<string> } | null): boolean {
  return visitor?.abilities.has('sources.read-marked') ?? false;
}

/** A text of a document as one may see it who does or does not read marked ones. */
export function wordsFor(text: string, marked: boolean, mayRead: boolean): string {
  return marked && !mayRead ? `[${wordsNotShown}]` : text;
}
