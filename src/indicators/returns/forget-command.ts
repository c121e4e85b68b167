import { forgetBefore } from '../../children/index.ts';
import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { recordAudit } from '../../people/index.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { todayIn } from '../../platform/services.ts';

/** `los return forget --before DATE`: takes the rows about children of old returns away; the figures stay. */
export const forgetCommand: Command = {
  name: 'return forget',
  usage: '--before DATE',
  about:
    'Removes rows, problems, items and files of returns as at a day before DATE; what the indicators came to stays.',
  run: async (args, services, out) => {
    const read = readOptions(args, { before: { type: 'string' } });
    if (!read.ok) return misused(forgetCommand, read.message, out);
    const { before } = read.values;
    if (before === undefined) return misused(forgetCommand, '--before is missing.', out);
    if (!isIsoDate(before)) return misused(forgetCommand, `“${before}” is not a date. Write it as YYYY-MM-DD.`, out);
    if (before > todayIn(services)) return misused(forgetCommand, `${before} is in the future.`, out);
    const done = await forgetBefore(services, before, 'Command line', (trx, what) =>
      recordAudit(trx, {
        what: 'return.forget',
        subject: 'returns',
        after: { before, ...what },
        visitor: null,
        who: 'Command line',
      }),
    );
    if (done === 'held') {
      out.complain('Nothing was removed: rows about children are held. See Data protection.');
      return 1;
    }
    if (!done) {
      out.print(`No return as at a day before ${inWords(before)} has rows about children.`);
      return 0;
    }
    out.print(
      `Removed from ${done.snapshots} returns: ${done.rows} rows, ${done.problems} problems, ${done.items} lists behind indicators, ${done.files} files. What the indicators came to stays.`,
    );
    return 0;
  },
};
