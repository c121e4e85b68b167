import assert from 'node:assert/strict';
import { test } from 'node:test';
import { themeParts, unwritten } from './theme-words.ts';

test('a theme nobody has written about is named as the notice has it, and its abbreviation stays one', () => {
  const parts = themeParts(['Front door/ Multi-Agency Safeguarding Hub (MASH)', 'Early help'], 'Write about it.');
  assert.deepEqual(
    unwritten(parts, { 'theme-early-help': 'The offer is wider.' }).map(({ name }) => name),
    ['front door/ Multi-Agency Safeguarding Hub (MASH)'],
  );
});
