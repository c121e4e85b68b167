import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import { z } from 'zod';
import { beginningSchema, endSchema, entryNames, piece, type Beginning, type End } from './manifest.ts';
import { altered, cutShort, unseal } from './sealed.ts';

const decompress = promisify(zstdDecompress);
/** The largest of the small entries: what it begins and ends with, and the list of its files. */
const longestText = 64 * 1024 * 1024;

/** What is done with an archive while it is read; every promise is waited for before it goes on. */
export type ArchiveReader = {
  begins?: (beginning: Beginning) => Promise<void>;
  /** The next rows of a table, in the order of the archive. */
  rows?: (table: string, bytes: Buffer) => Promise<void>;
  /** All tables have been read. */
  tablesEnd?: () => Promise<void>;
  /** A file, all of it. */
  file?: (sha256: string, bytes: AsyncIterable<Buffer>) => Promise<void>;
};

/**
 * Reads a whole sealed archive and compares everything in it with what it says of itself: each table's rows and their
 * hash, each file's hash, and that nothing is missing or too much. Throws a plain sentence when it is not whole.
 */
export async function checkArchive(
  path: string,
  fileKey: Uint8Array,
  reader: ArchiveReader = {},
): Promise<{ beginning: Beginning; end: End }> {
  const { start, body } = await unseal(path, fileKey);
  const tar = extract();
  const reading = readEntries(tar, reader);
  const flowing = pipeline(createReadStream(path, { start, highWaterMark: 1024 * 1024 }), body, tar);
  // Whichever of the two fails first tells why; the other then only says that it was cut off.
  const [read, flowed] = await Promise.allSettled([
    reading.catch((reason: Error) => {
      tar.destroy(reason);
      throw reason;
    }),
    flowing,
  ]);
  if (flowed.status === 'rejected' && read.status === 'fulfilled') throw flowed.reason as Error;
  if (read.status === 'rejected') throw plainReason(read.reason as Error);
  return read.value;
}

function plainReason(reason: Error): Error {
  if (/unexpected end of data/i.test(reason.message)) return new Error(cutShort, { cause: reason });
  if (/Invalid tar header/i.test(reason.message) || reason instanceof z.ZodError)
    return new Error(altered, { cause: reason });
  return reason;
}

type Tables = Map<string, { hash: ReturnType<typeof createHash>; bytes: number; rows: number }>;

async function readEntries(
  tar: ReturnType<typeof extract>,
  reader: ArchiveReader,
): Promise<{ beginning: Beginning; end: End }> {
  let beginning: Beginning | undefined;
  let end: End | undefined;
  let tablesEnded = false;
  let list = '';
  const tables: Tables = new Map();
  const files = new Map<string, string>();
  let fileBytes = 0;
  for await (const entry of tar) {
    const { name } = entry.header;
    if (end) throw new Error(altered);
    if (!beginning) {
      if (name !== entryNames.beginning) throw new Error('This file holds no backup of Line of Sight.');
      beginning = beginningSchema.parse(JSON.parse((await textOf(entry)).toString()));
      await reader.begins?.(beginning);
      for (const table of beginning.tables) tables.set(table.name, { hash: createHash('sha256'), bytes: 0, rows: 0 });
      continue;
    }
    const table = /^tables\/([^/]+)\/\d{6}\.copy\.zst$/.exec(name)?.[1];
    if (table !== undefined) {
      const known = tables.get(table);
      if (!known || tablesEnded) throw new Error(altered);
      const rows = await decompress(await textOf(entry), { maxOutputLength: 4 * piece }).catch((reason: Error) => {
        throw new Error(altered, { cause: reason });
      });
      known.hash.update(rows);
      known.bytes += rows.length;
      known.rows += countLines(rows);
      await reader.rows?.(table, rows);
      continue;
    }
    if (!tablesEnded) {
      tablesEnded = true;
      await reader.tablesEnd?.();
    }
    const file = /^files\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name)?.[1];
    if (file !== undefined) {
      const hash = createHash('sha256');
      const passing = hashed(entry, (bytes) => {
        hash.update(bytes);
        fileBytes += bytes.length;
      });
      if (reader.file) await reader.file(file, passing);
      for await (const bytes of passing) void bytes;
      files.set(name, hash.digest('hex'));
    } else if (name === entryNames.fileList) list = (await textOf(entry)).toString();
    else if (name === entryNames.end) end = endSchema.parse(JSON.parse((await textOf(entry)).toString()));
    else throw new Error(altered);
  }
  if (!beginning || !end) throw new Error(cutShort);
  compare(tables, end);
  const written = [...files].map(([name, sha256]) => `${sha256}  ${name}\n`).join('');
  if (written !== list || files.size !== end.files.count || fileBytes !== end.files.bytes) throw new Error(altered);
  return { beginning, end };
}

function compare(tables: Tables, end: End): void {
  if (tables.size !== end.tables.length) throw new Error(altered);
  for (const table of end.tables) {
    const read = tables.get(table.name);
    if (!read || read.bytes !== table.bytes || read.rows !== table.rows || read.hash.digest('hex') !== table.sha256)
      throw new Error(`${altered} (The table ${table.name} differs.)`);
  }
}

/** COPY writes one row a line; a line end within a value is written as \n in letters. */
function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

async function textOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    length += bytes.length;
    if (length > longestText) throw new Error(altered);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The same bytes, each shown to somebody as it passes. */
async function* hashed(stream: AsyncIterable<unknown>, seen: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    seen(bytes);
    yield bytes;
  }
}
