import type { AdviceKind, ResponsePosition } from './advice-queries.ts';

/** What the council can answer. */
export const responsePositions: Record<ResponsePosition, { text: string; colour: string }> = {
  accepted: { text: 'Accepted', colour: 'blue' },
  'accepted-in-part': { text: 'Accepted in part', colour: 'yellow' },
  'not-accepted': { text: 'Not accepted', colour: 'red' },
  done: { text: 'Done', colour: 'green' },
};

export const adviceKinds: Record<AdviceKind, string> = { advice: 'Advice', recommendation: 'Recommendation' };
