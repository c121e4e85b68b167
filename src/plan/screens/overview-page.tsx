import { wholeOf } from '../model/in-part.ts';
import type { VNode } from 'preact';
import { inWords, monthInWords } from '../../methods/calendar.ts';
import { InsetText, Stats, type Stat } from '../../platform/web/ui/index.ts';
import type { Action, PlanView } from '../model/plan-view.ts';
import { capital, countOf } from '../words.ts';
import type { ActionFilter } from './action-filter.ts';
import type { Order } from './action-order.ts';
import { areaRows, lastClaim, stuckActions, tallyOf, type Since, type Tally } from './overview-model.ts';
import type { Paging } from '../../platform/web/paging.ts';
import { ActionFilterForm } from './parts/action-filter-form.tsx';
import { ActionTable } from './parts/action-table.tsx';
import { AreaTable } from './parts/area-table.tsx';
import { AreasToFill } from './parts/areas-to-fill.tsx';
import { ChangeSummary } from './parts/change-summary.tsx';
import { ItemMenu } from './parts/item-menu.tsx';
import { ListDownloads } from './parts/list-downloads.tsx';
import { PagesOf } from '../../platform/web/ui/pages-of.tsx';
import { PlanFrame } from './parts/plan-frame.tsx';
import { PlanSwitch } from './parts/plan-switch.tsx';
import { StuckList } from './parts/stuck-list.tsx';
import { addressOf, type Query, type Standpoint } from './standpoint.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  filter: ActionFilter;
  filtered: boolean;
  order: Order;
  query: Query;
  /** The actions the filters leave. */
  actions: Action[];
  paging: Paging<Action>;
  since: Since | null;
  panels: VNode[];
  stats: Stat[];
  plans: { id: number; title: string }[];
  /** What the visitor may do to the plan. */
  menu: { text: string; href: string }[];
};

export function OverviewPage(props: Props) {
  const { view, at, filter, filtered, order, query, actions, paging, since, panels, stats, plans, menu } = props;
  const whole = tallyOf(view, actions);
  const own = (more: Query) => at.planHref('', { ...query, ...more });
  const form = (
    <ActionFilterForm
      view={view}
      at={at}
      filter={filter}
      action={`/plan/${at.planId}`}
      result={filtered ? `${capital(countOf(actions.length, 'action'))} of ${view.actions.length}` : undefined}
    />
  );
  return (
    <PlanFrame view={view} at={at} title={view.title} caption={caption(view, at)} current="">
      <PlanSwitch plans={plans} current={view.id} />
      <ItemMenu items={menu} />
      {filtered ? form : null}
      <NothingSince view={view} at={at} whole={whole} />
      <Stats label="The plan in figures" items={[...figures(whole, at, query), ...(filtered ? [] : stats)]} />
      {filtered ? null : (
        <div class="los-glance">
          <StuckList view={view} at={at} stuck={stuckActions(view, actions)} />
          <ChangeSummary view={view} at={at} since={since} />
        </div>
      )}
      {actions.length > 0 ? (
        <AreaTable view={view} at={at} rows={areaRows(view, actions)} whole={whole} query={query} />
      ) : null}
      {filtered ? null : <AreasToFill view={view} at={at} />}
      {panels}
      {filtered ? (
        <>
          <ActionTable
            view={view}
            at={at}
            actions={paging.rows}
            caption="Actions that match"
            sorting={{ ...order, href: (sort, direction) => own({ sort, direction }) }}
            empty="No actions match these filters."
          />
          <PagesOf paging={paging} href={(page) => own({ page })} />
          <ListDownloads what="these actions" href={(format) => at.planHref('actions', { ...query, format })} />
        </>
      ) : (
        <section aria-labelledby="find">
          <h2 class="govuk-heading-m" id="find">
            Find actions
          </h2>
          {form}
          {wholeOf(view) === view ? <TakeAway at={at} /> : null}
        </section>
      )}
    </PlanFrame>
  );
}

function caption(view: PlanView, at: Standpoint): string | undefined {
  if (!at.isToday) return `As at ${inWords(at.asAt)}`;
  const { period } = view;
  if (!period) return undefined;
  const month = monthInWords(period.month);
  if (period.state === 'open') return `${month} is open: updates are due by ${inWords(period.updatesDueOn)}`;
  return period.state === 'locked' ? `${month} is locked` : `${month} is moderated, and not locked yet`;
}

/** The figures a director asks for first, each leading to the actions it counts. */
function figures(whole: Tally, at: Standpoint, query: Query): Stat[] {
  const link = (more: Query) => at.planHref('actions', { ...query, ...more });
  const done = (whole.delivery.get('complete') ?? 0) + (whole.delivery.get('closed') ?? 0);
  const shown = (whole.impact.get('evidenced') ?? 0) + (whole.impact.get('embedded') ?? 0);
  const behind = (whole.delivery.get('late') ?? 0) + (whole.delivery.get('at-risk') ?? 0);
  const silent = whole.flags.get('no-update') ?? 0;
  const overdue = whole.flags.get('overdue') ?? 0;
  const unclear = whole.delivery.get('unmapped') ?? 0;
  return [
    { label: whole.total === 1 ? 'action' : 'actions', value: whole.total, href: link({}) },
    { label: 'done (complete or closed)', value: done, href: link({ delivery: 'finished' }), tone: 'good' },
    { label: 'with impact evidenced or embedded', value: shown, href: link({ impact: 'shown' }), tone: 'good' },
    {
      label: 'late or at risk',
      value: behind,
      href: link({ delivery: 'behind' }),
      tone: behind ? 'attention' : undefined,
    },
    {
      label: 'overdue by their own dates',
      value: overdue,
      href: link({ flag: 'overdue' }),
      tone: overdue ? 'attention' : undefined,
    },
    {
      label: 'with no accepted update this period',
      value: silent,
      href: link({ flag: 'no-update' }),
      tone: silent ? 'attention' : undefined,
    },
    ...(unclear
      ? [
          {
            label: 'with a rating not explained yet',
            value: unclear,
            href: at.planHref('rating-key'),
            tone: 'attention',
          } as const,
        ]
      : []),
  ];
}

/** Where nobody has claimed anything for long, the page says since when, and leads there. */
function NothingSince({ view, at, whole }: { view: PlanView; at: Standpoint; whole: Tally }) {
  const last = lastClaim(view);
  if (last === null || whole.total === 0 || (whole.delivery.get('no-update') ?? 0) < whole.total) return null;
  return (
    <InsetText>
      No action has been updated since {inWords(last)}, so how they stand now is not known.{' '}
      <a class="govuk-link" href={addressOf(at.path, { ...at.choices, 'as-at': last })}>
        See the plan as at {inWords(last)}
      </a>
    </InsetText>
  );
}

function TakeAway({ at }: { at: Standpoint }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={at.planHref('export.json')} download>
        Download the whole plan (open format, JSON)
      </a>{' '}
      or its lists as CSV or Excel from the pages of{' '}
      <a class="govuk-link" href={at.planHref('actions')}>
        actions
      </a>
      ,{' '}
      <a class="govuk-link" href={at.planHref('findings')}>
        findings
      </a>
      ,{' '}
      <a class="govuk-link" href={at.planHref('milestones')}>
        milestones
      </a>{' '}
      and{' '}
      <a class="govuk-link" href={at.planHref('measures')}>
        measures
      </a>
      .{' '}
      <a class="govuk-link" href="/plans">
        All plans
      </a>
    </p>
  );
}
