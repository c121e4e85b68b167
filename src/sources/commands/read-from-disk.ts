import { readFile } from 'node:fs/promises';
import type { CommandOutput } from '../../platform/command.ts';

/** The bytes of a file on disk; says on standard error why they cannot be had, and answers null. */
export async function bytesFromDisk(path: string, out: CommandOutput): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (reason) {
    const code = (reason as NodeJS.ErrnoException).code;
    const known: Record<string, string> = {
      ENOENT: 'There is no such file.',
      EISDIR: 'It is a folder, not a file.',
      EACCES: 'You may not read it.',
    };
    out.complain(`${path} could not be opened. ${known[code ?? ''] ?? (reason as Error).message}`);
    return null;
  }
}
