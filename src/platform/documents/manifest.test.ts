import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packManifest } from './manifest.ts';
import type { PackManifest } from './manifest.ts';
import { samplePaper } from './sample-paper.ts';

const read = JSON.parse(
  packManifest(samplePaper(), [{ name: 'report.txt', bytes: Buffer.from('abc') }]),
) as PackManifest;

test('the manifest lists every figure in reading order, with its source and the heading it stands under', () => {
  assert.deepEqual(read.figures[0], {
    value: '14',
    source: 'plan/ratings/changed?from=2025-04-08&to=2025-05-08',
    under: 'Summary',
  });
  assert.deepEqual(read.figures[1], { value: '0', source: 'plan/actions/A1/updates', under: 'What needs to improve' });
  // One in the text, twelve in the table of actions, four beside the chart, two in the last table.
  assert.equal(read.figures.length, 1 + 12 + 4 + 2);
});

test('the manifest gives the SHA-256 and size of each file', () => {
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.deepEqual(read.files, [{ name: 'report.txt', sha256, bytes: 3 }]);
});
