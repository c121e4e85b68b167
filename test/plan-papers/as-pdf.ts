import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Part, TrialPlan } from './trial-plan.ts';

/** How a plan is printed. */
export type PrintLook = {
  /** Which rules its tables have. */
  rules: 'all' | 'across' | 'head' | 'none';
  shade?: 'head' | 'zebra';
  tables?: 'each' | 'one';
  landscape?: boolean;
  /** Text runs up the page, as when a wide sheet is bound into an upright document. */
  sideways?: boolean;
  /** Points. */
  size?: number;
  /** White space round the words of a cell, in points. */
  padding?: number;
  align?: 'left' | 'center';
  /** Words may be broken at the ends of lines. */
  hyphens?: boolean;
  /** The head row is printed again on each page. */
  repeat?: boolean;
  /** A row may go over the end of a page. */
  split?: boolean;
};

const SHARES: Record<Part, string> = {
  ref: '1.5cm',
  text: '2.6fr',
  owner: '1.7fr',
  due: '1.4fr',
  rating: '1.7cm',
  note: '1.8fr',
};
const typst = NodeCompiler.create({});

/** The plan as a tagged PDF. */
export function asPdf(plan: TrialPlan, look: PrintLook): Buffer {
  return Buffer.from(typst.pdf({ mainFileContent: sourceOf(plan, look) }));
}

const words = (text: string) => text.replace(/[\\#$*_`<>@[\]]/g, '\\$&');
const block = (text: string) => `[${words(text)}]`;
const bullets = (items: string[]) => items.map((item) => `- ${words(item)}`).join('\n');

function sourceOf(plan: TrialPlan, look: PrintLook): string {
  const { size = 10, padding = 4, align = 'left' } = look;
  const stroke = {
    all: '0.5pt',
    across: '(x, y) => (top: 0.5pt, bottom: 0.5pt)',
    head: '(x, y) => if y == 0 { (bottom: 1pt) }',
    none: 'none',
  }[look.rules];
  const fill = {
    head: '(x, y) => if y == 0 { rgb("#d0d8e8") }',
    zebra: '(x, y) => if y == 0 { rgb("#203864") } else if calc.even(y) { rgb("#eeeeee") }',
    plain: 'none',
  }[look.shade ?? 'plain'];
  const table = (columns: string, headings: string[], rows: string[]) =>
    `#table(columns: (${columns}), stroke: ${stroke}, fill: ${fill}, inset: ${padding}pt, align: ${align},
  table.header(repeat: ${look.repeat !== false}, ${headings.map((text) => `[#text(fill: ${look.shade === 'zebra' ? 'white' : 'black'})[*${words(text)}*]]`).join(', ')}),
  ${rows.join(',\n  ')})`;
  const rowsOf = (area: TrialPlan['areas'][number]) =>
    area.actions.map((action) =>
      plan.columns
        .map(({ part }) => {
          const cell = `[${action[part].map(words).join(' \\ ')}]`;
          return look.split === false ? `table.cell(breakable: false)${cell}` : cell;
        })
        .join(', '),
    );
  const shares = plan.columns.map(({ part }) => SHARES[part]).join(', ');
  const headings = plan.columns.map((column) => column.heading);
  const parts = [`= ${words(plan.title)}`, `== ${words(plan.key.heading)}`];
  parts.push(
    table(
      '3cm, 1fr',
      plan.key.columns,
      plan.key.words.map((pair) => pair.map(block).join(', ')),
    ),
  );
  if (look.tables === 'one') {
    const rows = plan.areas.flatMap((area) => [
      `table.cell(colspan: ${headings.length})[*${words(area.title)}*]`,
      ...rowsOf(area),
    ]);
    parts.push(`== ${words(plan.actionsHeading)}`, table(shares, headings, rows));
  } else {
    for (const area of plan.areas) {
      parts.push(`== ${words(area.title)}`, `=== ${words(plan.needsHeading)}`, bullets(area.needs));
      parts.push(`=== ${words(plan.actionsHeading)}`, table(shares, headings, rowsOf(area)));
      parts.push(`=== ${words(plan.measuresHeading)}`, bullets(area.measures));
    }
  }
  const page = look.sideways ? 'width: 29.7cm, height: 60cm' : `paper: "a4", flipped: ${look.landscape ?? false}`;
  const body = parts.join('\n\n');
  return `#set page(${page}, margin: 2cm)
#set text(size: ${size}pt, lang: "en", hyphenate: ${look.hyphens ?? false})
${look.sideways ? `#rotate(-90deg, reflow: true, block(width: 55cm)[\n${body}\n])` : body}
`;
}
