import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { test } from 'node:test';
import { paperToExcel, paperToHtml, paperToPdf, paperToWord, xlsxOf } from './index.ts';
import { sampleLineChart, samplePaper } from './sample-paper.ts';

const paper = samplePaper();
paper.blocks.push(sampleLineChart());
const list = { name: 'Actions', columns: ['Ref'], rows: [['A1'], [2]] };

const makers: Record<string, () => Promise<string | Buffer> | string | Buffer> = {
  HTML: () => paperToHtml(paper),
  PDF: () => paperToPdf(paper),
  Word: () => paperToWord(paper),
  Excel: () => paperToExcel(paper),
  'Excel list': () => xlsxOf([list]),
};

test('a paper made again, later and in another time zone, is the same bytes in every format', async () => {
  const zone = process.env.TZ;
  const make = async () =>
    Object.fromEntries(
      await Promise.all(Object.entries(makers).map(async ([name, maker]) => [name, sha256(await maker())] as const)),
    );
  try {
    process.env.TZ = 'Europe/London';
    const first = await make();
    // A zip counts time in steps of two seconds; less might hide a clock that is read.
    await wait(2100);
    process.env.TZ = 'Pacific/Auckland';
    assert.deepEqual(await make(), first);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a paper of another day is other bytes in every format', async () => {
  const later = samplePaper({ asAt: '2025-06-08' });
  const earlier = samplePaper();
  assert.notEqual(sha256(paperToPdf(later)), sha256(paperToPdf(earlier)));
  assert.notEqual(sha256(await paperToWord(later)), sha256(await paperToWord(earlier)));
  assert.notEqual(sha256(await paperToExcel(later)), sha256(await paperToExcel(earlier)));
});

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
