import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { misused, readOptions, type CommandOutput, type StandaloneCommand } from '../../platform/command.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { describePlan } from './reader/index.ts';
import { readPlanAside } from './read-plan-aside.ts';
import type { ReadPlanFile } from './read-plan-file.ts';

/** `los read FILE`: what the product understands of a document. Needs no database and changes nothing. */
export const readCommand: StandaloneCommand = {
  name: 'read',
  usage: 'FILE [--json]',
  about: 'Reads a document and prints what was understood.',
  runAlone: async (args, out) => {
    const options = readOptions(args, { json: { type: 'boolean' } }, ['FILE']);
    if (!options.ok) return misused(readCommand, options.message, out);
    const read = await readFromDisk(options.words[0] as string, out);
    if (!read) return 1;
    out.print(options.values.json ? JSON.stringify(read.plan, null, 2) : describePlan(read.plan));
    return 0;
  },
};

/** Reads a plan from a file on disk; says on standard error why it cannot, and answers null. */
export async function readFromDisk(
  path: string,
  out: CommandOutput,
): Promise<(ReadPlanFile & { bytes: Buffer; name: string }) | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (reason) {
    const why =
      (reason as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'There is no such file.'
        : (reason as NodeJS.ErrnoException).code === 'EISDIR'
          ? 'It is a folder, not a file.'
          : (reason as Error).message;
    out.complain(`${path} could not be opened. ${why}`);
    return null;
  }
  const read = await readPlanAside(bytes, basename(path));
  if (isUnreadable(read)) {
    out.complain(`${path} could not be read (${read.code}). ${read.what} ${read.next}`);
    return null;
  }
  return { ...read, bytes, name: basename(path) };
}
