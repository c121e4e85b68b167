import type { Action, PlanView } from '../model/plan-view.ts';
import { capital, countOf } from '../words.ts';
import type { ActionFilter } from './action-filter.ts';
import type { Order } from './action-order.ts';
import type { Paging } from '../../platform/web/paging.ts';
import { ActionFilterForm } from './parts/action-filter-form.tsx';
import { ActionTable } from './parts/action-table.tsx';
import { ListDownloads } from './parts/list-downloads.tsx';
import { PagesOf } from '../../platform/web/ui/pages-of.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import type { Query, Standpoint } from './standpoint.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  filter: ActionFilter;
  order: Order;
  /** Filters and order as they stand in the address. */
  query: Query;
  paging: Paging<Action>;
};

export function ActionsPage({ view, at, filter, order, query, paging }: Props) {
  const own = (more: Query) => at.planHref('actions', { ...query, ...more });
  return (
    <PlanFrame view={view} at={at} title={datedTitle('Actions', at)} caption={view.title} current="actions">
      <ActionFilterForm
        view={view}
        at={at}
        filter={filter}
        action={`/plan/${at.planId}/actions`}
        result={`${capital(countOf(paging.total, 'action'))} of ${view.actions.length}`}
      />
      <ActionTable
        view={view}
        at={at}
        actions={paging.rows}
        caption="Actions"
        captionHidden
        sorting={{ ...order, href: (sort, direction) => own({ sort, direction }) }}
        empty="No actions match these filters."
      />
      <PagesOf paging={paging} href={(page) => own({ page })} />
      <ListDownloads what="these actions" href={(format) => own({ format })} />
    </PlanFrame>
  );
}
