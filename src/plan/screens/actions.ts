import { page } from '../../platform/web/route.ts';
import { filterActions, filterQuery, readFilter } from './action-filter.ts';
import { actionList } from '../lists/definitions/actions.ts';
import { listFile } from '../lists/write-list.ts';
import { orderActions, readOrder } from './action-order.ts';
import { ActionsPage } from './actions-page.tsx';
import { planCrumbs } from './crumbs.ts';
import { listDownload, listFormat } from './list-download.ts';
import { planPage } from './open-plan.ts';
import { pageOf } from '../../platform/web/paging.ts';
import { datedTitle } from './parts/plan-frame.tsx';

/** All actions of a plan: filtered, sorted, page by page, or as a file. */
export const actionsRoute = planPage('/plan/:plan/actions', ({ request, view, at }) => {
  const filter = readFilter(request.query);
  const order = readOrder(request.query);
  const actions = orderActions(view, filterActions(view, filter), order);
  const format = listFormat(request.query.one('format'));
  if (format) return listDownload(listFile(actionList, view, actions), format, view.asAt);
  const query = { ...filterQuery(filter), sort: request.query.one('sort'), direction: request.query.one('direction') };
  const main = ActionsPage({ view, at, filter, order, query, paging: pageOf(actions, request.query) });
  return page(datedTitle('Actions', at), main, { width: 'wide', section: 'plan', breadcrumbs: planCrumbs(view, at) });
});
