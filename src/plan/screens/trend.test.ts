import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { planServer, wordsOf, type PlanServer } from '../../../test/plan-server.ts';

let plan: PlanServer;
before(async () => (plan = await planServer()));
after(() => plan.server.close());

test('two versions of a plan are a trend at once, drawn and in figures', async () => {
  const html = (await plan.reader.get(`/plan/${plan.planId}/trend?as-at=2025-04-30`)).text;
  assert.match(html, /<svg[^>]*role="img"/);
  const words = wordsOf(html);
  assert.match(words, /30 April 2025 .*31 March 2025 /s);
  const row = (date: string) =>
    new RegExp(`${date} (?:\\d+ )+`).exec(words.slice(words.indexOf('The same in figures')))?.[0];
  assert.ok(row('30 April 2025') && row('31 March 2025'));
  assert.notEqual(row('30 April 2025')?.slice(14), row('31 March 2025')?.slice(14));
});

test('the last point agrees with the overview of its date', async () => {
  const overview = wordsOf((await plan.reader.get(`/plan/${plan.planId}?as-at=2025-04-30`)).text);
  const trend = wordsOf((await plan.reader.get(`/plan/${plan.planId}/trend?as-at=2025-04-30`)).text);
  const actions = /(\d+) actions/.exec(overview)?.[1];
  assert.match(trend, new RegExp(`30 April 2025 ${actions} `));
});

test('a single version says how to see more', async () => {
  const words = wordsOf((await plan.reader.get(`/plan/${plan.planId}/trend?as-at=2025-03-31`)).text);
  assert.match(words, /Import earlier versions/);
});
