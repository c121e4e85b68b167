import { basename } from 'node:path';
import { misused, readOptions, type CommandOutput, type StandaloneCommand } from '../../platform/command.ts';
import { isUnreadable, type Unreadable } from '../../platform/reading/index.ts';
import { bytesFromDisk, describeFacts, isKind, kinds } from '../../sources/index.ts';
import { tidyCell } from '../lists/cells.ts';
import { listKinds } from '../lists/list-kinds.ts';
import type { ListFile } from '../lists/read-list.ts';
import { describePlan } from './reader/index.ts';
import { readAnyAside } from './read-any-aside.ts';
import { readPlanAside } from './read-plan-aside.ts';
import type { ReadPlanFile } from './read-plan-file.ts';

/** `los read FILE`: what the product understands of a document. Needs no database and changes nothing. */
export const readCommand: StandaloneCommand = {
  name: 'read',
  usage: 'FILE [--kind KIND] [--json]',
  about: 'Reads a plan or a document received, and prints what was understood.',
  runAlone: async (args, out) => {
    const options = readOptions(args, { json: { type: 'boolean' }, kind: { type: 'string' } }, ['FILE']);
    if (!options.ok) return misused(readCommand, options.message, out);
    const said = options.values.kind;
    if (said !== undefined && said !== 'plan' && !isKind(said)) {
      const known = ['plan', ...kinds.map((one) => one.kind)].join(', ');
      return misused(readCommand, `“${said}” is no kind of document. Give ${known}.`, out);
    }
    const path = options.words[0] as string;
    const bytes = await bytesFromDisk(path, out);
    const read = bytes && (await readAnyAside(bytes, basename(path), said));
    if (!read) return 1;
    if (isUnreadable(read)) return complainOf(path, read, out);
    if (read.kind === 'source') {
      out.print(options.values.json ? JSON.stringify(read.facts, null, 2) : describeFacts(read.facts));
      return 0;
    }
    const { plan } = read.plan;
    // A list of actions is part of a plan; every other list is shown as what it is.
    const list = read.plan.list?.list === 'action' ? null : read.plan.list && asShown(read.plan.list);
    if (list) out.print(options.values.json ? JSON.stringify(list, null, 2) : describeList(list));
    else out.print(options.values.json ? JSON.stringify(plan, null, 2) : describePlan(plan));
    return 0;
  },
};

/** Cells without the marks that keep a spreadsheet from running what is written in them. */
function asShown(list: ListFile): ListFile {
  return { ...list, rows: list.rows.map(({ row, cells }) => ({ row, cells: cells.map(tidyCell) })) };
}

function describeList({ list, asAt, isPart, headings, rows }: ListFile): string {
  const whole = isPart ? 'Part of a list' : 'A list';
  const name = `${whole} of ${listKinds.some(({ kind }) => kind === list) ? `${list}s` : list}${asAt ? `, as at ${asAt}` : ''}`;
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
  const bytes = await bytesFromDisk(path, out);
  if (!bytes) return null;
  const read = await readPlanAside(bytes, basename(path));
  if (isUnreadable(read)) {
    complainOf(path, read, out);
    return null;
  }
  return { ...read, bytes, name: basename(path) };
}

function complainOf(path: string, { code, what, next }: Unreadable, out: CommandOutput): 1 {
  out.complain(`${path} could not be read (${code}). ${what} ${next}`);
  return 1;
}
