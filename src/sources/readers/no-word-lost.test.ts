import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { isUnreadable, readDocument } from '../../platform/reading/index.ts';
import type { SourceKind } from './facts.ts';
import { readSource } from './read-source.ts';
import { lostWords } from './words-kept.ts';

const kinds: SourceKind[] = ['notice', 'monitoring-visit', 'committee-report', 'other'];

/** Documents put together from the things such papers are made of, in any order, sensible or not. */
const words = fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){1,6}$/);
const sentence = words.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
const lead = fc.constantFrom(
  'The Council must:',
  'The plan must set out:',
  'Prior to any review, the Council should provide:',
  'The Panel is asked to:',
  'This includes:',
  'The views of:',
);
const fixed = fc.constantFrom(
  'Improvement Notice',
  'To: Fenbridge Council (“the Council”)',
  'Date: 4 March 2025',
  'Signed: Ada Marsh',
  'Dear Ada',
  'Yours sincerely',
  'Monitoring visit to Fenbridge children’s services',
  'Areas covered by the visit',
  'Headline findings',
  'Recommendations',
  'Report of: Head of Care',
  'Agenda item 4',
  'Appendices',
  'Appendix 1: Costs – TO FOLLOW',
  'Other options considered',
  'Consultation',
  'Annex A',
  'Page 2 of 9',
  'Should the Council fail, ministers may choose to act.',
  'This was also the case at the last inspection.',
  'I am copying this letter to the Department.',
  'The total cost is £1.2m, of which £400k falls in 2024/25.',
  '¹ http://www.example.org/guidance-document',
  'His Majesty’s Inspector for this visit was Gwen Harte.',
);
const label = fc.constantFrom('1.', '2.', '1.1', '1.2', '(a)', '(b)', 'i.', 'a)', '5', '6');
const labelled = fc.tuple(label, fc.oneof(sentence, lead, words)).map(([mark, text]) => `${mark} ${text}`);
const list = fc
  .array(fc.oneof(sentence, words), { minLength: 1, maxLength: 4 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const row = fc.array(words, { minLength: 2, maxLength: 4 }).map((cells) => cells.join('\t'));
const header = fc.constantFrom(
  'Option\tImpact\tRisk',
  'Requirement\tWho\tBy when',
  'Cost\t2024/25\t2025/26',
  'Name\tPost',
);
const table = fc
  .tuple(header, fc.array(row, { minLength: 1, maxLength: 3 }))
  .map(([head, rows]) => [head, ...rows].join('\n'));
const piece = fc.oneof(fixed, fixed, labelled, labelled, sentence, lead, list, table, words);
const paper = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join('\n\n'));

test('whatever a document holds, every word of it is in what was read, of whatever kind it is taken for', async () => {
  await fc.assert(
    fc.asyncProperty(paper, async (text) => {
      const document = await readDocument(Buffer.from(text), 'paper.txt');
      if (isUnreadable(document)) return;
      for (const kind of kinds) assert.deepEqual(lostWords(document.blocks, readSource(document, kind)), [], kind);
    }),
    { numRuns: 150, seed: Number(process.env['FUZZ_SEED'] ?? 20250324) },
  );
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);
const names = await readdir(seeds).catch(() => [] as string[]);
const skip = names.length > 0 ? false : 'The real documents are kept beside the project (../shared) and are not here';

test('no word of a real document is lost, of whatever kind it is taken for', { skip }, async () => {
  for (const name of names) {
    const document = await readDocument(await readFile(new URL(name, seeds)), name);
    assert.ok(!isUnreadable(document));
    for (const kind of kinds)
      assert.deepEqual(lostWords(document.blocks, readSource(document, kind)), [], `${name} as ${kind}`);
  }
});
