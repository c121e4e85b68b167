import type { Job } from '../jobs/jobs.ts';
import type { Command } from '../command.ts';
import type { Services } from '../services.ts';
import { fileNames } from './file-queries.ts';

/** Seals every file that is not sealed with the current key. Answers how many were, how many are, and which are not there. */
export async function sealFiles({ db, files }: Pick<Services, 'db' | 'files'>) {
  const done = { sealed: 0, already: 0, missing: [] as string[] };
  for (const sha256 of await fileNames(db)) {
    try {
      if (await files.sealAgain(sha256)) done.sealed += 1;
      else done.already += 1;
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'ENOENT') throw reason;
      done.missing.push(sha256);
    }
  }
  return done;
}

/** `los files seal`: after the key file was made, or a new key put above the old one. */
export const sealCommand: Command = {
  name: 'files seal',
  about:
    'Seals every file that is kept with the first key of LOS_FILES_KEY_FILE; older keys can be taken out afterwards.',
  usage: '',
  async run(_args, services, out) {
    if (!services.config.filesKeyFile) {
      out.complain('There is no key: set LOS_FILES_KEY_FILE. Make one: openssl rand -hex 32');
      return 1;
    }
    const { sealed, already, missing } = await sealFiles(services);
    out.print(`${sealed} files were sealed; ${already} were before.`);
    for (const sha256 of missing) out.complain(`File ${sha256} is not there.`);
    return missing.length > 0 ? 1 : 0;
  },
};

/** Every night, where there is a key: what a restore put there unsealed. */
export const sealJob: Job = {
  name: 'seal-files',
  cron: '10 3 * * *',
  run: async (services) => {
    if (services.config.filesKeyFile) await sealFiles(services);
  },
};
