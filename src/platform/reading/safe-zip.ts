import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { Unreadable } from './blocks.ts';
import { isUnreadable, refuse } from './unreadable.ts';

/**
 * Limits for the zip inside a Word or Excel file. A workbook of 200,000 rows × 25 columns unpacks to about 250 MB
 * at 10:1; deflate cannot exceed 1032:1, and only filler comes near it.
 */
const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 1_000_000_000;
const MOST_TIMES_LARGER = 250;
/** Below this an entry is harmless however well it packs: an empty style sheet packs very well. */
const RATIO_MATTERS_FROM = 4_000_000;

export type SafeZip = {
  /** Every entry's name, as written. */
  names: string[];
  /** The unpacked size of one entry in bytes, or undefined if there is none of that name. */
  size(name: string): number | undefined;
  /** One entry whole; undefined if there is none of that name. */
  read(name: string): Promise<Buffer | undefined | Unreadable>;
  /** One entry piece by piece, in order, until the caller says stop; true when what was seen is sound. */
  stream(name: string, piece: (chunk: Buffer) => void | 'stop'): Promise<true | undefined | Unreadable>;
};

/**
 * Opens a zip held in memory without unpacking anything, and refuses it when its directory is damaged, encrypted,
 * or promises more than a real document holds. Sizes are checked again while an entry is unpacked, because a
 * directory can lie.
 */
export async function openSafeZip(bytes: Buffer): Promise<SafeZip | Unreadable> {
  const entries = new Map<string, yauzl.Entry>();
  let zip: yauzl.ZipFile;
  let unpacked = 0;
  try {
    // Sizes and checksums are checked below, where a lie can be told from damage.
    zip = await yauzl.fromBufferPromise(bytes, { validateEntrySizes: false });
    if (zip.entryCount > MOST_ENTRIES) return refuse('zip-bomb');
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > MOST_UNPACKED || packsTooWell(entry)) return refuse('zip-bomb');
      if (entry.isEncrypted()) return refuse('password-protected');
      entries.set(keyOf(entry.fileName), entry);
    }
  } catch {
    return refuse('corrupt'); // yauzl rejects when the directory makes no sense
  }

  const stream: SafeZip['stream'] = async (name, piece) => {
    const entry = entries.get(keyOf(name));
    if (!entry) return undefined;
    let seen = 0;
    let sum = 0;
    try {
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        seen += chunk.length;
        if (seen > entry.uncompressedSize) return refuse('zip-bomb');
        sum = crc32(chunk, sum);
        if (piece(chunk) === 'stop') return true;
      }
    } catch {
      return refuse('corrupt'); // the packed data does not unpack
    }
    return seen === entry.uncompressedSize && sum === entry.crc32 ? true : refuse('corrupt');
  };

  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    size: (name) => entries.get(keyOf(name))?.uncompressedSize,
    stream,
    async read(name) {
      const chunks: Buffer[] = [];
      const outcome = await stream(name, (chunk) => void chunks.push(chunk));
      return isUnreadable(outcome) || outcome === undefined ? outcome : Buffer.concat(chunks);
    },
  };
}

/** Office compares part names without regard to case. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/^\/+/, '');
}

function packsTooWell(entry: yauzl.Entry): boolean {
  const size = entry.uncompressedSize;
  return size > RATIO_MATTERS_FROM && size > entry.compressedSize * MOST_TIMES_LARGER;
}
