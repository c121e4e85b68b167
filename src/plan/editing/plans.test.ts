import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn, says } from '../../../test/form-on.ts';
import { samplePlan } from '../../../test/sample-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { insertPlan } from '../import/save/new-plan-queries.ts';

let server: TestServer;
let office: SignedIn;
let first: number;
let second: number;

before(async () => {
  server = await testServer({ today: '2025-06-10' });
  office = await server.signIn(['programme-office'], { name: 'Carys Penhallow' });
  first = (await samplePlan(server.db)).id;
  assert.doesNotMatch((await office.get(`/plan/${first}`)).text, /aria-label="Other plans"/);
  second = await insertPlan(server.db, 'Fostering plan');
});
after(() => server.close());

test('all plans are listed with what they were read from, the main one marked', async () => {
  const page = await office.get('/plans');
  says(page, /Thornmere plan<\/a> \(main plan\)/);
  says(page, /1 document, the last as at 30 April 2025/);
  says(page, /Fostering plan/);
});

test('with several plans the overview leads from one to the other', async () => {
  const page = await office.get(`/plan/${first}`);
  says(page, /aria-label="Other plans"/);
  assert.ok(page.text.includes(`href="/plan/${second}"`));
});

test('another plan becomes the main one, and opens first', async () => {
  await office.post(`/plans/${second}/main`);
  says(await office.get('/plan'), /<h1[^>]*>(<span.*<\/span>)?Fostering plan<\/h1>/);
});

test('a plan is renamed, but not to nothing, and not over another’s new title unseen', async () => {
  const path = `/plans/${second}/edit`;
  const page = await office.get(path);
  assert.equal((await office.post(path, formOn(page, { title: '' }))).status, 422);
  await office.post(path, formOn(page, { title: 'Foster care' }));
  const conflict = await office.post(path, formOn(page, { title: 'Carers' }));
  assert.equal(conflict.status, 409);
  says(conflict, /Someone else has called it “Foster care”/);
  assert.equal((await office.post(path, formOn(conflict))).status, 303);
  says(await office.get('/plans'), /Carers/);
});

test('readers see the plans and change none', async () => {
  const reader = await server.signIn(['board-member']);
  const page = await reader.get('/plans');
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.text, /Rename/);
  assert.equal((await reader.post(`/plans/${first}/main`)).status, 403);
  assert.equal((await office.get('/plans/999/edit')).status, 404);
});
