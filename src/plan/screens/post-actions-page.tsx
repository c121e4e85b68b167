import { Stats } from '../../platform/web/ui/index.ts';
import type { Action, OwnerPost, PlanView } from '../model/plan-view.ts';
import type { Order } from './action-order.ts';
import { tallyOf } from './overview-model.ts';
import { ActionTable } from './parts/action-table.tsx';
import { ListDownloads } from './parts/list-downloads.tsx';
import { datedTitle, PlanFrame } from './parts/plan-frame.tsx';
import { Facts } from '../../platform/web/ui/section.tsx';
import { Missing } from './parts/under.tsx';
import { addressOf, type Standpoint } from './standpoint.ts';

type Props = {
  view: PlanView;
  at: Standpoint;
  post: OwnerPost;
  aliases: string[];
  actions: Action[];
  order: Order;
};

export function PostActionsPage({ view, at, post, aliases, actions, order }: Props) {
  const whole = tallyOf(view, actions);
  const lead = actions.filter((action) => action.owners[0]?.id === post.id).length;
  return (
    <PlanFrame view={view} at={at} title={datedTitle(post.title, at)} caption="Owner" current={null}>
      <Facts
        facts={[
          ['Held by', post.holder ? post.holder.name : <Missing text="Nobody holds this post" />],
          ['Organisation', post.organisation],
          ['Also called', aliases.join('; ')],
        ]}
      />
      <Stats
        label="What the post owns"
        items={[
          { label: 'actions', value: actions.length },
          { label: 'as the lead', value: lead },
          { label: 'overdue by their own dates', value: whole.flags.get('overdue') ?? 0 },
          { label: 'with no accepted update this period', value: whole.flags.get('no-update') ?? 0 },
        ]}
      />
      <ActionTable
        view={view}
        at={at}
        actions={actions}
        caption="Actions"
        captionHidden
        sorting={{
          ...order,
          href: (sort, direction) => addressOf(at.path, { sort, direction, 'as-at': at.isToday ? null : at.asAt }),
        }}
        empty="This post owns no actions in this plan."
      />
      <ListDownloads what="these actions" href={(format) => at.planHref('actions', { owner: post.id, format })} />
    </PlanFrame>
  );
}
