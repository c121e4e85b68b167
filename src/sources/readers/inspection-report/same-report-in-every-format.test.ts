import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsRead, factsWritten } from '../../../../test/report-papers/as-facts.ts';
import { asPdf, type ReportLook } from '../../../../test/report-papers/as-pdf.ts';
import { asText, type TextLook } from '../../../../test/report-papers/as-text.ts';
import { asWord } from '../../../../test/report-papers/as-word.ts';
import { trialReports } from '../../../../test/report-papers/trial-report.ts';
import { isUnreadable, readDocument } from '../../../platform/reading/index.ts';
import { looksLikeInspectionReport } from './looks-like-inspection-report.ts';
import { readInspectionReport } from './read-inspection-report.ts';

const dates: Record<string, [from: string, to: string, published: string | null]> = {
  'an inspection of the present framework': ['2024-02-26', '2024-03-08', null],
  'an inspection of the single framework': ['2015-09-14', '2015-10-08', '2015-11-27'],
};
const prints: Record<string, ReportLook> = {
  'as it comes': {},
  'in small justified type with broken words': { size: 10, justified: true, hyphens: true },
  'with dashes for bullets and bare numbers': { bullet: '–', number: '1' },
  'with squares for bullets, numbers in the margin of a narrow page': { bullet: '◼', margin: '4cm', number: '1)' },
  'without bold type': { bold: false },
  'with indented paragraphs in large type': { size: 14, indent: '1.2cm' },
};
const texts: Record<string, TextLook> = {
  'wrapped, with pages': { width: 84, bullet: '•', pages: true },
  'wrapped narrow': { width: 60, bullet: '◼', pages: false },
  'one line for a paragraph': { width: 100_000, bullet: '-', pages: false },
};

for (const [name, report] of Object.entries(trialReports)) {
  const [start, end, published] = dates[name]!;
  const written = factsWritten(report, { start, end }, published);
  const check = async (bytes: Buffer, file: string) => {
    const document = await readDocument(bytes, file);
    assert.ok(!isUnreadable(document), JSON.stringify(document));
    assert.ok(looksLikeInspectionReport(document).score > 0.5);
    assert.deepEqual(factsRead(readInspectionReport(document)), written);
  };
  for (const [look, settings] of Object.entries(prints))
    test(`${name}, printed ${look}, is read whole`, () => check(asPdf(report, settings), 'report.pdf'));
  for (const [look, settings] of Object.entries(texts))
    test(`${name}, as a text, ${look}, is read whole`, () =>
      check(Buffer.from(asText(report, settings)), 'report.txt'));
  for (const numbers of ['automatic', 'typed'] as const)
    test(`${name}, in Word with ${numbers} numbers, is read whole`, async () =>
      check(await asWord(report, { numbers }), 'report.docx'));
}
