import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { inWords, isIsoDate } from '../../methods/calendar.ts';
import { recordAudit } from '../../people/index.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { todayIn } from '../../platform/services.ts';
import { alreadyThere } from '../add/already-there.ts';
import { isKind, kindOf, kinds, titleOf } from '../kinds/index.ts';
import { isHandling, markNeedsReason, saveSource, suggestedPublication } from '../keep/save-source.ts';
import { suggestedHandling } from '../keep/suggested-mark.ts';
import { handlingMarks } from '../readers/facts.ts';
import { readSourceAside } from '../readers/index.ts';
import type { SourceHooks } from '../source-hooks.ts';
import { sourceOfFile, sourcesOfDate } from '../source-queries.ts';
import { bytesFromDisk } from './read-from-disk.ts';

const options = {
  received: { type: 'string' },
  published: { type: 'string' },
  handling: { type: 'string' },
  because: { type: 'string' },
  kind: { type: 'string' },
  'another-of-its-date': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * `los source add FILE`: reads a document received and keeps it. Its mark is the one its own words ask for; a weaker
 * one needs a reason. A second document of its kind and date is kept only when that is said.
 */
export function addCommand(hooks: SourceHooks): Command {
  const command: Command = {
    name: 'source add',
    usage:
      'FILE [--received DATE] [--published DATE] [--handling MARK [--because REASON]] [--kind KIND] [--another-of-its-date] [--json]',
    about: 'Keeps a document received: a report, a notice, a letter, a committee report or another.',
    run: async (args, services, out) => {
      const read = readOptions(args, options, ['FILE']);
      if (!read.ok) return misused(command, read.message, out);
      const { values } = read;
      const today = todayIn(services);
      for (const name of ['received', 'published'] as const) {
        const date = values[name];
        if (date === undefined) continue;
        if (!isIsoDate(date)) return misused(command, `“${date}” is not a date. Write it as YYYY-MM-DD.`, out);
        if (date > today) return misused(command, `${date} is in the future. Give --${name} a day that has been.`, out);
      }
      const { kind, handling } = values;
      if (kind !== undefined && !isKind(kind))
        return misused(
          command,
          `“${kind}” is no kind of document. Give ${kinds.map((one) => one.kind).join(', ')}.`,
          out,
        );
      if (handling !== undefined && !isHandling(handling))
        return misused(command, `“${handling}” is no handling mark. Give ${handlingMarks.join(', ')}.`, out);
      const path = read.words[0] as string;
      const bytes = await bytesFromDisk(path, out);
      if (!bytes) return 1;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const same = await sourceOfFile(services.db, sha256);
      if (same) {
        out.complain(`${alreadyThere(same)}.`);
        return 1;
      }
      const document = await readSourceAside(bytes, basename(path), kind);
      if (isUnreadable(document)) {
        out.complain(`${path} could not be read (${document.code}). ${document.what} ${document.next}`);
        return 1;
      }
      const { facts } = document;
      if (document.recognised.kind === 'plan' && kind === undefined) {
        out.complain('This looks like an improvement plan. Bring it in with “los plan import”, or say --kind.');
        return 1;
      }
      const asked = suggestedHandling(facts, document.blocks);
      const mark = handling ?? asked;
      if (markNeedsReason(mark, asked) && !values.because) {
        out.complain(`The document asks for ${asked}. To mark it ${mark} all the same, say why with --because.`);
        return 1;
      }
      const publishedOn = values.published ?? suggestedPublication(facts);
      const dated = kindOf(facts.kind).dated(facts, publishedOn);
      const doubles = dated === null ? [] : await sourcesOfDate(services.db, facts.kind, dated);
      if (doubles.length > 0 && !values['another-of-its-date']) {
        const names = doubles.map((one) => `document ${one.id}, “${one.title}” (${one.name})`).join('; ');
        out.complain(
          `There is ${kindOf(facts.kind).one} dated ${inWords(dated as string)} already: ${names}. It was not added. If this is another document, say --another-of-its-date.`,
        );
        return 1;
      }
      const receipt = {
        receivedOn: values.received ?? null,
        publishedOn,
        handling: mark,
      };
      return services.db.transaction().execute(async (trx) => {
        await services.files.keep(trx, bytes);
        const { format, blocks } = document;
        const saved = await saveSource(
          trx,
          {
            facts,
            asRead: facts,
            blocks,
            name: basename(path),
            format,
            sha256,
            ...receipt,
            personId: null,
            now: services.now(),
          },
          hooks,
        );
        if (!saved.ok) {
          out.complain(`${alreadyThere(saved.same)}.`);
          return 1;
        }
        await recordAudit(trx, {
          what: 'source.add',
          subject: `source:${saved.sourceId}`,
          after: { file: basename(path), sha256, kind: facts.kind, ...receipt, handlingBecause: values.because },
          visitor: null,
          who: 'Command line',
        });
        const { sourceId, statements, requirements } = saved;
        if (values.json) {
          out.print(
            JSON.stringify({ ...facts, added: { source: sourceId, statements, requirements, ...receipt } }, null, 2),
          );
          return 0;
        }
        const title = titleOf(facts, publishedOn);
        out.print(
          `Added as document ${sourceId}: ${kindOf(facts.kind).one}, “${title}”, ${dated ? `dated ${inWords(dated)}` : 'undated'}, marked ${mark}.`,
        );
        const whole = facts.kind === 'other' ? 'Kept whole; pick its statements on screen' : `${statements} statements`;
        out.print(
          requirements > 0 ? `${requirements} requirements.` : `${whole}; ${facts.unplaced.length} texts not placed.`,
        );
        if (facts.kind === 'other' && kind === undefined)
          out.print(`Taken for another document: ${document.recognised.because.join('; ')}.`);
        for (const warning of facts.warnings) out.print(`Look at: ${warning.message}`);
        return 0;
      });
    },
  };
  return command;
}
