import { redirect, routes } from './platform/web/route.ts';

/** The front door. */
export const homeRoutes = routes({
  method: 'GET',
  path: '/',
  access: 'anyone',
  audit: null,
  // People who owe an update come in at their actions; everyone else at the plan.
  handle: async ({ visitor }) => {
    if (!visitor) return redirect('/sign-in');
    const owes = visitor.abilities.has('plan.update') && visitor.posts.length > 0;
    if (owes) return redirect('/your-actions');
    if (visitor.abilities.has('plan.read')) return redirect('/plan');
    if (visitor.abilities.has('supply.read')) return redirect('/supplied');
    return redirect(visitor.abilities.has('public.read') ? '/public' : '/account');
  },
});
