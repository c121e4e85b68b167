import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cyclePlan, type CyclePlan } from '../../../test/cycle-plan.ts';
import { formOn, says } from '../../../test/form-on.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { cycleRoutes } from '../cycle-routes.ts';
import { readPlan } from '../model/read-plan.ts';

let server: TestServer;
let director: SignedIn;
let owner: SignedIn;
let plan: CyclePlan;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-04-20' });
  plan = await cyclePlan(server.db);
  director = await server.signIn(['senior-leader'], { name: 'Dee Director' });
  owner = await server.signIn(['action-owner'], { name: 'Hana Homes', post: 'Head of Homes' });
});
after(() => server.close());

const finding = async () => {
  const view = await readPlan(server.services, plan.id, '2025-04-20');
  return view?.findings[0]?.impactRating;
};
const address = () => `/findings/${plan.finding}/impact`;

test('the impact on a finding is rated apart from its actions, with a reason', async () => {
  assert.equal((await owner.get(address())).status, 403);
  const form = await director.get(address());
  const empty = await director.post(address(), formOn(form));
  for (const words of [/Choose what the impact is/, /Enter why you say so/]) says(empty, words);
  const rated = await director.post(address(), formOn(form, { impact: 'claimed', reason: 'Carers say so' }));
  assert.equal(rated.location, `/findings/${plan.finding}`);
  const { who, ...said } = (await finding()) ?? {};
  assert.deepEqual([said, who], [{ impact: 'claimed', on: '2025-04-20', reason: 'Carers say so' }, 'Dee Director']);
});

test('an impact said to be evidenced is stopped without evidence, and the honest one offered', async () => {
  const stopped = await director.post(address(), formOn(await director.get(address()), { impact: 'evidenced' }));
  assert.equal(stopped.status, 422);
  says(stopped, /No evidence is attached/);
  says(stopped, /Save as “claimed and not evidenced” instead/);
  const offered = formOn(stopped, { 'use-impact': 'claimed', reason: 'Carers still say so' });
  assert.equal((await director.post(address(), offered)).status, 303);
  assert.equal((await finding())?.reason, 'Carers still say so');
});

test('a measure that meets its target shows the impact on the finding whose action it is joined to', async () => {
  const reading = {
    ...{ numerator: '19', denominator: '20', source: 'Audit', sample: 'complete' },
    ...{ 'as-at-day': '15', 'as-at-month': '4', 'as-at-year': '2025' },
  };
  await owner.get(`/measures/${plan.measure}/readings`);
  assert.equal((await owner.post(`/measures/${plan.measure}/readings`, reading)).status, 303);
  const form = await director.get(address());
  assert.equal((await director.post(address(), formOn(form, { impact: 'evidenced', reason: 'Audits' }))).status, 303);
  assert.equal((await finding())?.impact, 'evidenced');
  const measure = `/measures/${plan.measure}/impact`;
  const own = await director.post(
    measure,
    formOn(await director.get(measure), { impact: 'embedded', reason: 'It lasts' }),
  );
  assert.equal(own.status, 303);
});

test('two people rating the same finding are shown both', async () => {
  const other = await server.signIn(['programme-office'], { name: 'Olu Office' });
  const [mine, theirs] = [await director.get(address()), await other.get(address())];
  await director.post(address(), formOn(mine, { impact: 'claimed', reason: 'Mine' }));
  const conflict = await other.post(address(), formOn(theirs, { impact: 'not-claimed', reason: 'Theirs' }));
  assert.equal(conflict.status, 409);
  says(conflict, /Mine[\s\S]*Theirs/);
  assert.equal((await finding())?.reason, 'Mine');
});

test('a page of another kind of item is not there', async () => {
  assert.equal((await director.get(`/findings/${plan.measure}/impact`)).status, 404);
});
