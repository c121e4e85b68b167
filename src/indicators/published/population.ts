import { createHash } from 'node:crypto';
import type { Items } from '../engine/evaluate.ts';

/** What tells indicators apart that counted other children: the rows counted, of their list. */
export function populationOf({ list, rows }: Pick<Items, 'list' | 'rows'>): string {
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  return `${list} ${createHash('sha256').update(bytes).digest('base64')}`;
}
