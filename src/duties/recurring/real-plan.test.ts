/** The plan of 2025 that stands beside the project. Where it is not there, its test says so and passes over it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { importPlan } from '../../../test/import-plan.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { loadPlan, readPlanFile } from '../../plan/index.ts';
import { loadRecurring } from './load-recurring.ts';
import { oftenInWords } from './often-in-words.ts';

const path = '../shared/seeds/003_0717ddd5fbaa9096.txt';
const options = existsSync(path) ? {} : { skip: `${path} is not here` };

let server: TestServer;
before(async () => {
  server = await testServer({ routes: [], today: '2025-05-15' });
});
after(() => server.close());

test('every phrase of the real plan that recurs without a first date waits for one', options, async () => {
  const read = await readPlanFile(await readFile(path), 'plan.txt');
  assert.ok('plan' in read);
  const { db } = server;
  const planId = await importPlan(db, { ...read.plan, asAt: '2025-05-08' }, { title: 'Plan', mappings: new Map() });
  const view = await loadPlan(db, planId, '2025-05-15');
  assert.ok(view);
  const { waiting } = await loadRecurring(db, view, [], '2025-05-15');
  const found = new Map(waiting.map((group) => [group.title.slice(0, 40), oftenInWords(group.often)]));
  for (const [title, often] of [
    ['Monthly practice review audits', 'every month'],
    ['Monthly thematic audits', 'every month'],
    ['Monthly multi-agency front door thematic audits', 'every month'],
    ['8-weekly multi-agency liaison meetings', 'every 8 weeks'],
    ['Monthly regulation 44 visits', 'every month'],
    ["Monthly children's newsletter", 'every month'],
    ['Monthly talk together sessions', 'every month'],
    ["The Safeguarding Children's Partnership ", 'every 6 months'],
    ['The Children and Families Committee will scrutinis', 'at each meeting'],
  ] as const)
    assert.equal(found.get(title.slice(0, 40)), often, title);
  assert.ok(waiting.length <= 13, [...found.keys()].join('\n'));
  const audits = waiting.find((group) => group.title === 'Monthly practice review audits');
  assert.equal(audits?.lines.length, 5);
});
