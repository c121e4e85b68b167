import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../../platform/reading/index.ts';
import { visitLetter } from '../../../../test/sources/invented.ts';
import { readSource } from '../read-source.ts';

test('a letter whose headings are set as plain paragraphs, as in Word, has them as sections and not as statements', () => {
  const lines = visitLetter.split('\n').filter(Boolean);
  const blocks: Block[] = lines.map((text, index) => ({ kind: 'paragraph', text, at: { block: index + 1 } }));
  const facts = readSource({ format: 'docx', sha256: '', blocks, warnings: [] }, 'monitoring-visit');
  assert.ok(facts.kind === 'monitoring-visit');
  assert.deepEqual(
    [...new Set(facts.statements.map(({ section }) => section))],
    ['Headline findings', 'Findings and evaluation of progress'],
  );
  assert.equal(facts.statements.length, 6);
});
