/** Reads the PDFs named and prints, as JSON, the seconds of processor time it took and the most memory held. */
import { readFile } from 'node:fs/promises';
import { isUnreadable, readDocument } from '../src/platform/reading/index.ts';
import { readInspectionReport } from '../src/sources/readers/inspection-report/read-inspection-report.ts';

const before = process.cpuUsage();
let numbered = 0;
for (const file of process.argv.slice(2)) {
  const document = await readDocument(await readFile(file), file);
  if (isUnreadable(document)) throw new Error(`${file}: ${document.what}`);
  numbered += readInspectionReport(document).paragraphs.filter(({ number }) => number).length;
}
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({ seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024, numbered }),
);
