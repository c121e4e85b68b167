import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { recordAudit } from '../../people/index.ts';
import { misused, type Command } from '../../platform/command.ts';
import { keepBenchmarks, largestFile } from './keep-benchmarks.ts';

/** `los benchmark load FILE…`: takes in published figures and statistical neighbours. */
export const benchmarkCommand: Command = {
  name: 'benchmark load',
  usage: 'FILE…',
  about:
    'Takes in CSV files that the Department for Education publishes, to be shown beside the vital signs; all of them or none.',
  run: async (args, services, out) => {
    const option = args.find((word) => word.startsWith('--'));
    if (option) return misused(benchmarkCommand, `${option} is not an option of it.`, out);
    if (args.length === 0) return misused(benchmarkCommand, 'FILE is missing.', out);
    const files: { name: string; bytes: Buffer }[] = [];
    for (const path of args) {
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) {
        out.complain(`${path} could not be opened. Check the path, and that you may read it.`);
        return 1;
      }
      if (found.size > largestFile) {
        out.complain(`${path} is larger than any published table. Check that it is the right file.`);
        return 1;
      }
      files.push({ name: basename(path), bytes: await readFile(path) });
    }
    const done = await services.db.transaction().execute(async (trx) => {
      const kept = await keepBenchmarks(trx, files, { personId: null, now: services.now() });
      if ('kept' in kept)
        await recordAudit(trx, {
          what: 'benchmark.load',
          subject: 'benchmark:files',
          after: { files: kept.kept.map(({ name }) => name) },
          visitor: null,
          who: 'Command line',
        });
      return kept;
    });
    if ('refused' in done) {
      for (const { name, reason } of done.refused) out.complain(`${name}: ${reason}. Nothing was kept of any file.`);
      return 1;
    }
    for (const { name, rows, found } of done.kept) out.print(`${name}: ${rows} rows, for ${found.join(', ')}`);
    return 0;
  },
};
