import type { Job } from '../platform/jobs/jobs.ts';
import { auditJob } from './audit/check-audit.ts';

/** What this room does by itself. */
export const peopleJobs: Job[] = [auditJob];
