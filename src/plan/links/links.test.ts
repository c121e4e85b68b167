import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { says } from '../../../test/form-on.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { linkByWording } from './link-by-wording.ts';
import { knownLinks } from './link-queries.ts';

let server: TestServer;
let office: SignedIn;
let plan: SamplePlan;
const today = '2025-06-10';

before(async () => {
  server = await testServer({ today });
  office = await server.signIn(['programme-office'], { name: 'Carys Penhallow' });
  plan = await samplePlan(server.db);
});
after(() => server.close());

const joined = async () =>
  (await knownLinks(server.db, plan.id, today))
    .filter((link) => link.holds)
    .map(({ kind, fromId, toId }) => `${kind} ${fromId} ${toId}`);

test('an import joins promises and milestones to the action their wording speaks of', async () => {
  assert.deepEqual(await joined(), [
    `commitment-action ${plan.commitment} ${plan.action}`,
    `milestone-action ${plan.milestone} ${plan.action}`,
  ]);
  says(await office.get(`/links/${plan.commitment}`), /Suggested by wording/);
});

test('a finding is joined to a suggested action, with who did it and how they knew', async () => {
  const page = await office.get(`/links/${plan.finding}`);
  says(page, /Both speak of: /);
  const pair = `finding-action ${plan.finding} ${plan.action}`;
  const saved = await office.post(`/links/${plan.finding}`, { join: pair, origin: 'Inspection report, paragraph 12' });
  assert.equal(saved.status, 303);
  assert.ok((await joined()).includes(pair));
  const shown = await office.get(`/links/${plan.finding}`);
  says(shown, /Inspection report, paragraph 12/);
  says(shown, /Carys Penhallow/);
  says(await office.get(`/actions/${plan.action}`), /Children wait too long for small homes/);
  says(await office.get(`/history/${plan.action}`), /joined from 10 June 2025/);
});

test('one finding can have several actions, and one action several measures', async () => {
  const pairs = [
    `finding-action ${plan.finding} ${plan.secondAction}`,
    `action-measure ${plan.action} ${plan.measure}`,
  ];
  await office.post(`/links/${plan.finding}`, { join: pairs[0]! });
  await office.post(`/links/${plan.action}`, { join: pairs[1]! });
  const now = await joined();
  assert.ok(pairs.every((pair) => now.includes(pair)));
});

test('items of other areas are found by their words', async () => {
  assert.doesNotMatch((await office.get(`/links/${plan.finding}`)).text, /Write clearer plans/);
  says(await office.get(`/links/${plan.finding}?find=clearer`), /P1 Write clearer plans/);
});

test('ticking nothing, or what is no pair of this plan, joins nothing', async () => {
  const before = await joined();
  const answer = await office.post(`/links/${plan.finding}`, {});
  assert.equal(answer.status, 422);
  says(answer, /Select what to join it to/);
  for (const join of [`finding-action ${plan.action} ${plan.finding}`, 'finding-action 1 999999', 'robbery 1 2'])
    assert.equal((await office.post(`/plan/${plan.id}/links`, { join })).status, 422);
  assert.deepEqual(await joined(), before);
});

test('what a person took apart is not joined again by the next import', async () => {
  const link = (await knownLinks(server.db, plan.id, today)).find((one) => one.kind === 'commitment-action');
  await office.post(`/links/${plan.commitment}`, { unjoin: String(link?.id) });
  const pair = `commitment-action ${plan.commitment} ${plan.action}`;
  assert.ok(!(await joined()).includes(pair));
  assert.equal(await linkByWording(server.db, plan.id, '2025-06-30'), 0);
  assert.ok(!(await joined()).includes(pair));
  const page = await office.get(`/plan/${plan.id}/links`);
  says(page, /Commitments with no action/);
  assert.ok(!page.text.includes(`value="${pair}"`));
  says(await office.get(`/history/${plan.commitment}`), /taken apart on 10 June 2025/);
});

test('a person can join it again, and its history is one', async () => {
  const pair = `commitment-action ${plan.commitment} ${plan.action}`;
  await office.post(`/links/${plan.commitment}?find=homes`, { join: pair });
  assert.ok((await joined()).includes(pair));
  const ids = (await knownLinks(server.db, plan.id, today)).filter((one) => one.kind === 'commitment-action');
  assert.equal(ids.length, 1);
});

test('suggestions of the whole plan are accepted in one go', async () => {
  const pairs = [
    `milestone-action ${plan.milestone} ${plan.secondAction}`,
    `action-measure ${plan.secondAction} ${plan.measure}`,
  ];
  const saved = await office.post(`/plan/${plan.id}/links`, { join: pairs });
  assert.equal(saved.location, `/plan/${plan.id}/links`);
  says(await office.get(saved.location ?? ''), /2 links made/);
  const now = await joined();
  assert.ok(pairs.every((pair) => now.includes(pair)));
});

test('only people who may change the plan join anything', async () => {
  const reader = await server.signIn(['action-owner']);
  assert.equal((await reader.get(`/links/${plan.finding}`)).status, 403);
  assert.equal((await reader.post(`/plan/${plan.id}/links`, { join: 'x' })).status, 403);
  assert.equal((await office.get('/links/999999')).status, 404);
});
