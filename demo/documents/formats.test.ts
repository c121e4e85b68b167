import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { planFormats, readDemoDocument } from './formats.ts';
import { isUnreadable, readDocument, type Block } from '../../src/platform/reading/index.ts';

const original = await readFile(new URL('./eldersham-plan.md', import.meta.url));
const paper = await readDemoDocument(original, 'eldersham-plan.md');
const actions = original
  .toString()
  .split('\n')
  .filter((line) => /^\|\s*\d\.\d\s*\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const textOf = (blocks: Block[]) =>
  blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.map(({ text }) => text).join(' ');
      if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' ');
      return block.text;
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ');

const inOnePiece = (text: string, part: string) => text.includes(part);
/** A PDF has lines on a page and no cells, so what can be promised of the file is that it holds every word. */
const everyWord = (text: string, part: string) => part.split(' ').every((word) => text.split(' ').includes(word));
const holds = { docx: inOnePiece, xlsx: inOnePiece, csv: inOnePiece, pdf: everyWord };

for (const ending of ['docx', 'xlsx', 'csv', 'pdf'] as const)
  test(`the second plan kept as .${ending} holds every action of the original, and so does one made now`, async () => {
    assert.equal(actions.length, 14);
    const kept = await readFile(new URL(`./eldersham-plan.${ending}`, import.meta.url));
    for (const bytes of [kept, await planFormats[ending](paper)]) {
      const read = await readDocument(bytes, `eldersham-plan.${ending}`);
      if (isUnreadable(read)) assert.fail(read.what);
      const text = textOf(read.blocks);
      for (const [, ref = '', what = '', who = '', due = ''] of actions)
        for (const part of [ref, what, who, due]) assert.ok(holds[ending](text, part), `${ref}: ${part}`);
    }
  });
