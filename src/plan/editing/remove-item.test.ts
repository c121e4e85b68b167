import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn, says } from '../../../test/form-on.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { readPlan } from '../model/read-plan.ts';

let server: TestServer;
let office: SignedIn;
let plan: SamplePlan;

before(async () => {
  server = await testServer({ today: '2025-06-10' });
  office = await server.signIn(['programme-office'], { name: 'Carys Penhallow' });
  plan = await samplePlan(server.db);
});
after(() => server.close());

const actionsAt = async (date: string) =>
  (await readPlan(server.services, plan.id, date))?.actions.map((one) => `${one.ref} ${one.steps.length}`).sort() ?? [];

test('removing an action needs a reason', async () => {
  const answer = await office.post(`/actions/${plan.action}/remove`, { because: '' });
  assert.equal(answer.status, 422);
  says(answer, /Say why it is removed/);
  assert.deepEqual(await actionsAt('2025-06-10'), ['H1 1', 'H2 1', 'P1 1']);
});

test('a removed action leaves today’s plan with its dates and stays in yesterday’s', async () => {
  const gone = await office.post(`/actions/${plan.action}/remove`, { because: 'The money went elsewhere' });
  assert.equal(gone.location, `/plan/${plan.id}/removed`);
  assert.deepEqual(await actionsAt('2025-06-10'), ['H2 1', 'P1 1']);
  assert.deepEqual(await actionsAt('2025-06-09'), ['H1 1', 'H2 1', 'P1 1']);
  const list = await office.get(`/plan/${plan.id}/removed`);
  says(list, /H1 Open two small homes/);
  says(list, /The money went elsewhere \(Carys Penhallow\)/);
  says(await office.get(`/history/${plan.action}`), /no longer in the plan/);
  says(await office.get(`/history/${plan.action}`), /The money went elsewhere/);
});

test('it is put back with its dates, with a reason, and its history tells both', async () => {
  assert.equal((await office.post(`/actions/${plan.action}/put-back`, { because: '' })).status, 422);
  server.setToday('2025-06-20');
  office = await server.signIn(['programme-office'], { name: 'Dilip Marchetti' });
  const back = await office.post(`/actions/${plan.action}/put-back`, { because: 'The money came back' });
  assert.equal(back.location, `/actions/${plan.action}`);
  assert.deepEqual(await actionsAt('2025-06-20'), ['H1 1', 'H2 1', 'P1 1']);
  assert.deepEqual(await actionsAt('2025-06-19'), ['H2 1', 'P1 1']);
  const history = await office.get(`/history/${plan.action}`);
  says(history, /It had left the plan on 10 June 2025/);
  says(history, /The money came back/);
});

test('what was added and removed on one day can be put back as well', async () => {
  const form = { area: String(plan.area), ref: 'H9', text: 'Hold a party', owners: 'Head of Homes', due: 'July 2025' };
  const added = await office.post(`/plan/${plan.id}/actions/new?of=${plan.area}`, { ...form, do: 'save' });
  const id = added.location?.split('/').at(-1);
  await office.post(`/actions/${id}/remove`, { because: 'A mistake' });
  assert.ok(!(await actionsAt('2025-06-20')).includes('H9 1'));
  await office.post(`/actions/${id}/put-back`, { because: 'No mistake' });
  assert.ok((await actionsAt('2025-06-20')).includes('H9 1'));
});

test('an area with actions in it is not removed, and says what it has', async () => {
  const answer = await office.post(`/areas/${plan.area}/remove`, { because: 'Done' });
  assert.equal(answer.status, 409);
  says(answer, /It has 1 finding, 3 actions and 1 measure/);
});

test('an action moves to another area', async () => {
  const path = `/actions/${plan.secondAction}/edit`;
  await office.post(path, formOn(await office.get(path), { area: String(plan.otherArea) }));
  const view = await readPlan(server.services, plan.id, '2025-06-20');
  assert.equal(view?.actions.find((one) => one.id === plan.secondAction)?.areaId, plan.otherArea);
  says(await office.get(`/history/${plan.secondAction}`), /2 Plans/);
});

test('what left with an area’s part of the plan on a page waits for it', async () => {
  const page = (await readPlan(server.services, plan.id, '2025-06-20'))?.onAPage[0];
  await office.post(`/page-areas/${page?.id}/remove`, { because: 'Another page' });
  const answer = await office.get(`/commitments/${plan.commitment}/put-back`);
  assert.equal(answer.status, 409);
  says(answer, /Put that back first/);
  await office.post(`/page-areas/${page?.id}/put-back`, { because: 'The same page' });
  const now = (await readPlan(server.services, plan.id, '2025-06-20'))?.onAPage[0];
  assert.deepEqual(
    now?.commitments.map((one) => one.id),
    [plan.commitment],
  );
});

test('readers see the history of an item and may not remove it', async () => {
  const reader = await server.signIn(['read-only']);
  assert.equal((await reader.get(`/history/${plan.action}`)).status, 200);
  assert.equal((await reader.post(`/actions/${plan.action}/remove`, { because: 'x' })).status, 403);
  assert.equal((await reader.get(`/plan/${plan.id}/removed`)).status, 403);
  assert.equal((await reader.get('/history/999999')).status, 404);
});
