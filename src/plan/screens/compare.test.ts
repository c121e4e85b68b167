import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { planServer, wordsOf, type PlanServer } from '../../../test/plan-server.ts';

let plan: PlanServer;
let compare: (query: string) => Promise<string>;
before(async () => {
  plan = await planServer();
  compare = async (query) => (await plan.reader.get(`/plan/${plan.planId}/compare${query}`)).text;
});
after(() => plan.server.close());

test('two dates are compared with the old struck through above the new', async () => {
  const html = await compare('?from=2025-03-31&to=2025-04-30');
  assert.match(html, /<del[^>]*>.*?Slow<\/del><ins[^>]*>.*?Missed<\/ins>/s);
  const words = wordsOf(html);
  assert.match(words, /What changed from 31 March 2025 to 30 April 2025/);
  assert.match(words, /LC2 Agree a housing offer with the districts Re-rated Was: Slow Now: Missed Worse/);
  assert.match(words, /LC2 .* Re-dated Was: February 2025 Now: July 2025/);
  assert.match(words, /LC1 Reworded Was: Write to every young person Now: Write to every young person each year/);
  assert.match(words, /H2 New Added: Hold a clinic/);
  assert.match(words, /H1 No longer in the plan Was: Book every check Removed/);
});

test('with no dates it compares the last known date with today', async () => {
  assert.match(wordsOf(await compare('')), /What changed from 30 April 2025 to 8 May 2025 .*Nothing changed/);
});

test('one kind of change can be looked at alone, and taken away', async () => {
  const words = wordsOf(await compare('?from=2025-03-31&to=2025-04-30&kind=re-dated'));
  assert.match(words, /Re-dated/);
  assert.doesNotMatch(words, /Hold a clinic/);
  const csv = await compare('?from=2025-03-31&to=2025-04-30&kind=re-dated&format=csv');
  assert.match(csv, /Leaving care,action,LC2,.*,re-dated,February 2025,July 2025/);
});

test('a date that is none is said so', async () => {
  assert.match(wordsOf(await compare('?from=spring&to=2025-04-30')), /Write both dates like 2025-05-08/);
});
