import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../../test/server.ts';
import { previewImport, readPlanFile, savePlan } from '../../plan/index.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { noWords } from '../monthly/report-words.ts';
import { makeReport } from './pack-paper.ts';

const seed = '../shared/seeds/003_0717ddd5fbaa9096.txt';
const skip = existsSync(seed) ? false : 'the real plan is not beside the project';
const asAt = '2025-05-08';

let server: TestServer;
before(async () => (server = await testServer({ today: asAt, routes: [] })));
after(() => server.close());

test('the report of a real plan holds every action, finding and measure of it', { skip }, async () => {
  const read = await readPlanFile(await readFile(seed), 'plan.txt');
  assert.ok(!isUnreadable(read));
  const { planId } = await server.db.transaction().execute(async (trx) => {
    const { unmapped } = await previewImport(trx, null, read.plan, asAt);
    return savePlan(trx, {
      planId: null,
      title: 'A real plan',
      file: read.plan,
      asAt,
      source: { name: 'plan.txt', format: 'text', fileSha256: null },
      personId: null,
      mappings: new Map(unmapped.map(({ word, suggestion: { delivery, impact } }) => [word, { delivery, impact }])),
    });
  });
  const wish = { kind: 'monthly', planId, asAt, comparedWith: null, handling: 'OFFICIAL', words: noWords } as const;
  const made = await makeReport(server.services, { ...wish, supersedesId: null, correctionReason: null });
  assert.ok(made);
  const rows = (caption: RegExp) =>
    made.paper.blocks.flatMap((block) => (block.kind === 'table' && caption.test(block.caption) ? block.rows : []));
  assert.equal(rows(/^Actions: /).length, 145, '143 actions, two of them with two parts');
  assert.equal(rows(/^Impact on findings: /).length, 82);
  const measures = new Set(rows(/^Measures: /).map((row) => JSON.stringify(row[0])));
  assert.ok(measures.size >= 70, `${measures.size} measures`);
  assert.equal(rows(/^Past their own date/).length, 3);
  assert.deepEqual(
    made.missing.map(({ part }) => part),
    ['data', 'analysis', 'recommendations', 'practice', 'families'],
  );
  const headings = made.paper.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length;
  assert.ok(headings >= 15, 'every area has its heading');
});
