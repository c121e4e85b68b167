import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherPapers } from '../../../test/sources/other-papers.ts';
import { isUnreadable, readDocument } from '../../platform/reading/index.ts';
import { readSource } from './read-source.ts';
import { recognise } from './recognise.ts';

for (const [name, { is, because, text }] of Object.entries(otherPapers)) {
  test(`${name} is known for what it is, with the reason`, async () => {
    const document = await readDocument(Buffer.from(text), 'paper.txt');
    assert.ok(!isUnreadable(document));
    const read = recognise(document);
    assert.equal(read.kind, is, read.because.join('; '));
    assert.ok(read.because.length > 0 && read.because.every((reason) => /\w+ \w+/.test(reason)));
    if (because) assert.match(read.because.join('; '), because);
    if (is === 'other') assert.equal(readSource(document).kind, 'other');
  });
}

test('a person who says what a document is overrules what it is taken for', async () => {
  const document = await readDocument(
    Buffer.from('To our council\n\nThe Council must publish a plan by 3 May 2026.'),
    'note.txt',
  );
  assert.ok(!isUnreadable(document));
  assert.equal(recognise(document).kind, 'other');
  const facts = readSource(document, 'notice');
  assert.ok(facts.kind === 'notice');
  assert.deepEqual(
    facts.requirements.map(({ due }) => due?.date),
    ['2026-05-03'],
  );
});
