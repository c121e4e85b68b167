import { notFound, page, redirect, type Reply } from '../../platform/web/route.ts';
import { planIndex } from '../model/plan-index.ts';
import { planCrumbs } from './crumbs.ts';
import { milestoneList } from '../lists/definitions/milestones.ts';
import { listFile } from '../lists/write-list.ts';
import { listDownload, listFormat } from './list-download.ts';
import { MilestonesPage } from './milestones-page.tsx';
import { itemPage, planPage } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';

/** The timeline: milestones past and to come, each with the actions it stands on; or as a file. */
export const milestonesRoute = planPage('/plan/:plan/milestones', ({ request, view, at }) => {
  const format = listFormat(request.query.one('format'));
  if (format) return listDownload(listFile(milestoneList, view), format, view.asAt);
  const main = MilestonesPage({ view, at, may: request.may });
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
