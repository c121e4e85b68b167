import { inWords } from '../../methods/calendar.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { kindOf } from '../kinds/index.ts';
import { countsOfSources } from '../screens/list-queries.ts';
import { sourcesAt } from '../source-queries.ts';

/** `los source list`: every document received, newest first. */
export const listCommand: Command = {
  name: 'source list',
  usage: '[--json]',
  about: 'Lists the documents received.',
  run: async (args, services, out) => {
    const read = readOptions(args, { json: { type: 'boolean' } });
    if (!read.ok) return misused(listCommand, read.message, out);
    const [sources, counts] = await Promise.all([sourcesAt(services.db), countsOfSources(services.db)]);
    if (read.values.json) {
      out.print(
        JSON.stringify(
          sources.map((one) => ({ ...one, ...counts.get(one.id) })),
          null,
          2,
        ),
      );
      return 0;
    }
    if (sources.length === 0) out.print('No document has been added yet. Add one with “los source add FILE”.');
    for (const one of sources) {
      const count = counts.get(one.id);
      const says = count?.requirements ? `${count.requirements} requirements` : `${count?.statements ?? 0} statements`;
      const dated = one.dated ? inWords(one.dated) : 'undated';
      out.print(`${one.id}  ${dated}  ${kindOf(one.kind).name}: ${one.title}  (${says}, ${one.handling})`);
    }
    return 0;
  },
};
