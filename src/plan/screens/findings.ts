import { page } from '../../platform/web/route.ts';
import { planCrumbs } from './crumbs.ts';
import { FindingsPage } from './findings-page.tsx';
import { findingList } from '../lists/definitions/findings.ts';
import { listFile } from '../lists/write-list.ts';
import { listDownload, listFormat } from './list-download.ts';
import { planPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';

/** All findings by area, with what is done about each; or as a file. */
export const findingsRoute = planPage('/plan/:plan/findings', ({ request, view, at }) => {
  const format = listFormat(request.query.one('format'));
  if (format) return listDownload(listFile(findingList, view), format, view.asAt);
  const main = FindingsPage({ view, at, only: request.query.one('show') });
  return page(datedTitle('Findings', at), main, { width: 'wide', section: 'plan', breadcrumbs: planCrumbs(view, at) });
});
