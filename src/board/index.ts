/** The board room's door: reports to the board, from draft to issued pack. */
import type { Command } from '../platform/command.ts';
import { routes, type Route } from '../platform/web/route.ts';
import './packs/audit-names.ts';
import { correctReport, correctReportForm } from './packs/correct-report.tsx';
import { discardDraft, discardDraftForm } from './packs/discard-draft.tsx';
import { editReport, editReportForm } from './packs/edit-report.ts';
import { issueReport, issueReportForm } from './packs/issue-report.tsx';
import { monthlyCommand } from './packs/monthly-command.ts';
import { reportFile, reportZip } from './packs/report-files.ts';
import { reportRoute } from './packs/report.tsx';
import { reportsRoute } from './packs/reports.tsx';
import { startReport, startReportForm } from './packs/start-report.ts';
import { verifyCommand } from './packs/verify-command.ts';
import { verifyReport } from './packs/verify-report.tsx';
import './supply/audit-names.ts';
import { newGrant, newGrantForm, revoke, supplyLogFile, supplyRoute } from './supply/manage-supply.ts';
import { suppliedFile, suppliedRoute, suppliedThing } from './supply/supplied.ts';
import { templateFile, templateForm, uploadTemplate, withdrawTemplate } from './packs/word-template.tsx';

export { monthlyReport } from './monthly/monthly-report.ts';
export { noWords, type ReportWords } from './monthly/report-words.ts';
export type { ReportMatter, ReportQuestion } from './monthly/report-matter.ts';
export { makeReport, type MadeReport, type PackWish } from './packs/pack-paper.ts';
export { isSmall } from './monthly/reading-in-paper.ts';
export { renderPack } from './packs/render-pack.ts';

/** Every page of the room. */
export const boardRoutes: Route[] = routes(
  reportsRoute,
  startReportForm,
  startReport,
  templateForm,
  uploadTemplate,
  withdrawTemplate,
  templateFile,
  reportRoute,
  editReportForm,
  editReport,
  issueReportForm,
  issueReport,
  correctReportForm,
  correctReport,
  discardDraftForm,
  discardDraft,
  verifyReport,
  reportFile,
  reportZip,
  supplyRoute,
  supplyLogFile,
  newGrantForm,
  newGrant,
  revoke,
  suppliedRoute,
  suppliedThing,
  suppliedFile,
);

/** What the room brings to the command line. */
export const boardCommands: Command[] = [monthlyCommand, verifyCommand];
