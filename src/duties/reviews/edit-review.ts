import { z } from 'zod';
import { readDate } from '../../platform/web/date-field.tsx';
import { parseForm } from '../../platform/web/parse-form.ts';
import {
  invalid,
  notFound,
  page,
  redirect,
  type FieldError,
  type Reply,
  type Route,
  type WebRequest,
} from '../../platform/web/route.ts';
import { EditReviewPage } from './edit-review-page.tsx';
import { insertReview, updateReview, type Review, type ReviewFields, type ReviewKind } from './review-queries.ts';
import { reviewKinds } from './review-words.ts';
import { belowReviews, reviewIn } from './reviews.ts';
import { themesAt } from './themes.ts';

const form = z.object({
  kind: z.enum(Object.keys(reviewKinds) as [ReviewKind, ...ReviewKind[]], 'Choose what kind of review it is'),
  title: z.string().min(1, 'Enter what the review is called').max(200, 'The name must be 200 characters or fewer'),
  reviewers: z.string().min(1, 'Enter who reviews').max(500, 'Who reviews must be 500 characters or fewer'),
  'asked-by': z.string().max(300, 'Who asked for it must be 300 characters or fewer'),
  summary: z.string().max(6000, 'The summary must be 6,000 characters or fewer'),
});

/** GET /reviews/new. */
export const newReviewForm: Route = {
  method: 'GET',
  path: '/reviews/new',
  access: 'reviews.edit',
  audit: null,
  handle: (request) => show(request, null, []),
};

/** POST /reviews/new: records a review, held or to come. */
export const newReview: Route = {
  method: 'POST',
  path: '/reviews/new',
  access: 'reviews.edit',
  audit: 'review.add',
  handle: async (request) => {
    const read = await readReview(request);
    if (!read.ok) return show(request, null, read.errors);
    const id = await request.services.db.transaction().execute(async (trx) => {
      const made = await insertReview(trx, read.value, request.visitor?.personId ?? null);
      await request.audit(trx, { subject: `review:${made}`, after: read.value });
      return made;
    });
    return redirect(`/reviews/${id}`, 'The review is recorded.');
  },
};

/** GET /reviews/:id/edit. */
export const editReviewForm: Route = {
  method: 'GET',
  path: '/reviews/:id/edit',
  access: 'reviews.edit',
  audit: null,
  handle: async (request) => {
    const review = await reviewIn(request);
    return review && !review.withdrawnBecause ? show(request, review, []) : notFound();
  },
};

/** POST /reviews/:id/edit: saves it; where somebody saved in between, shows both and saves nothing. */
export const editReview: Route = {
  method: 'POST',
  path: '/reviews/:id/edit',
  access: 'reviews.edit',
  audit: 'review.edit',
  handle: async (request) => {
    const review = await reviewIn(request);
    if (!review || review.withdrawnBecause) return notFound();
    const read = await readReview(request);
    if (!read.ok) return show(request, review, read.errors);
    const { services, visitor } = request;
    const saved = await services.db.transaction().execute(async (trx) => {
      const by = visitor?.personId ?? null;
      if (
        !(await updateReview(trx, review.id, Number(request.form.one('version')) || 0, read.value, by, services.now()))
      )
        return false;
      const { kind, title, from, to, themes, reviewers, askedBy, summary } = review;
      await request.audit(trx, {
        subject: `review:${review.id}`,
        before: { kind, title, from, to, themes, reviewers, askedBy, summary },
        after: read.value,
      });
      return true;
    });
    return saved
      ? redirect(`/reviews/${review.id}`, 'The review is saved.')
      : show(request, await reviewIn(request), [], true);
  },
};

async function readReview(
  request: WebRequest,
): Promise<{ ok: true; value: ReviewFields } | { ok: false; errors: FieldError[] }> {
  const read = parseForm(form, request.form);
  const [from, to] = [readDate(request.form, 'from', 'The first day'), readDate(request.form, 'to', 'The last day')];
  const errors: FieldError[] = read.ok ? [] : [...read.errors];
  if (!from.ok) errors.push(from.error);
  else if (from.value === null) errors.push({ field: 'from-day', message: 'Enter the first day' });
  if (!to.ok) errors.push(to.error);
  if (from.ok && to.ok && from.value && to.value && to.value < from.value)
    errors.push({ field: 'to-day', message: 'The last day must be the same as or after the first day' });
  if (!read.ok || !from.ok || !from.value || !to.ok || errors.length > 0) return { ok: false, errors };
  const { kind, title, reviewers, 'asked-by': askedBy, summary } = read.value;
  const themes = [...new Set(request.form.all('theme'))].filter((one) => one !== '' && one.length <= 120).slice(0, 30);
  return { ok: true, value: { kind, title, from: from.value, to: to.value, themes, reviewers, askedBy, summary } };
}

async function show(
  request: WebRequest,
  review: Review | null,
  errors: FieldError[],
  conflict = false,
): Promise<Reply> {
  const { services, today, visitor, form: typed } = request;
  const main = EditReviewPage({
    review,
    themes: [...new Set([...(review?.themes ?? []), ...(await themesAt(services, today))])],
    errors,
    typed: errors.length > 0 || conflict ? typed : null,
    conflict,
    csrf: visitor?.csrf ?? '',
  });
  const title = review ? 'Edit the review' : 'Record a review';
  const more = { ...belowReviews, width: 'two-thirds' as const };
  if (errors.length > 0) return invalid(title, main, errors, more);
  return page(title, main, { ...more, status: conflict ? 409 : 200 });
}
