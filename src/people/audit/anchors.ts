import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../platform/config.ts';

/** Where the log ended at a moment, noted outside the database: a log that is cut short no longer reaches it. */
export type Anchor = {
  /** When, as ISO; empty where a person gave it by hand. */
  at: string;
  seq: number;
  /** In hexadecimal. */
  hash: string;
};

const line = /^(\S+) (\d{1,15}) ([0-9a-f]{64})$/;

/** The file they are noted in, a line each: keep a copy of it where the server cannot write. */
export function anchorFile({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'audit-anchors.txt');
}

/** Everything that was noted, the oldest first; nothing where there is no file yet. */
export async function readAnchors(config: Pick<Config, 'dataFolder'>): Promise<Anchor[]> {
  const text = await readFile(anchorFile(config), 'utf8').catch((reason: NodeJS.ErrnoException) => {
    if (reason.code === 'ENOENT') return '';
    throw reason;
  });
  return text.split('\n').flatMap((one) => {
    const [, at = '', seq, hash = ''] = line.exec(one.trim()) ?? [];
    return seq ? [{ at, seq: Number(seq), hash }] : [];
  });
}

/** Notes where the log ends, if it has gone on since it was noted last. */
export async function noteAnchor(config: Pick<Config, 'dataFolder'>, anchor: Anchor): Promise<void> {
  const last = (await readAnchors(config)).at(-1);
  if (anchor.seq === 0 || (last && last.seq >= anchor.seq)) return;
  await appendFile(anchorFile(config), `${anchor.at} ${anchor.seq} ${anchor.hash}\n`, { mode: 0o600 });
}

/** "812:4f3a…" as a person noted it; null where it is none. */
export function anchorIn(text: string): Anchor | null {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  return seq && hash ? { at: '', seq: Number(seq), hash } : null;
}
