/** The sources room's door: documents received, what they say, and the statements and requirements in them. */
import type { AnyCommand } from '../platform/command.ts';
import type { Route } from '../platform/web/route.ts';
import type { SourceHooks } from './source-hooks.ts';

export { handlingMarks } from './readers/facts.ts';
export type * from './readers/facts.ts';
export { requirementsOf, type KeptRequirement } from './requirement-queries.ts';
export type { AfterSaved, SourceHooks } from './source-hooks.ts';
export { sourceById, sourcesAt, sourcesRevision, type Source, type SourceWithFacts } from './source-queries.ts';
export { statementsById, statementsOf, type Statement, type StatementKind } from './statement-queries.ts';

/** Everything the sources room answers on the web. `hooks` are what later rooms do when a document is saved. */
export function sourcesRoutes(_hooks: SourceHooks = {}): Route[] {
  return [];
}

/** What the room brings to the command line. `hooks` as for `sourcesRoutes`. */
export function sourcesCommands(_hooks: SourceHooks = {}): AnyCommand[] {
  return [];
}
