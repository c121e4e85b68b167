import type { AnyCommand } from '../platform/command.ts';
import { cycleRoutes } from './cycle-routes.ts';
import { importCommand } from './import/import-command.ts';
import { checkImport, saveImport } from './import/pages/check-import.tsx';
import { chooseFile, readUpload } from './import/pages/upload-plan.tsx';
import { readCommand } from './import/read-command.ts';
import type { Route } from '../platform/web/route.ts';

/** Everything the plan room answers on the web. */
export const planRoutes: Route[] = [chooseFile, readUpload, checkImport, saveImport, ...cycleRoutes()];

/** Everything the plan room brings to the command line. */
export const planCommands: AnyCommand[] = [readCommand, importCommand];
