import {
  notFound,
  page,
  type Route,
  type WebRequest,
  type Reply,
  type FieldError,
  invalid,
} from '../../platform/web/route.ts';
import { idIn } from '../../platform/id-in.ts';
import { ReviewPage } from './review-page.tsx';
import { reviewsUntil, type Review } from './review-queries.ts';
import { ReviewsPage } from './reviews-page.tsx';
import { themesAt } from './themes.ts';

/** Where a page about reviews stands in the product. */
export const reviewsLayout = { section: 'notice', breadcrumbs: [{ text: 'Notice', href: '/notice' }] };
export const belowReviews = {
  ...reviewsLayout,
  breadcrumbs: [...reviewsLayout.breadcrumbs, { text: 'Reviews', href: '/reviews' }],
};

/** GET /reviews: reviews by others, what they found, and what has not been followed up. */
export const reviewsRoute: Route = {
  method: 'GET',
  path: '/reviews',
  access: 'notice.read',
  audit: null,
  handle: async ({ services, visitor, today }) => {
    const list = await reviewsUntil(services.db, '9999-12-31', { withdrawn: true });
    const mayEdit = visitor?.abilities.has('reviews.edit') ?? false;
    return page('Reviews', ReviewsPage({ list, today, mayEdit }), reviewsLayout);
  },
};

/** GET /reviews/:id: one review, its findings and what was done about each. */
export const reviewRoute: Route = {
  method: 'GET',
  path: '/reviews/:id',
  access: 'notice.read',
  audit: null,
  handle: (request) => showReview(request, []),
};

/** The review a page's address names, withdrawn or not; null when there is none. */
export async function reviewIn(request: WebRequest): Promise<Review | null> {
  const id = idIn(request.params['id']);
  return id === null
    ? null
    : ((await reviewsUntil(request.services.db, '9999-12-31', { withdrawn: true, id }))[0] ?? null);
}

/** The page of a review, with what was typed where a form of it came back. */
export async function showReview(request: WebRequest, errors: FieldError[]): Promise<Reply> {
  const review = await reviewIn(request);
  if (!review) return notFound();
  const { services, visitor, today, form } = request;
  const main = ReviewPage({
    review,
    themes: [...new Set([...review.themes, ...(await themesAt(services, today))])],
    mayEdit: (visitor?.abilities.has('reviews.edit') ?? false) && !review.withdrawnBecause,
    maySupply: visitor?.abilities.has('supply.manage') ?? false,
    today,
    errors,
    typed: errors.length > 0 ? form : null,
    csrf: visitor?.csrf ?? '',
  });
  return errors.length > 0 ? invalid(review.title, main, errors, belowReviews) : page(review.title, main, belowReviews);
}
