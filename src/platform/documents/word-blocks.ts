import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ImageRun,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import type { PaperBlock, PaperTable } from './blocks.ts';
import { chartPicture } from './chart-picture.ts';
import { columnShares } from './column-shares.ts';
import type { OutlinedBlock } from './paper-outline.ts';
import { runs, wordRuns } from './word-inlines.ts';
import { xmlText } from '../xml-text.ts';

/** What the document being written into decides. */
export type WordSetting = {
  /** The id a style of ours has there. */
  styleId: (id: string) => string;
  /** Between the margins, in twips (twentieths of a point). */
  textWidth: number;
  /** Whether its bullet style brings bullets of its own. */
  ownBullets: boolean;
};

/** The bookmark on the heading that is the n-th block, for the contents to point at. */
export const headingBookmark = (place: number): string => `_Paper${place + 1}`;

/** Names of the two lists in the numbering part. */
export const bulletList = 'paper-bullets';
export const numberList = 'paper-numbers';

/** The blocks of a paper as Word paragraphs and tables. Each ordered list counts from one. */
export function wordBlocks(blocks: OutlinedBlock[], setting: WordSetting): FileChild[] {
  const style = setting.styleId;
  const link = style('Hyperlink');
  return blocks.flatMap((block, place): FileChild[] => {
    if (block.kind === 'heading') {
      const bookmark = new Bookmark({ id: headingBookmark(place), children: runs(block.text) });
      // A break that is a paragraph of its own makes an empty page where the page before is full.
      const pageBreakBefore = blocks[place - 1]?.kind === 'pageBreak';
      return [
        new Paragraph({ style: style(`Heading${Math.min(4, block.level)}`), pageBreakBefore, children: [bookmark] }),
      ];
    }
    if (block.kind === 'paragraph')
      return [new Paragraph({ style: style('Normal'), children: wordRuns(block.content, link) })];
    if (block.kind === 'list') {
      const bullets = setting.ownBullets ? {} : { numbering: { reference: bulletList, level: 0, custom: true } };
      const numbers = { numbering: { reference: numberList, level: 0, instance: place + 1, custom: true } };
      return block.items.map((item) => {
        const children = wordRuns(item, link);
        return block.ordered
          ? new Paragraph({ style: style('ListNumber'), children, ...numbers })
          : new Paragraph({ style: style('ListBullet'), children, ...bullets });
      });
    }
    if (block.kind === 'table') return tableBlock(block, setting);
    if (block.kind === 'chart') return chartBlock(block, place, setting);
    if (block.kind === 'callout') return calloutBlock(block, setting);
    return blocks[place + 1]?.kind === 'heading' ? [] : [new Paragraph({ children: [new PageBreak()] })];
  });
}

function tableBlock(table: PaperTable, { styleId, textWidth }: WordSetting): FileChild[] {
  const style = styleId('TableText');
  const widths = columnShares(table).map((share) => Math.round(share * textWidth));
  const alignmentOf = (at: number) => (table.columns[at]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const cell = (at: number, paragraphs: Paragraph[]) =>
    new TableCell({ width: { size: widths[at]!, type: WidthType.DXA }, children: paragraphs });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, at) =>
      cell(at, [
        new Paragraph({
          style,
          alignment: alignmentOf(at),
          keepNext: true,
          children: runs(column.heading, { bold: true }),
        }),
      ]),
    ),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((_, at) => {
          const content = row[at] ?? [];
          // A cell without a paragraph is a file Word calls damaged.
          const paragraphs = content.length === 0 ? [[]] : content;
          const alignment = alignmentOf(at);
          return cell(
            at,
            paragraphs.map(
              (each) => new Paragraph({ style, alignment, children: wordRuns(each, styleId('Hyperlink')) }),
            ),
          );
        }),
      }),
  );
  return [
    new Paragraph({ style: styleId('Caption'), children: runs(table.caption) }),
    new Table({
      style: styleId('PaperTable'),
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [head, ...rows],
    }),
    // Word joins two tables that touch; this keeps them apart.
    new Paragraph({ style: styleId('TableText'), children: [] }),
  ];
}

function chartBlock(chart: Extract<PaperBlock, { kind: 'chart' }>, place: number, setting: WordSetting): FileChild[] {
  const { png, width, height } = chartPicture(chart.svg);
  // Word counts a picture in pixels of 96 to the inch, which are 15 twips.
  const scale = Math.min(1, setting.textWidth / 15 / width);
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(chart.svg),
    fallback: { type: 'png', data: png },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: {
      name: `Chart ${place + 1}`,
      title: xmlText(chart.title),
      description: xmlText(chart.description || chart.title),
    },
  });
  return [
    new Paragraph({ style: setting.styleId('Caption'), children: runs(chart.title) }),
    new Paragraph({ style: setting.styleId('Normal'), children: [picture] }),
    ...tableBlock(chart.table, setting),
  ];
}

function calloutBlock(callout: Extract<PaperBlock, { kind: 'callout' }>, { styleId }: WordSetting): FileChild[] {
  const looks = {
    note: { words: 'Note', edge: '1D70B8', ground: 'F4F8FB' },
    warning: { words: 'Warning', edge: 'B3261E', ground: 'FDF4F3' },
    decision: { words: 'For decision', edge: '0B0C0C', ground: 'F3F3F3' },
  };
  const look = looks[callout.tone];
  const dress = {
    border: { left: { style: BorderStyle.SINGLE, size: 36, space: 8, color: look.edge } },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.ground },
  };
  const title = runs(`${look.words}: ${callout.title}`, { bold: true });
  return [
    new Paragraph({ style: styleId('CalloutTitle'), children: title, ...dress }),
    ...callout.content.map(
      (content) =>
        new Paragraph({ style: styleId('CalloutText'), children: wordRuns(content, styleId('Hyperlink')), ...dress }),
    ),
    new Paragraph({ style: styleId('Normal'), children: [] }),
  ];
}
