import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { readPlanFile, savePlan } from '../../plan/index.ts';
import { isUnreadable } from '../../platform/reading/index.ts';
import { saveSource, sourcesAt, suggestedHandling } from '../../sources/index.ts';
import { readSourceFile } from '../../sources/readers/read-source-file.ts';
import { complianceRoutes } from './compliance-routes.ts';

/** A real council’s notices, report and plan, kept beside the project and not in it. */
const seeds = new URL('../../../../shared/seeds/', import.meta.url);
const reports = new URL('../../../../shared/inputs/ofsted/', import.meta.url);
const names = await readdir(seeds).catch(() => []);
const skip = names.length > 0 ? false : 'The real documents are kept beside the project (../shared) and are not here';

let server: TestServer;
let reader: SignedIn;
let current: number;
let earlier: number;

before(async () => {
  if (skip) return;
  server = await testServer({ today: '2025-06-10', routes: [...peopleRoutes, ...complianceRoutes] });
  const report = (await readdir(reports)).find((name) => /cheshire-east.*2024/.test(name));
  const files = [
    ...names.filter((name) => /^00[01]_/.test(name)).map((name) => new URL(name, seeds)),
    new URL(report ?? '', reports),
  ];
  for (const place of files) {
    const bytes = await readFile(place);
    const read = await readSourceFile(bytes, place.pathname.split('/').at(-1) ?? '');
    assert.ok(!isUnreadable(read), place.pathname);
    await server.db.transaction().execute((trx) =>
      saveSource(trx, {
        facts: read.facts,
        asRead: read.facts,
        blocks: read.blocks,
        name: read.facts.title ?? 'A document',
        format: read.format,
        sha256: null,
        handling: suggestedHandling(read.facts),
        receivedOn: null,
        publishedOn: null,
        personId: null,
        now: new Date('2025-06-10T10:00:00Z'),
      }),
    );
  }
  const plan = await readPlanFile(
    await readFile(new URL(names.find((name) => name.startsWith('003_')) ?? '', seeds)),
    'plan.txt',
  );
  assert.ok(!isUnreadable(plan));
  await server.db.transaction().execute((trx) =>
    savePlan(trx, {
      planId: null,
      title: 'A real plan',
      file: plan.plan,
      asAt: '2025-05-08',
      places: plan.places,
      source: { name: 'plan.txt', format: plan.format, fileSha256: null },
      personId: null,
    }),
  );
  const notices = (await sourcesAt(server.db)).filter((one) => one.kind === 'notice');
  current = notices.find((one) => one.dated !== null)?.id ?? 0;
  earlier = notices.find((one) => one.dated === null)?.id ?? 0;
  reader = await server.signIn(['board-member']);
});
after(() => server?.close());

test(
  'the notice of 2024 is in force, clause by clause, and its last date asks for attention once it has passed',
  { skip },
  async () => {
    const words = wordsOf((await reader.get('/notice')).text);
    assert.ok(words.includes('In force since 24 July 2024'));
    for (const clause of ['5.a', '5.e', '9.d', '10.c', '10.d', '12']) assert.ok(words.includes(` ${clause} `), clause);
    assert.ok(!words.includes('Was due by'));
    const then = wordsOf((await reader.get('/notice?as-at=2025-12-31')).text);
    assert.ok(then.includes('Was due by 30 November 2025 and is not said to be met'));
  },
);

test('the notice of 2013 bears no date and is history: nothing in it falls due or is live', { skip }, async () => {
  const words = wordsOf((await reader.get(`/notice/${earlier}`)).text);
  assert.ok(words.includes('bears no date') && !words.includes('In force') && !words.includes('Was due'));
});

test(
  'the clause on the report’s areas leads to each of its seven improvements, all of which the plan answers',
  { skip },
  async () => {
    const page = await reader.get('/notice');
    const href = /href="(\/clauses\/\d+)"[^>]*>\s*4\s*</.exec(page.text)?.[1] ?? '';
    const words = wordsOf((await reader.get(href)).text);
    assert.ok(words.includes('7 of 7 improvements in it have an action in the plan'), words.slice(0, 1500));
    for (const area of [
      'Management Oversight and Supervision',
      'Quality and frequency of visits',
      'Sufficiency of placements',
    ])
      assert.ok(words.includes(area), area);
  },
);

test('both notices name the power that can follow', { skip }, async () => {
  for (const notice of [current, earlier]) {
    const words = wordsOf((await reader.get(`/notice/${notice}/escalation`)).text);
    assert.ok(words.includes('s497A Education Act 1996'), String(notice));
  }
});

test(
  'laid beside the notice of 2013, what each says of the board, the plan and reviews stands together',
  { skip },
  async () => {
    const { text } = await reader.get(`/notice/${current}/beside/${earlier}`);
    const rows = [...text.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].map(([row]) => wordsOf(`<main>${row}</main>`));
    const beside = (mine: string, theirs: string) => rows.some((row) => row.includes(mine) && row.includes(theirs));
    assert.ok(beside('establishes and maintains an improvement board', 'put in place an Improvement Board'));
    assert.ok(beside('plan should cover the areas identified', 'Improvement Plan should be developed'));
    assert.ok(beside('reviews of progress against the improvement plan', 'inform reviews of progress'));
  },
);
