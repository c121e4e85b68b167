import type { FindingKind, FollowUpState, ReviewKind } from './review-queries.ts';

export const reviewKinds: Record<ReviewKind, string> = {
  department: 'Review by the Department',
  diagnostic: 'Diagnostic review',
  peer: 'Peer review',
  other: 'Another review',
};
export const findingKinds: Record<FindingKind, string> = {
  strength: 'Strength',
  concern: 'Concern',
  recommendation: 'Recommendation',
};
export const followUpStates: Record<FollowUpState, { text: string; colour: string }> = {
  planned: { text: 'Planned', colour: 'grey' },
  'under-way': { text: 'Under way', colour: 'blue' },
  done: { text: 'Done', colour: 'green' },
  'not-taken-up': { text: 'Not taken up', colour: 'red' },
};
