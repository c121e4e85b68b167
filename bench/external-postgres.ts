import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asAccount, type Account } from '../src/platform/db/cluster.ts';
import { freePort } from '../test/survival/product.ts';

/** A PostgreSQL of the system, as a council's IT has one, with its own pg_dump. */
export type ExternalPostgres = { url: string; version: string; bin: string; stop: () => Promise<void> };

/** Starts one for the length of a measurement; null where this machine has none (Debian's place is looked at). */
export async function externalPostgres(): Promise<ExternalPostgres | null> {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').sort().reverse() : [];
  const version = versions.find((one) => existsSync(`/usr/lib/postgresql/${one}/bin/postgres`));
  if (!version) return null;
  const bin = `/usr/lib/postgresql/${version}/bin`;
  const folder = await mkdtemp(join(tmpdir(), 'los-external-'));
  const account: Account | null = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;
  chmodSync(folder, 0o711);
  if (account) chownSync(folder, account.uid, account.gid);
  const run = (program: string, ...args: string[]) => {
    const [command, rest] = asAccount(join(bin, program), args, account);
    execFileSync(command, rest, { stdio: 'ignore', cwd: folder });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'los', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  run('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start');
  const stop = async () => {
    const [command, rest] = asAccount(join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', 'fast', 'stop'], account);
    spawnSync(command, rest, { stdio: 'ignore', cwd: folder });
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `postgres://los@127.0.0.1:${port}/postgres`, version, bin, stop };
}
