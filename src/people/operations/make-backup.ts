import { mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { restoreBackup, type RestoreKey } from '../../platform/backup/restore-backup.ts';
import { writeBackup, type MadeBackup } from '../../platform/backup/write-archive.ts';
import { readFileKeys } from '../../platform/files/sealed-file.ts';
import { discardEmbedded, startEmbedded } from '../../platform/db/embedded.ts';
import type { Services } from '../../platform/services.ts';
import type { Tally } from '../../platform/backup/manifest.ts';
import { recordAudit } from '../audit/audit.ts';
import { insertRun, type RunKind } from './run-queries.ts';

const who = 'Whoever runs the installation';

/** Writes a backup and keeps how that went, in the audit log as well. Throws a plain sentence when it was not made. */
export async function makeBackup(services: Services, file: string, publicKeys: string[]): Promise<MadeBackup> {
  if (!services.ownerUrl) throw new Error('There is no way to reach the database as its owner.');
  const databaseUrl = await services.ownerUrl();
  const { dataFolder } = services.config;
  return keepingHow(services, 'backup', file, async () => {
    const fileKeys = readFileKeys(services.config.filesKeyFile, dataFolder);
    const made = await writeBackup({ databaseUrl, dataFolder, fileKeys, file, publicKeys, now: services.now });
    return { tally: made, bytes: made.bytes, trouble: troubleOf(made), value: made };
  });
}

/** What a backup that was made says of files that are not as they should be; null where all are. */
export function troubleOf(made: Pick<MadeBackup, 'missing' | 'damaged'>): string | null {
  const said = [
    made.missing.length > 0 ? `${counted(made.missing.length, 'file')} that the database names not there` : null,
    made.damaged.length > 0 ? `${counted(made.damaged.length, 'file')} changed on disk` : null,
  ].filter((one) => one !== null);
  return said.length > 0 ? `Not all files are as they should be: ${said.join(', ')}.` : null;
}

export function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}

/** Restores a backup into a throwaway database beside it, and keeps how that went. Throws a plain sentence when it cannot be restored. */
export async function testBackup(services: Services, file: string, key: RestoreKey): Promise<Tally> {
  return keepingHow(services, 'restore-test', file, async () => {
    const tally = await restoreAside(resolve(file), key);
    return { tally, bytes: null, trouble: null, value: tally };
  });
}

/** A restore into a database that is made for it and removed again, in the folder of the archive: there is room for such things. */
export async function restoreAside(file: string, key: RestoreKey): Promise<Tally> {
  const dataFolder = await mkdtemp(join(dirname(file), '.restore-test-'));
  try {
    const { url } = await startEmbedded(dataFolder, { safe: false });
    return await restoreBackup({ file, key, databaseUrl: url, dataFolder });
  } finally {
    await discardEmbedded(dataFolder);
    await rm(dataFolder, { recursive: true, force: true });
  }
}

type Outcome<T> = { tally: Tally; bytes: number | null; trouble: string | null; value: T };

async function keepingHow<T>(
  services: Services,
  kind: RunKind,
  file: string,
  work: () => Promise<Outcome<T>>,
): Promise<T> {
  const startedAt = services.now();
  const run = { kind, startedAt, file: basename(file) };
  const what = kind === 'backup' ? 'operations.backup' : 'operations.restore-test';
  try {
    const { tally, bytes, trouble, value } = await work();
    const { rows, files } = tally;
    await services.db.transaction().execute(async (trx) => {
      const madeAt = new Date(tally.madeAt);
      await insertRun(trx, {
        ...run,
        endedAt: services.now(),
        madeAt,
        bytes,
        rows,
        files,
        trouble,
        succeeded: trouble === null,
      });
      await recordAudit(trx, {
        what,
        subject: 'operations',
        visitor: null,
        who,
        after: { file: run.file, rows, files },
      });
    });
    return value;
  } catch (reason) {
    const trouble = (reason as Error).message;
    const nothing = { madeAt: null, bytes: null, rows: null, files: null };
    await insertRun(services.db, { ...run, endedAt: services.now(), ...nothing, trouble, succeeded: false }).catch(
      () => undefined,
    );
    throw reason;
  }
}
