import { loadPost } from '../../people/index.ts';
import { idIn } from '../../platform/id-in.ts';
import { notFound, page, type Route } from '../../platform/web/route.ts';
import { orderActions, readOrder } from './action-order.ts';
import { planCrumbs } from './crumbs.ts';
import { openAt } from './open-plan.ts';
import { datedTitle } from './parts/plan-frame.tsx';
import { PostActionsPage } from './post-actions-page.tsx';

/** What a post owns in a plan (`?plan=`, else the main one), whoever holds it. */
export const postActionsRoute: Route = {
  method: 'GET',
  path: '/posts/:id/actions',
  access: 'plan.read',
  audit: null,
  within: 'own',
  handle: async (request) => {
    const id = idIn(request.params['id']);
    const planId = idIn(request.query.one('plan'));
    if (id === null || (planId === null && request.query.one('plan') !== '')) return notFound();
    return openAt(request, planId, async ({ services, view, at }) => {
      const post = view.posts.get(id);
      if (!post) return notFound();
      const order = readOrder(request.query);
      const actions = orderActions(
        view,
        view.actions.filter((action) => action.owners.some((one) => one.id === post.id)),
        order,
      );
      const known = await loadPost(services.db, post.id, at.asAt);
      const main = PostActionsPage({ view, at, post, aliases: known?.aliases ?? [], actions, order });
      const breadcrumbs = planCrumbs(view, at);
      return page(datedTitle(post.title, at), main, { width: 'wide', section: 'plan', breadcrumbs });
    });
  },
};
