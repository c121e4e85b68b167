import type { Unreadable } from './blocks.ts';
import { LARGEST_FILE, refuse } from './unreadable.ts';

/** What the first bytes say a file is. `package` is a zip, perhaps a Word or Excel file. */
export type Recognised = { kind: 'package' } | { kind: 'pdf' } | { kind: 'text'; text: string } | { kind: 'binary' };

const OTHER_KINDS: [RegExp, string][] = [
  [/^\{\\rtf/, 'a rich text file (.rtf)'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM[\s\S]{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF[\s\S]{4}WEBP/, 'a picture'],
  [/^\x1f\x8b|^7z\xbc\xaf|^Rar!|^BZh/, 'a compressed folder'],
  [/^MZ|^\x7fELF/, 'a program'],
  [/^Received: |^From: |^MIME-Version: /i, 'an e-mail or web archive'],
];

/** Decides what a file is by its content; its name is not asked. */
export function recognise(bytes: Buffer): Recognised | Unreadable {
  if (bytes.length > LARGEST_FILE) return refuse('too-large');
  const start = bytes.toString('latin1', 0, 2048);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(start)) return { kind: 'package' };
  if (/%PDF-\d/.test(start.slice(0, 1024)) && !/^(?:\xef\xbb\xbf)?\s*</.test(start)) return { kind: 'pdf' };
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refuseOle(bytes);
  for (const [pattern, kind] of OTHER_KINDS) {
    if (pattern.test(start)) return refuse('unknown-format', `The file is ${kind}, which cannot be read here.`);
  }
  const text = decodeText(bytes);
  if (text === undefined) return { kind: 'binary' };
  if (!text.trim()) return refuse('empty');
  return refuseMarkup(text) ?? { kind: 'text', text };
}

/**
 * Bytes as text: by their byte order mark; else UTF-8 if they are valid as such; else Windows-1252, which is what
 * Excel writes as CSV. Undefined when they are not text at all.
 */
export function decodeText(bytes: Buffer): string | undefined {
  const mark = bytes.toString('latin1', 0, 2);
  const wide = mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : undefined;
  const text = wide
    ? new TextDecoder(wide).decode(bytes)
    : (utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes));
  // Tabs, line ends and form feeds are text; other control characters betray a binary file.
  const controls = text.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return controls > text.length / 1000 ? undefined : text.replace(/[\0-\x08\x0e-\x1f]/g, '');
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8: the caller has another way
  }
}

/** A file of the kind that held Word, Excel and e-mail before 2007, and holds encrypted newer ones. */
function refuseOle(bytes: Buffer): Unreadable {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return refuse('password-protected');
  if (has('WordDocument') || has('Workbook') || has('Book')) return refuse('old-format');
  if (has('__substg1.0_'))
    return refuse('unknown-format', 'The file is a saved e-mail. Save its attachment and choose that.');
  return refuse('old-format', 'The file is in an old Office format.');
}

/** A web page, or another kind of markup, seen from how it begins. Stray tags inside plain text are no such sign. */
function refuseMarkup(text: string): Unreadable | undefined {
  const begin = text.slice(0, 4096).replace(/^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body|title|meta|script|style)\b/i.test(begin)) return refuse('html-not-document');
  if (begin.startsWith('<') && /<\/(?:html|body)>\s*$/i.test(text.slice(-200))) return refuse('html-not-document');
  if (/^<(?:\w+:)?(?:wordDocument|package|Workbook)\b/.test(begin)) {
    return refuse('old-format', 'The file is a Word or Excel document saved as XML.');
  }
  if (/^\s*<\?xml/.test(text)) return refuse('unknown-format', 'The file is XML, which is not a document read here.');
  return undefined;
}
