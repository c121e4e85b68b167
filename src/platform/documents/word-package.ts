import { unzipSync } from 'fflate';
import { zipped } from './same-bytes-zip.ts';
import type { ZipParts } from './same-bytes-zip.ts';

/**
 * The same Word file with everything that would differ from one making to the next settled: its dates are those of
 * the paper, random relationship ids and running numbers are counted afresh, parts stand in order of their names
 * and the zip carries one fixed time.
 */
export function settledWord(file: Uint8Array, moment: Date): Buffer {
  const parts: ZipParts = new Map(Object.entries(unzipSync(file)));
  const names = [...parts.keys()].sort();
  for (const name of names) if (name.endsWith('.rels')) settleRelationships(parts, name);
  const bookmarks = new Map<string, string>();
  const contents = new Map<string, string>();
  const renamed = (names: Map<string, string>, name: string, stem: string) => {
    if (!names.has(name)) names.set(name, `${stem}${names.size + 1}`);
    return names.get(name)!;
  };
  let drawingCount = 0;
  for (const name of names.filter((each) => /^word\/[^/]+\.xml$/.test(each))) {
    const text = textOf(parts, name)
      .replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_, before: string) => `${before}${(drawingCount += 1)}"`)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")([^"]*)"/g, (_, before: string, id: string) => {
        return `${before}${renamed(bookmarks, id, '')}"`;
      })
      // A field marked as out of date makes Word ask a question each time the file is opened.
      .replace(/ w:dirty="(?:true|1)"/g, '')
      .replace(/\b_Toc\d+\b/g, (name) => renamed(contents, name, '_Toc'));
    parts.set(name, Buffer.from(text));
  }
  settleDates(parts, moment);
  return zipped(parts);
}

/** Ids that are not "rId" and a number were made at random; they become "rIdPaper1", "rIdPaper2" and so on. */
function settleRelationships(parts: ZipParts, name: string): void {
  const owner = name.replace(/_rels\/([^/]+)\.rels$/, '$1');
  let relationships = textOf(parts, name);
  let text = parts.has(owner) ? textOf(parts, owner) : '';
  const ids = [...relationships.matchAll(/\bId="([^"]+)"/g)].map((found) => found[1]!);
  const random = ids.filter((id) => !/^rId\d+$/.test(id));
  random.forEach((id, at) => {
    relationships = relationships.replaceAll(`Id="${id}"`, `Id="rIdPaper${at + 1}"`);
    text = text.replaceAll(`="${id}"`, `="rIdPaper${at + 1}"`);
  });
  if (random.length === 0) return;
  parts.set(name, Buffer.from(relationships));
  if (parts.has(owner)) parts.set(owner, Buffer.from(text));
}

function settleDates(parts: ZipParts, moment: Date): void {
  const name = 'docProps/core.xml';
  if (!parts.has(name)) return;
  const iso = moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
  const text = textOf(parts, name).replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${iso}`);
  parts.set(name, Buffer.from(text));
}

const textOf = (parts: ZipParts, name: string): string => Buffer.from(parts.get(name)!).toString('utf8');
