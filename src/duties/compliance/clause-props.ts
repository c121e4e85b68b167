import type { AuditLine } from '../../people/index.ts';
import type { Standpoint } from '../../plan/index.ts';
import type { FieldError, FormValues } from '../../platform/web/route.ts';
import type { ClauseEvidence } from './clause-evidence-queries.ts';
import type { ClauseView, Compliance } from './load-compliance.ts';
import type { Suggestion } from './suggest-for-text.ts';

/** What the page of a clause, and each of its parts, is given. */
export type ClauseProps = {
  title: string;
  compliance: Compliance;
  clause: ClauseView;
  at: Standpoint;
  suggested: Suggestion[];
  /** Bodies the clause names and is not joined to. */
  bodies: string[];
  withdrawn: ClauseEvidence[];
  changes: AuditLine[];
  may: { judge: boolean; override: boolean; evidence: boolean };
  csrf: string;
  errors: FieldError[];
  /** What was typed, where a form came back. */
  typed: FormValues | null;
  /** Somebody else judged it since the form was opened. */
  conflict: boolean;
  /** Why "met" was stopped. */
  missing: string[] | null;
};
