import type { Db, Trx } from '../../platform/db/connect.ts';
import type { Anchor } from './anchors.ts';
import { contentHash, linkHash, noHash } from './chain.ts';
import { endOfChain, linksAfter, looksMissing, removalsTold, type Link } from './chain-queries.ts';

/** How going through the log ended. */
export type Verified = {
  /** Lines that are there and as they were recorded, up to the first that is not. */
  lines: number;
  /** Lines removed by rule, whose links are there. */
  removed: number;
  /** The last link: its number, and its hash in hexadecimal; 0 and nothing where the log is empty. */
  seq: number;
  hash: string;
  /** The first thing that is wrong, in a sentence; null where nothing is. */
  trouble: string | null;
  /** Looks at rows about children that were taken back before they were kept. */
  looksMissing: number;
};

const atATime = 2000;

/**
 * Goes through the whole log as it is at one moment: each line says what its hash covers, each link follows from the
 * one before, none is missing, and the log reaches at least as far as it did when it was last noted elsewhere.
 */
export async function verifyAudit(db: Db, anchors: readonly Anchor[]): Promise<Verified> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => goThrough(trx, anchors));
}

async function goThrough(trx: Trx, anchors: readonly Anchor[]): Promise<Verified> {
  const told = await removalsTold(trx);
  const reaches = Math.max(0, ...told.map(({ upTo }) => upTo));
  const noted = Map.groupBy(anchors, ({ seq }) => seq);
  const found = { lines: 0, removed: 0, seq: 0, hash: '', looksMissing: await looksMissing(trx) };
  let before: Buffer = noHash;
  for (;;) {
    const links = await linksAfter(trx, found.seq, atATime);
    for (const link of links) {
      const trouble =
        troubleOf(link, { seq: found.seq, hash: before }, reaches) ??
        noted
          .get(link.seq)
          ?.map((anchor) => (anchor.hash === link.hash.toString('hex') ? null : rewritten(anchor)))
          .find((one) => one !== null);
      if (trouble) return { ...found, trouble };
      if (link.line) found.lines += 1;
      else found.removed += 1;
      found.seq = link.seq;
      found.hash = link.hash.toString('hex');
      before = link.hash;
    }
    if (links.length < atATime) break;
  }
  return { ...found, trouble: await troubleAtTheEnd(trx, found, anchors, told) };
}

/** What is wrong with a link after another; null where nothing is. Lines up to `reaches` may have been removed by rule. */
function troubleOf(link: Link, last: { seq: number; hash: Buffer }, reaches: number): string | null {
  const { seq, auditId, content, hash, line } = link;
  if (seq !== last.seq + 1) return `Link ${last.seq + 1} is missing: a line was removed, with its link.`;
  if (!linkHash(last.hash, seq, content).equals(hash))
    return `Link ${seq} (line ${auditId}) does not follow from the one before: the chain was changed there.`;
  if (!line) return seq > reaches ? `Line ${auditId} (link ${seq}) was removed, and no removal by rule says so.` : null;
  if (!contentHash(line).equals(content)) return `Line ${auditId} (link ${seq}) was changed after it was recorded.`;
  return null;
}

function rewritten({ seq, at }: Anchor): string {
  return `Link ${seq} has another hash than was noted ${whenWords(at)}: the log was written anew.`;
}

async function troubleAtTheEnd(
  trx: Trx,
  { seq, hash, removed }: { seq: number; hash: string; removed: number },
  anchors: readonly Anchor[],
  told: readonly { lines: number }[],
): Promise<string | null> {
  const cut = (to: number, says: string) =>
    `The log ends at link ${seq}, and ${says} it went on to ${to}: its tail was cut off.`;
  const end = await endOfChain(trx);
  if (end.seq > seq) return cut(end.seq, 'by its own count');
  if (end.seq !== seq || (seq > 0 && end.hash.toString('hex') !== hash))
    return `The log’s own count (${end.seq}) is not where its chain ends (${seq}): one of them was changed.`;
  const beyond = anchors.filter((anchor) => anchor.seq > seq).at(-1);
  if (beyond) return cut(beyond.seq, `as noted ${whenWords(beyond.at)}`);
  if (end.unlinked !== null) return `Line ${end.unlinked} is in the log and not in its chain.`;
  const should = told.reduce((sum, { lines }) => sum + lines, 0);
  if (should !== removed) return `${removed} lines are gone; removals by rule say ${should}.`;
  return null;
}

function whenWords(at: string): string {
  return at === '' ? 'outside' : `on ${at}`;
}
