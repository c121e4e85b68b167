import { snapshotOf, type SnapshotSummary } from '../../children/index.ts';
import { inWords } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { publishedOf } from '../published/published-of.ts';
import { resultsOf } from '../results/result-queries.ts';
import { compared } from './compared-figures.ts';
import { seesCounts } from './published-report.ts';
import { CompareReturnPage } from './compare-return-page.tsx';

/** GET /returns/:id/compared: a corrected return beside the one it stands in place of: which figures changed. */
export const compareReturn: Route = {
  method: 'GET',
  path: '/returns/:id/compared',
  access: 'returns.read',
  audit: null,
  handle: async ({ services: { db }, params, visitor }) => {
    const id = idIn(params.id ?? '');
    const after = id === null ? undefined : await snapshotOf(db, id);
    const before = after?.supersedes ? await snapshotOf(db, after.supersedes) : undefined;
    if (!after || !before) return notFound();
    const sideOf = async (of: number) => ({ results: await resultsOf(db, of), published: await publishedOf(db, of) });
    const [was, is] = [await sideOf(before.id), await sideOf(after.id)];
    const main = CompareReturnPage({
      before: { ...before, summary: before.summary as SnapshotSummary },
      after: { ...after, summary: after.summary as SnapshotSummary },
      figures: compared(was, is),
      whole: seesCounts(visitor),
    });
    return page('What the corrected return changed', main, {
      section: 'returns',
      width: 'wide',
      breadcrumbs: [
        { text: 'Returns', href: '/returns' },
        { text: `Return as at ${inWords(after.asAt)}`, href: `/returns/${after.id}` },
      ],
    });
  },
};
