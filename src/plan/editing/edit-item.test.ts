import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { formOn, says } from '../../../test/form-on.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { samplePlan, type SamplePlan } from '../../../test/sample-plan.ts';

let server: TestServer;
let office: SignedIn;
let plan: SamplePlan;

before(async () => {
  server = await testServer({ today: '2025-06-10' });
  office = await server.signIn(['programme-office'], { name: 'Carys Penhallow' });
  plan = await samplePlan(server.db);
});
after(() => server.close());

test('an action is reworded from today, and yesterday’s plan is as it was', async () => {
  const path = `/actions/${plan.action}/edit`;
  const page = await office.get(path);
  assert.equal(page.status, 200);
  const saved = await office.post(path, formOn(page, { text: 'Open three small homes' }));
  assert.equal(saved.status, 303);
  assert.equal(saved.location, `/actions/${plan.action}`);
  const now = await office.get(`/actions/${plan.action}`);
  says(now, /Open three small homes/);
  says(now, /Head of Homes/);
  says(await office.get(`/actions/${plan.action}?as-at=2025-06-09`), /Open two small homes/);
});

test('what is missing is said beside its field, and what was typed stays', async () => {
  const path = `/actions/${plan.action}/edit`;
  const answer = await office.post(
    path,
    formOn(await office.get(path), { text: '', origin: 'Asked for by the board' }),
  );
  assert.equal(answer.status, 422);
  says(answer, /Enter what will be done/);
  says(answer, /Asked for by the board/);
});

test('a ref another action has is refused', async () => {
  const path = `/actions/${plan.action}/edit`;
  const answer = await office.post(path, formOn(await office.get(path), { ref: 'h2' }));
  assert.equal(answer.status, 422);
  says(answer, /There is an action H2 already/);
});

test('an owner nobody knows is asked about before a post is made', async () => {
  const path = `/actions/${plan.action}/edit`;
  const page = await office.get(path);
  const owners = ['Head of Homes', 'Hospital Matron'];
  const asked = await office.post(path, formOn(page, { owners }));
  assert.equal(asked.status, 422);
  says(asked, /There is no post “Hospital Matron”/);
  const saved = await office.post(path, formOn(page, { owners, 'new-post': 'Hospital Matron' }));
  assert.equal(saved.status, 303);
  says(await office.get(`/actions/${plan.action}`), /Hospital Matron/);
});

test('moving a date needs a reason and who agreed', async () => {
  const path = `/steps/${plan.step}/edit`;
  const page = await office.get(path);
  const refused = await office.post(path, formOn(page, { due: 'September 2025' }));
  assert.equal(refused.status, 422);
  says(refused, /Say why the date is moved/);
  says(refused, /Say who agreed/);
  const why = { movedBecause: 'The builder is late', agreedBy: 'Improvement board' };
  const saved = await office.post(path, formOn(page, { due: 'September 2025', ...why }));
  assert.equal(saved.status, 303);
  const row = await server.db
    .selectFrom('step')
    .selectAll()
    .where('id', '=', plan.step)
    .where('valid_to', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirstOrThrow();
  assert.deepEqual(
    [row.valid_from, row.by_on, row.moved_because, row.agreed_by],
    ['2025-06-10', '2025-09-30', 'The builder is late', 'Improvement board'],
  );
});

test('a date can be checked before it is saved, and a doubtful one is shown first', async () => {
  const path = `/plan/${plan.id}/steps/new?of=${plan.action}`;
  const checked = await office.post(path, { due: 'Every 3 months from June 2025', do: 'check' });
  assert.equal(checked.status, 200);
  says(checked, /is read as: every 3 months from 30 June 2025/);
  const doubtful = await office.post(path, { due: 'within 6 weeks', do: 'save' });
  assert.equal(doubtful.status, 200);
  says(doubtful, /counts from a day that is not written/);
  const seen = /name="doubts-seen" value="([^"]*)"/.exec(doubtful.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
  const saved = await office.post(path, { due: 'within 6 weeks', do: 'save', 'doubts-seen': seen });
  assert.equal(saved.status, 303);
  says(await office.get(`/actions/${plan.action}`), /within 6 weeks/);
});

test('a new action gets the next free ref of its area, its date and its place in the audit log', async () => {
  const path = `/plan/${plan.id}/actions/new?of=${plan.area}`;
  const page = await office.get(path);
  says(page, /value="H3"/);
  const form = { area: String(plan.area), ref: 'H3', text: 'Ask children', owners: ['Head of Homes'], due: 'May 2026' };
  const saved = await office.post(path, { ...form, origin: 'The peer review', do: 'save' });
  assert.equal(saved.status, 303);
  const shown = await office.get(saved.location ?? '');
  says(shown, /H3: Ask children/);
  says(shown, /May 2026/);
  says(shown, /The peer review/);
  says(shown, /Added an action/);
});

test('of two people changing one action the second is shown both texts, and nothing is lost', async () => {
  const other = await server.signIn(['programme-office'], { name: 'Dilip Marchetti' });
  const path = `/actions/${plan.secondAction}/edit`;
  const [mine, theirs] = [await office.get(path), await other.get(path)];
  assert.equal((await other.post(path, formOn(theirs, { text: 'Recruit ten carers', origin: 'Theirs' }))).status, 303);
  const conflict = await office.post(path, formOn(mine, { text: 'Recruit twenty carers' }));
  assert.equal(conflict.status, 409);
  says(conflict, /Dilip Marchetti saved this/);
  says(conflict, /Recruit ten carers/);
  says(conflict, /Recruit twenty carers/);
  says(conflict, /Keep what is saved now/);
  // What only the other changed is in the form already.
  const together = formOn(conflict, { text: 'Recruit ten carers, then twenty' });
  assert.equal(together['origin'], 'Theirs');
  assert.equal((await office.post(path, together)).status, 303);
  const now = await office.get(`/actions/${plan.secondAction}`);
  says(now, /Recruit ten carers, then twenty/);
  says(now, /Theirs/);
});

test('a form of an item someone removed shows what was typed', async () => {
  const path = `/findings/${plan.finding}/edit`;
  const page = await office.get(path);
  await office.post(`/findings/${plan.finding}/remove`, { because: 'Said twice' });
  const answer = await office.post(path, formOn(page, { text: 'My careful rewording' }));
  assert.equal(answer.status, 409);
  says(answer, /no longer in the plan/);
  says(answer, /My careful rewording/);
  const back = await office.post(`/findings/${plan.finding}/put-back`, { because: 'It was not' });
  assert.equal(back.status, 303);
});

test('people without the ability cannot open a form or send one', async () => {
  const reader = await server.signIn(['board-member']);
  assert.equal((await reader.get(`/actions/${plan.action}/edit`)).status, 403);
  assert.equal((await reader.post(`/actions/${plan.action}/edit`, { text: 'x' })).status, 403);
  assert.equal((await reader.post(`/plan/${plan.id}/areas/new`, { title: 'x' })).status, 403);
});

test('an item of another kind, or none, has no form', async () => {
  assert.equal((await office.get(`/measures/${plan.action}/edit`)).status, 404);
  assert.equal((await office.get('/actions/999999/edit')).status, 404);
  assert.equal((await office.get(`/plan/${plan.id}/steps/new?of=999999`)).status, 404);
});

test('a change made while the day is locked holds from the first day that is not', async () => {
  const month = { month: '2025-06-01', as_at: '2025-06-10', updates_due_on: '2025-06-08', state: 'locked' };
  await server.db
    .insertInto('period')
    .values({ ...month, plan_id: plan.id })
    .execute();
  const path = `/measures/${plan.measure}/edit`;
  const page = await office.get(path);
  says(page, /holds from 11 June 2025/);
  const saved = await office.post(path, formOn(page, { text: 'Children say they feel at home' }));
  assert.equal(saved.location, `/measures/${plan.measure}?as-at=2025-06-11`);
  says(await office.get(`/measures/${plan.measure}`), /<h1[^>]*>.*like where they live<\/h1>/);
  says(await office.get(saved.location ?? ''), /feel at home/);
});
