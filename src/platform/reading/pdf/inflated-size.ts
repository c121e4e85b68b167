import { constants, inflateSync } from 'node:zlib';

/** One stream of a real PDF, even a poster's picture, unpacks to less; so does a whole plan. In bytes. */
const LARGEST_STREAM = 256_000_000;
const LARGEST_DOCUMENT = 1_000_000_000;
/** A packed stream shorter than this cannot unpack to more than 100 MB, as deflate is at best 1032:1. */
const HARMLESS = 100_000;

/**
 * Whether a PDF would unpack to more than a real one holds. Streams are looked at one by one before the PDF library
 * sees the file, because it unpacks without a limit.
 */
export function inflatesTooFar(bytes: Buffer): boolean {
  // Packed twice, a stream hides how large it is; no program writes that.
  if (/\/FlateDecode\s*\/FlateDecode/.test(bytes.toString('latin1'))) return true;
  let total = 0;
  for (let at = 0; ;) {
    const keyword = bytes.indexOf('stream', at);
    if (keyword < 0) return false;
    const start = keyword + 'stream'.length + (bytes[keyword + 6] === 13 ? 2 : 1);
    const end = bytes.indexOf('endstream', start);
    const length = (end < 0 ? bytes.length : end) - start;
    at = end < 0 ? bytes.length : end + 'endstream'.length;
    const packed = bytes.subarray(Math.max(0, keyword - 2000), keyword).includes('FlateDecode');
    if (length < HARMLESS || !packed) continue;
    total += inflatedSize(bytes.subarray(start, start + length));
    if (total > LARGEST_DOCUMENT) return true;
  }
}

/** The unpacked size of a stream in bytes; infinite past the limit, nothing where it does not unpack. */
function inflatedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_STREAM, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    return error instanceof RangeError ? Infinity : 0; // other errors: damaged, or not packed after all
  }
}
