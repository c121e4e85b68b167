import type { AuditLine } from '../audit/audit-queries.ts';
import type { Holding } from './access-review-queries.ts';

export type ReviewedChange = AuditLine & {
  /** Whose access it was, in words. */
  about: string;
  /** Whoever changed it changed their own. */
  isOwn: boolean;
};
export type Held = Holding & {
  roles: string[];
  unused: boolean;
};
