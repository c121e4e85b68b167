import { describeAudits } from '../../people/index.ts';
import { routes, type Route } from '../../platform/web/route.ts';
import {
  adviceRoute,
  adviserLogRoute,
  joinAdviceRoute,
  newAdvice,
  newAdviceForm,
  respond,
  withdrawAdviceRoute,
} from '../adviser/adviser-log.ts';
import { editReview, editReviewForm, newReview, newReviewForm } from './edit-review.ts';
import { addReviewFinding, followUpFinding, withdrawReview } from './review-findings.ts';
import { reviewRoute, reviewsRoute } from './reviews.ts';

/** Every page of the adviser's log and of reviews. */
export const reviewRoutes: Route[] = routes(
  adviserLogRoute,
  newAdviceForm,
  newAdvice,
  adviceRoute,
  respond,
  joinAdviceRoute,
  withdrawAdviceRoute,
  reviewsRoute,
  newReviewForm,
  newReview,
  reviewRoute,
  editReviewForm,
  editReview,
  addReviewFinding,
  followUpFinding,
  withdrawReview,
);

describeAudits({
  changes: {
    'advice.add': 'Recorded advice',
    'advice.respond': 'Recorded the answer to advice',
    'advice.join': 'Joined advice to the plan',
    'advice.withdraw': 'Withdrew a record of advice',
    'review.add': 'Recorded a review',
    'review.edit': 'Changed a review',
    'review.finding': 'Added a finding of a review',
    'review.follow-up': 'Said what is done about a finding of a review',
    'review.withdraw': 'Withdrew a review or a finding of it',
  },
  fields: {
    givenBy: 'Given by',
    askedBy: 'Asked for by',
    reviewers: 'Who reviews',
    dueOn: 'Due by',
    occasion: 'Where it was given',
  },
  subjects: {
    advice: { word: 'Advice', href: (id) => `/adviser/${id}` },
    review: { word: 'Review', href: (id) => `/reviews/${id}` },
  },
});
