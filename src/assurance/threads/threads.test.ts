import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveVisited } from '../../../test/outside-words.ts';
import { testServer, type Someone, type TestServer } from '../../../test/server.ts';

let server: TestServer;
let office: Someone;
let leader: Someone;
let reader: Someone;
let made: Awaited<ReturnType<typeof saveVisited>>;
let first: string;
let second: string;
let thread = '';

before(async () => {
  server = await testServer({ today: '2026-05-31' });
  made = await saveVisited(server.db, '2026-05-31');
  office = await server.signIn(['programme-office'], { name: 'Tess Office' });
  leader = await server.signIn(['senior-leader'], { name: 'Lee Leader' });
  reader = await server.signIn(['read-only'], { name: 'Rea Reader' });
  first = `statement:${made.report.statements[0]}`;
  second = `statement:${made.letter.statements[0]}`;
});
after(() => server.close());

const seenIn = (text: string) => /name="seen" value="(\d+)"/.exec(text)?.[1] ?? '';

test('what was said in 2021 and again in 2026 is suggested as one matter', async () => {
  const { text } = await office.get('/threads');
  assert.match(text, /12 March 2021 to 20 April 2026/);
  assert.match(text, new RegExp(`value="${first}"`));
  assert.match(text, new RegExp(`value="${second}"`));
});

test('a thread needs a name and two sentences, and what was typed stays', async () => {
  const { status, text } = await office.post('/threads', {
    do: 'keep',
    name: ' x ',
    of: [first, second],
    member: [first],
  });
  assert.equal(status, 422);
  assert.match(text, /Give the thread a name of at least 3 characters/);
  assert.match(text, /Leave at least two sentences ticked/);
  assert.match(text, new RegExp(`value="${second}"/>`), 'the unticked one is still there, unticked');
});

test('those who only read keep no threads', async () => {
  assert.equal(
    (await reader.post('/threads', { do: 'keep', name: 'Visits', of: [first, second], member: [first, second] }))
      .status,
    403,
  );
  assert.doesNotMatch((await reader.get('/threads')).text, /Keep as a thread/);
});

test('a kept thread shows what was said and done, first to last, with a picture and its table', async () => {
  const kept = await office.post('/threads', {
    do: 'keep',
    name: 'Visits to children',
    of: [first, second],
    member: [first, second],
  });
  assert.equal(kept.status, 303);
  thread = kept.location ?? '';
  const { text } = await office.get(thread);
  assert.match(text, /Visits to children/);
  assert.match(text, /<svg/);
  assert.ok(text.indexOf('12 March 2021') < text.lastIndexOf('20 April 2026'));
  assert.doesNotMatch((await reader.get(thread)).text, /still not visited as often/, 'the letter is not for sharing');
  assert.match((await office.get(`/statement-links/${made.letter.statements[0]}`)).text, /it lies in the thread/);
  const { text: list } = await office.get('/threads');
  assert.match(list, new RegExp(`href="${thread}"`));
  assert.equal(
    (list.match(new RegExp(`value="${first}"`, 'g')) ?? []).length,
    0,
    'what lies in a thread is suggested for no other',
  );
});

test('an earlier inspection’s finding that is back is asked about, and leads to its thread', async () => {
  const { text } = await office.get('/questions?rule=finding-is-back');
  assert.match(text, /A finding of an earlier inspection is back/);
  assert.match(text, new RegExp(`href="${thread}"`));
});

test('what others took meanwhile is not taken twice: the second person keeps their ticks and is told where it lies', async () => {
  const { status, text } = await leader.post('/threads', {
    do: 'keep',
    name: 'Seeing children',
    of: [first, second],
    member: [first, second],
  });
  assert.equal(status, 409);
  assert.match(text, /Now in the thread/);
  assert.match(text, /Seeing children/);
});

test('two people renaming: the second sees both names and loses none', async () => {
  const seen = seenIn((await office.get(thread)).text);
  await office.post(thread, { do: 'name', seen, name: 'How often children are seen' });
  const other = await leader.post(thread, { do: 'name', seen, name: 'Visiting' });
  assert.equal(other.status, 409);
  assert.match(other.text, /It is now called “How often children are seen”; you typed “Visiting”/);
  assert.match(other.text, /value="Visiting"/);
});

test('a sentence is found, added, split off and merged back, and the history says who did it', async () => {
  const extra = `statement:${made.letter.statements[2]}`;
  const found = await office.get(`${thread}?find=grandparents`);
  assert.match(found.text, new RegExp(`value="${extra}"`));
  await office.post(thread, { do: 'add', seen: seenIn(found.text), member: extra });
  const seen = seenIn((await office.get(thread)).text);
  assert.equal((await office.post(thread, { do: 'split', seen, member: extra, 'new-name': 'x' })).status, 422);
  const split = await office.post(thread, { do: 'split', seen, member: extra, 'new-name': 'Grandparents' });
  assert.equal(split.status, 303);
  const other = split.location ?? '';
  assert.match((await office.get(other)).text, /split from/);
  const merged = await office.post(other, {
    do: 'merge',
    seen: seenIn((await office.get(other)).text),
    into: thread.split('/').at(-1)!,
  });
  assert.equal(merged.location, thread);
  assert.equal((await office.get(other)).location, thread, 'the old address leads to where it went');
  const { text } = await office.get(thread);
  for (const words of ['added to it', 'split it', 'merged it', 'renamed it'])
    assert.match(text, new RegExp(`Tess Office ${words}`));
});

test('a sentence is taken out, but never the last; nothing ticked changes nothing', async () => {
  const extra = `statement:${made.letter.statements[2]}`;
  const seen = seenIn((await office.get(thread)).text);
  assert.equal((await office.post(thread, { do: 'remove', seen })).status, 422);
  assert.equal((await office.post(thread, { do: 'remove', seen, member: [first, second, extra] })).status, 422);
  assert.equal((await office.post(thread, { do: 'remove', seen, member: extra })).status, 303);
  const members = (await office.get(thread)).text;
  assert.doesNotMatch(members.slice(0, members.indexOf('id="add"')), new RegExp(`value="${extra}"`));
});

test('a thread that is ended is suggested again; one refused is not, until that is taken back', async () => {
  const seen = seenIn((await office.get(thread)).text);
  assert.equal((await office.post(thread, { do: 'end', seen })).location, '/threads');
  assert.match((await office.get('/threads')).text, new RegExp(`value="${first}"`));
  assert.equal((await office.get(thread)).status, 303);
  await office.post('/threads', { do: 'refuse', name: 'Visits', of: [first, second], member: [first, second] });
  const { text } = await office.get('/threads');
  assert.doesNotMatch(text, new RegExp(`name="of" value="${first}"`));
  const back = /name="put-back" value="([^"]+)"/.exec(text)?.[1];
  assert.ok(back);
  await office.post('/threads', { 'put-back': back });
  assert.match((await office.get('/threads')).text, new RegExp(`value="${first}"`));
});

test('a thread that is not there is not found', async () => {
  for (const id of ['0', '999999', 'x']) assert.equal((await office.get(`/threads/${id}`)).status, 404);
});
