import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { isUnreadable, readDocument } from './index.ts';
import { loadPdfLibrary } from './pdf/pdf-library.ts';

const INPUTS = '../shared/inputs';
const skip = existsSync(INPUTS) ? false : 'the real documents are not beside this checkout';
const filesIn = (folder: string, ending: string) =>
  readdirSync(`${INPUTS}/${folder}`)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, bytes: readFileSync(`${INPUTS}/${folder}/${name}`) }));

/** One file in so many, spread over the years: all of them together take a minute. */
const everyNth = <T>(files: T[], n: number) => files.filter((_, index) => index % n === 0);

/** Every word of four letters or more that a PDF paints, straight from the library. */
async function paintedWords(bytes: Buffer): Promise<Set<string>> {
  const { getDocument } = await loadPdfLibrary();
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const words = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    for (const item of (await (await document.getPage(number)).getTextContent()).items) {
      if (!('str' in item)) continue;
      for (const [word] of item.str.toLowerCase().matchAll(/\p{L}{4,}/gu)) words.add(word);
    }
  }
  await loading.destroy();
  return words;
}

test('no word of a published inspection report is lost, and each has its table of judgements', { skip }, async () => {
  const reports = everyNth(filesIn('ofsted', '.pdf'), 4);
  assert.ok(reports.length > 0);
  for (const { name, bytes } of reports) {
    const read = await readDocument(bytes, name);
    if (isUnreadable(read)) {
      // Some downloads are error pages; they must be seen for what they are.
      assert.equal(read.code, 'html-not-document', name);
      continue;
    }
    // A word may be painted in pieces, so it is looked for among all letters run together.
    const letters = JSON.stringify(read)
      .toLowerCase()
      .replace(/\\[nt]/g, '')
      .replace(/[^\p{L}]/gu, '');
    const lost = [...(await paintedWords(bytes))].filter((word) => !letters.includes(word));
    assert.deepEqual(lost, [], name);
    const judged = read.blocks.some(
      (block) => block.kind === 'table' && /inadequate|improvement|good/i.test(JSON.stringify(block)),
    );
    assert.ok(judged, `${name} has no table of judgements`);
    assert.ok(read.blocks.filter((block) => block.kind === 'heading').length >= 4, `${name} has too few headings`);
  }
});

test('every workbook and CSV file published with statistics comes in as tables', { skip }, async () => {
  for (const [folder, ending] of [
    ['annex-a', '.xlsx'],
    ['benchmarks', '.xlsx'],
    ['benchmarks', '.csv'],
  ] as const) {
    for (const { name, bytes } of everyNth(filesIn(folder, ending), ending === '.csv' ? 4 : 1)) {
      const read = await readDocument(bytes, name);
      assert.ok(!isUnreadable(read), name);
      assert.ok(
        read.blocks.some((block) => block.kind === 'table'),
        name,
      );
    }
  }
});
