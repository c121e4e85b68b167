import { inWords } from '../../methods/calendar.ts';
import { idIn } from '../../platform/id-in.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { requirementsOf } from '../requirement-queries.ts';
import { sourceById } from '../source-queries.ts';
import { statementsOf } from '../statement-queries.ts';
import { movementWords, polarityWords } from '../words.ts';
import { describeFacts } from './describe-facts.ts';

/** `los source show N`: what one document says, with its statements as they are read now. */
export const showCommand: Command = {
  name: 'source show',
  usage: 'N [--json]',
  about: 'Shows what one document received says, and what was said of its statements.',
  run: async (args, services, out) => {
    const read = readOptions(args, { json: { type: 'boolean' } }, ['N']);
    if (!read.ok) return misused(showCommand, read.message, out);
    const id = idIn(read.words[0]);
    const source = id === null ? null : await sourceById(services.db, id);
    if (!source) {
      out.complain(`There is no document ${read.words[0]}. “los source list” names those there are.`);
      return 1;
    }
    const [statements, requirements] = await Promise.all([
      statementsOf(services.db, [source.id]),
      requirementsOf(services.db, [source.id]),
    ]);
    if (read.values.json) {
      out.print(JSON.stringify({ ...source, statements, requirements }, null, 2));
      return 0;
    }
    out.print(describeFacts(source.facts));
    const received = source.receivedOn ? `received ${inWords(source.receivedOn)}` : 'day of receipt not known';
    const published = source.publishedOn ? `, published ${inWords(source.publishedOn)}` : '';
    out.print(`Document ${source.id}: ${received}${published}, marked ${source.handling}.`);
    if (source.takenBack) out.print(`Taken back: ${source.takenBack.because}`);
    if (statements.length > 0) out.print(`Statements (${statements.length})`);
    for (const one of statements) {
      const who = one.confirmed ? `confirmed${one.confirmed.by ? ` by ${one.confirmed.by}` : ''}` : 'suggested';
      const moved = one.movement === 'not said' ? '' : `, ${movementWords[one.movement].toLowerCase()}`;
      out.print(
        `  ${one.id} ${polarityWords[one.polarity].toLowerCase()}${moved} (${who}): ${one.text} [${one.place}]`,
      );
    }
    return 0;
  },
};
