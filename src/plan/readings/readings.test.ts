import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cyclePlan, type CyclePlan } from '../../../test/cycle-plan.ts';
import { formOn, says } from '../../../test/form-on.ts';
import { testServer, type Fields, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { cycleRoutes } from '../cycle-routes.ts';
import { readPlan } from '../model/read-plan.ts';

let server: TestServer;
let office: SignedIn;
let reader: SignedIn;
let plan: CyclePlan;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-05-10' });
  plan = await cyclePlan(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  reader = await server.signIn(['read-only'], { name: 'Ray Reader' });
});
after(() => server.close());

const address = () => `/measures/${plan.measure}/readings`;
const on = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { 'as-at-day': day, 'as-at-month': month, 'as-at-year': year };
};
const record = async (fields: Fields) =>
  office.post(address(), formOn(await office.get(address()), { source: 'Audit', sample: 'sample', ...fields }));
const target = async (asAt: string) => (await readPlan(server.services, plan.id, asAt))?.measures[0]?.targets[0];
const locked = async () => {
  await office.post('/month/open', { month: '2025-04' });
  await office.post('/month/moderated');
  await office.post('/month/lock');
};

test('a reading shows what it is made of and, as a sample, how far it may be out', async () => {
  assert.equal((await reader.get(address())).status, 403);
  assert.equal(
    (await record({ numerator: '42', denominator: '50', ...on('2025-04-10') })).location,
    `/measures/${plan.measure}`,
  );
  says(await office.get(address()), /84% \(42 of 50\), a sample: between 71% and 92%/);
  const read = await target('2025-05-10');
  assert.deepEqual([read?.reading?.value, read?.meets], [84, 'cannot-tell']);
});

test('what was typed wrongly is said beside each field and kept', async () => {
  const wrong = await record({ numerator: '60', denominator: '50', source: '', ...on('2025-05-11') });
  assert.equal(wrong.status, 422);
  for (const words of [
    /How many cannot be more/,
    /must be today or in the past/,
    /Enter where the figure comes from/,
    /value="60"/,
  ])
    says(wrong, words);
});

test('a second reading for the same day from the same source is a correction, not another reading', async () => {
  const again = { numerator: '1', denominator: '50', ...on('2025-04-10') };
  says(await record({ ...again, source: ' audit' }), /from audit already. Correct that one instead/);
});

test('another source may say something else of the same day', async () => {
  const other = { value: '90', source: 'Board paper', sample: 'complete', ...on('2025-03-31') };
  assert.equal((await record({ ...other, value: '88', source: 'Monthly data' })).status, 303);
  assert.equal((await record(other)).status, 303);
  says(await office.get(address()), /Board paper[\s\S]*Monthly data/);
});

test('a figure that comes after its month is locked does not change the month', async () => {
  await locked();
  assert.equal((await record({ numerator: '48', denominator: '50', ...on('2025-04-20') })).status, 303);
  assert.equal((await target('2025-04-30'))?.reading, null, 'the first was recorded in May too, with no month open');
  assert.equal((await target('2025-05-10'))?.reading?.value, 96);
});

test('a correction supersedes with its reason; what a locked month showed stays', async () => {
  await office.get('/account');
  const first = await server.db.selectFrom('reading').selectAll().where('numerator', '=', 48).executeTakeFirstOrThrow();
  const form = await office.get(`/readings/${first.id}/correct`);
  says(await office.post(`/readings/${first.id}/correct`, formOn(form)), /Enter what was wrong/);
  const right = formOn(form, { numerator: '38', reason: 'Ten counted twice' });
  assert.equal((await office.post(`/readings/${first.id}/correct`, right)).location, address());
  says(await office.get(address()), /Correction: Ten counted twice/);
  assert.equal((await target('2025-05-10'))?.reading?.value, 76);
  assert.equal((await office.post(`/readings/${first.id}/correct`, right)).status, 409);
  const [line] = await server.db.selectFrom('audit').selectAll().where('what', '=', 'reading.correct').execute();
  assert.equal(line?.subject, `measure:${plan.measure}`);
  assert.match(JSON.stringify(line?.before), /48/);
});

test('where readings come from is changed, or plainly said to be nowhere', async () => {
  const source = `/measures/${plan.measure}/source`;
  const form = await office.get(source);
  says(await office.post(source, formOn(form, { kind: 'audit' })), /Enter its name/);
  assert.equal((await office.post(source, formOn(form, { kind: 'audit', name: 'Plan audit' }))).status, 303);
  const read = async () => (await readPlan(server.services, plan.id, '2025-05-10'))?.measures[0];
  assert.deepEqual([(await read())?.source, (await read())?.sourceName], ['audit', 'Plan audit']);
  await office.post(source, formOn(await office.get(source), { kind: 'none' }));
  assert.equal((await read())?.source, null);
});
