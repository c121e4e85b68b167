/** The indicators room's door: definitions, and what they come to over a return. */
import type { AnyCommand } from '../platform/command.ts';
import './audit-names.ts';
import { benchmarkCommand } from './benchmarks/benchmark-command.ts';
import { benchmarksRoutes } from './benchmarks/benchmarks-route.ts';
import { attachForm, attachMeasures } from './measures/attach.ts';
import { feedFile } from './feed/feed.ts';
import { crossedRoute } from './crossed/crossed.ts';
import { caseloadRoute, setServices } from './caseload/caseload.ts';
import { flowRoute } from './flow/flow.ts';
import { feedRoutes } from './feed/feeds.ts';
import { indicatorsCommand } from './results/indicators-command.ts';
import type { Route } from '../platform/web/route.ts';
import type { Job } from '../platform/jobs/jobs.ts';
import { downloadProblems } from './returns/download-problems.ts';
import { compareReturn } from './returns/compare-return.ts';
import { newReturn, newReturnForm } from './returns/new-return.ts';
import { uploadsJob } from './returns/process-upload.ts';
import { problemsRoute } from './returns/problems.ts';
import { returnRoute } from './returns/return.ts';
import { forgetCommand } from './returns/forget-command.ts';
import { forgetRoute, retentionJob, retentionRoute, setRetentionRoute } from './returns/retention.ts';
import { checkCommand, loadCommand } from './returns/return-commands.ts';
import { returnsRoute } from './returns/returns.ts';
import { downloadTemplate, templatesRoute } from './returns/templates.ts';
import { decideUpload, uploadRoute, uploadState } from './returns/upload.ts';
import { downloadPapers, downloadSigns } from './vital-signs/download-signs.ts';
import { indicatorRoute } from './vital-signs/indicator.ts';
import { setCommentary, setIndicatorForm, setStep, setTarget } from './vital-signs/set-indicator.ts';
import { recomputeJob } from './standards/recompute.ts';
import { standardsRoutes } from './standards/standards-route.ts';
import { vitalSigns } from './vital-signs/vital-signs.ts';

export { annexAIndicators, indicators } from './definitions/index.ts';
export { isOfChildren, sourcesOf, usualStandards, type Indicator, type LocalStandards } from './engine/definition.ts';
export { measureSigns, type MeasureSign } from './measures/measure-signs.ts';
export { itemsOf, itemsOfMany } from './results/result-queries.ts';
export { askedOf, evaluate, type Breakdown, type Figure, type Items, type Result } from './engine/evaluate.ts';

export { caseloadLimits, standardDefinitions } from './standards/definitions.ts';
export { staleReturns } from './standards/recompute.ts';
export { standardsAt } from './standards/standards-at.ts';
export { keepFigures, keepResults } from './results/result-queries.ts';
export { limitsOfTeams, type LimitOf } from './caseload/limits-of-teams.ts';
export { returnTelling, returnsTelling } from './results/telling-queries.ts';
export { readReturn, type ReadReturn } from './returns/read-return.ts';
export { addCommentary as saySomethingOf, addTarget as setTargetOf } from './series/series-queries.ts';
export { publish, usualDisclosure, type Published, type PublishedFigure, type Shown } from './published/publish.ts';

/** Everything the room answers on the web. */
export const indicatorsRoutes: Route[] = [
  vitalSigns,
  ...downloadSigns,
  ...downloadPapers,
  attachForm,
  attachMeasures,
  ...benchmarksRoutes,
  ...feedRoutes,
  ...standardsRoutes,
  feedFile,
  flowRoute,
  crossedRoute,
  caseloadRoute,
  setServices,
  indicatorRoute,
  setIndicatorForm,
  setTarget,
  setStep,
  setCommentary,
  returnsRoute,
  newReturnForm,
  templatesRoute,
  downloadTemplate,
  retentionRoute,
  setRetentionRoute,
  forgetRoute,
  newReturn,
  uploadRoute,
  uploadState,
  decideUpload,
  ...downloadProblems,
  problemsRoute,
  compareReturn,
  returnRoute,
];

/** What the room does by itself. */
export const indicatorsJobs: Job[] = [uploadsJob, retentionJob, recomputeJob];

/** What the room brings to the command line. */
export const indicatorsCommands: AnyCommand[] = [
  checkCommand,
  loadCommand,
  forgetCommand,
  indicatorsCommand,
  benchmarkCommand,
];
