import type { FormValues } from '../../platform/web/route.ts';
import type { Choice } from './decide-links.ts';
import type { Said } from './outside.ts';

export type LinkFilter = { source: string; tone: string; state: string };
export const linkStates = {
  waiting: 'With suggestions nobody has decided about',
  confirmed: 'With confirmed links',
  none: 'With no link and no suggestion',
  all: 'All sentences',
} as const;

/** The filter of an address; where only a tone or a document is named, all of its sentences are meant. */
export function readLinkFilter(query: FormValues): LinkFilter {
  const asked = query.one('state');
  const state = Object.hasOwn(linkStates, asked) ? asked : query.has('tone') ? 'all' : 'waiting';
  return { source: query.one('source'), tone: query.one('tone'), state };
}

/** Whether a sentence is among those asked for; one somebody has just chosen something for always is. */
export function fits({ statement, links }: Said, filter: LinkFilter, kept: Choice[]): boolean {
  if (kept.some((choice) => choice.statementId === statement.id)) return true;
  if (filter.source && String(statement.sourceId) !== filter.source) return false;
  if (filter.tone && statement.polarity !== filter.tone && statement.movement !== filter.tone) return false;
  if (filter.state === 'waiting') return links.some((link) => link.state === 'suggested');
  if (filter.state === 'confirmed') return links.some((link) => link.state === 'confirmed');
  if (filter.state === 'none') return links.length === 0;
  return true;
}
