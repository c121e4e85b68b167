import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemo } from '../demo/load-demo.ts';
import { loadReturnsOfDemo } from '../demo/load-returns.ts';
import { connect } from '../src/platform/db/connect.ts';
import { templateOnce } from './database.ts';
import { testServer, testServices, type TestServer } from './server.ts';

/** The day on which tests look at the demo authority. */
export const demoDay = '2026-11-26';

/**
 * The server as a newcomer finds it after the first start: the demo authority, whole, with its returns. It is loaded once
 * for a run of the tests; each server has a copy of its own.
 */
export async function demoServer(): Promise<TestServer> {
  const server = await testServer({ today: demoDay, from: await wholeDemo() });
  server.services.config.demo = true;
  return server;
}

async function wholeDemo(): Promise<{ template: string; folder: string }> {
  const shared = process.env['TEST_FOLDER'];
  if (!shared) throw new Error('Run the tests with npm test: it makes the folder they share.');
  const template = `los_demo_${createHash('sha256').update(shared).digest('hex').slice(0, 12)}`;
  const folder = join(shared, 'demo');
  await templateOnce(template, async (url) => {
    await mkdir(folder, { recursive: true });
    const { close, ...database } = await connect(url);
    const services = testServices(database, folder, () => new Date(`${demoDay}T10:00:00Z`));
    services.config.demo = true;
    await loadDemo(services);
    await loadReturnsOfDemo(services, new AbortController().signal);
    await close();
  });
  return { template, folder };
}
