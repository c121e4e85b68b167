import { routes, type Route } from '../../platform/web/route.ts';
import './audit-names.ts';
import { besideRoute } from './beside.ts';
import { clauseRoute } from './clause.ts';
import { addClauseEvidence, clauseEvidenceFile, withdrawClauseEvidenceRoute } from './clause-evidence.ts';
import { escalationRoute, recordStep, withdrawStepRoute } from './escalation.ts';
import { joinClause, partClause } from './join-clause.ts';
import { judgeClause } from './judge-clause.ts';
import { linkClauses, linkClausesForm } from './link-clauses.ts';
import { noticeListRoutes, noticeRoute, oneNoticeRoute } from './notice.ts';

/** Every page about whether the notice is met. */
export const complianceRoutes: Route[] = routes(
  noticeRoute,
  oneNoticeRoute,
  ...noticeListRoutes,
  linkClausesForm,
  linkClauses,
  escalationRoute,
  recordStep,
  withdrawStepRoute,
  besideRoute,
  clauseRoute,
  judgeClause,
  joinClause,
  partClause,
  addClauseEvidence,
  withdrawClauseEvidenceRoute,
  clauseEvidenceFile,
);
