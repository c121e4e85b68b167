import { SaxesParser } from 'saxes';
import type { ZipParts } from './same-bytes-zip.ts';
import type { UnreadableTemplate } from './word-template-opening.ts';
import { styleElement, wordStyles } from './word-styles.ts';

const stylesPath = 'word/styles.xml';

/**
 * The template with those styles added that a paper needs and it lacks, and under which id each of ours stands
 * in it. Styles are the same when kind and name are: ids differ between languages of Word, names do not.
 */
export function withPaperStyles(
  parts: ZipParts,
): { parts: ZipParts; styleId: (id: string) => string; ownBullets: boolean } | UnreadableTemplate {
  const part = parts.get(stylesPath);
  const text = part === undefined ? '' : Buffer.from(part).toString('utf8');
  const theirs = stylesIn(text);
  const end = text.lastIndexOf('</w:styles>');
  if (theirs === null || end < 0) {
    return {
      unreadable:
        'The Word template has no styles that can be read. Open it in Word, save it again as .docx and try once more.',
    };
  }
  const taken = new Set(theirs.map((style) => style.id));
  const ids = new Map<string, string>();
  const missing = wordStyles.filter((style) => {
    const same = theirs.find(
      (each) => each.kind === style.kind && each.name.toLowerCase() === style.name.toLowerCase(),
    );
    ids.set(style.id, same?.id ?? (taken.has(style.id) ? `Paper${style.id}` : style.id));
    return same === undefined;
  });
  const styleId = (id: string) => ids.get(id) ?? id;
  const added = missing.map((style) => styleElement(style, styleId)).join('');
  const changed = new Map(parts).set(stylesPath, Buffer.from(text.slice(0, end) + added + text.slice(end)));
  const bullet = theirs.find((style) => style.id === styleId('ListBullet'));
  return { parts: changed, styleId, ownBullets: bullet?.numbered ?? false };
}

type TemplateStyle = { id: string; kind: string; name: string; numbered: boolean };

function stylesIn(text: string): TemplateStyle[] | null {
  const styles: TemplateStyle[] = [];
  let sound = true;
  const parser = new SaxesParser();
  parser.on('error', () => {
    sound = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const current = styles.at(-1);
    if (name === 'w:style') {
      styles.push({
        id: attributes['w:styleId'] ?? '',
        kind: attributes['w:type'] ?? 'paragraph',
        name: '',
        numbered: false,
      });
    } else if (current !== undefined && name === 'w:name') current.name = attributes['w:val'] ?? '';
    else if (current !== undefined && name === 'w:numPr') current.numbered = true;
  });
  parser.write(text).close();
  return sound ? styles : null;
}
