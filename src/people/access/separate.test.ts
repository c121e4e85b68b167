import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { keptApart, separations, type Separation } from './separate.ts';

test('whoever did the first deed is told why somebody else does the second; anyone else may', () => {
  for (const separation of Object.keys(separations) as Separation[]) {
    assert.equal(keptApart(separation, [null, 7], 7), separations[separation].refused);
    assert.equal(keptApart(separation, [7], 8), null);
    assert.equal(keptApart(separation, [null], null), null);
  }
});

test('every pair of deeds is asked about where the second is done', async () => {
  const asked = new Set<string>();
  for await (const file of glob('src/**/*.{ts,tsx}')) {
    if (/\.test\.|access\/separate\.ts$/.test(file)) continue;
    for (const [, name = ''] of (await readFile(file, 'utf8')).matchAll(/keptApart\(\s*'([\w-]+)'/g)) asked.add(name);
  }
  assert.deepEqual([...asked].sort(), Object.keys(separations).sort());
});
