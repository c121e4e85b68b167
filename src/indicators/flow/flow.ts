import { isIsoDate } from '../../methods/calendar.ts';
import { page, type Route } from '../../platform/web/route.ts';
import { editionsOf } from '../published/edition-queries.ts';
import { daysWithPicture, pictureAt } from '../pictures/picture-queries.ts';
import { FlowPage } from './flow-page.tsx';
import { publishFlow } from './published-flow.ts';

/** GET /vital-signs/flow: how children moved between levels of need, over the six months up to a return. */
export const flowRoute: Route = {
  method: 'GET',
  path: '/vital-signs/flow',
  access: 'indicators.read',
  audit: null,
  handle: async ({ services: { db }, query, today }) => {
    const asked = query.one('as-at');
    const until = isIsoDate(asked) && asked <= today ? asked : today;
    const [found, dates] = await Promise.all([pictureAt(db, 'flow', until), daysWithPicture(db, 'flow', today)]);
    const editions = found ? await editionsOf(db, found.snapshotId) : undefined;
    const main = FlowPage({
      flow: found ? publishFlow(found.content, editions) : null,
      asAt: found?.asAt ?? null,
      dates,
    });
    return page('From contact to leaving care', main, {
      section: 'vital-signs',
      width: 'wide',
      breadcrumbs: [{ text: 'Vital signs', href: '/vital-signs' }],
    });
  },
};
