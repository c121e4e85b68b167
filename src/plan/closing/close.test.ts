import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cyclePlan, type CyclePlan } from '../../../test/cycle-plan.ts';
import { formOn, says } from '../../../test/form-on.ts';
import { moveTo } from '../../../test/move-to.ts';
import { testServer, type Fields, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { cycleRoutes } from '../cycle-routes.ts';
import { readPlan } from '../model/read-plan.ts';

let server: TestServer;
let owner: SignedIn;
let director: SignedIn;
let other: SignedIn;
let plan: CyclePlan;
let address: string;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-04-20' });
  plan = await cyclePlan(server.db);
  owner = await server.signIn(['action-owner'], { name: 'Hana Homes', post: 'Head of Homes' });
  other = await server.signIn(['action-owner'], { name: 'Otto Other' });
  director = await server.signIn(['senior-leader'], { name: 'Dee Director' });
  address = `/actions/${plan.action}/close`;
});
after(() => server.close());

const closure = async (asAt = '2025-04-20') => {
  const view = await readPlan(server.services, plan.id, asAt);
  return view?.actions.find((one) => one.id === plan.action)?.closure;
};
const ask = async (who: SignedIn, changes: Fields = {}) => who.post(address, formOn(await who.get(address), changes));

test('closing needs a reason, evidence, someone else who agrees and a day to look again', async () => {
  const bare = await ask(owner, { 'watch-day': '', 'watch-month': '', 'watch-year': '' });
  assert.equal(bare.status, 422);
  for (const words of [/Nothing shows that it can be closed/, /Enter the date to look again/, /Choose who is to agree/])
    says(bare, words);
  assert.doesNotMatch((await owner.get(address)).text, /<option value="\d+"[^>]*>Hana Homes/, 'not oneself');
});

test('only those who own the action or agree to closings ask', async () => {
  assert.equal((await ask(other, { reason: 'x' })).status, 403);
});

test('an owner asks, and nothing is closed until the other person agrees', async () => {
  const evidence: Fields = {
    ...{ 'evidence-kind': 'note', 'evidence-title': 'Both homes lived in', 'evidence-note': 'Seen on 10 April' },
    ...{ 'evidence-relates-day': '10', 'evidence-relates-month': '4', 'evidence-relates-year': '2025' },
  };
  await owner.get(`/evidence/add/${plan.action}`);
  assert.equal((await owner.post(`/evidence/add/${plan.action}`, evidence)).status, 303);
  const asked = { reason: 'Both are open', evidence: 'Both homes lived in', approver: String(director.personId) };
  assert.equal((await ask(owner, asked)).location, `/actions/${plan.action}`);
  assert.equal(await closure(), null);
  const [letter] = await server.db.selectFrom('mail').selectAll().execute();
  assert.equal(letter?.to_name, 'Dee Director');
  says(await director.get('/your-actions'), /Hana Homes asks you to agree/);
  assert.equal((await ask(director, asked)).status, 422, 'while it waits nobody asks again');
});

test('whoever asked does not agree', async () => {
  const own = await owner.post(`${address}/decide`, { decision: 'agree' });
  assert.equal(own.status, 403);
  assert.equal(await closure(), null);
});

test('a refusal has a reason, and the other person’s agreement closes it', async () => {
  await director.get(address);
  says(await director.post(`${address}/decide`, { decision: 'refuse' }), /Enter why it cannot be closed/);
  assert.equal((await director.post(`${address}/decide`, { decision: 'agree' })).status, 303);
  assert.deepEqual(await closure(), {
    ...{ on: '2025-04-20', reason: 'Both are open', evidence: 'Both homes lived in' },
    ...{ approver: 'Dee Director', watchUntil: '2025-10-20' },
  });
  assert.equal((await director.post(`${address}/decide`, { decision: 'agree' })).status, 409);
});

test('a closed action is watched, and one whose day has passed says so', async () => {
  says(await owner.get(`/plan/${plan.id}/watch`), /Open two small homes[\s\S]*20 October 2025/);
  await moveTo(server, '2025-10-21');
  says(await owner.get(`/plan/${plan.id}/watch`), /20 October 2025, which has passed/);
});

test('it is opened again with a reason, by those who agree to closings', async () => {
  assert.equal((await owner.post(`/actions/${plan.action}/reopen`, { 'reopen-because': 'x' })).status, 403);
  await director.get(address);
  says(await director.post(`/actions/${plan.action}/reopen`, {}), /Enter why it is opened again/);
  const done = await director.post(`/actions/${plan.action}/reopen`, { 'reopen-because': 'One home closed' });
  assert.equal(done.status, 303);
  assert.equal(await closure('2025-10-21'), null);
  assert.notEqual(await closure('2025-10-20'), null, 'the past stays as it was');
  says(await director.get(address), /opened again on 21 October 2025[\s\S]*One home closed/);
});

test('someone who may agree to closings still does not agree to their own', async () => {
  const office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  const asked = { reason: 'Open again', evidence: 'Both homes lived in', approver: String(office.personId) };
  assert.equal((await ask(director, asked)).status, 303);
  const own = await director.post(`${address}/decide`, { decision: 'agree' });
  assert.equal(own.status, 409);
  says(own, /You asked for this, so somebody else decides/);
  await director.get(address);
  assert.equal((await director.post(`${address}/decide`, { decision: 'take-back' })).status, 303);
  says(await office.get(address), /Ask for it to be closed/);
});

test('evidence that was withdrawn since closes nothing', async () => {
  const [piece] = await server.db.selectFrom('evidence').selectAll().where('item_id', '=', plan.action).execute();
  const office = await server.signIn(['programme-office'], { name: 'Oona Office' });
  const asked = { reason: 'Open again', evidence: 'Both homes lived in', approver: String(office.personId) };
  assert.equal((await ask(director, asked)).status, 303);
  await server.db
    .updateTable('evidence')
    .set({ withdrawn_at: new Date('2025-10-21'), withdrawn_because: 'Wrong home' })
    .where('id', '=', piece!.id)
    .execute();
  await office.get(address);
  const agreed = await office.post(`${address}/decide`, { decision: 'agree' });
  assert.equal(agreed.status, 409);
  says(agreed, /does not show it any more: Both homes lived in/);
  assert.equal(await closure('2025-10-21'), null);
  await office.get(address);
  assert.equal(
    (await office.post(`${address}/decide`, { decision: 'refuse', words: 'Its evidence is withdrawn' })).status,
    303,
  );
});
