/** With cli.ts and main.ts the only files that name every room. */
import type { FastifyInstance } from 'fastify';
import { aboutRoutes } from './about/index.ts';
import {
  assuranceCommands,
  assuranceJobs,
  assurancePanels,
  sentencesAction,
  statementHref,
  assuranceRoutes,
  questionsForPosts,
  questionsStats,
} from './assurance/index.ts';
import { boardCommands, boardRoutes } from './board/index.ts';
import {
  dutiesCommands,
  dutiesFromSource,
  noticeAction,
  noticePanels,
  dutiesJobs,
  dutiesPanel,
  dutiesRoutes,
} from './duties/index.ts';
import { childrenCommands } from './children/index.ts';
import { homeRoutes } from './home.tsx';
import { indicatorsCommands, indicatorsJobs, indicatorsRoutes } from './indicators/index.ts';
import { listsCommands, listsRoutes } from './lists/index.ts';
import {
  allAbilities,
  authorityCommands,
  backupCommands,
  backupJob,
  identify,
  noteRefusal,
  renewSession,
  signedOut,
  peopleCommands,
  peopleJobs,
  peopleRoutes,
  recordAudit,
  watchFigures,
} from './people/index.ts';
import { planCommands, planJobs, planRoutes, startPlanAction } from './plan/index.ts';
import type { AnyCommand } from './platform/command.ts';
import { sealCommand, sealJob } from './platform/files/seal-files.ts';
import type { Job } from './platform/jobs/jobs.ts';
import type { ProcessState } from './platform/process-state.ts';
import type { Services } from './platform/services.ts';
import type { RequestLimits } from './platform/web/request-limits.ts';
import type { Route } from './platform/web/route.ts';
import { createServer } from './platform/web/server.ts';
import { publicRoutes } from './public/index.ts';
import { makeShell } from './shell.tsx';
import { sourcesCommands, sourcesRoutes, type SourceHooks } from './sources/index.ts';

/** What later rooms do, in the same transaction, when a document received is saved or changed, and offer on its page. */
const sourceHooks: SourceHooks = {
  afterSaved: [dutiesFromSource],
  afterChanged: [dutiesFromSource],
  panels: [dutiesPanel],
  actions: [startPlanAction, noticeAction, sentencesAction],
  statementHref,
};

/** What later rooms put on the plan's pages: the questions, and the clauses an action answers. */
const planPanels: typeof assurancePanels = async (services, view, about, visitor) =>
  (
    await Promise.all([
      assurancePanels(services, view, about, visitor),
      visitor && !visitor.abilities.has('notice.read') ? [] : noticePanels(services, view, about ?? {}),
    ])
  ).flat();

/** Everything the web server answers. */
export const allRoutes: Route[] = [
  ...homeRoutes,
  ...aboutRoutes,
  ...peopleRoutes,
  ...sourcesRoutes(sourceHooks),
  // The plan room comes before the questions, and shows them on its pages all the same.
  ...planRoutes({ panels: planPanels, stats: questionsStats, questionsFor: questionsForPosts }),
  ...indicatorsRoutes,
  ...listsRoutes,
  ...dutiesRoutes,
  ...assuranceRoutes,
  ...boardRoutes,
  ...publicRoutes,
];

/** Everything `los` does. */
export const allCommands: AnyCommand[] = [
  sealCommand,
  ...peopleCommands,
  ...backupCommands,
  ...authorityCommands,
  ...sourcesCommands(sourceHooks),
  ...planCommands,
  ...childrenCommands,
  ...indicatorsCommands,
  ...listsCommands,
  ...dutiesCommands,
  ...assuranceCommands,
  ...boardCommands,
];

/** What goes on by itself. */
export const allJobs: Job[] = [
  sealJob,
  ...peopleJobs,
  backupJob,
  ...planJobs,
  ...indicatorsJobs,
  ...dutiesJobs,
  ...assuranceJobs,
  {
    name: 'send-mail',
    cron: '* * * * *',
    run: async (services) => void (await services.mailer.sendWaiting(services.db, services.now())),
  },
];

/**
 * The web server with every room in it, not yet listening. Before `until` is settled it answers only at its front door.
 * A process that only does jobs has no pages: it says how it stands, and nothing else.
 */
export async function buildServer(
  services: Services,
  until?: Promise<unknown>,
  state?: ProcessState,
  limits?: RequestLimits,
): Promise<FastifyInstance> {
  watchFigures(services);
  return createServer({
    services,
    until,
    state,
    limits,
    routes: services.config.operations.role === 'worker' ? [] : allRoutes,
    abilities: allAbilities,
    identify,
    renew: renewSession,
    signedOut,
    recordAudit,
    noteRefusal,
    shell: makeShell(services),
  });
}
