import type { Unreadable } from './blocks.ts';
import type { SafeZip } from './safe-zip.ts';
import { openSafeZip } from './safe-zip.ts';
import { isUnreadable, refuse } from './unreadable.ts';
import { elements, parseXml } from './xml.ts';

export type OfficePackage = { kind: 'docx' | 'xlsx'; zip: SafeZip; main: string };

/** Parts that carry programs: VBA in either program, and Excel's macro sheets. */
const MACROS = /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml|macrosheets\/.+)$/i;

/**
 * Opens a zip and finds the Word document or workbook in it, by the relationship that names its main part, as the
 * format prescribes; the usual names are the fallback.
 */
export async function openPackage(bytes: Buffer): Promise<OfficePackage | Unreadable> {
  const zip = await openSafeZip(bytes);
  if (isUnreadable(zip)) return zip;
  if (zip.names.some((name) => MACROS.test(name))) return refuse('macros');
  const types = await zip.read('[Content_Types].xml');
  if (isUnreadable(types)) return types;
  if (types?.includes('macroEnabled')) return refuse('macros');
  const main = await mainPart(zip);
  if (isUnreadable(main)) return main;
  if (main && /(?:^|\/)word\/|document\d*\.xml$/i.test(main)) return { kind: 'docx', zip, main };
  if (main && /(?:^|\/)xl\/|workbook\d*\.xml$/i.test(main)) return { kind: 'xlsx', zip, main };
  return otherZip(zip);
}

async function mainPart(zip: SafeZip): Promise<string | undefined | Unreadable> {
  const bytes = await zip.read('_rels/.rels');
  if (isUnreadable(bytes)) return bytes;
  const root = bytes && parseXml(bytes);
  if (bytes && !root) return refuse('corrupt');
  const named = elements(root).find((each) => each.attributes['Type']?.endsWith('/officeDocument'));
  const target = named?.attributes['Target']?.replace(/^\/+/, '');
  if (target && zip.size(target) !== undefined) return target;
  return ['word/document.xml', 'xl/workbook.xml'].find((name) => zip.size(name) !== undefined);
}

async function otherZip(zip: SafeZip): Promise<Unreadable> {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) {
    return refuse('unknown-format', 'The file is an Excel binary workbook (.xlsb), which is not read here.');
  }
  if (has(/^ppt\//i)) return refuse('unknown-format', 'The file is a PowerPoint presentation, which is not read here.');
  if (has(/^content\.xml$/i)) {
    return refuse('unknown-format', 'The file is an OpenDocument file (.odt or .ods), which is not read here.');
  }
  if (has(/^(?:word|xl)\//i) || has(/^\[content_types\]\.xml$/i)) return refuse('corrupt');
  return refuse(
    'unknown-format',
    'The file is a zip folder, not a document.',
    'Open the folder, and choose one of the documents in it.',
  );
}
