import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cyclePlan, type CyclePlan } from '../../../test/cycle-plan.ts';
import { formOn, says } from '../../../test/form-on.ts';
import { moveTo } from '../../../test/move-to.ts';
import { testServer, type Fields, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { cycleRoutes } from '../cycle-routes.ts';
import { readPlan } from '../model/read-plan.ts';

/** One month of a plan as the programme office runs it, from opening to a correction after it is locked. */
let server: TestServer;
let office: SignedIn;
let owner: SignedIn;
let both: SignedIn;
let plan: CyclePlan;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-04-20' });
  plan = await cyclePlan(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  owner = await server.signIn(['action-owner'], { name: 'Hana Homes', post: 'Head of Homes' });
  both = await server.signIn(['programme-office', 'action-owner'], { name: 'Bo Both', post: 'Head of Plans' });
});
after(() => server.close());

const period = async () =>
  server.db.selectFrom('period').selectAll().orderBy('month', 'desc').executeTakeFirstOrThrow();
const stepAt = async (stepId: number, asAt: string) => {
  const view = await readPlan(server.services, plan.id, asAt);
  return view?.actions.flatMap((action) => action.steps).find((step) => step.id === stepId);
};
const update = async (who: SignedIn, stepId: number, changes: Fields) => {
  const address = `/updates/${(await period()).id}/${stepId}`;
  return who.post(address, formOn(await who.get(address), { do: 'send', done: 'Work', ...changes }));
};
const claimId = async (stepId: number) => {
  const found = await server.db
    .selectFrom('claim')
    .select('id')
    .where('step_id', '=', stepId)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return String(found.id);
};

test('a month is opened once, not before it begins, and by the programme office alone', async () => {
  says(await office.get('/month'), /Open April 2025/);
  assert.equal((await owner.get('/month')).status, 403);
  assert.equal((await owner.post('/month/open', { month: '2025-04' })).status, 403);
  says(await office.post('/month/open', { month: '2025-05' }), /May 2025 has not begun/);
  assert.equal((await office.post('/month/open', formOn(await office.get('/month')))).status, 303);
  const opened = await period();
  assert.deepEqual([opened.month, opened.as_at, opened.updates_due_on], ['2025-04-01', '2025-04-30', '2025-05-05']);
  says(await office.post('/month/open', { month: '2025-04' }), /April 2025 has been opened before/);
});

test('the month shows who has updated and who has not, and after the day it was due, who is late', async () => {
  const page = await office.get('/month');
  says(page, /of 2 updates given/);
  says(page, /Head of Homes/);
  await moveTo(server, '2025-05-06');
  says(await office.get('/month'), /2\s*<\/span>\s*<a[^>]*>late/);
  await moveTo(server, '2025-04-20');
});

test('an update is sent back with a comment, and its owner is told', async () => {
  await update(owner, plan.step, { word: 'Moving' });
  const id = await claimId(plan.step);
  const queue = await office.get('/month/moderation');
  const silent = await office.post('/month/moderation', formOn(queue, { 'send-back': id }));
  assert.equal(silent.status, 422);
  says(silent, /Enter what the owner should change/);
  const sent = await office.post(
    '/month/moderation',
    formOn(queue, { 'send-back': id, [`comment-${id}`]: 'Which homes?' }),
  );
  assert.equal(sent.status, 303);
  says(await owner.get('/your-actions'), /Olu Office asks: Which homes\?/);
  const [letter] = await server.db.selectFrom('mail').selectAll().execute();
  assert.equal(letter?.to_name, 'Hana Homes');
  assert.match(letter?.body ?? '', /Which homes\?/);
  assert.match(letter?.body ?? '', new RegExp(`/updates/\\d+/${plan.step}`));
});

test('however often the month’s page says how many updates are to come, it says one number, and what was sent back is in it', async () => {
  const page = await office.get('/month');
  says(page, /2\s*<\/span>\s*<a[^>]*>still to come/);
  says(page, /1\s*<\/span>(<[^>]*>|\s)*of those, sent back/);
  says(page, /Remind those who have not updated: 2 updates still to come/);
  says(page, /Steps without an update \(2\)/);
  says(await office.get('/month/lock'), /2 steps without an update/);
});

test('nobody accepts their own update', async () => {
  await update(both, plan.otherStep, { word: 'Stuck' });
  const id = await claimId(plan.otherStep);
  const version = { [`version-${id}`]: '1' };
  const own = await both.post('/month/moderation', { accept: id, ...version });
  assert.equal(own.status, 422);
  says(own, /P1 was not accepted. You gave this update yourself/);
  const queue = await office.get('/month/moderation');
  assert.equal((await office.post('/month/moderation', formOn(queue, { accept: id }))).status, 303);
  assert.equal((await stepAt(plan.otherStep, '2025-04-20'))?.rating?.word, 'Stuck');
});

test('words changed while the moderator was reading are not accepted unread', async () => {
  await update(owner, plan.step, { word: 'Moving', done: 'First words' });
  const queue = await office.get('/month/moderation');
  await update(owner, plan.step, { word: 'Stuck', done: 'Second words' });
  const stale = await office.post('/month/moderation', formOn(queue, { accept: await claimId(plan.step) }));
  assert.equal(stale.status, 422);
  says(stale, /changed while you were reading it/);
});

test('several are accepted at once, and an update given after the month is the month’s', async () => {
  await moveTo(server, '2025-05-03');
  says(await office.post('/month/moderation', {}), /Choose at least one update/);
  const queue = await office.get('/month/moderation');
  assert.equal((await office.post('/month/moderation', formOn(queue, { 'accept-all': 'yes' }))).status, 303);
  const step = await stepAt(plan.step, '2025-04-30');
  assert.deepEqual([step?.rating?.word, step?.rating?.on, step?.rating?.stale], ['Stuck', '2025-04-30', false]);
});

test('the narrative of an area keeps what was said before, and two people writing it lose nothing', async () => {
  const address = `/month/narrative/${plan.area}`;
  const [mine, theirs] = [await office.get(address), await both.get(address)];
  assert.equal((await office.post(address, formOn(mine, { narrative: 'First.\n\nSecond.' }))).status, 303);
  const conflict = await both.post(address, formOn(theirs, { narrative: 'Something else.' }));
  assert.equal(conflict.status, 409);
  says(conflict, /First\.[\s\S]*Something else\./);
  const merged = formOn(conflict, { narrative: 'First.\n\nSomething else.' });
  assert.equal((await both.post(address, merged)).status, 303);
  const view = await readPlan(server.services, plan.id, '2025-04-30');
  assert.deepEqual(
    view?.areas[0]?.narrative.map(({ text }) => text),
    ['First.', 'Something else.'],
  );
});

test('a month is moderated only when every update is decided on, and owners then change nothing', async () => {
  await update(owner, plan.step, { word: 'Moving', done: 'Found another home' });
  says(await office.post('/month/moderated'), /1 update still waits/);
  says(await office.get('/month/lock'), /1 update waits for you/);
  await office.post('/month/moderation', formOn(await office.get('/month/moderation'), { 'accept-all': 'yes' }));
  assert.equal((await office.post('/month/moderated')).status, 303);
  const address = `/updates/${(await period()).id}/${plan.step}`;
  says(await owner.get(address), /has finished with the updates of April 2025/);
  const late = await owner.post(address, { do: 'send', word: 'Stuck', done: 'Too late', version: '9' });
  assert.equal(late.status, 409);
  says(late, /Too late/);
  assert.equal((await office.post('/month/reopen')).status, 303);
  assert.equal((await owner.get(address)).status, 200);
});

test('a month that was not moderated cannot be locked; a moderated one is locked for ever', async () => {
  says(await office.post('/month/lock'), /April 2025 is open/);
  await office.post('/month/moderated');
  says(await office.get('/month/lock'), /Nothing: every step has its update/);
  assert.equal((await office.post('/month/lock')).status, 303);
  const locked = await period();
  assert.deepEqual([locked.state, locked.as_at], ['locked', '2025-04-30']);
  says(await office.get('/month'), /April 2025 is locked\..*Make a report of it/s);
  says(await office.post('/month/moderated'), /No month is open/);
  const address = `/updates/${locked.id}/${plan.step}`;
  says(await owner.get(address), /April 2025 is locked, so nothing in it changes/);
  assert.equal((await owner.post(address, { do: 'send', word: 'Moving', done: 'x', version: '1' })).status, 409);
  const told = await office.post(`/month/narrative/${plan.area}`, { narrative: 'Words written too late', seen: '' });
  assert.equal(told.status, 422, 'nor does its narrative');
  says(told, /Words written too late/);
});

test('a wrong rating of a locked month is put right by a correction dated after it, with its reason', async () => {
  const before = JSON.stringify(await stepAt(plan.step, '2025-04-30'));
  const address = `/steps/${plan.step}/correct`;
  const form = await office.get(address);
  says(form, /The correction holds from 3 May 2025/);
  assert.equal((await office.get(`/actions/${plan.action}/correct`)).location, address);
  assert.equal((await owner.get(address)).status, 403);
  const wrong = await office.post(address, formOn(form, { word: 'Done and shown' }));
  assert.equal(wrong.status, 422);
  for (const words of [/Enter what was wrong/, /had nothing to show for it/]) says(wrong, words);
  const right = await office.post(address, formOn(form, { word: 'Stuck', reason: 'The lease had ended' }));
  assert.equal(right.location, `/actions/${plan.action}`);
  assert.equal(JSON.stringify(await stepAt(plan.step, '2025-04-30')), before, 'the locked month is as it was');
  assert.equal((await stepAt(plan.step, '2025-05-03'))?.rating?.word, 'Stuck');
  says(await office.get('/month'), /Corrections[\s\S]*The lease had ended/);
});

test('a correction of April is no update for May', async () => {
  assert.equal((await office.post('/month/open', { month: '2025-05' })).status, 303);
  assert.equal((await stepAt(plan.step, '2025-05-03'))?.rating?.stale, true);
  says(await office.get('/month'), /Steps without an update[\s\S]*H1/);
});

test('a correction of April does not undo an update of May that is there already', async () => {
  await moveTo(server, '2025-05-10');
  await update(both, plan.otherStep, { word: 'Moving' });
  await office.post('/month/moderation', formOn(await office.get('/month/moderation'), { 'accept-all': 'yes' }));
  await moveTo(server, '2025-05-15');
  const form = await office.get(`/steps/${plan.otherStep}/correct`);
  says(form, /The correction holds from 1 May 2025/);
  const words = { word: 'Done, effect unknown', reason: 'The plans were clear by then' };
  assert.equal((await office.post(`/steps/${plan.otherStep}/correct`, formOn(form, words))).status, 303);
  const ratingAt = async (day: string) => (await stepAt(plan.otherStep, day))?.rating;
  assert.equal((await ratingAt('2025-04-30'))?.word, 'Stuck');
  assert.equal((await ratingAt('2025-05-01'))?.word, 'Done, effect unknown');
  const now = await ratingAt('2025-05-15');
  assert.deepEqual([now?.word, now?.stale], ['Moving', false]);
});

test('a month locked before it is over is locked as at that day, and the next holds from the day after', async () => {
  await moveTo(server, '2025-05-20');
  await update(owner, plan.step, { word: 'Moving' });
  await office.post('/month/moderation', formOn(await office.get('/month/moderation'), { 'accept-all': 'yes' }));
  await office.post('/month/moderated');
  says(await office.get('/month/lock'), /It will be locked as at today, 20 May 2025/);
  assert.equal((await office.post('/month/lock')).status, 303);
  assert.equal((await period()).as_at, '2025-05-20');
  says(await office.get(`/steps/${plan.step}/correct`), /The correction holds from 21 May 2025/);
  says(await office.get('/month'), /June 2025 has not begun/);
  assert.equal((await stepAt(plan.step, '2025-06-15'))?.rating?.stale, false, 'June has not been opened yet');
  assert.equal((await stepAt(plan.step, '2025-07-01'))?.rating?.stale, true, 'and June was never opened');
});

test('before there is a plan, the month says so and leads to importing one', async () => {
  const empty = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-04-20' });
  const { status, text } = await (await empty.signIn(['programme-office'])).get('/month');
  await empty.close();
  assert.equal(status, 200);
  assert.match(text, /There is no plan yet[^]*href="\/import"/);
});

test('another plan has a month of its own', async () => {
  const other = await cyclePlan(server.db, 'Second plan');
  assert.equal((await office.post(`/plan/${other.id}/month/open`, { month: '2025-05' })).status, 303);
  says(await office.get(`/plan/${other.id}/month`), /Second plan[\s\S]*May 2025/);
  says(await office.get('/month'), /No month is open/);
  assert.equal((await office.get('/plan/999/month')).status, 404);
  assert.equal((await office.post('/plan/999/month/open', { month: '2025-05' })).status, 404);
});
