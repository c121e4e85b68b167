import type { Column } from '../returns/list-table.ts';
import type { Pseudonymous } from './pseudonymous.ts';

/**
 * A return in some hundred numbers, by which two can be compared without their rows: of all rows, and of all
 * pseudonyms, the smallest hashes (Broder 1997, "On the resemblance and containment of documents"). It is taken away
 * with the rows.
 */
export type Sketch = { rows: number[]; children: number[] };

const kept = 400;

export function sketchOf(read: Pseudonymous): Sketch {
  const rows: number[] = [];
  for (const table of read.lists.values()) {
    const hashes = [...table.columns].map(([name, column]) => hashOfCells(hashOf(name), column));
    for (const row of table.counted) {
      let hash = table.list;
      for (const cell of hashes) hash = mixed(hash, cell(row));
      rows.push(hash);
    }
  }
  return { rows: smallest(rows), children: smallest(read.children.slice(1).map(hashOf)) };
}

/** A sketch by pseudonyms alone, where the rows are not at hand as they came. */
export function sketchOfChildren(pseudonyms: readonly string[]): Sketch {
  return { rows: [], children: smallest(pseudonyms.map(hashOf)) };
}

/** What share of all that is in either is in both, from 0 to 1; null where either is too small to say. */
export function likeness(one: readonly number[], other: readonly number[]): number | null {
  if (one.length < 50 || other.length < 50) return null;
  const union = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, Math.min(one.length, other.length));
  const [a, b] = [new Set(one), new Set(other)];
  return union.filter((hash) => a.has(hash) && b.has(hash)).length / union.length;
}

function smallest(hashes: readonly number[]): number[] {
  return [...Uint32Array.from(new Set(hashes)).sort().subarray(0, kept)];
}

function hashOfCells(seed: number, column: Column): (row: number) => number {
  if (column.kind === 'text') {
    const words = column.words.map((word) => mixed(seed, hashOf(word)));
    return (row) => words[column.places[row] as number] as number;
  }
  if (column.kind === 'code') {
    const keys = column.keys.map((key) => mixed(seed, hashOf(key)));
    return (row) => keys[column.places[row] as number] as number;
  }
  if (column.kind === 'number') return (row) => mixed(seed, hashOf(String(column.numbers[row])));
  const values = column.kind === 'day' ? column.days : column.counts;
  return (row) => mixed(seed, values[row] as number);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Two numbers as one, every bit of which depends on both (the end of MurmurHash3). */
function mixed(hash: number, value: number): number {
  let h = Math.imul(hash, 31) + value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
