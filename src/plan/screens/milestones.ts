import { notFound, page, redirect, type Reply } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import type { PlanView } from '../model/plan-view.ts';
import { milestoneInWords } from '../words.ts';
import { planCrumbs } from './crumbs.ts';
import { listDownload, listFormat, type DownloadList } from './list-download.ts';
import { MilestonesPage } from './milestones-page.tsx';
import { itemPage, planPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';

/** The timeline: milestones past and to come, each with the actions it stands on; or as a file. */
export const milestonesRoute = planPage('/plan/:plan/milestones', ({ request, view, at }) => {
  const format = listFormat(request.query.one('format'));
  if (format) return listDownload(milestoneListFile(view), format, view.asAt);
  const main = MilestonesPage({ view, at, visitor: request.visitor });
  return page(datedTitle('Milestones', at), main, {
    width: 'wide',
    section: 'plan',
    breadcrumbs: planCrumbs(view, at),
  });
});

/** A milestone has its place in the timeline, where its address leads. */
export const milestoneRoute = itemPage(
  '/milestones/:id',
  'milestone',
  (view, id) => planIndex(view).milestones.has(id),
  ({ at, view }, id): Reply =>
    planIndex(view).milestones.has(id) ? redirect(at.planHref(`milestones#milestone-${id}`)) : notFound(),
);

/** Milestones as a list for a spreadsheet; dates ISO, refs of actions separated by semicolons. */
function milestoneListFile(view: PlanView): DownloadList {
  const { actions } = planIndex(view);
  return {
    name: 'Milestones',
    columns: ['Number', 'By', 'Milestone', 'State', 'Action refs'],
    rows: view.milestones.map((milestone) => [
      milestone.number,
      milestone.byOn ?? '',
      milestone.text,
      milestoneInWords(milestone),
      milestone.actionIds.flatMap((id) => actions.get(id)?.ref || []).join('; '),
    ]),
  };
}
