import { lookAtChildEverywhere, type ChildEverywhere } from '../../children/index.ts';
import type { Trx } from '../../platform/db/connect.ts';
import type { Keyring, KeyTrouble } from '../../platform/identifiers/identifiers.ts';
import { filesToLookThrough, recordsNaming } from './find-queries.ts';
import { excerptsOf, plainText, searchedTables, type Mention } from './mentions.ts';

/** Everything that is kept about a child. */
export type Findings = ChildEverywhere & {
  /** Every other place that names them: the audit log, clinics, what people typed, what documents say. */
  mentions: Mention[];
  /** Files in which a child could be recognised, and which cannot be searched. */
  files: { what: string; title: string; name: string }[];
};

/**
 * Looks for a child by pseudonym in every return, and by pseudonym, identifier of the case system and names in every
 * table of the data map that could name them. The looks at returns are written down here; the line of the audit log is the caller's to write.
 */
export async function findChild(
  trx: Trx,
  keys: Keyring | KeyTrouble,
  { child, names, because }: { child: string; names: readonly string[]; because: string },
): Promise<Findings> {
  const returns = await lookAtChildEverywhere(trx, child, because, keys);
  const identifier = 'known' in returns.identifier ? [returns.identifier.known] : [];
  const called = [...new Set([child, ...identifier, ...names])];
  const mentions: Mention[] = [];
  for (const searched of searchedTables()) {
    for (const { key, texts } of await recordsNaming(trx, searched, child, called)) {
      const isTheirs = searched.child !== null && texts[searched.child] === child;
      for (const [column, kept] of Object.entries(texts)) {
        if (!kept || column === searched.child) continue;
        const text = plainText(kept);
        const excerpts = excerptsOf(text, called);
        if (excerpts.length > 0)
          mentions.push(...excerpts.map((excerpt) => ({ table: searched.table, key, column, excerpt })));
        else if (isTheirs && text !== '') mentions.push({ table: searched.table, key, column, excerpt: text });
      }
      if (isTheirs && searched.words.every((column) => !texts[column]))
        mentions.push({ table: searched.table, key, column: searched.child ?? '', excerpt: child });
    }
  }
  return { ...returns, mentions, files: await filesToLookThrough(trx) };
}
