import { addMonths } from '../../methods/calendar.ts';
import { accessOfPerson, authorityName, tokenHash } from '../../people/index.ts';
import { notFound, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { shownAtFirst } from '../calendar/entry.ts';
import { loadCalendar } from '../calendar/load-calendar.ts';
import { openFeed, touchFeed } from './feed-queries.ts';
import { etagOf, icalendar } from './icalendar.ts';

/** How far back and on a feed reaches, in months. */
const [back, on] = [6, 24];
const hour = 3_600_000;

/**
 * GET /calendar/feeds/:token: a person's private calendar for Outlook, Google and phones. Whoever has the address reads
 * it, so it opens only while its person may see duties, and carries no words of marked documents.
 */
export async function feedFile({ params, services, today }: WebRequest): Promise<Reply> {
  const token = /^([\w-]{40,60})\.ics$/.exec(params['token'] ?? '')?.[1];
  const feed = token ? await openFeed(services.db, tokenHash(token), today) : null;
  const access = feed && (await accessOfPerson(services.db, feed.personId, today));
  if (!feed || !access?.abilities.has('duties.read')) return notFound();
  const now = services.now();
  if (!feed.readAt || now.getTime() - feed.readAt.getTime() > hour) await touchFeed(services.db, feed.id, now);
  const range = { from: addMonths(today, -back), to: addMonths(today, on), today };
  const filter = { kinds: new Set(shownAtFirst), bodyId: null, postIds: feed.scope === 'mine' ? feed.posts : null };
  const { entries } = await loadCalendar(services, range, filter, { limits: access.limits, posts: feed.posts });
  const council = await authorityName(services);
  const body = icalendar(entries, {
    name: council ? `${council}: improvement` : 'Improvement',
    publicUrl: services.config.publicUrl ?? null,
    madeAt: feed.madeAt,
  });
  return {
    kind: 'download',
    name: 'calendar.ics',
    mediaType: 'text/calendar; charset=utf-8',
    body,
    inline: true,
    etag: etagOf(body),
  };
}
