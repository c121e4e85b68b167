/** A byte order mark, and the encoding it says; UTF-8's is dropped by its decoder. */
const marks: [mark: string, encoding: string][] = [
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/**
 * The text of a table handed over as text: by its byte order mark; without one UTF-16 where every other byte of its
 * beginning is nought, as “Unicode text” of Excel is; UTF-8 where it is valid; Windows-1252 otherwise.
 */
export function textOf(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 2);
  const encoding = marks.find(([mark]) => mark === start)?.[1] ?? unmarked(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Which half of the two-byte letters is nought: the second of UTF-16 as PCs write it, the first of the other way round. */
function unmarked(bytes: Buffer): string | undefined {
  const length = Math.min(bytes.length, 1000) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = length * 0.4;
  return length === 0
    ? undefined
    : odd > most && even === 0
      ? 'utf-16le'
      : even > most && odd === 0
        ? 'utf-16be'
        : undefined;
}
