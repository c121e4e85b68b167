import type { Delivery, Impact } from '../../model/plan-view.ts';

/** What a rating word can mean for how the work stands, for people to choose from. */
export const deliveries: { value: Delivery; text: string }[] = [
  { value: 'not-started', text: 'Not started' },
  { value: 'on-track', text: 'On track' },
  { value: 'at-risk', text: 'At risk' },
  { value: 'late', text: 'Late' },
  { value: 'complete', text: 'Complete' },
  { value: 'closed', text: 'Closed' },
];

/** What a rating word can say about the difference made. */
export const impacts: { value: Impact; text: string }[] = [
  { value: 'not-claimed', text: 'Nothing claimed' },
  { value: 'claimed', text: 'Claimed and not evidenced' },
  { value: 'evidenced', text: 'Evidenced' },
  { value: 'embedded', text: 'Embedded' },
];
