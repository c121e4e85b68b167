import { loadDemo } from '../demo/load-demo.ts';
import { loadReturnsOfDemo } from '../demo/load-returns.ts';
import { testServer, type TestServer } from './server.ts';

/** The day on which tests look at the demo authority. */
export const demoDay = '2026-11-26';

/** The server as a newcomer finds it after the first start: the demo authority, whole, with its returns. */
export async function demoServer(): Promise<TestServer> {
  const server = await testServer({ today: demoDay });
  server.services.config.demo = true;
  await loadDemo(server.services);
  await loadReturnsOfDemo(server.services, new AbortController().signal);
  return server;
}
