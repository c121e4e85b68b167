import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { asPdf, asWord, type Paper } from '../../../test/sources/paper.ts';
import { isUnreadable, readDocument, type ReadDocument } from '../../platform/reading/index.ts';
import { passagesOf } from './passages.ts';
import { readSource } from './read-source.ts';

const seeds = new URL('../../../../shared/seeds/', import.meta.url);
const names = [
  '000_0b53645c56c616a4.txt',
  '001_fe2a54cb5b319342.txt',
  '002_cea93df154d8ee51.txt',
  '004_9782cf4973f4a19b.txt',
];
const here = await readFile(new URL(names[0]!, seeds)).catch(() => null);
const skip = here ? false : 'The real documents are kept beside the project (../shared) and are not here';

/** A document that was read, to be written again in another format. */
function asPaper(document: ReadDocument): Paper {
  const paper: Paper = [];
  let table: number | undefined;
  for (const { kind, text, label, cells, table: number } of passagesOf(document).passages) {
    const last = paper.at(-1);
    if (cells && last && 't' in last && table === number) last.t.push(cells);
    else if (cells) paper.push({ t: [cells] });
    else if (kind === 'heading') paper.push({ h: text });
    else if (kind === 'item' && !label && last && 'b' in last) last.b.push(text);
    else if (kind === 'item' && !label) paper.push({ b: [text] });
    else paper.push({ p: text, ...(label ? { label: `${label}.`, depth: /^[a-z]/.test(label) ? 1 : 0 } : {}) });
    table = number;
  }
  return paper;
}

/** What was read, without what differs between formats: places, and spaces at the ends of lines. */
const plain = (facts: unknown) =>
  JSON.parse(
    JSON.stringify(facts, (key, value: unknown) => {
      if (['where', 'places', 'warnings', 'unplaced', 'title'].includes(key)) return undefined;
      return typeof value === 'string' ? value.replace(/\s+/g, ' ') : value;
    }),
  ) as unknown;

for (const name of names) {
  test(`${name} reads the same as text, Word and PDF`, { skip }, async () => {
    const text = await readDocument(await readFile(new URL(name, seeds)), name);
    assert.ok(!isUnreadable(text));
    const paper = asPaper(text);
    for (const bytes of [await asWord(paper), asPdf(paper, { header: 'A header on every page' })]) {
      const document = await readDocument(bytes, 'document');
      assert.ok(!isUnreadable(document));
      assert.deepEqual(plain(readSource(document)), plain(readSource(text)));
    }
  });
}
