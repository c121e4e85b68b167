import { z } from 'zod';
import { idIn } from '../../platform/id-in.ts';
import { readDate } from '../../platform/web/date-field.tsx';
import { parseForm } from '../../platform/web/parse-form.ts';
import { notFound, redirect, type Route, type WebRequest } from '../../platform/web/route.ts';
import {
  insertFollowUp,
  insertReviewFinding,
  withdrawReviewRow,
  type FindingKind,
  type FollowUpState,
} from './review-queries.ts';
import { findingKinds, followUpStates } from './review-words.ts';
import { reviewIn, showReview } from './reviews.ts';

const findingForm = z.object({
  'finding-kind': z.enum(Object.keys(findingKinds) as [FindingKind, ...FindingKind[]], 'Choose what it is'),
  found: z.string().min(1, 'Enter what was found').max(6000, 'What was found must be 6,000 characters or fewer'),
  'finding-theme': z.string().max(120),
});

/** POST /reviews/:id/findings: adds something the review found. */
export const addReviewFinding: Route = {
  method: 'POST',
  path: '/reviews/:id/findings',
  access: 'reviews.edit',
  audit: 'review.finding',
  handle: async (request) => {
    const review = await reviewIn(request);
    if (!review || review.withdrawnBecause) return notFound();
    const read = parseForm(findingForm, request.form);
    if (!read.ok) return showReview(request, read.errors);
    const row = {
      reviewId: review.id,
      kind: read.value['finding-kind'],
      theme: read.value['finding-theme'],
      said: read.value.found,
    };
    await request.services.db.transaction().execute(async (trx) => {
      const finding = await insertReviewFinding(trx, row, request.visitor?.personId ?? null);
      await request.audit(trx, { subject: `review:${review.id}`, after: { finding, ...row } });
    });
    return redirect(`/reviews/${review.id}#findings`, 'The finding is added.');
  },
};

const followUpForm = z.object({
  state: z.enum(Object.keys(followUpStates) as [FollowUpState, ...FollowUpState[]], 'Choose where it stands'),
  did: z.string().min(1, 'Enter what was or will be done').max(6000, 'What was done must be 6,000 characters or fewer'),
});

/** POST /reviews/:id/findings/:finding/follow-up: says what was done about a finding, or will be and by when. */
export const followUpFinding: Route = {
  method: 'POST',
  path: '/reviews/:id/findings/:finding/follow-up',
  access: 'reviews.edit',
  audit: 'review.follow-up',
  handle: async (request) => {
    const found = await findingIn(request);
    if (!found) return notFound();
    const { review, finding } = found;
    const read = parseForm(followUpForm, request.form);
    const due = readDate(request.form, 'due', 'The date it is due');
    const errors = [...(read.ok ? [] : read.errors), ...(due.ok ? [] : [due.error])].map(({ field, message }) => ({
      field: `${field}-${finding.id}`,
      message,
    }));
    if (!read.ok || !due.ok) return showReview(request, errors);
    const row = {
      findingId: finding.id,
      state: read.value.state,
      said: read.value.did,
      on: request.today,
      dueOn: due.value,
    };
    await request.services.db.transaction().execute(async (trx) => {
      await insertFollowUp(trx, row, request.visitor?.personId ?? null);
      await request.audit(trx, { subject: `review:${review.id}`, after: row });
    });
    return redirect(`/reviews/${review.id}#findings`, 'It is kept.');
  },
};

/** POST /reviews/:id/withdraw, and of one finding with `finding`: a record made in error stays, with the reason. */
export const withdrawReview: Route = {
  method: 'POST',
  path: '/reviews/:id/withdraw',
  access: 'reviews.edit',
  audit: 'review.withdraw',
  handle: async (request) => {
    const review = await reviewIn(request);
    if (!review) return notFound();
    const { services, form, visitor } = request;
    const finding = idIn(form.one('finding'));
    if (finding !== null && !review.findings.some((one) => one.id === finding)) return notFound();
    const because = form.one('because').slice(0, 500);
    if (because === '')
      return showReview(request, [
        { field: finding === null ? 'because' : `because-${finding}`, message: 'Enter why it is withdrawn' },
      ]);
    await services.db.transaction().execute(async (trx) => {
      const [table, id] = finding === null ? (['review', review.id] as const) : (['review_finding', finding] as const);
      await withdrawReviewRow(trx, table, id, because, visitor?.personId ?? null, services.now());
      await request.audit(trx, {
        subject: `review:${review.id}`,
        after: { because, ...(finding === null ? {} : { finding }) },
      });
    });
    return redirect(`/reviews/${review.id}`, 'It is withdrawn.');
  },
};

async function findingIn(request: WebRequest) {
  const review = await reviewIn(request);
  const id = idIn(request.params['finding']);
  const finding = review?.findings.find((one) => one.id === id && !one.withdrawnBecause);
  return review && finding && !review.withdrawnBecause ? { review, finding } : null;
}
