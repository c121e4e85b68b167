import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitLetter } from '../../../test/sources/invented.ts';
import { isUnreadable, readDocument } from '../../platform/reading/index.ts';
import { readSource, recognise } from '../readers/index.ts';
import { suggestedHandling } from './suggested-mark.ts';

/** The mark suggested for a document of this text. */
async function markOf(text: string) {
  const document = await readDocument(Buffer.from(text), 'document.txt');
  assert.ok(!isUnreadable(document));
  const { kind } = recognise(document);
  return suggestedHandling(readSource(document, kind === 'plan' ? 'other' : kind), document.blocks);
}

const body =
  'Colleagues from two councils read thirty plans with us in the spring, and told us what they thought of them.';

test('a letter that says that it is not published asks for NOT PUBLISHED', async () => {
  assert.equal(await markOf(visitLetter), 'NOT PUBLISHED');
});

test('a mark printed on a line of its own is the one suggested', async () => {
  for (const [line, mark] of [
    ['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'],
    ['OFFICIAL: SENSITIVE', 'OFFICIAL-SENSITIVE'],
    ['Private and confidential', 'OFFICIAL-SENSITIVE'],
    ['NOT FOR PUBLICATION by virtue of paragraph 2', 'NOT PUBLISHED'],
    ['This review will not be published.', 'NOT PUBLISHED'],
    ['OFFICIAL', 'OFFICIAL'],
  ] as const)
    assert.equal(await markOf(`A look at our plans\n\n${line}\n\n${body}\n`), mark, line);
});

test('the same words within a sentence about something else are no mark', async () => {
  const sentence =
    'Managers told us that the notes of supervision are confidential to the worker and the manager, and are not for publication anywhere.';
  assert.equal(await markOf(`A look at our plans\n\n${body} ${sentence}\n`), 'OFFICIAL');
});
