import type { Route } from '../../platform/web/route.ts';
import { changeItemLinks, itemLinksPage } from './item-links.ts';
import { joinSuggested, planLinksPage } from './plan-links.ts';

/** Joining findings, actions, measures, commitments and milestones, one by one and many at once. */
export const linkRoutes: Route[] = [
  { method: 'GET', path: '/links/:item', access: 'plan.edit', audit: null, handle: itemLinksPage },
  { method: 'POST', path: '/links/:item', access: 'plan.edit', audit: 'link.join', handle: changeItemLinks },
  { method: 'GET', path: '/plan/:plan/links', access: 'plan.edit', audit: null, handle: planLinksPage },
  { method: 'POST', path: '/plan/:plan/links', access: 'plan.edit', audit: 'link.join', handle: joinSuggested },
];
