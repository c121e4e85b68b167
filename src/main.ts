import type { AddressInfo } from 'node:net';
import { openServices, type OpenServices } from './platform/open-services.ts';
import type { RunningJobs } from './platform/jobs/jobs.ts';
import { startTrouble } from './platform/start-trouble.ts';

// The database is made or started by another process: the rooms are loaded meanwhile.
const opening = openServices().catch((reason) => giveUp(reason, null));
const { allJobs, buildServer } = await import('./rooms.ts');
const { loadDemo } = await import('../demo/load-demo.ts');
const { startJobs } = await import('./platform/jobs/jobs.ts');
const services = await opening;
const { host, port, publicUrl } = services.config;
const app = await loadDemo(services)
  .then(() => buildServer(services))
  .then(async (built) => {
    await built.listen({ host, port });
    return built;
  })
  .catch((reason) => giveUp(reason, services));
const at = app.server.address() as AddressInfo;
const address = publicUrl ?? `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${at.port}`;
process.stdout.write(`Line of Sight is ready at ${address}\n`);

// After the first page can be had: the queue's own tables take a moment to make.
const jobs = startJobs(services, services.databaseUrl, allJobs).catch((reason): RunningJobs | null => {
  services.log('error', 'The jobs did not start', reason);
  return null;
});

let stopping = false;
/** Finishes what is being answered, then stops the database if nobody else uses it. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await app.close();
  await (await jobs)?.stop();
  await services.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

/** Says why the product could not start, stops the database again if it was started for this, and ends. */
async function giveUp(reason: unknown, opened: OpenServices | null): Promise<never> {
  process.stderr.write(`Line of Sight did not start. ${startTrouble(reason, Boolean(process.env['DATABASE_URL']))}\n`);
  if (process.env['LOS_LOG'] === 'debug') process.stderr.write(`${(reason as Error).stack}\n`);
  await opened?.close();
  process.exit(1);
}
