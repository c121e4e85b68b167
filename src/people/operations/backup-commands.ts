import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { checkArchive } from '../../platform/backup/check-archive.ts';
import { revokeSessions } from '../../platform/backup/backup-queries.ts';
import { tallyOf, type Tally } from '../../platform/backup/manifest.ts';
import { restoreBackup } from '../../platform/backup/restore-backup.ts';
import { fileKeyOf, newKeyPair } from '../../platform/backup/sealed.ts';
import { misused, readOptions, type AnyCommand, type Command, type StandaloneCommand } from '../../platform/command.ts';
import { readConfig } from '../../platform/config.ts';
import { startEmbedded } from '../../platform/db/embedded.ts';
import { openServices } from '../../platform/open-services.ts';
import { recordAudit } from '../audit/audit.ts';
import { counted, makeBackup, testBackup, troubleOf } from './make-backup.ts';
import { insertRun } from './run-queries.ts';

const backup: Command = {
  name: 'backup',
  about: 'Writes one sealed archive of the database and its files, and reads it again; the server may run.',
  usage: '--out FILE [--for PUBLIC-KEY]...   (keys also from LOS_BACKUP_KEYS)',
  async run(args, services, out) {
    const read = readOptions(args, { out: { type: 'string' }, for: { type: 'string', multiple: true } });
    if (!read.ok) return misused(backup, read.message, out);
    if (!read.values.out) return misused(backup, 'Say where the archive goes, with --out.', out);
    const keys = [...services.config.operations.backup.publicKeys, ...(read.values.for ?? [])];
    if (keys.length === 0) {
      out.complain('There is no key to seal the backup with, and a backup is never written unsealed.');
      out.complain(
        'Make a pair with “los backup key --out FILE”, keep that file apart, and give its public key with --for.',
      );
      return 1;
    }
    const made = await makeBackup(services, read.values.out, keys);
    out.print(`${made.file}: ${tallyWords(made)}, ${megabytes(made.bytes)}; read again and found whole.`);
    const trouble = troubleOf(made);
    if (!trouble) return 0;
    out.complain(trouble);
    for (const name of [...made.missing, ...made.damaged]) out.complain(`  files/${name.slice(0, 2)}/${name}`);
    return 1;
  },
};

const backupKey: StandaloneCommand = {
  name: 'backup key',
  about: 'Makes a pair of keys: backups are sealed for the public one, and only the secret one opens them.',
  usage: '--out FILE',
  async runAlone(args, out) {
    const read = readOptions(args, { out: { type: 'string' } });
    if (!read.ok) return misused(backupKey, read.message, out);
    if (!read.values.out) return misused(backupKey, 'Say where the secret key goes, with --out.', out);
    const pair = await newKeyPair();
    const text = `# public key: ${pair.public}\n${pair.secret}\n`;
    try {
      await writeFile(read.values.out, text, { flag: 'wx', mode: 0o600 });
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
      out.complain(`${read.values.out} is there already. A key is never overwritten: what it sealed would be lost.`);
      return 1;
    }
    out.print(pair.public);
    out.complain(`The secret key is in ${read.values.out}. Take it off this machine, and keep two copies: without it`);
    out.complain('no backup can be opened. Set LOS_BACKUP_KEYS to the public key above.');
    return 0;
  },
};

const backupCheck: StandaloneCommand = {
  name: 'backup check',
  about: 'Reads a whole archive and compares everything in it with what it says of itself. Changes nothing.',
  usage: 'FILE --key KEY-FILE',
  async runAlone(args, out) {
    const read = readOptions(args, { key: { type: 'string' } }, ['FILE']);
    if (!read.ok) return misused(backupCheck, read.message, out);
    if (!read.values.key) return misused(backupCheck, 'Say which file holds the secret key, with --key.', out);
    const file = resolve(read.words[0] as string);
    const { beginning, end } = await checkArchive(file, await fileKeyOf(file, await secretKeysIn(read.values.key)));
    out.print(`${file} is whole: ${tallyWords(tallyOf(beginning, end))}, as at ${beginning.madeAt}.`);
    return 0;
  },
};

const backupTest: Command = {
  name: 'backup test',
  about: 'Restores an archive into a throwaway database beside it, compares, and keeps the result for the status page.',
  usage: 'FILE --key KEY-FILE',
  async run(args, services, out) {
    const read = readOptions(args, { key: { type: 'string' } }, ['FILE']);
    if (!read.ok) return misused(backupTest, read.message, out);
    if (!read.values.key) return misused(backupTest, 'Say which file holds the secret key, with --key.', out);
    const file = resolve(read.words[0] as string);
    const tally = await testBackup(services, file, { secretKeys: await secretKeysIn(read.values.key) });
    out.print(`${file} was restored for a test and is as it was: ${tallyWords(tally)}.`);
    return 0;
  },
};

const restore: StandaloneCommand = {
  name: 'restore',
  about: 'Restores an archive into the empty database of the settings, of either kind, and compares. All or nothing.',
  usage: 'FILE --key KEY-FILE [--replace]',
  async runAlone(args, out) {
    const read = readOptions(args, { key: { type: 'string' }, replace: { type: 'boolean' } }, ['FILE']);
    if (!read.ok) return misused(restore, read.message, out);
    if (!read.values.key) return misused(restore, 'Say which file holds the secret key, with --key.', out);
    const file = resolve(read.words[0] as string);
    const key = { secretKeys: await secretKeysIn(read.values.key) };
    const config = readConfig(process.env);
    // Whether the key opens it is known before any database is made.
    await fileKeyOf(file, key.secretKeys);
    const began = performance.now();
    const { databaseUrl: external, dataFolder } = config;
    const server = external ? null : await startEmbedded(dataFolder);
    try {
      const databaseUrl = config.databaseOwnerUrl ?? external ?? (server?.url as string);
      const { replace } = read.values;
      // Whoever was signed out since is not signed in again by an older copy: everyone signs in anew.
      const tally = await restoreBackup({ file, key, databaseUrl, dataFolder, replace, afterLoaded: revokeSessions });
      await noteRestored(basename(file), tally, performance.now() - began);
      out.print(`Restored from ${file}: ${tallyWords(tally)}, as at ${tally.madeAt}. Everyone signs in again.`);
      return 0;
    } finally {
      await server?.stop();
    }
  },
};

/** Opens what was restored as a server would, which gives its roles what they need, and keeps that it was restored. */
async function noteRestored(file: string, tally: Tally, took: number): Promise<void> {
  const services = await openServices();
  try {
    const { rows, files } = tally;
    const madeAt = new Date(tally.madeAt);
    await services.db.transaction().execute(async (trx) => {
      const endedAt = services.now();
      const startedAt = new Date(endedAt.getTime() - took);
      const run = { kind: 'restore', startedAt, endedAt, file, madeAt, bytes: null, rows, files } as const;
      await insertRun(trx, { ...run, trouble: null, succeeded: true });
      const after = { file, madeAt: tally.madeAt, rows, files };
      const who = 'Whoever runs the installation';
      await recordAudit(trx, { what: 'operations.restore', subject: 'operations', visitor: null, who, after });
    });
  } finally {
    await services.close();
  }
}

async function secretKeysIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((reason: NodeJS.ErrnoException) => {
    throw new Error(`The key file ${file} cannot be read (${reason.code}).`);
  });
  const keys = text.split(/\r?\n/).filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (keys.length === 0)
    throw new Error(
      `${file} holds no secret key: a line that begins with AGE-SECRET-KEY-1, as “los backup key” writes it.`,
    );
  return keys.map((key) => key.trim());
}

function tallyWords(tally: Tally): string {
  return `${counted(tally.rows, 'row')} in ${counted(tally.tables, 'table')} and ${counted(tally.files, 'file')}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}

export const backupCommands: AnyCommand[] = [backup, backupKey, backupCheck, backupTest, restore];
