import { page } from '../../platform/web/route.ts';
import { planCrumbs } from './crumbs.ts';
import { listDownload, listFormat } from './list-download.ts';
import { measureList } from '../lists/definitions/measures.ts';
import { listFile } from '../lists/write-list.ts';
import { MeasuresPage } from './measures-page.tsx';
import { planPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';

/** The register of measures: what is aimed at, what was read, where from; or as a file. */
export const measuresRoute = planPage('/plan/:plan/measures', ({ request, view, at }) => {
  const format = listFormat(request.query.one('format'));
  if (format) return listDownload(listFile(measureList, view), format, view.asAt);
  const main = MeasuresPage({ view, at, only: request.query.one('show') });
  return page(datedTitle('Measures', at), main, { width: 'wide', section: 'plan', breadcrumbs: planCrumbs(view, at) });
});
