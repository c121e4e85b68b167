/** The largest file taken as evidence, bytes. */
export const largestFile = 20 * 1024 * 1024;

const startsWith = (bytes: Buffer, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);
const ext = (name: string) => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const office: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const olderOffice: Record<string, string> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
};

/** In words, for the form. */
export const filesTaken = 'PDF, Word, Excel, PowerPoint, OpenDocument, Outlook message, PNG, JPEG, plain text or CSV';

/**
 * The media type of a file from its first bytes, never from what the browser says: null when it is not one of those
 * taken as evidence. Nothing a browser would run (HTML, SVG, scripts, programs) is taken, whatever its name.
 */
export function recogniseFile(name: string, bytes: Buffer): string | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return holdsOffice(bytes) ? (office[ext(name)] ?? null) : null;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return olderOffice[ext(name)] ?? null;
  return isPlainText(bytes) ? ({ txt: 'text/plain', csv: 'text/csv', md: 'text/plain' }[ext(name)] ?? null) : null;
}

/** An office document is a zip that lists its parts, or says its own type first; any other zip could hold anything. */
function holdsOffice(bytes: Buffer): boolean {
  return bytes.includes('[Content_Types].xml') || bytes.subarray(30, 60).includes('mimetype');
}

/** UTF-8 without control characters, and not HTML by another name. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*<(?:!doctype|html|script|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}

/** The parts that carry programs in Word, Excel and PowerPoint files and in OpenDocument ones: names in a zip are not packed. */
const macroParts =
  /vbaproject\.bin|vbadata\.xml|macrosheets\/|basic\/script-l[bc]\.xml|scripts\/(?:python|javascript|beanshell)\//i;
/** The storage in which the older formats keep theirs, as their directory spells it; also in a letter that such a file is attached to. */
const olderMacros = Buffer.from('_VBA_PROJECT', 'utf16le');

/** Whether an office file, or one attached to a letter, carries programs that run when it is opened. */
export function hasMacros(mediaType: string, bytes: Buffer): boolean {
  if (![...Object.values(office), ...Object.values(olderOffice)].includes(mediaType)) return false;
  return bytes.includes(olderMacros) || macroParts.test(bytes.toString('latin1'));
}
