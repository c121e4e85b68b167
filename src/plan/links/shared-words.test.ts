import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from './shared-wording.ts';
import { sharedWords } from './shared-words.ts';

test('what two texts share is said in whole words, once each', () => {
  const stems = [stem('homes'), stem('small'), stem('opening')];
  assert.deepEqual(sharedWords('Open two small homes, and a small home', stems), ['open', 'small', 'homes']);
});

test('a stem no word has is left out', () => {
  assert.deepEqual(sharedWords('Open a home', [stem('hub')]), []);
});
