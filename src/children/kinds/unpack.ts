import { basename, extname } from 'node:path';
import { isUnreadable, openSafeZip, refuse, type Unreadable } from '../../platform/reading/index.ts';
import type { ReturnFile } from '../annex-a/read-annex-a.ts';

/** More files than any return has: the Standard Safeguarding Dataset has 48. */
const mostFiles = 200;

/** The files with every zip among them replaced by the CSV files and workbooks in it. */
export async function unpack(files: readonly ReturnFile[]): Promise<ReturnFile[] | Unreadable> {
  const found: ReturnFile[] = [];
  for (const file of files) {
    if (extname(file.name).toLowerCase() !== '.zip') {
      found.push(file);
      continue;
    }
    const zip = await openSafeZip(await file.bytes());
    if (isUnreadable(zip)) return zip;
    const names = zip.names.filter((name) => isFile(name)).toSorted();
    if (names.length > mostFiles)
      return refuse(
        'unknown-format',
        `“${file.name}” holds ${names.length} files, more than any return has.`,
        'Zip only the files of one return.',
      );
    for (const name of names) {
      const bytes = await zip.read(name);
      if (bytes === undefined) continue;
      if (isUnreadable(bytes)) return bytes;
      found.push({ name: basename(name), bytes: () => Promise.resolve(bytes) });
    }
    if (names.length === 0)
      return refuse(
        'unknown-format',
        `“${file.name}” holds no CSV file and no workbook.`,
        'Zip the files of the return themselves, not other zips.',
      );
  }
  return found;
}

/** Files a return is made of. What a computer adds beside them ("__MACOSX/._list_1.csv") is none. */
function isFile(name: string): boolean {
  return /\.(csv|xlsx)$/i.test(name) && !/(^|\/)(\.|__MACOSX\/)/.test(name);
}
