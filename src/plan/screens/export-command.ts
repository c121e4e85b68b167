import { writeFile } from 'node:fs/promises';
import { isIsoDate } from '../../methods/calendar.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { idIn } from '../../platform/id-in.ts';
import { todayIn } from '../../platform/services.ts';
import { readPlan } from '../model/read-plan.ts';
import { wholePlan } from './export.ts';

const options = { plan: { type: 'string' }, 'as-at': { type: 'string' }, out: { type: 'string' } } as const;

/** `los plan export`: the open format to standard output or a file. */
export const exportCommand: Command = {
  name: 'plan export',
  about: 'Writes a whole plan, as at a date, in the open format (JSON).',
  usage: '[--plan NUMBER] [--as-at DATE] [--out FILE]',
  run: async (args, services, out) => {
    const read = readOptions(args, options);
    if (!read.ok) return misused(exportCommand, read.message, out);
    const { plan, 'as-at': asked, out: file } = read.values;
    const asAt = asked ?? todayIn(services);
    if (!isIsoDate(asAt)) return misused(exportCommand, `“${asAt}” is not a date. Write it like 2025-05-08.`, out);
    if (plan !== undefined && idIn(plan) === null)
      return misused(exportCommand, `“${plan}” is not the number of a plan.`, out);
    const view = await readPlan(services, idIn(plan), asAt);
    if (!view) {
      out.complain(plan === undefined ? 'There is no plan yet.' : `There is no plan ${plan}.`);
      return 1;
    }
    const json = JSON.stringify(await wholePlan(services, view), null, 2);
    if (file === undefined) {
      out.print(json);
      return 0;
    }
    try {
      await writeFile(file, `${json}\n`);
    } catch (reason) {
      out.complain(`The plan could not be written to ${file}: ${(reason as Error).message}`);
      return 1;
    }
    return 0;
  },
};
