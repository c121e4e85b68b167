import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TrialParagraph, TrialReport } from './trial-report.ts';

/** How a report is printed. */
export type ReportLook = {
  size?: number;
  justified?: boolean;
  hyphens?: boolean;
  columns?: 1 | 2;
  bullet?: string;
  /** How a paragraph's number is printed. */
  number?: '1.' | '1)' | '1';
  rules?: boolean;
  /** Headings in bold, or only in larger type. */
  bold?: boolean;
  margin?: string;
  indent?: string;
};

const typst = NodeCompiler.create({});
const words = (text: string) => text.replace(/[\\#$*_`<>@[\]]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

/** The report as a PDF, with a running header, page numbers, footnotes and the imprint. */
export function asPdf(report: TrialReport, look: ReportLook): Buffer {
  return Buffer.from(typst.pdf({ mainFileContent: sourceOf(report, look) }));
}

function sourceOf(report: TrialReport, look: ReportLook): string {
  const { size = 12, bullet = '•', number = '1.', rules = true, bold = true, margin = '2.2cm', indent = '0pt' } = look;
  let reached = 0;
  const item = ({ text, bullets = [], note }: TrialParagraph) => {
    reached += 1;
    const inner = bullets.map((each) => `\n- ${words(each)}`).join('');
    // A footnote's mark stands after the first sentence.
    const noted = note ? words(text).replace('. ', `.#footnote[${words(note)}] `) : words(text);
    const marked = note && !text.includes('. ') ? `${noted}#footnote[${words(note)}]` : noted;
    return `#enum(start: ${reached}, numbering: "${number}", indent: ${indent}, body-indent: 0.8em)[${marked}${inner}]`;
  };
  const heading = (text: string, level: number) =>
    `#block(above: 1.4em, below: 0.9em, sticky: true)[#text(size: ${size + (level === 1 ? 4 : 2)}pt, weight: "${bold ? 'bold' : 'regular'}")[${words(text)}]]`;
  const titled = report.type.includes(report.authority);
  return `
#set page(paper: "a4", margin: ${margin}, columns: ${look.columns ?? 1},
  header: context if counter(page).get().first() > 1 [#text(size: 9pt)[${words(report.type.slice(0, 60))}]],
  footer: [#h(1fr) #context counter(page).display()])
#set text(size: ${size}pt, lang: "en", region: "gb", hyphenate: ${look.hyphens === true})
#set par(justify: ${look.justified === true}, spacing: 1.2em)
#set list(marker: [${bullet}], spacing: 0.8em)
${titled ? '' : heading(report.authority, 1)}
${heading(report.type, titled ? 1 : 2)}
Inspection dates: ${words(report.dates)}

${report.published ? `Report published: ${words(report.published)}\n` : ''}
Lead inspector: ${words(report.lead)}, His Majesty’s Inspector

#table(columns: (1fr, 34%), stroke: ${rules ? '0.5pt' : 'none'}, [*Judgement*], [*Grade*], ${report.judgements.flatMap((row) => row.map((cell) => `[${words(cell)}]`)).join(', ')})
${report.summary.map(words).join('\n\n')}
${report.parts
  .map(
    ({ heading: title, level, bullets = [], paragraphs = [] }) =>
      `${heading(title, level)}\n${bullets.map((each) => `- ${words(each)}`).join('\n')}\n\n${paragraphs.map(item).join('\n\n')}`,
  )
  .join('\n\n')}
#pagebreak()
The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects to achieve excellence.

If you would like a copy of this document in a different format, such as large print, please telephone.
`;
}
