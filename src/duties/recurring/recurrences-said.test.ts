import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saidExamples } from './definitions/recurrence-said-examples.ts';
import { oftenInWords } from './often-in-words.ts';
import { recurrencesSaid } from './recurrences-said.ts';

test('what a text says is done again and again is found, with how often and what it is', () => {
  for (const [text, ...found] of saidExamples)
    assert.deepEqual(
      recurrencesSaid(text).map((one) => [oftenInWords(one.often), one.name]),
      found,
      text,
    );
});
