import { createHash } from 'node:crypto';
import { textOf } from '../../platform/reading/index.ts';
import type { Trx } from '../../platform/services.ts';
import { addBenchmarkFile, keepFigures, keepNeighbours } from './benchmark-queries.ts';
import { readBenchmarks } from './read-benchmarks.ts';

/** The largest file of published figures that is taken. */
export const largestFile = 60 * 1024 * 1024;

export type KeptFile = { name: string; rows: number; found: string[]; figures: number };

/** Reads files of published figures and keeps what is in them; refuses all of them where one is of no use. */
export async function keepBenchmarks(
  trx: Trx,
  files: readonly { name: string; bytes: Buffer }[],
  by: { personId: number | null; now: Date },
): Promise<{ kept: KeptFile[] } | { refused: { name: string; reason: string }[] }> {
  const read = files.map(({ name, bytes }) => ({ name, bytes, read: readBenchmarks(textOf(bytes)) }));
  const refused = read.flatMap((one) => ('refused' in one.read ? [{ name: one.name, reason: one.read.refused }] : []));
  if (refused.length > 0) return { refused };
  const kept: KeptFile[] = [];
  for (const { name, bytes, read: found } of read) {
    if ('refused' in found) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { name, sha256, rows: found.rows, found: found.found, ...by };
    const id = await addBenchmarkFile(trx, file);
    if (found.figures.length > 0) await keepFigures(trx, id, found.figures);
    if (found.neighbours.length > 0) await keepNeighbours(trx, id, found.neighbours);
    kept.push({ name, rows: found.rows, found: found.found, figures: found.figures.length });
  }
  return { kept };
}
