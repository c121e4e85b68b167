import { idIn } from '../../platform/id-in.ts';
import type { Crumb, PageReply, WebRequest } from '../../platform/web/route.ts';
import { mayReadWords } from '../may-read-words.ts';
import { sourceById, type SourceWithFacts } from '../source-queries.ts';

/** The document an address names; null when there is none of that number, or it is a plan. */
export async function openSource(request: WebRequest): Promise<SourceWithFacts | null> {
  const id = idIn(request.params['id']);
  return id === null ? null : sourceById(request.services.db, id);
}

/** The document an address names where this person may see its words; null otherwise. */
export async function openWords(request: WebRequest): Promise<SourceWithFacts | null> {
  const source = await openSource(request);
  return source && mayReadWords(request.visitor, source.handling) ? source : null;
}

/** Where pages about one document stand. */
export function placeUnder(
  source: { id: number; title: string } | null,
  more: Partial<PageReply> = {},
): Partial<PageReply> {
  const crumbs: Crumb[] = [{ text: 'Documents', href: '/sources' }];
  if (source) crumbs.push({ text: source.title, href: `/sources/${source.id}` });
  return { section: 'sources', breadcrumbs: crumbs, ...more };
}
