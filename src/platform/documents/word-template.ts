import { patchDetector, patchDocument, PatchType, TextRun } from 'docx';
import type { Paper } from './blocks.ts';
import { dayInWords, momentOf } from './paper-words.ts';
import { wordBody, wordLists } from './word-body.ts';
import { runs } from './word-inlines.ts';
import { zipped } from './same-bytes-zip.ts';
import { settledWord } from './word-package.ts';
import { openTemplate } from './word-template-opening.ts';
import type { UnreadableTemplate } from './word-template-opening.ts';
import { withPaperStyles } from './word-template-styles.ts';
import { placeMarks, xmlText } from '../xml-text.ts';

/**
 * The paper in a council's own Word template. Anywhere in the template, its headers and footers included,
 * {title}, {subtitle}, {authority}, {asAt} and {handling} become the paper's; a paragraph holding {@content}
 * becomes the contents list and the blocks. A template without {@content} gets them at its end. The template's
 * styles are used by Word's own names for them (heading 1, List Bullet, caption and so on); those it lacks are added.
 */
export async function wordFromTemplate(paper: Paper, template: Buffer): Promise<Buffer | UnreadableTemplate> {
  const opened = openTemplate(template);
  if ('unreadable' in opened) return opened;
  const styled = withPaperStyles(opened.parts);
  if ('unreadable' in styled) return styled;
  const { parts, styleId, ownBullets } = styled;
  try {
    const found = await patchDetector({ data: zipped(parts), placeholderDelimiters: braces, trimPlaceholders: true });
    if (!found.includes('@content')) addContentPlace(parts);
    const body = wordBody(paper, { styleId, ownBullets, textWidth: textWidthOf(parts) });
    const filled = await patchDocument({
      outputType: 'nodebuffer',
      data: await withSafePlaces(zipped(parts)),
      placeholderDelimiters: marks,
      numbering: wordLists,
      properties: {
        title: xmlText(paper.title),
        creator: xmlText(paper.authority),
        lastModifiedBy: xmlText(paper.authority),
      },
      patches: {
        title: words(paper.title),
        subtitle: words(paper.subtitle ?? ''),
        authority: words(paper.authority),
        asAt: words(dayInWords(paper.asAt)),
        handling: words(paper.handling),
        '@content': { type: PatchType.DOCUMENT, children: body },
      },
    });
    return settledWord(filled, momentOf(paper));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      unreadable: `The Word template could not be filled in. Open it in Word, save it again as .docx and try once more. (${why})`,
    };
  }
}

const placeholders = ['title', 'subtitle', 'authority', 'asAt', 'handling', '@content'];
const braces = { start: '{', end: '}' };
/** Two characters of the private use area, where no word a person types can contain them: `xmlText` drops them. */
const marks = { start: placeMarks[0], end: placeMarks[1] };

const words = (text: string) => ({ type: PatchType.PARAGRAPH, children: runs(text) });

/**
 * The template with its braces replaced by marks. Filled in directly, a paper called "Plan {authority}" would have
 * its own words taken for a place to fill.
 */
async function withSafePlaces(template: Buffer): Promise<Buffer> {
  const marked = (name: string) => ({
    type: PatchType.PARAGRAPH,
    children: [new TextRun(marks.start + name + marks.end)],
  });
  return patchDocument({
    outputType: 'nodebuffer',
    data: template,
    placeholderDelimiters: braces,
    trimPlaceholders: true,
    patches: Object.fromEntries(placeholders.map((name) => [name, marked(name)])),
  });
}

const documentPart = 'word/document.xml';

/** A last paragraph for the body, before the properties of the last section. */
function addContentPlace(parts: Map<string, Uint8Array>): void {
  const text = Buffer.from(parts.get(documentPart)!).toString('utf8');
  const end = text.lastIndexOf('</w:body>');
  const section = text.lastIndexOf('<w:sectPr', end);
  // Section properties inside a paragraph belong to an earlier section; only those after the last paragraph are the body's.
  const at = section > text.lastIndexOf('</w:p>', end) ? section : end;
  const place = '<w:p><w:r><w:t>{@content}</w:t></w:r></w:p>';
  parts.set(documentPart, Buffer.from(text.slice(0, at) + place + text.slice(at)));
}

/** Between the margins of the template's last section, in twips; of an A4 page with inch margins when it does not say. */
function textWidthOf(parts: Map<string, Uint8Array>): number {
  const text = Buffer.from(parts.get(documentPart)!).toString('utf8');
  const section = text.slice(Math.max(0, text.lastIndexOf('<w:sectPr')));
  const measure = (element: string, name: string, otherwise: number) => {
    const value = new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(section)?.[1];
    return value === undefined ? otherwise : Number(value);
  };
  const width = measure('pgSz', 'w', 11906) - measure('pgMar', 'left', 1440) - measure('pgMar', 'right', 1440);
  return width > 1000 ? width : 9026;
}
