import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import type { TrialReport } from './trial-report.ts';

/** The report as a Word file: paragraphs numbered by Word, or with numbers that were typed. */
export async function asWord(report: TrialReport, look: { numbers: 'automatic' | 'typed' }): Promise<Buffer> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const heading = (text: string, level: number) =>
    new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
  const bullet = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });
  let number = 0;
  const titled = report.type.includes(report.authority);
  const children: FileChild[] = [
    ...(titled ? [] : [heading(report.authority, 1)]),
    heading(report.type, titled ? 1 : 2),
    new Paragraph(`Inspection dates: ${report.dates}`),
    ...(report.published ? [new Paragraph(`Report published: ${report.published}`)] : []),
    new Paragraph(`Lead inspector: ${report.lead}, His Majesty’s Inspector`),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [['Judgement', 'Grade'], ...report.judgements].map(
        (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text!)] })) }),
      ),
    }),
    ...report.summary.map((text) => new Paragraph(text)),
  ];
  for (const part of report.parts) {
    children.push(heading(part.heading, part.level), ...(part.bullets ?? []).map((text) => bullet(text)));
    for (const { text, bullets = [], note } of part.paragraphs ?? []) {
      number += 1;
      const runs: (TextRun | FootnoteReferenceRun)[] = [
        new TextRun(look.numbers === 'typed' ? `${number}.\t${text}` : text),
      ];
      if (note) {
        const id = Object.keys(footnotes).length + 1;
        footnotes[id] = { children: [new Paragraph(note)] };
        runs.push(new FootnoteReferenceRun(id));
      }
      const numbering = look.numbers === 'automatic' ? { numbering: { reference: 'paragraphs', level: 0 } } : {};
      children.push(new Paragraph({ children: runs, ...numbering }), ...bullets.map((each) => bullet(each, 1)));
    }
  }
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }];
  const document = new Document({
    footnotes,
    numbering: { config: [{ reference: 'paragraphs', levels }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(report.type)] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children,
      },
    ],
  });
  return Buffer.from(await Packer.toBuffer(document));
}
