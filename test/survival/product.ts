import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A server process of the product, as it is started in earnest. */
export type Product = {
  origin: string;
  /** Starts it (again) and waits until it is ready; throws with what it said when it is not within a minute. */
  start: () => Promise<void>;
  /** Ends it at once, as for want of memory. */
  kill: () => Promise<void>;
  /** Asks it to stop and waits until it has; answers its exit code. */
  stop: () => Promise<number | null>;
  running: () => boolean;
  /** What it wrote to its log so far. */
  said: () => string;
};

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A server on these settings; `nodeArguments` come before the program. Not started yet. */
export function productWith(settings: Record<string, string>, port: number, nodeArguments: string[] = []): Product {
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let said = '';
  const alive = () => child !== undefined && child.exitCode === null && child.signalCode === null;
  const gone = async () => {
    if (child && alive()) await once(child, 'exit');
    return child?.exitCode ?? null;
  };
  return {
    origin,
    async start() {
      if (alive()) return;
      const env = { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], ...settings, PORT: String(port) };
      child = spawn(process.execPath, [...nodeArguments, 'dist/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-200_000)));
      await untilReady(origin, alive, () => said);
    },
    async kill() {
      child?.kill('SIGKILL');
      await gone();
    },
    async stop() {
      child?.kill('SIGTERM');
      return gone();
    },
    running: alive,
    said: () => said,
  };
}

/** Waits until a server says that it is ready, two minutes at most. */
export async function untilReady(origin: string, alive: () => boolean, said: () => string): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (!alive()) throw new Error(`The product ended by itself:\n${said().slice(-2000)}`);
    const answer = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.status === 200) return;
    await answer?.body?.cancel();
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`The product was not ready after two minutes:\n${said().slice(-2000)}`);
}

/** The process of the embedded database of a data folder. */
export async function databaseProcess(dataFolder: string): Promise<number> {
  return Number((await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
