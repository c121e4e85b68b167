import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { misused, readOptions, type CommandOutput, type StandaloneCommand } from '../../platform/command.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import type { ListFile } from '../lists/read-list.ts';
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
    const { list, plan } = read;
    // A list of actions is part of a plan; every other list is shown as what it is.
    if (list && list.list !== 'action')
      out.print(options.values.json ? JSON.stringify(list, null, 2) : describeList(list));
    else out.print(options.values.json ? JSON.stringify(plan, null, 2) : describePlan(plan));
    return 0;
  },
};

function describeList({ list, asAt, isPart, headings, rows }: ListFile): string {
  const whole = isPart ? 'Part of a list' : 'A list';
  const name = `${whole} of ${list.endsWith('s') || list === 'audit log' ? list : `${list}s`}${asAt ? `, as at ${asAt}` : ''}`;
  const lines = rows.map(({ row, cells }) => {
    const filled = headings.flatMap((heading, at) => (cells[at] ? [`${heading}: ${cells[at]}`] : []));
    return `row ${row}  ${filled.join(' | ')}`;
  });
  return [`${name}: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`, ...lines].join('\n');
}

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
