import { idIn } from '../../platform/id-in.ts';
import type { PageReply, WebRequest } from '../../platform/web/route.ts';
import { packById, type Pack } from './pack-queries.ts';

/** Where a page about reports, or about one of them, stands in the product. */
export function reportLayout(
  pack: Pick<Pack, 'id' | 'state'> | null,
  width: 'wide' | 'two-thirds',
): Partial<PageReply> {
  const own = pack ? [{ text: pack.state === 'draft' ? 'The draft' : 'The report', href: `/reports/${pack.id}` }] : [];
  return { section: 'reports', width, breadcrumbs: [{ text: 'Reports', href: '/reports' }, ...own] };
}

/**
 * The report a page's address names; null when there is none, or when it is a draft and the visitor does not work on
 * reports: until it is issued a report is nobody's to rely on.
 */
export async function findReport(request: WebRequest): Promise<Pack | null> {
  const id = idIn(request.params['id']);
  const pack = id === null ? null : await packById(request.services.db, id);
  return pack && (pack.state === 'issued' || seesDrafts(request)) ? pack : null;
}

/** Those who write reports and those who issue them. */
export function seesDrafts({ visitor }: Pick<WebRequest, 'visitor'>): boolean {
  return Boolean(visitor?.abilities.has('report.edit') || visitor?.abilities.has('report.issue'));
}
