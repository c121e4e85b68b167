import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { asAccount, clusterOf, pidOf } from './cluster.ts';

export type EmbeddedServer = { url: string; stop: () => Promise<void>; startedHere: boolean };

/**
 * Starts (or finds running) the embedded PostgreSQL of a data folder and answers how to reach it.
 * It listens on a private Unix socket only. A server left behind by a killed process is used as it is.
 * `safe: false` turns off fsync, for throwaway test databases. Throws with a plain sentence when the
 * server cannot be started.
 */
export async function startEmbedded(folder: string, options: { safe?: boolean } = {}): Promise<EmbeddedServer> {
  const { native, data, socket, account } = await clusterOf(folder, options);
  const url = `postgres://los@localhost/los?host=${encodeURIComponent(socket)}`;
  if (await answers(url)) return { url, startedHere: false, stop: () => stopServer(data) };

  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    shared_buffers: '64MB',
    max_connections: '100',
    jit: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(options.safe === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const [command, commandArgs] = asAccount(join(native, 'bin', 'postgres'), args, account);
  let attempt = spawnServer(command, commandArgs);
  for (let waited = 0; waited < 60_000; waited += 15) {
    if (await answers(url)) {
      attempt.letGo();
      return { url, startedHere: true, stop: () => stopServer(data) };
    }
    if (attempt.ended()) {
      // Another process of ours is starting the same server at this moment; or one that was killed is not quite gone.
      if (!attempt.said().includes('lock file'))
        throw new Error(`The embedded database did not start:\n${attempt.said()}`);
      await new Promise((resume) => setTimeout(resume, 250));
      waited += 250;
      if (!(await answers(url))) attempt = spawnServer(command, commandArgs);
      continue;
    }
    await new Promise((resume) => setTimeout(resume, 15));
  }
  throw new Error(`The embedded database did not answer within a minute:\n${attempt.said()}`);
}

type Attempt = {
  ended: () => boolean;
  /** The last of what it wrote to its log. */
  said: () => string;
  /** Lets the server live on after this process. */
  letGo: () => void;
};

function spawnServer(command: string, args: string[]): Attempt {
  const log: string[] = [];
  // Its own process group: an interrupt at the terminal reaches us first, and we stop it in order.
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  server.stderr.on('data', (chunk: Buffer) => {
    log.push(chunk.toString());
    if (log.length > 50) log.shift();
  });
  let ended = false;
  server.on('exit', () => (ended = true));
  return {
    ended: () => ended,
    said: () => log.join(''),
    letGo: () => {
      server.unref();
      (server.stderr as unknown as { unref(): void }).unref();
    },
  };
}

/**
 * Starts the embedded server of a data folder again whenever it has ended by itself (killed for want of memory, say),
 * looking once a second: until then every page fails. Answers how to stop looking, before the server is stopped.
 */
export function keepRunning(folder: string): () => void {
  const data = join(folder, 'postgres');
  let starting = false;
  const look = async () => {
    // Where the folder itself is gone, an empty database in its place would only hide that.
    if (starting || !existsSync(join(data, 'PG_VERSION')) || (await isRunning(data))) return;
    starting = true;
    // What is left of the old server may be in the way for a moment; then the next look tries again.
    await startEmbedded(folder).catch(() => undefined);
    starting = false;
  };
  const timer = setInterval(() => void look(), 1000).unref();
  return () => clearInterval(timer);
}

async function isRunning(data: string): Promise<boolean> {
  const pid = await pidOf(join(data, 'postmaster.pid'));
  try {
    return pid !== 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whether the server answers, with our database in it. */
async function answers(url: string): Promise<boolean> {
  const reached = await reach(url);
  if (reached !== noSuchDatabase) return reached === null;
  await nameDatabase(url);
  return (await reach(url)) === null;
}

const noSuchDatabase = '3D000';

/** Why a database cannot be reached, as a code; null when it can. */
async function reach(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return null;
  } catch (reason) {
    return (reason as { code?: string }).code ?? 'unknown';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Gives the empty database every new server comes with our name: making another copies all of it, which takes as long
 * as everything else the server does to start. When another process does so at the same time, it is done all the same.
 */
async function nameDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace('/los?', '/template1?') });
  try {
    await client.connect();
    await client.query('alter database postgres rename to los');
  } catch {
    // The next look tells whether it is there.
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks the server to end its sessions and stop ("fast" shutdown), and waits until it has. */
async function stopServer(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = await pidOf(file);
  if (!pid) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; waited < 20_000 && existsSync(file); waited += 20) {
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** Removes a data folder's throwaway server and files, for tests and benchmarks. */
export async function discardEmbedded(folder: string): Promise<void> {
  const data = join(folder, 'postgres');
  // The fifth line of its lock file names the folder of its socket.
  const socket = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[4];
  await stopServer(data);
  if (socket) await rmdir(socket).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}

/** Writes a note for people who look into the data folder. */
export async function explainFolder(folder: string): Promise<void> {
  const note = join(folder, 'README.txt');
  if (existsSync(note)) return;
  await writeFile(
    note,
    'Line of Sight keeps its database (postgres) and its files (files) here. Back up both together.\n',
  );
}
