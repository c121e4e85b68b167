import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { recordAudit } from '../../people/index.ts';
import { misused, readOptions, type AnyCommand, type Command, type StandaloneCommand } from '../../platform/command.ts';
import { join, type Trx } from '../../platform/db/connect.ts';
import { csvOf } from '../../platform/documents/csv.ts';
import { isTrouble, type Keyring } from '../../platform/identifiers/identifiers.ts';
import { writeKeyFile } from '../../platform/identifiers/key-file.ts';
import type { Services } from '../../platform/services.ts';
import { searchWordsUnder } from '../store/search-words.ts';
import { replaceSealed, replaceSealedSearch, sealedAfter, sealedSearches } from './key-queries.ts';

const atATime = 5000;

/** `los child key FILE`: the key between pseudonyms and the case system, for an installation that has none yet. */
const keyCommand: StandaloneCommand = {
  name: 'child key',
  usage: 'FILE',
  about:
    'Makes the key between pseudonyms and the identifiers of the case system, for LOS_IDENTIFIERS_KEY_FILE. Where returns are loaded already, move the key that is there instead: LOS_DATA/identifiers.key.',
  runAlone: async (args, out) => {
    const read = readOptions(args, {}, ['FILE']);
    if (!read.ok) return misused(keyCommand, read.message, out);
    const [file = ''] = read.words;
    if (!writeKeyFile(file)) {
      out.complain(`${file} is there already, and stays as it is.`);
      return 1;
    }
    out.print(`Written to ${file}, for its owner alone. Keep a copy apart from the data: it is in no backup.`);
    return 0;
  },
};

/** `los child seal`: after a new “seal” line was put above the old one in the key file. */
const sealCommand: Command = {
  name: 'child seal',
  usage: '',
  about:
    'Seals what pseudonyms stand for with the first “seal” line of the key file; older lines can be taken out afterwards. Pseudonyms stay as they are.',
  run: (_args, services, out) =>
    withKeys(services, out, async (trx, keys) => {
      let sealed = 0;
      for await (const rows of everySealed(trx)) {
        const again = rows.flatMap(({ child, sealed: bytes }) => {
          const anew = keys.sealAgain(bytes, child);
          return anew ? [{ child, sealed: anew }] : [];
        });
        if (again.length > 0) await replaceSealed(trx, again);
        sealed += again.length;
      }
      for (const { id, child, sealed: bytes } of await sealedSearches(trx)) {
        const anew = bytes && keys.sealAgain(bytes, searchWordsUnder(child));
        if (anew) await replaceSealedSearch(trx, id, anew);
      }
      const entry = { what: 'children.seal', subject: 'children', after: { children: sealed } };
      await recordAudit(trx, { ...entry, visitor: null, who: 'Command line' });
      out.print(`${sealed} identifiers were sealed with the current key.`);
      return 0;
    }),
};

/** `los child identifiers --out FILE.csv --because REASON`: every pseudonym with what it stands for: for the day one leaves. */
const identifiersCommand: Command = {
  name: 'child identifiers',
  usage: '--because REASON --out FILE.csv',
  about:
    'Writes every pseudonym beside the identifier of the case system, for a council that moves its data elsewhere. The reason is recorded.',
  run: async (args, services, out) => {
    const read = readOptions(args, { because: { type: 'string' }, out: { type: 'string' } });
    if (!read.ok) return misused(identifiersCommand, read.message, out);
    const { because = '', out: file } = read.values;
    if (because.trim().length < 10)
      return misused(identifiersCommand, 'Say why with --because, in 10 characters or more.', out);
    if (file === undefined) return misused(identifiersCommand, '--out is missing.', out);
    if (existsSync(file)) {
      out.complain(`${file} is there already. Name a new file.`);
      return 1;
    }
    return withKeys(services, out, async (trx, keys) => {
      const lines: string[][] = [];
      for await (const rows of everySealed(trx))
        for (const { child, kind, sealed } of rows) {
          const identifier = keys.open(sealed, child);
          if (identifier === null) throw new Error(`What ${child} stands for cannot be opened with this key.`);
          lines.push([child, kind, identifier]);
        }
      const entry = { what: 'children.identifiers', subject: 'children', after: { because, children: lines.length } };
      await recordAudit(trx, { ...entry, visitor: null, who: 'Command line' });
      const csv = csvOf(['Pseudonym', 'Whose', 'Identifier in the case system'], lines);
      await writeFile(file, csv, { mode: 0o600, flag: 'wx' });
      out.print(`${lines.length} identifiers were written to ${file}. Whoever has it can tell who is who.`);
      return 0;
    });
  },
};

export const keyCommands: AnyCommand[] = [keyCommand, sealCommand, identifiersCommand];

async function* everySealed(trx: Trx) {
  for (let rows = await sealedAfter(trx, '', atATime); rows.length > 0;) {
    yield rows;
    rows = await sealedAfter(trx, rows.at(-1)?.child ?? '', atATime);
  }
}

/** Does something with the keys as the owner of the tables, all of it or nothing; says why where there are none. */
async function withKeys(
  services: Services,
  out: Parameters<Command['run']>[2],
  work: (trx: Trx, keys: Keyring) => Promise<number>,
): Promise<number> {
  const keys = await services.identifiers.toRead(services.db);
  if (isTrouble(keys)) {
    out.complain(keys.trouble);
    return 1;
  }
  const url = await services.ownerUrl?.();
  if (url === undefined) throw new Error('There is no way to reach the database as its owner.');
  const owner = join(url);
  try {
    return await owner.db.transaction().execute((trx) => work(trx, keys));
  } finally {
    await owner.close();
  }
}
