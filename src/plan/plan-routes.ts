import type { Command } from '../platform/command.ts';
import type { Route } from '../platform/web/route.ts';

/** Everything the plan room answers on the web. */
export const planRoutes: Route[] = [];

/** Everything the plan room brings to the command line. */
export const planCommands: Command[] = [];
