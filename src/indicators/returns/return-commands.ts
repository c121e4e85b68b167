import {
  cautionsOf,
  contentHash,
  filesAt,
  keepReturn,
  localListNamed,
  localLists,
  snapshotsOf,
  withPseudonyms,
  type ReturnFile,
} from '../../children/index.ts';
import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { recordAudit } from '../../people/index.ts';
import { misused, readOptions, type Command, type CommandOutput } from '../../platform/command.ts';
import { isTrouble } from '../../platform/identifiers/identifiers.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { todayIn, type Services } from '../../platform/services.ts';
import { createHash } from 'node:crypto';
import { feedMeasures } from '../measures/feed-measures.ts';
import { standardsAt } from '../standards/standards-at.ts';
import { keepFigures } from '../results/result-queries.ts';
import { describeReport, reportJson } from './describe-report.ts';
import { readReturn } from './read-return.ts';

const options = { 'as-at': { type: 'string' }, list: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `los return check PATH`: reads and checks a return and keeps nothing. */
export const checkCommand: Command = {
  name: 'return check',
  usage: 'PATH [--as-at DATE] [--list NAME] [--json]',
  about:
    'Checks an Annex A (a workbook or a folder of CSV files), a Standard Safeguarding Dataset (a folder of CSV files), a zip of either, or a local list: what is wrong, where, and which indicators it touches.',
  run: async (args, services, out) => {
    const given = await understood(checkCommand, args, services, out);
    if ('exit' in given) return given.exit;
    const standards = await standardsAt(services.db, given.asAt);
    const read = await readReturn(given.files, given.asAt, standards, undefined, given.list);
    if (isUnreadable(read)) return complain(read, out);
    const named = await withPseudonyms(services, services.db, read);
    const cautions = isTrouble(named) ? [] : await cautionsOf(services.db, named.annexA);
    for (const { says, todo } of cautions) out.complain(`${says} ${todo}`);
    out.print(given.json ? JSON.stringify(reportJson(read, given.asAt), null, 2) : describeReport(read, given.asAt));
    return 0;
  },
};

/** `los return load PATH --as-at DATE`: checks a return, computes every indicator and keeps all of it. */
export const loadCommand: Command = {
  name: 'return load',
  usage: 'PATH --as-at DATE [--list NAME] [--again] [--json]',
  about:
    'Loads a return as at a day: its rows, its problems and what every indicator comes to. --list says which local list it is.',
  run: async (args, services, out) => {
    const given = await understood(loadCommand, args, services, out, true);
    if ('exit' in given) return given.exit;
    const hashes = [];
    for (const file of given.files)
      hashes.push({
        sha256: createHash('sha256')
          .update(await file.bytes())
          .digest('hex'),
      });
    const before = await snapshotsOf(services.db, contentHash(hashes));
    if (before.length > 0 && !given.again) {
      const one = before[0] as (typeof before)[number];
      out.complain(`This return is loaded already, as at ${inWords(one.asAt)}. Give --again to load it all the same.`);
      return 1;
    }
    const standards = await standardsAt(services.db, given.asAt);
    const read = await readReturn(given.files, given.asAt, standards, undefined, given.list);
    if (isUnreadable(read)) return complain(read, out);
    const named = await withPseudonyms(services, services.db, read);
    if (isTrouble(named)) {
      out.complain(`Nothing of the return was loaded. ${named.trouble}`);
      return 1;
    }
    for (const { says, todo } of await cautionsOf(services.db, named.annexA)) out.complain(`${says} ${todo}`);
    const kept = await services.db.transaction().execute(async (trx) => {
      const snapshot = await keepReturn(services, trx, { ...named, files: given.files, personId: null });
      await keepFigures(trx, snapshot.id, read);
      await feedMeasures(trx, { asAt: given.asAt }, todayIn(services), {
        personId: null,
        at: services.now(),
        audit: (tx, entry) => recordAudit(tx, { ...entry, visitor: null, who: 'Command line' }),
      });
      await recordAudit(trx, {
        what: 'return.load',
        subject: `return:${snapshot.id}`,
        after: { asAt: given.asAt, files: given.files.map(({ name }) => name), supersedes: snapshot.supersedes },
        visitor: null,
        who: 'Command line',
      });
      return snapshot;
    });
    if (given.json)
      out.print(
        JSON.stringify({ snapshot: kept.id, supersedes: kept.supersedes, ...reportJson(read, given.asAt) }, null, 2),
      );
    else {
      out.print(describeReport(read, given.asAt));
      out.print(
        `Loaded as return ${kept.id}${kept.supersedes === null ? '' : `, in place of return ${kept.supersedes}, which stays`}.`,
      );
    }
    return 0;
  },
};

type Given = { asAt: string; list: string; json: boolean; again: boolean; files: ReturnFile[] };

/** What was asked, or the exit code when it was not understood. */
async function understood(
  command: Command,
  args: string[],
  services: Services,
  out: CommandOutput,
  dated = false,
): Promise<Given | { exit: number }> {
  const read = readOptions(args, { ...options, again: { type: 'boolean' } } as const, ['PATH']);
  if (!read.ok) return { exit: misused(command, read.message, out) };
  const today = todayIn(services);
  const asAt = read.values['as-at'] ?? (dated ? undefined : today);
  if (asAt === undefined) return { exit: misused(command, '--as-at is missing.', out) };
  if (!isIsoDate(asAt)) return { exit: misused(command, `“${asAt}” is not a date. Write it as YYYY-MM-DD.`, out) };
  if (asAt > today)
    return { exit: misused(command, `${asAt} is in the future. A return is as at a day that has been.`, out) };
  const named = read.values.list;
  const list = named === undefined ? undefined : localListNamed(named);
  if (named !== undefined && !list)
    return {
      exit: misused(
        command,
        `There is no local list “${named}”. There are: ${localLists.map(({ name }) => name).join(', ')}.`,
        out,
      ),
    };
  const path = read.words[0] as string;
  try {
    const files = await filesAt(path);
    return { asAt, list: list?.name ?? '', files, json: read.values.json ?? false, again: read.values.again ?? false };
  } catch {
    out.complain(`${path} could not be opened. Check the path, and that you may read it.`);
    return { exit: 1 };
  }
}

function complain({ what, next }: { what: string; next: string }, out: CommandOutput): 1 {
  out.complain(what);
  out.complain(next);
  return 1;
}
