import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { cyclePlan, type CyclePlan } from '../../../test/cycle-plan.ts';
import { formOn, says } from '../../../test/form-on.ts';
import { testServer, type Fields, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { cycleRoutes } from '../cycle-routes.ts';
import { readPlan } from '../model/read-plan.ts';

let server: TestServer;
let office: SignedIn;
let owner: SignedIn;
let sharer: SignedIn;
let director: SignedIn;
let plan: CyclePlan;
let period: number;
let address: string;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-04-20' });
  plan = await cyclePlan(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  owner = await server.signIn(['action-owner'], { name: 'Hana Homes', post: 'Head of Homes' });
  sharer = await server.signIn(['action-owner'], { name: 'Sid Share', post: 'Head of Homes' });
  director = await server.signIn(['senior-leader'], { name: 'Dee Director' });
  assert.equal((await office.post('/month/open', { month: '2025-04' })).status, 303);
  period = (await server.db.selectFrom('period').select('id').executeTakeFirstOrThrow()).id;
  address = `/updates/${period}/${plan.step}`;
});
beforeEach(() => server.setToday('2025-04-20'));
after(() => server.close());

const claim = () => server.db.selectFrom('claim').selectAll().where('step_id', '=', plan.step).executeTakeFirst();
const view = async (asAt = '2025-04-20') => {
  const read = await readPlan(server.services, plan.id, asAt);
  const action = read?.actions.find((one) => one.id === plan.action);
  assert.ok(action?.steps[0]);
  return { action, step: action.steps[0] };
};
const send = async (who: SignedIn, changes: Fields) => who.post(address, formOn(await who.get(address), changes));

test('an owner sees what needs them, and the form never carries last month’s rating forward', async () => {
  const yours = await owner.get('/your-actions');
  says(yours, /1 update for April 2025 is due by 5 May 2025/);
  says(yours, /Needs your update/);
  assert.doesNotMatch(yours.text, /Write clearer plans/, 'the action of another post');
  const form = await owner.get(address);
  says(form, /What was said last/);
  assert.doesNotMatch(form.text, /<input[^>]*name="word"[^>]*checked/);
});

test('only holders of the post give its updates', async () => {
  assert.equal((await owner.get(`/updates/${period}/${plan.otherStep}`)).status, 403);
  assert.equal((await owner.post(`/updates/${period}/${plan.otherStep}`, { do: 'send' })).status, 403);
  assert.equal((await office.get(address)).status, 403, 'the programme office does not rate');
  assert.equal((await owner.get(`/updates/${period}/999999`)).status, 404);
  assert.equal((await owner.get('/updates/x/y')).status, 404);
});

test('a draft needs nothing; sending says everything that is missing, and keeps what was typed', async () => {
  const draft = await send(owner, { do: 'draft', done: 'One home found' });
  assert.equal(draft.location, address);
  assert.equal((await claim())?.state, 'draft');
  const sent = await send(owner, { do: 'send', done: '', difference: 'Closer to school', 'new-due': 'July 2025' });
  assert.equal(sent.status, 422);
  for (const words of [/Choose a rating/, /Enter what was done/, /Enter why the date moves/, /Enter who agreed/])
    says(sent, words);
  says(sent, /Closer to school/);
  assert.equal((await claim())?.done, 'One home found', 'nothing was written');
});

test('a new date is shown back as it was read', async () => {
  const read = await send(owner, { do: 'read-due', 'new-due': 'March 2026' });
  says(read, /Read as: by 31 March 2026/);
  const typed = await owner.get('/updates/read-due?text=Every%203%20months%20from%20June%202026');
  assert.match(JSON.parse(typed.text).says, /every 3 months from 30 June 2026/);
});

test('a claim of impact with nothing to show is stopped, says what is missing and offers the honest word', async () => {
  const stopped = await send(owner, {
    do: 'send',
    word: 'Done and shown',
    done: 'Opened',
    difference: 'Closer to home',
  });
  assert.equal(stopped.status, 422);
  says(stopped, /No evidence is attached/);
  says(stopped, /aims for at least 90% and has no reading/);
  says(stopped, /Send as “Done, effect unknown” instead/);
  assert.notEqual((await claim())?.state, 'submitted');
  const offered = await owner.post(
    address,
    formOn(stopped, { 'use-word': 'Done, effect unknown', word: 'Done and shown' }),
  );
  assert.equal(offered.location, '/your-actions');
  const saved = await claim();
  assert.deepEqual(
    [saved?.word, saved?.state, saved?.difference],
    ['Done, effect unknown', 'submitted', 'Closer to home'],
  );
});

test('two people editing the same update never lose words: the second is shown both', async () => {
  const [mine, theirs] = [await owner.get(address), await sharer.get(address)];
  await owner.post(address, formOn(mine, { do: 'draft', done: 'Hana wrote this' }));
  const second = await sharer.post(address, formOn(theirs, { do: 'send', word: 'Moving', done: 'Sid wrote that' }));
  assert.equal(second.status, 409);
  says(second, /Hana Homes saved this/);
  says(second, /Hana wrote this/);
  says(second, /Sid wrote that/);
  assert.equal((await claim())?.done, 'Hana wrote this', 'the first is not overwritten');
  const merged = formOn(second, { do: 'draft', word: 'Moving', done: 'Hana wrote this. Sid wrote that' });
  assert.equal((await sharer.post(address, merged)).status, 303);
  assert.equal((await claim())?.done, 'Hana wrote this. Sid wrote that');
});

test('evidence added with the update lets the claim through, and words typed beside it are kept', async () => {
  const evidence = {
    ...{ 'evidence-kind': 'note', 'evidence-title': 'Visits in April', 'evidence-note': 'Seen in five homes' },
    ...{ 'evidence-relates-day': '12', 'evidence-relates-month': '4', 'evidence-relates-year': '2025' },
  };
  const added = await send(owner, { do: 'add-evidence', done: 'Both opened', ...evidence });
  assert.equal(added.location, address);
  says(await owner.get(address), /Visits in April/);
  assert.equal((await claim())?.done, 'Both opened');
  const sent = await send(owner, { do: 'send', word: 'Done and shown', difference: 'Children are nearer' });
  assert.equal(sent.location, '/your-actions');
  assert.equal((await claim())?.state, 'submitted');
});

test('an override is granted by another person with authority, and is shown ever after', async () => {
  const piece = await server.db.selectFrom('evidence').select('id').executeTakeFirstOrThrow();
  await owner.get(`/evidence/${piece.id}`);
  assert.equal((await owner.post(`/evidence/${piece.id}/withdraw`, { 'withdraw-because': 'Wrong homes' })).status, 303);
  const asked = { do: 'ask-override', word: 'Done and shown', difference: 'Nearer' };
  says(await send(owner, { ...asked, 'override-reason': '' }), /Enter why it should stand/);
  assert.equal((await send(owner, { ...asked, 'override-reason': 'The inspector saw it' })).status, 303);
  const id = String((await claim())?.id);
  const version = String((await claim())?.version);
  const early = await office.post('/month/moderation', { accept: id, [`version-${id}`]: version });
  assert.equal(early.status, 422);
  says(early, /Its override has not been granted/);
  assert.equal((await owner.post('/month/overrides', { claim: id, decision: 'grant' })).status, 403, 'owners cannot');
  says(await director.get('/month/overrides'), /The inspector saw it/);
  says(await director.get('/your-actions'), /asks for the rating of H1 to stand without evidence/);
  assert.equal((await director.post('/month/overrides', { claim: id, decision: 'refuse' })).status, 422);
  assert.equal((await director.post('/month/overrides', { claim: id, decision: 'grant' })).status, 303);
  const accepted = await office.post(
    '/month/moderation',
    formOn(await office.get('/month/moderation'), { accept: id }),
  );
  assert.equal(accepted.status, 303);
  const { step } = await view();
  assert.deepEqual(
    [step.rating?.word, step.rating?.overrideReason, step.rating?.overrideBy, step.rating?.who],
    ['Done and shown', 'The inspector saw it', 'Dee Director', 'Hana Homes'],
  );
});

test('whoever asks for an override does not grant it', async () => {
  const both = await server.signIn(['senior-leader'], { name: 'Bo Both', post: 'Head of Homes' });
  const asked = { do: 'ask-override', word: 'Done and shown', difference: 'Nearer', 'override-reason': 'I saw it' };
  assert.equal((await send(both, { ...asked, done: 'Opened' })).status, 303);
  const own = await both.post('/month/overrides', { claim: String((await claim())?.id), decision: 'grant' });
  assert.equal(own.status, 403);
  says(own, /somebody else decides/);
});

test('a moved date needs its reason, and once accepted is history with who agreed', async () => {
  const moving = {
    ...{ do: 'send', word: 'Moving', done: 'Builders late', 'new-due': 'July 2025' },
    ...{ 'due-reason': 'The builders', 'due-agreed-by': 'Improvement board' },
  };
  assert.equal((await send(owner, moving)).status, 303);
  const queue = await office.get('/month/moderation');
  says(queue, /Read as: by 31 July 2025/);
  assert.equal(
    (await office.post('/month/moderation', formOn(queue, { accept: String((await claim())?.id) }))).status,
    303,
  );
  const { step } = await view();
  assert.equal(step.byOn, '2025-07-31');
  assert.deepEqual(step.moves.at(-1), {
    ...{ from: 'June 2025', to: 'July 2025', on: '2025-04-20' },
    ...{ because: 'The builders', agreedBy: 'Improvement board' },
  });
});

test('every change is in the audit log with before and after', async () => {
  const lines = await server.db
    .selectFrom('audit')
    .select(['what', 'before', 'after'])
    .where('subject', '=', `step:${plan.step}`)
    .orderBy('id')
    .execute();
  const whats = new Set(lines.map((line) => line.what));
  for (const what of ['update.draft', 'update.send', 'update.override', 'update.accept'])
    assert.ok(whats.has(what), what);
  const last = lines.at(-1);
  assert.match(JSON.stringify(last?.after), /July 2025/);
  assert.match(JSON.stringify(last?.before), /June 2025/);
});
