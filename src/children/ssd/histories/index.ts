/** Every list of what happened one by one, made of the dataset's histories. */
import type { View } from '../views/view.ts';
import { careReviewsView, careVisitsView, inCareInYearView, missingEpisodesView } from './care.ts';
import {
  assessmentsDoneView,
  needVisitsView,
  plansBegunView,
  protectionReviewsView,
  protectionVisitsView,
} from './plans.ts';

export const historyViews: readonly View[] = [
  careVisitsView,
  careReviewsView,
  protectionVisitsView,
  protectionReviewsView,
  needVisitsView,
  missingEpisodesView,
  plansBegunView,
  assessmentsDoneView,
  inCareInYearView,
];
