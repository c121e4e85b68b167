import { approvalsRoute, recordApproval, withdrawApprovalRoute } from './approvals/approvals.ts';
import type { AnyCommand } from '../platform/command.ts';
import { cycleRoutes, type CycleSlots } from './cycle-routes.ts';
import { cycleCommands } from './periods/period-commands.ts';
import { editRoutes } from './editing/edit-routes.ts';
import { startPlan, startPlanForm } from './from-report/start-plan.tsx';
import { linkRoutes } from './links/link-routes.ts';
import { importCommand } from './import/import-command.ts';
import { checkImport, saveImport } from './import/pages/check-import.tsx';
import { chooseFile, readUpload } from './import/pages/upload-plan.tsx';
import { readCommand } from './import/read-command.ts';
import { exportCommand, planScreenRoutes, type ScreenSlots } from './screens/index.ts';
import { offerScopes } from '../people/index.ts';
import { areasNow } from './places/place-queries.ts';
import { withPlaces } from './places/where-routes-lie.ts';
import type { Route } from '../platform/web/route.ts';

offerScopes({ areas: areasNow });

/** What rooms further along put on the plan's pages. */
export type PlanSlots = ScreenSlots & CycleSlots;

/** Everything the plan room answers on the web. */
export function planRoutes(slots: PlanSlots = {}): Route[] {
  return withPlaces([
    ...planScreenRoutes(slots),
    ...editRoutes,
    ...linkRoutes,
    startPlanForm,
    startPlan,
    approvalsRoute,
    recordApproval,
    withdrawApprovalRoute,
    chooseFile,
    readUpload,
    checkImport,
    saveImport,
    ...cycleRoutes(slots),
  ]);
}

/** Everything the plan room brings to the command line. */
export const planCommands: AnyCommand[] = [readCommand, importCommand, exportCommand, ...cycleCommands];
