export { demoAuthority, demoPeople, demoSignInCards, planTitle } from './authority.ts';
export { demoHistory } from './history.ts';
export { demoLinks } from './links.ts';
export { demoPlan } from './plan.ts';
export { demoPosts } from './posts.ts';
export { demoReceived, type ReceivedDocument } from './received/index.ts';
export { demoRatingWords } from './rating-key.ts';
export type * from './demo-shapes.ts';
