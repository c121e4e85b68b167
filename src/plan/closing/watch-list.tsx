import { inWords } from '../../methods/calendar.ts';
import { notFound, page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { DataTable, Empty, PageHeading } from '../../platform/web/ui/index.ts';
import { planIndex } from '../model/plan-index.ts';
import type { Action } from '../model/plan-view.ts';
import { readPlan } from '../model/read-plan.ts';
import { idIn } from '../../platform/id-in.ts';

/** GET /plan/:plan/watch: closed actions, those whose day to look again comes first (or has passed) on top. */
export async function watchList(request: WebRequest): Promise<Reply> {
  const { services, today, params } = request;
  const planId = idIn(params['plan']);
  const view = planId === null ? null : await readPlan(services, planId, today);
  if (!view) return notFound();
  const { areaName } = planIndex(view);
  const rows = view.actions
    .flatMap((action) => (action.closure ? [{ action, closure: action.closure }] : []))
    .sort((a, b) => (a.closure.watchUntil < b.closure.watchUntil ? -1 : 1));
  const title = 'Closed actions being watched';
  const main = (
    <>
      <PageHeading text={title} caption={view.title} />
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowTone={({ closure }) => (closure.watchUntil < today ? 'attention' : undefined)}
        empty={<Empty text="No action is closed." />}
        columns={[
          { key: 'action', heading: 'Action', width: 'wide', cell: ({ action }) => <ActionLink action={action} /> },
          { key: 'area', heading: 'Area', cell: ({ action }) => areaName(action.areaId) },
          { key: 'closed', heading: 'Closed', nowrap: true, cell: ({ closure }) => inWords(closure.on) },
          { key: 'evidence', heading: 'On what evidence', cell: ({ closure }) => closure.evidence },
          { key: 'approver', heading: 'Agreed by', cell: ({ closure }) => closure.approver },
          {
            key: 'watch',
            heading: 'Look again',
            cell: ({ closure }) =>
              closure.watchUntil < today
                ? `${inWords(closure.watchUntil)}, which has passed`
                : inWords(closure.watchUntil),
          },
        ]}
      />
    </>
  );
  return page(title, main, { breadcrumbs: [{ text: view.title, href: `/plan/${view.id}` }], section: 'plan' });
}

function ActionLink({ action }: { action: Action }) {
  return (
    <>
      <a class="govuk-link" href={`/actions/${action.id}/close`}>
        {action.ref || 'Action'}
      </a>{' '}
      {action.text}
    </>
  );
}
