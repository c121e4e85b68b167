import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { FileChild } from 'docx';
import type { Part, TrialPlan } from './trial-plan.ts';

/** How a plan is set in Word. */
export type WordLook = {
  /** Real heading styles, or bold type on a line of its own. */
  headings: 'styled' | 'bold';
  /** A table for each area; or one for all, with a merged row as the head of each area. */
  tables: 'each' | 'one';
  /** The rules of its tables. */
  rules: 'all' | 'across' | 'none';
  /** Colour behind the head row, and behind every other row. */
  shade?: 'head' | 'zebra';
  landscape?: boolean;
  /** Half points. */
  size?: number;
  centred?: boolean;
};

const SHARES: Record<Part, number> = { ref: 7, text: 33, owner: 20, due: 16, rating: 9, note: 22 };

/** The plan as a Word file. */
export async function asWord(plan: TrialPlan, look: WordLook): Promise<Buffer> {
  const size = look.size ?? 20;
  const body = (text: string) => new Paragraph({ children: [new TextRun({ text, size })], spacing: { after: 80 } });
  const bullet = (text: string) => new Paragraph({ children: [new TextRun({ text, size })], bullet: { level: 0 } });
  const heading = (text: string, level: 1 | 2 | 3) =>
    look.headings === 'styled'
      ? new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] })
      : new Paragraph({ children: [new TextRun({ text, bold: true, size: size + 8 - level * 2 })] });

  const line = (text: string, bold = false) =>
    new Paragraph({
      children: [new TextRun({ text, size: size - 2, bold })],
      ...(look.centred ? { alignment: AlignmentType.CENTER } : {}),
    });
  const cell = (lines: string[], width: number, rest: { head?: boolean; dark?: boolean; span?: number } = {}) =>
    new TableCell({
      children: lines.map((text) => line(text, rest.head)),
      width: { size: width, type: WidthType.PERCENTAGE },
      columnSpan: rest.span,
      verticalAlign: look.centred ? VerticalAlign.CENTER : VerticalAlign.TOP,
      ...(rest.dark ? { shading: { type: ShadingType.CLEAR, fill: 'D9E2F3', color: 'auto' } } : {}),
    });
  const table = (shares: number[], rows: TableRow[]) => {
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const thin = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
    const across = look.rules === 'none' ? none : thin;
    const down = look.rules === 'all' ? thin : none;
    const borders = {
      top: across,
      bottom: across,
      insideHorizontal: across,
      left: down,
      right: down,
      insideVertical: down,
    };
    const total = shares.reduce((a, b) => a + b);
    const full = look.landscape ? 13958 : 9026;
    return new Table({
      rows,
      borders,
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: shares.map((share) => Math.round((full * share) / total)),
    });
  };
  const shares = plan.columns.map(({ part }) => SHARES[part]);
  const total = shares.reduce((a, b) => a + b);
  const head = (headings: string[]) =>
    new TableRow({
      tableHeader: true,
      children: headings.map((text, n) =>
        cell([text], (100 * (shares[n] ?? 1)) / total, { head: true, dark: look.shade !== undefined }),
      ),
    });
  const rowsOf = (area: TrialPlan['areas'][number]) =>
    area.actions.map(
      (action, n) =>
        new TableRow({
          cantSplit: false,
          children: plan.columns.map(({ part }, c) =>
            cell(action[part], (100 * shares[c]!) / total, { dark: look.shade === 'zebra' && n % 2 === 1 }),
          ),
        }),
    );

  const children: FileChild[] = [heading(plan.title, 1), heading(plan.key.heading, 2)];
  children.push(
    table(
      [25, 75],
      [
        head(plan.key.columns),
        ...plan.key.words.map((pair) => new TableRow({ children: pair.map((text, n) => cell([text], n ? 75 : 25)) })),
      ],
    ),
  );
  const headings = plan.columns.map((column) => column.heading);
  if (look.tables === 'one') {
    const rows = plan.areas.flatMap((area) => [
      new TableRow({ children: [cell([area.title], 100, { head: true, span: headings.length })] }),
      ...rowsOf(area),
    ]);
    children.push(heading(plan.actionsHeading, 2), table(shares, [head(headings), ...rows]));
  } else {
    for (const area of plan.areas) {
      children.push(heading(area.title, 2), heading(plan.needsHeading, 3), ...area.needs.map(bullet));
      children.push(heading(plan.actionsHeading, 3), table(shares, [head(headings), ...rowsOf(area)]));
      children.push(heading(plan.measuresHeading, 3), ...area.measures.map(bullet), body(''));
    }
  }
  const page = look.landscape ? { size: { orientation: PageOrientation.LANDSCAPE } } : {};
  return Packer.toBuffer(new Document({ sections: [{ properties: { page }, children }] }));
}
