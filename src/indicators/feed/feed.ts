import { createHash } from 'node:crypto';
import { abilitiesOf, tokenHash } from '../../people/index.ts';
import { csvOf } from '../../platform/documents/index.ts';
import { notFound, type Route } from '../../platform/web/route.ts';
import { openFeed, touchFeed } from './feed-queries.ts';
import { tidyColumns, tidyRows } from './tidy-rows.ts';

const hour = 3_600_000;

/**
 * GET /vital-signs/feeds/:token: the vital signs as one tidy table, for Excel and Power BI, which cannot sign in. Whoever
 * has the address reads it, so it opens only while its person may see the vital signs, and small counts are kept back.
 */
export const feedFile: Route = {
  method: 'GET',
  path: '/vital-signs/feeds/:token',
  access: 'anyone',
  audit: null,
  handle: async ({ params, services, today }) => {
    const token = /^([\w-]{40,60})\.csv$/.exec(params['token'] ?? '')?.[1];
    const feed = token ? await openFeed(services.db, tokenHash(token), today) : null;
    if (!feed || !abilitiesOf(feed.roles).has('indicators.read')) return notFound();
    const now = services.now();
    if (!feed.readAt || now.getTime() - feed.readAt.getTime() > hour) await touchFeed(services.db, feed.id, now);
    const body = csvOf(tidyColumns, await tidyRows(services.db, today));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"`;
    return {
      kind: 'download',
      name: 'vital-signs.csv',
      mediaType: 'text/csv; charset=utf-8',
      body,
      inline: true,
      etag,
    };
  },
};
