import type { TrialReport } from './trial-report.ts';

/** How a converter sets the text of a report. */
export type TextLook = { width: number; bullet: string; pages: boolean };

/** The report as a text, as a converter leaves it: wrapped, with running headers and page numbers. */
export function asText(report: TrialReport, look: TextLook): string {
  const lines: string[] = [];
  const wrap = (text: string, first = '', rest = '') => {
    let line = first;
    for (const word of text.split(' ')) {
      if (line.length + word.length > look.width && line.trim()) {
        lines.push(line.trimEnd());
        line = rest;
      }
      line += `${word} `;
    }
    lines.push(line.trimEnd(), '');
  };
  const titled = report.type.includes(report.authority);
  if (!titled) wrap(report.authority);
  wrap(report.type);
  wrap(`Inspection dates: ${report.dates}`);
  if (report.published) wrap(`Report published: ${report.published}`);
  wrap(`Lead inspector: ${report.lead}, His Majesty’s Inspector`);
  for (const [name, grade] of report.judgements) lines.push(`${name.padEnd(90)} ${grade}`, '');
  for (const text of report.summary) wrap(text);
  let number = 0;
  for (const { heading, bullets = [], paragraphs = [] } of report.parts) {
    wrap(heading);
    for (const text of bullets) wrap(text, `${look.bullet} `, '  ');
    for (const { text, bullets: inner = [] } of paragraphs) {
      number += 1;
      wrap(text, `${number}.`.padEnd(5), '     ');
      for (const each of inner) wrap(each, `     ${look.bullet} `, '       ');
    }
  }
  if (!look.pages) return lines.join('\n');
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 48) {
    const some = lines.slice(at, at + 48).join('\n');
    pages.push(`${some}\n\n${report.type.slice(0, 60)}\n${' '.repeat(60)}${pages.length + 1}\n`);
  }
  return pages.join('\f');
}
