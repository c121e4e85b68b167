import { misused, readOptions, type Command } from '../../platform/command.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import type { Services } from '../../platform/services.ts';
import { anchorFile, anchorIn, noteAnchor, readAnchors, type Anchor } from './anchors.ts';
import { addCheck } from './chain-queries.ts';
import { verifyAudit, type Verified } from './verify-audit.ts';

/** Goes through the log, keeps how that ended for the page, and notes outside the database where a whole log ends. */
export async function checkAudit(
  { db, config, now }: Pick<Services, 'db' | 'config' | 'now'>,
  given: readonly Anchor[] = [],
): Promise<Verified> {
  const found = await verifyAudit(db, [...(await readAnchors(config)), ...given]);
  const { lines, seq, hash, trouble } = found;
  await addCheck(db, { checkedAt: now(), lines, seq, hash, trouble });
  if (trouble === null) await noteAnchor(config, { at: now().toISOString(), seq, hash });
  return found;
}

/** `los audit verify`: whether the log is whole; 1 where it is not. */
export const verifyCommand: Command = {
  name: 'audit verify',
  about: 'Says whether any line of the audit log was changed, removed or cut off; the first that was.',
  usage: '[--noted NUMBER:HASH]   (where the log ended once, as written down elsewhere)',
  async run(args, services, out) {
    const read = readOptions(args, { noted: { type: 'string', multiple: true } });
    if (!read.ok) return misused(verifyCommand, read.message, out);
    const noted: Anchor[] = [];
    for (const text of read.values.noted ?? []) {
      const anchor = anchorIn(text);
      if (!anchor) return misused(verifyCommand, `“${text}” is not a number, a colon and 64 characters of hash.`, out);
      noted.push(anchor);
    }
    const found = await checkAudit(services, noted);
    if (found.trouble) {
      out.complain(`The audit log is not whole. ${found.trouble}`);
      out.complain(`${lineWords(found.lines)} before that are as they were recorded.`);
      return 1;
    }
    out.print(`The audit log is whole: ${lineWords(found.lines)}, each as it was recorded.`);
    if (found.removed > 0) out.print(`${lineWords(found.removed)} were removed by rule; their links are there.`);
    if (found.looksMissing > 0)
      out.print(
        `${found.looksMissing} ${found.looksMissing === 1 ? 'look' : 'looks'} at rows about children ` +
          'began and were taken back: a page that failed, or a statement that was not of the product.',
      );
    if (found.seq > 0) {
      out.print(`It ends at ${found.seq}:${found.hash}`);
      out.print(`Noted in ${anchorFile(services.config)}. Keep a copy where this server cannot write.`);
    }
    return 0;
  },
};

function lineWords(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'line' : 'lines'}`;
}

/** Every night: the log is gone through, and whoever runs the server is told where it is not whole. */
export const auditJob: Job = {
  name: 'audit-verify',
  cron: '20 2 * * *',
  run: async (services) => {
    const { trouble } = await checkAudit(services);
    if (trouble) services.log('error', 'The audit log is not whole: run los audit verify');
  },
};
