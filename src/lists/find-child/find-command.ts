import { writeFile } from 'node:fs/promises';
import { authorityName, recordAudit } from '../../people/index.ts';
import { misused, readOptions, type Command } from '../../platform/command.ts';
import { paperToWord } from '../../platform/documents/index.ts';
import { askedChild, isTrouble } from '../../platform/identifiers/identifiers.ts';
import { todayIn } from '../../platform/services.ts';
import { findChild } from './find-child.ts';
import { findingsPaper, inCaseSystem, tableWords } from './findings-paper.ts';

/** `los child find`: everything that is kept about a child, counted, and as a paper where a file is named. */
export const findCommand: Command = {
  name: 'child find',
  about:
    'Finds everything that is kept about a child, by the identifier of the case system or the pseudonym, for a request for access. The reason is recorded.',
  usage: 'CHILD --because REASON [--called NAME]… [--out FILE.docx]',
  async run(args, services, out) {
    const read = readOptions(
      args,
      { because: { type: 'string' }, called: { type: 'string', multiple: true }, out: { type: 'string' } },
      ['CHILD'],
    );
    if (!read.ok) return misused(findCommand, read.message, out);
    const [typed = ''] = read.words;
    const { because = '', called: names = [] } = read.values;
    if (typed.trim() === '') return misused(findCommand, 'The identifier is empty.', out);
    if (because.trim().length < 10)
      return misused(findCommand, 'Say why with --because, in 10 characters or more.', out);
    if (names.some((name) => name.trim().length < 3))
      return misused(findCommand, 'A name must be 3 characters or more.', out);
    const keys = await services.identifiers.toRead(services.db);
    const asked = await askedChild(keys, services.db, typed);
    if (isTrouble(asked)) {
      out.complain(`${asked.trouble} Until then, give the child’s pseudonym.`);
      return 1;
    }
    const { child } = asked;
    const called = [...(asked.identifier === null ? [] : [asked.identifier]), ...names];
    const findings = await services.db.transaction().execute(async (trx) => {
      const after = { child, because, names: names.length, as: 'command' };
      await recordAudit(trx, { what: 'children.find', subject: 'children', after, visitor: null, who: 'Command line' });
      return findChild(trx, keys, { child, names: called, because });
    });
    const { rows, problems, mentions, onLists, files } = findings;
    out.print(inCaseSystem(findings));
    out.print(`${rows.length} rows of returns, ${problems.length} problems in them`);
    for (const [table, found] of Map.groupBy(mentions, (one) => one.table))
      out.print(`${found.length} in ${tableWords(table)}`);
    out.print(`${onLists.length} lists looked at while the child stood on them`);
    out.print(`${files.length} files to look through by hand`);
    if (read.values.out) {
      const authority = await authorityName(services);
      await writeFile(
        read.values.out,
        await paperToWord(findingsPaper({ child, because, authority, today: todayIn(services), findings })),
        {
          mode: 0o600,
        },
      );
      out.print(`Written to ${read.values.out}. Other people are named in it: go through it before it is handed over.`);
    }
    return 0;
  },
};
