import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import type { Paper } from './blocks.ts';
import { dayInWords, momentOf, tablesOf } from './paper-words.ts';
import { wordBody, wordLists } from './word-body.ts';
import { runs } from './word-inlines.ts';
import { settledWord } from './word-package.ts';
import { stylesPart } from './word-styles.ts';
import { wordFromTemplate } from './word-template.ts';
import type { UnreadableTemplate } from './word-template-opening.ts';
import { xmlText } from '../xml-text.ts';

/**
 * The paper as a Word file: real styles, header rows that repeat, numbered lists, a contents field already filled
 * in, and the handling mark at the head and foot of each page. The same paper gives the same bytes.
 *
 * With a `template` (the bytes of a .docx) its styles, headers, footers and page are used instead of ours; see
 * `wordFromTemplate`. A template that cannot be used is an answer, not an error.
 */
export async function paperToWord(paper: Paper): Promise<Buffer>;
export async function paperToWord(paper: Paper, options: { template?: Buffer }): Promise<Buffer | UnreadableTemplate>;
export async function paperToWord(
  paper: Paper,
  options: { template?: Buffer } = {},
): Promise<Buffer | UnreadableTemplate> {
  if (options.template !== undefined) return wordFromTemplate(paper, options.template);
  const landscape = tablesOf(paper).some((table) => table.columns.length >= 7);
  const textWidth = (landscape ? page.height : page.width) - 2 * page.margin;
  const document = new Document({
    title: xmlText(paper.title),
    creator: xmlText(paper.authority),
    lastModifiedBy: xmlText(paper.authority),
    description: xmlText(`${paper.handling}. As at ${dayInWords(paper.asAt)}.`),
    externalStyles: stylesPart(),
    numbering: wordLists,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.width,
              height: page.height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1250, bottom: 1130, left: page.margin, right: page.margin, header: 560, footer: 500 },
          },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ style: 'Header', children: runs(paper.handling) })] }),
        },
        footers: { default: footer(paper, textWidth) },
        children: [...titleBlock(paper), ...wordBody(paper, { styleId: (id) => id, textWidth, ownBullets: false })],
      },
    ],
  });
  return settledWord(await Packer.toBuffer(document), momentOf(paper));
}

/** A4 upright, in twips. */
const page = { width: 11906, height: 16838, margin: 1020 };

function titleBlock(paper: Paper): FileChild[] {
  return [
    new Paragraph({ style: 'PaperDetail', children: runs(paper.authority) }),
    new Paragraph({ style: 'Title', children: runs(paper.title) }),
    ...(paper.subtitle === undefined ? [] : [new Paragraph({ style: 'Subtitle', children: runs(paper.subtitle) })]),
    new Paragraph({
      style: 'PaperDetail',
      border: { bottom: { style: 'single', size: 24, space: 10, color: '1D70B8' } },
      children: runs(`As at ${dayInWords(paper.asAt)}`),
    }),
  ];
}

function footer(paper: Paper, textWidth: number): Footer {
  const numbers = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const title = paper.title.length > 60 ? `${paper.title.slice(0, 59).trimEnd()}…` : paper.title;
  const tabStops = [
    { type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
    { type: TabStopType.RIGHT, position: textWidth },
  ];
  const mark = runs(`\t${paper.handling}`, { bold: true });
  const long = title.length > 40;
  // A long title would run into the mark; it then has a line of its own.
  const first = long ? [new Paragraph({ style: 'Footer', children: runs(title) })] : [];
  const children = [...(long ? [] : runs(title)), ...mark, numbers];
  return new Footer({
    children: [...first, new Paragraph({ style: 'Footer', tabStops, alignment: AlignmentType.LEFT, children })],
  });
}
