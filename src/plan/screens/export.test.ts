import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aprilPlan, planServer, testMappings, type PlanServer } from '../../../test/plan-server.ts';
import { previewImport, savePlan } from '../import/save/save-plan.ts';
import { readPlan } from '../model/read-plan.ts';
import { planSchema, type PlanFile } from '../plan-format.ts';
import { exportCommand } from './export-command.ts';

let plan: PlanServer;
let exported: PlanFile;
before(async () => {
  plan = await planServer();
  const answer = await plan.reader.get(`/plan/${plan.planId}/export.json?as-at=2025-04-30`);
  assert.match(String(answer.headers['content-disposition']), /plan-2025-04-30\.json/);
  exported = planSchema.parse(JSON.parse(answer.text));
});
after(() => plan.server.close());

test('what was imported comes out again, word for word', () => {
  assert.deepEqual(exported, aprilPlan());
});

test('importing what was exported changes nothing', async () => {
  const { db } = plan.server;
  const preview = await previewImport(db, plan.planId, exported, '2025-04-30');
  assert.deepEqual(preview.changes, []);
});

test('imported as a plan of its own it is the same plan', async () => {
  const { db, services } = plan.server;
  const { planId } = await db.transaction().execute((trx) =>
    savePlan(trx, {
      planId: null,
      title: 'A copy',
      file: exported,
      asAt: '2025-04-30',
      mappings: testMappings,
      source: { name: 'plan.json', format: 'json', fileSha256: null },
      personId: null,
    }),
  );
  const copy = await readPlan(services, planId, '2025-04-30');
  assert.equal(copy?.actions.length, 5);
  const again = await plan.reader.get(`/plan/${planId}/export.json?as-at=2025-04-30`);
  assert.deepEqual(JSON.parse(again.text), exported);
});

test('the command line prints the same, and says what it does not understand', async () => {
  const lines: string[] = [];
  const complaints: string[] = [];
  const out = {
    print: (line: string) => void lines.push(line),
    complain: (line: string) => void complaints.push(line),
    readInput: async () => '',
  };
  assert.equal(await exportCommand.run(['--as-at', '2025-04-30'], plan.server.services, out), 0);
  assert.deepEqual(JSON.parse(lines.join('\n')), exported);
  assert.equal(await exportCommand.run(['--as-at', 'spring'], plan.server.services, out), 2);
  assert.match(complaints.join(' '), /“spring” is not a date/);
  assert.equal(await exportCommand.run(['--plan', '99'], plan.server.services, out), 1);
  assert.match(complaints.join(' '), /There is no plan 99/);
  const nowhere = ['--as-at', '2025-04-30', '--out', 'no-such-folder/plan.json'];
  assert.equal(await exportCommand.run(nowhere, plan.server.services, out), 1);
  assert.match(complaints.join(' '), /The plan could not be written to no-such-folder\/plan\.json/);
});
