/** The sources room's door: documents received, what they say, and the statements and requirements in them. */
import type { AnyCommand } from '../platform/command.ts';
import type { Route } from '../platform/web/route.ts';

export { handlingMarks } from './readers/facts.ts';
export type * from './readers/facts.ts';

/** Everything the sources room answers on the web. */
export const sourcesRoutes: Route[] = [];

/** What the room brings to the command line. */
export const sourcesCommands: AnyCommand[] = [];
