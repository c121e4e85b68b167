import type { Block, ReadWarning, Unreadable } from '../blocks.ts';
import { numberBlocks } from '../number-blocks.ts';
import type { SafeZip } from '../safe-zip.ts';
import { isUnreadable, refuse } from '../unreadable.ts';
import type { XmlNode } from '../xml.ts';
import { child, descendants, elements, parseXml, textIn } from '../xml.ts';
import { blocksOfStory } from './body.ts';
import { readNumbering } from './numbering.ts';
import { readStory } from './story.ts';
import { readStyles } from './styles.ts';
import { nameUnstyledHeadings } from './unstyled-headings.ts';
import { wordWarnings } from './warnings.ts';
import type { WordDocument } from './word-document.ts';

/** A 60-page plan's XML is about 3 MB; a tree of more than this would take over a gigabyte of memory. */
const LARGEST_PART = 100_000_000;

/**
 * Reads a Word document from its own XML rather than through a converter, because converters lose what plans use:
 * printed numbers, merged cells, text boxes, header rows and tracked changes.
 * @param main the name of the main part within the zip, usually `word/document.xml`
 */
export async function readDocx(
  zip: SafeZip,
  main: string,
): Promise<{ blocks: Block[]; warnings: ReadWarning[] } | Unreadable> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = async (name: string): Promise<XmlNode | undefined | Unreadable> => {
    if ((zip.size(name) ?? 0) > LARGEST_PART)
      return refuse('too-large', 'The text of the document is too large to read.');
    const bytes = await zip.read(name);
    if (bytes === undefined || isUnreadable(bytes)) return bytes;
    return parseXml(bytes) ?? refuse('corrupt');
  };
  const names = ['document', 'styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const;
  const parts: Partial<Record<(typeof names)[number], XmlNode>> = {};
  for (const name of names) {
    const read = await part(name === 'document' ? main : `${folder}${name}.xml`);
    if (isUnreadable(read)) return read;
    parts[name] = read;
  }
  const body = child(parts.document, 'body');
  if (!body) return refuse('corrupt', 'The Word file has no text part, so it is damaged or was not made by Word.');

  const diagrams = await readDiagrams(part, folder, main);
  if (isUnreadable(diagrams)) return diagrams;
  const furniture: string[] = [];
  for (const name of zip.names.filter((each) => /^word\/(?:header|footer)\d*\.xml$/i.test(each))) {
    const read = await part(name);
    if (isUnreadable(read)) return read;
    if (read)
      furniture.push([...descendants(read, 'p')].map((p) => [...descendants(p, 't')].map(textIn).join('')).join('\n'));
  }

  const styles = readStyles(parts.styles);
  const document: WordDocument = {
    styles,
    numberer: readNumbering(parts.numbering),
    diagrams,
    noticed: { insertions: 0, deletions: 0, hidden: [], embedded: 0, colourOnly: 0 },
    notes: [],
  };
  const story = readStory(body, document);
  nameUnstyledHeadings(story, styles.size);
  const blocks = blocksOfStory(story);
  blocks.push(...readNotes(document, parts));
  const comments = elements(parts.comments).filter((each) => each.name === 'comment').length;
  return { blocks: numberBlocks(blocks), warnings: wordWarnings(document.noticed, comments, furniture) };
}

/** Footnotes and endnotes follow the text as paragraphs of their own, so that none is lost and no sentence is broken. */
function readNotes(document: WordDocument, parts: { footnotes?: XmlNode; endnotes?: XmlNode }): Block[] {
  // Reading a note may meet further notes; Word does not allow it, and the copy keeps a damaged file from looping.
  return [...document.notes].flatMap((reference, index) => {
    const [kind, id] = reference.split('/');
    const root = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    const note = elements(root).find((each) => each.attributes['id'] === id);
    const blocks = note ? blocksOfStory(readStory(note, document)) : [];
    const first = blocks[0];
    if (first?.kind === 'paragraph') first.text = `Note ${index + 1}: ${first.text}`;
    return blocks.map((block) => (block.kind === 'paragraph' ? { ...block, note: `${index + 1}` } : block));
  });
}

/** The words of SmartArt drawings, by the relationship id the drawing in the text refers to. */
async function readDiagrams(
  part: (name: string) => Promise<XmlNode | undefined | Unreadable>,
  folder: string,
  main: string,
): Promise<Map<string, string[]> | Unreadable> {
  const words = new Map<string, string[]>();
  const relationships = await part(`${folder}_rels/${main.slice(folder.length)}.rels`);
  if (isUnreadable(relationships)) return relationships;
  for (const each of elements(relationships)) {
    const { Type: type = '', Target: target = '', Id: id = '' } = each.attributes;
    if (!type.endsWith('/diagramData')) continue;
    const data = await part(target.startsWith('/') ? target.slice(1) : folder + target);
    if (isUnreadable(data)) return data;
    if (data)
      words.set(
        id,
        [...descendants(data, 'p')].map(textIn).filter((text) => text.trim()),
      );
  }
  return words;
}
