import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * A document of a made-up place, once, to be written as text, Word or PDF. `label` is what is printed before a
 * paragraph ("5.", "(a)"); `depth` how far it is set in.
 */
export type Paper = PaperBlock[];
export type PaperBlock =
  { h: string; level?: 1 | 2 } | { p: string; label?: string; depth?: number } | { b: string[] } | { t: string[][] };

const labelled = (block: { p: string; label?: string }) => (block.label ? `${block.label} ${block.p}` : block.p);

/** As plain text, a paragraph to a line; `wrap` breaks lines at that width, and `page` puts a page's end after so many lines. */
export function asText(paper: Paper, { wrap = 0, page = 0 } = {}): Buffer {
  const broken = (text: string, indent: string) =>
    wrap ? text.replace(new RegExp(`(?=.{${wrap},})(.{1,${wrap}}) `, 'g'), `$1\n${indent}`) : text;
  const lines = paper.map((block) => {
    if ('h' in block) return block.h;
    if ('b' in block) return block.b.map((text) => `- ${broken(text, '  ')}`).join('\n');
    if ('t' in block) return block.t.map((row) => row.join('\t')).join('\n');
    const indent = '  '.repeat(block.depth ?? 0);
    return `${indent}${broken(labelled(block), indent)}`;
  });
  const text = `${lines.join('\n\n')}\n`;
  if (!page) return Buffer.from(text);
  const pages = Map.groupBy(text.split('\n').entries(), ([index]) => Math.floor(index / page));
  return Buffer.from(
    [...pages].map(([at, of]) => `${of.map(([, line]) => line).join('\n')}\n\nPage ${at + 1}\n\f`).join(''),
  );
}

/** The ways of counting that Word knows, by how a label of them is printed. */
const counted = [
  { name: 'decimal', printed: /^\d+\.$/, first: /^1\.$/, format: LevelFormat.DECIMAL, text: '%.' },
  { name: 'roman', printed: /^\([ivx]+\)$/, first: /^\(i\)$/, format: LevelFormat.LOWER_ROMAN, text: '(%)' },
  { name: 'letter', printed: /^\([a-z]\)$/, first: /^\(a\)$/, format: LevelFormat.LOWER_LETTER, text: '(%)' },
  { name: 'bracket', printed: /^[a-z]\)$/, first: /^a\)$/, format: LevelFormat.LOWER_LETTER, text: '%)' },
];

/** As Word, with the labels typed, or counted by Word itself where `numbered`. Headings are styles, or bold lines where `bold`. */
export async function asWord(paper: Paper, { bold = false, numbered = false } = {}): Promise<Buffer> {
  const lists = new Map<string, number>();
  const children = paper.flatMap((block): (Paragraph | Table)[] => {
    if ('h' in block)
      return [
        bold
          ? new Paragraph({ children: [new TextRun({ text: block.h, bold: true })] })
          : new Paragraph({ text: block.h, heading: block.level === 1 ? HeadingLevel.TITLE : HeadingLevel.HEADING_2 }),
      ];
    if ('b' in block) return block.b.map((text) => new Paragraph({ text, numbering: { reference: 'dots', level: 0 } }));
    if ('t' in block)
      return [
        new Table({
          rows: block.t.map(
            (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
          ),
        }),
      ];
    const style = numbered && block.label ? counted.find(({ printed }) => printed.test(block.label!)) : undefined;
    if (style) {
      if (style.first.test(block.label!)) lists.set(style.name, (lists.get(style.name) ?? 0) + 1);
      const instance = lists.get(style.name) ?? 0;
      return [
        new Paragraph({ text: block.p, numbering: { reference: style.name, level: block.depth ?? 0, instance } }),
      ];
    }
    return [new Paragraph({ text: labelled(block), indent: { left: 400 * (block.depth ?? 0) } })];
  });
  const levels = [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }];
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'dots', levels },
          ...counted.map(({ name, format, text }) => ({
            reference: name,
            levels: [0, 1].map((level) => ({
              level,
              format,
              text: text.replace('%', `%${level + 1}`),
              alignment: AlignmentType.LEFT,
            })),
          })),
        ],
      },
      sections: [
        {
          children,
          footers: {
            default: new Footer({
              children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })],
            }),
          },
        },
      ],
    }),
  );
}

const typst = NodeCompiler.create({});
const words = (text: string) => text.replace(/[\\#$*_`<>@[\]~=+\-/]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');

/** As PDF, on small pages so that paragraphs break over them, with a header and page numbers. */
export function asPdf(paper: Paper, { header = '', height = '16cm' } = {}): Buffer {
  const body = paper.map((block) => {
    if ('h' in block) return `#block(text(weight: "bold", size: ${block.level === 1 ? 16 : 12}pt)[${words(block.h)}])`;
    if ('b' in block) return block.b.map((text) => `- ${words(text)}`).join('\n');
    if ('t' in block)
      return `#table(columns: ${block.t[0]!.length}, ${block.t
        .flat()
        .map((cell) => `[${words(cell)}]`)
        .join(', ')})`;
    const hang = block.label
      ? `#grid(columns: (1cm, 1fr), [${words(block.label)}], [${words(block.p)}])`
      : words(block.p);
    return block.depth ? `#pad(left: ${block.depth}cm)[${hang}]` : hang;
  });
  const source = `#set page(width: 21cm, height: ${height}, margin: 2cm, header: [${words(header)}], footer: context [Page #counter(page).display()])\n#set text(font: "Noto Sans", size: 10pt)\n#set par(justify: false)\n#set smartquote(enabled: false)\n${body.join('\n\n')}`;
  return Buffer.from(typst.pdf({ mainFileContent: source }));
}
