import type { AddressInfo } from 'node:net';
import { readConfig } from './platform/config.ts';
import { clusterOf, hasCluster } from './platform/db/cluster.ts';
import type { RunningJobs } from './platform/jobs/jobs.ts';
import type { OpenServices } from './platform/open-services.ts';
import { keyCaution } from './platform/identifiers/identifiers.ts';
import { newProcessState } from './platform/process-state.ts';
import { todayIn } from './platform/services.ts';
import { startTrouble } from './platform/start-trouble.ts';

const { app, services, allJobs, filled, state } = await start().catch((reason) => giveUp(reason, null));
const { host, publicUrl } = services.config;
const { role } = services.config.operations;
const at = app.server.address() as AddressInfo;
const address = publicUrl ?? `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${at.port}`;
const ready = role === 'worker' ? `does its jobs; how it stands is at ${address}/readyz` : `is ready at ${address}`;
process.stdout.write(`Line of Sight ${ready}\n`);

// After the pages can be had: the queue takes a moment to load, and its own tables to make.
const warmed = filled
  .then(() => (role === 'worker' ? null : import('./plan/index.ts')))
  .then((plan) => plan?.warmPlan(services))
  .catch((reason) => services.log('warn', 'The plan was not read ahead', reason));
const jobs = role === 'web' ? warmed.then(() => null) : warmed.then(startOwnJobs);

async function startOwnJobs(): Promise<RunningJobs | null> {
  try {
    const { startJobs } = await import('./platform/jobs/jobs.ts');
    const { join } = await import('./platform/db/connect.ts');
    const databaseUrl = await services.databaseUrl();
    // Connections of their own: a job may take its time, and keeps no page waiting for one.
    const own = join(databaseUrl, { connections: 3 });
    const running = await startJobs({ ...services, db: own.db }, databaseUrl, allJobs);
    state.jobs = 'running';
    return {
      stop: async (seconds) => {
        await running.stop(seconds);
        await own.close();
      },
    };
  } catch (reason) {
    state.jobs = 'failed';
    services.log('error', 'The jobs did not start', reason);
    return null;
  }
}

// The demo's returns come last: nobody waits for them, and the pages say so until they are there.
const ending = new AbortController();
const demoReturns = jobs
  .then(() => (role === 'web' ? null : import('../demo/load-returns.ts')))
  .then((returns) => returns?.loadReturnsOfDemo(services, ending.signal))
  .catch((reason: unknown) => services.log('warn', 'The demo’s returns were not loaded', reason));

/** Seconds that what is being answered or done has to finish once the process is told to stop. */
const patience = 20;
/**
 * Finishes what is being answered and lets the jobs finish, or hands them back; then stops the database if nobody else
 * uses it.
 */
async function stop(): Promise<void> {
  // A terminal and npm may both pass the same interrupt on.
  if (state.stopping) return;
  state.stopping = true;
  ending.abort();
  const late = setTimeout(() => app.server.closeAllConnections(), patience * 1000).unref();
  await app.close();
  clearTimeout(late);
  await (await jobs)?.stop(patience);
  await Promise.race([demoReturns, new Promise((go) => setTimeout(go, 2000).unref())]);
  await services.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

/** Opens the database, fills it with the demo if it is to have one, and listens. */
async function start() {
  const config = readConfig(process.env);
  const state = newProcessState(config.operations.role);
  // The first time, another program makes the database. It is begun before anything else, and the product is loaded and
  // its pages made ready meanwhile. If it fails, whoever opens the database is told.
  const first = !config.databaseUrl && !hasCluster(config.dataFolder);
  if (!config.databaseUrl) clusterOf(config.dataFolder).catch(() => undefined);
  const { beginServices } = await import('./platform/open-services.ts');
  const { requestLimits } = await import('./platform/web/request-limits.ts');
  const beginning = beginServices(config, { statementSeconds: config.operations.pageSeconds });
  const opening = beginning.opened.catch((reason) => giveUp(reason, null));
  const { allJobs, buildServer } = await import('./rooms.ts');
  const { bringOver } = await import('./children/index.ts');
  const { beginDemo, finishDemo } = await import('../demo/load-demo.ts');
  const filled = Promise.withResolvers<unknown>();
  const limits = requestLimits(config.operations.requestsAMinute);
  const app = await buildServer(beginning, filled.promise, state, limits);
  if (first && config.demo) {
    const { readReceived } = await import('../demo/read-received.ts');
    // Whoever loads the demo is told if a document cannot be read.
    readReceived(todayIn(beginning)).catch(() => undefined);
  }
  const services = await opening;
  try {
    await bringOver(services);
    const caution = config.demo ? null : await keyCaution(services.identifiers, services.db);
    if (caution) services.log('warn', caution);
    await beginDemo(services);
    await app.listen({ host: config.host, port: config.port });
  } catch (reason) {
    return giveUp(reason, services);
  }
  // The front door is open: whoever has come in by it waits for the rest of the demo, which takes a moment the first time.
  filled.resolve(finishDemo(services).catch((reason) => giveUp(reason, services)));
  return { app, services, allJobs, filled: filled.promise, state };
}

/** Says why the product could not start, stops the database again if it was started for this, and ends. */
async function giveUp(reason: unknown, opened: OpenServices | null): Promise<never> {
  process.stderr.write(`Line of Sight did not start. ${startTrouble(reason, Boolean(process.env['DATABASE_URL']))}\n`);
  if (process.env['LOS_LOG'] === 'debug') process.stderr.write(`${(reason as Error).stack}\n`);
  await opened?.close();
  process.exit(1);
}
