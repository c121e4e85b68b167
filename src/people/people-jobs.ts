import type { Job } from '../platform/jobs/jobs.ts';
import { accessReviewJob } from './access/access-review.job.ts';
import { retentionRulesJob } from './data-protection/protection-routes.ts';
import { auditJob } from './audit/check-audit.ts';

/** What this room does by itself. */
export const peopleJobs: Job[] = [auditJob, retentionRulesJob, accessReviewJob];
