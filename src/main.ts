import type { AddressInfo } from 'node:net';
import { loadDemo } from '../demo/load-demo.ts';
import { readConfig } from './platform/config.ts';
import { openServices } from './platform/open-services.ts';
import { startJobs, type RunningJobs } from './platform/jobs/jobs.ts';
import { allJobs, buildServer } from './rooms.ts';

const services = await openServices(readConfig(process.env));
await loadDemo(services);
const app = await buildServer(services);
const { host, port, publicUrl } = services.config;
await app.listen({ host, port });
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
