import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn, says } from '../../../test/form-on.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { readPlan } from '../model/read-plan.ts';

let server: TestServer;
let office: SignedIn;
let plan: SamplePlan;
let path: string;

before(async () => {
  server = await testServer({ today: '2025-06-10' });
  office = await server.signIn(['programme-office'], { name: 'Carys Penhallow' });
  plan = await samplePlan(server.db);
  path = `/plan/${plan.id}/rating-key/edit`;
});
after(() => server.close());

const wordAt = async (date: string, word: string) =>
  (await readPlan(server.services, plan.id, date))?.scale.find((one) => one.word === word);

test('a suggestion comes from the words of a definition, and none from a colour', async () => {
  const page = await office.get(path);
  says(page, /Suggested: on track, impact not claimed, from its definition/);
  says(page, /No suggestion: a colour or word without a definition/);
});

test('a word is mapped from today, and what it meant before stays', async () => {
  const id = (await wordAt('2025-06-10', 'Green'))?.id;
  const change = { [`delivery-${id}`]: 'complete', [`impact-${id}`]: 'claimed', [`colour-${id}`]: 'green' };
  const saved = await office.post(path, formOn(await office.get(path), change));
  assert.equal(saved.location, `/plan/${plan.id}/rating-key`);
  const now = await wordAt('2025-06-10', 'Green');
  assert.deepEqual([now?.delivery, now?.impact, now?.colour], ['complete', 'claimed', 'green']);
  assert.equal((await wordAt('2025-06-09', 'Green'))?.delivery, null);
  says(await office.get(`/history/${id}`), /Delivery: /);
});

test('an impact without saying how the work stands is refused', async () => {
  const id = (await wordAt('2025-06-10', 'Moving'))?.id;
  const answer = await office.post(
    path,
    formOn(await office.get(path), { [`delivery-${id}`]: '', [`impact-${id}`]: 'embedded' }),
  );
  assert.equal(answer.status, 422);
  says(answer, /Say how work rated “Moving” stands/);
});

test('of two people mapping one word the second is shown both', async () => {
  const other = await server.signIn(['programme-office'], { name: 'Dilip Marchetti' });
  const [mine, theirs] = [await office.get(path), await other.get(path)];
  const id = (await wordAt('2025-06-10', 'Moving'))?.id;
  await other.post(path, formOn(theirs, { [`delivery-${id}`]: 'at-risk', [`definition-${id}`]: 'Theirs' }));
  const conflict = await office.post(path, formOn(mine, { [`delivery-${id}`]: 'on-track' }));
  assert.equal(conflict.status, 409);
  says(conflict, /Dilip Marchetti saved this/);
  says(conflict, /“Moving”: Delivery/);
  const together = formOn(conflict);
  assert.equal(together[`definition-${id}`], 'Theirs');
  assert.equal((await office.post(path, together)).status, 303);
  const now = await wordAt('2025-06-10', 'Moving');
  assert.deepEqual([now?.delivery, now?.definition], ['on-track', 'Theirs']);
});

test('a word can be added once, and is never removed', async () => {
  const form = { word: 'Parked', definition: 'Not now', colour: 'grey', delivery: 'closed', impact: '' };
  assert.equal((await office.post(`/plan/${plan.id}/rating-words/new`, { ...form, do: 'save' })).status, 303);
  const twice = await office.post(`/plan/${plan.id}/rating-words/new`, { ...form, word: ' parked', do: 'save' });
  assert.equal(twice.status, 422);
  const id = (await wordAt('2025-06-10', 'Parked'))?.id;
  assert.equal((await office.get(`/rating-words/${id}/remove`)).status, 404);
});

test('only those who may map ratings do', async () => {
  const reader = await server.signIn(['senior-leader']);
  assert.equal((await reader.get(path)).status, 403);
  assert.equal((await reader.post(path, {})).status, 403);
});
