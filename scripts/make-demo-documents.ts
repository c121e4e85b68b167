/**
 * Writes the second demo plan (demo/documents/eldersham-plan.md) as Word, PDF, Excel and CSV beside it, so that there is
 * one of each to try importing: `npx tsx scripts/make-demo-documents.ts [FOLDER]`. The Markdown is the original.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planFormats, readDemoDocument } from '../demo/documents/formats.ts';

const home = fileURLToPath(new URL('../demo/documents', import.meta.url));
const folder = process.argv[2] ?? home;
const document = await readDemoDocument(await readFile(join(home, 'eldersham-plan.md')), 'eldersham-plan.md');

for (const [ending, write] of Object.entries(planFormats)) {
  const file = join(folder, `eldersham-plan.${ending}`);
  await writeFile(file, await write(document));
  console.log(file);
}
