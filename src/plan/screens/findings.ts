import { page } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import { impactWords } from '../words.ts';
import { planCrumbs } from './crumbs.ts';
import { FindingsPage } from './findings-page.tsx';
import { listDownload, listFormat, type DownloadList } from './list-download.ts';
import { planPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';
import type { PlanView } from '../model/plan-view.ts';

/** All findings by area, with what is done about each; or as a file. */
export const findingsRoute = planPage('/plan/:plan/findings', ({ request, view, at }) => {
  const format = listFormat(request.query.one('format'));
  if (format) return listDownload(findingListFile(view), format, view.asAt);
  const main = FindingsPage({ view, at, only: request.query.one('show') });
  return page(datedTitle('Findings', at), main, { width: 'wide', section: 'plan', breadcrumbs: planCrumbs(view, at) });
});

/** Findings as a list for a spreadsheet; refs of actions are separated by semicolons. */
export function findingListFile(view: PlanView): DownloadList {
  const { areaName, actions, byArea } = planIndex(view);
  return {
    name: 'Findings',
    columns: ['Area', 'Group', 'Finding', 'Action refs', 'Impact', 'Impact reason', 'Evidence'],
    rows: byArea(view.findings).map((finding) => [
      areaName(finding.areaId),
      finding.group ?? '',
      finding.text,
      finding.actionIds.flatMap((id) => actions.get(id)?.ref || []).join('; '),
      finding.impactRating ? impactWords[finding.impactRating.impact] : '',
      finding.impactRating?.reason ?? '',
      finding.evidenceCount,
    ]),
  };
}
