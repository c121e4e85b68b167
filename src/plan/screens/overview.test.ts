import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { h } from 'preact';
import { linkTo, planServer, wordsOf, type PlanServer } from '../../../test/plan-server.ts';

let plan: PlanServer;
before(async () => {
  plan = await planServer({
    panels: async (_services, view, about) => [h('p', null, `Questions of ${view.title} ${about.areaId ?? 'in all'}`)],
    stats: async () => [{ label: 'open questions', value: 7 }],
  });
});
after(() => plan.server.close());

test('the overview says how it is going, where it is stuck and what changed', async () => {
  const { status, text } = await plan.reader.get('/plan?as-at=2025-04-30');
  assert.equal(status, 200);
  const words = wordsOf(text);
  assert.match(words, /As at 30 April 2025 Better homes/);
  assert.match(words, /5 actions/);
  assert.match(words, /1 late or at risk/);
  assert.match(words, /1 with a rating not explained yet/);
  assert.match(words, /7 open questions/);
  assert.match(words, /Where it is stuck LC2 .* Rated late and date moved once/);
  assert.match(words, /What changed since 31 March 2025/);
  assert.match(words, /1 re-rated \(1 worse, 0 better\)/);
  assert.match(words, /Questions of Better homes in all/);
});

test('each count in the table leads to the actions it counts', async () => {
  const { text } = await plan.reader.get(`/plan/${plan.planId}?as-at=2025-04-30`);
  const row = /<tr[^>]*><th scope="row" data-label="Area"><a[^>]*>Leaving care<\/a>.*?<\/tr>/s.exec(text)?.[0] ?? '';
  const late = /data-label="Late"><a href="([^"]+)">1<\/a>/.exec(row)?.[1]?.replaceAll('&amp;', '&');
  assert.ok(late, 'the area has one late action');
  const list = wordsOf((await plan.reader.get(late)).text);
  assert.match(list, /1 action of 5/);
  assert.match(list, /LC2/);
});

test('an area counts the actions of its parts', async () => {
  const { text } = await plan.reader.get('/plan?as-at=2025-04-30');
  assert.match(text, />Leaving care<\/a>.*?data-label="Actions"><a [^>]*>4<\/a>.*?>Keeping in touch<\/a>/s);
});

test('when nobody has said anything since, old ratings are not shown as if they were current', async () => {
  const { text } = await plan.reader.get('/plan?as-at=2025-07-01');
  const words = wordsOf(text);
  assert.match(words, /5 with no accepted update this period/);
  assert.match(words, /No action has been updated since 30 April 2025/);
  assert.equal(linkTo(text, 'See the plan as at 30 April 2025'), '/plan?as-at=2025-04-30');
});

test('a filtered overview counts and lists only what is left', async () => {
  const { text } = await plan.reader.get(`/plan?as-at=2025-04-30&flag=not-in-key`);
  const words = wordsOf(text);
  assert.match(words, /1 action of 5/);
  assert.match(words, /Actions that match .*LC1/);
  assert.doesNotMatch(words, /Where it is stuck/);
});

test('a date that is none is said so, and today is shown', async () => {
  const words = wordsOf((await plan.reader.get('/plan?as-at=yesterday')).text);
  assert.match(words, /“yesterday” is not a date/);
  assert.match(words, /Today, 8 May 2025/);
});

test('a typed date becomes part of the address, with the filters kept', async () => {
  const typed = await plan.reader.get(
    `/plan/${plan.planId}/actions?flag=overdue&as-at=2025-05-08&as-at-date=31/3/2025`,
  );
  assert.equal(typed.status, 303);
  assert.equal(typed.location, `/plan/${plan.planId}/actions?flag=overdue&as-at=2025-03-31`);
});

test('before the plan began the first version has nothing to compare with', async () => {
  const words = wordsOf((await plan.reader.get('/plan?as-at=2025-03-31')).text);
  assert.match(words, /first version of the plan held here/);
});

test('the kept page is made again when the plan changes', async () => {
  assert.match((await plan.reader.get('/plan')).text, /Better homes/);
  await plan.server.db.updateTable('plan').set({ title: 'Homes for all' }).where('id', '=', plan.planId).execute();
  assert.match((await plan.reader.get('/plan')).text, /Homes for all/);
  await plan.server.db.updateTable('plan').set({ title: 'Better homes' }).where('id', '=', plan.planId).execute();
});

test('the page says of its month what is true: open until a day, moderated, or locked', async () => {
  const { db } = plan.server;
  const month = { plan_id: plan.planId, month: '2025-05-01', as_at: '2025-05-31', updates_due_on: '2025-06-05' };
  await db.insertInto('period').values(month).execute();
  for (const [state, words] of [
    ['open', /May 2025 is open: updates are due by 5 June 2025/],
    ['moderated', /May 2025 is moderated, and not locked yet/],
    ['locked', /May 2025 is locked Better homes/],
  ] as const) {
    await db.updateTable('period').set({ state }).where('plan_id', '=', plan.planId).execute();
    assert.match(wordsOf((await plan.reader.get('/plan')).text), words);
  }
  await db.deleteFrom('period').where('plan_id', '=', plan.planId).execute();
});

test('a plan that is not there is not found, and nobody reads without signing in', async () => {
  assert.equal((await plan.reader.get('/plan/999')).status, 404);
  assert.equal((await plan.reader.get('/plan/x')).status, 404);
  const stranger = await plan.server.someone().get('/plan');
  assert.equal(stranger.status, 303);
  assert.match(stranger.location ?? '', /^\/sign-in/);
});
