export { readCommitteeReport } from './read-committee-report.ts';
