import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { saveSource } from '../../sources/keep/save-source.ts';
import type { Handling } from '../../sources/index.ts';
import { calendarCommand } from '../calendar/calendar-command.ts';
import { calendarRoutes } from '../calendar-routes.ts';
import { dutiesFromSource } from '../duty/duties-from-source.ts';
import { exampleNotice } from '../example-notice.ts';
import { remindOfDuties } from '../reminders/remind.ts';

let server: TestServer;
let office: SignedIn;
let owner: SignedIn;
let reader: SignedIn;
before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...calendarRoutes], today: '2025-05-15' });
  office = await server.signIn(['programme-office'], { name: 'Ola Office' });
  owner = await server.signIn(['action-owner'], { name: 'Una Owner', post: 'Head of Housing' });
  reader = await server.signIn(['read-only']);
});
after(() => server.close());

// What the product takes as today; the clock stands still, so that nobody is signed out.
const today = (day: string) => void (server.services.config.today = day);
const date = (name: string, iso: string) => {
  const [year, month, day] = iso.split('-');
  return { [`${name}-day`]: day!, [`${name}-month`]: month!, [`${name}-year`]: year! };
};
const add = async (fields: Record<string, string>) => {
  await office.get('/duties/new');
  const answer = await office.post('/duties/new', { title: 'Report', remind: '14', ...fields });
  assert.equal(answer.status, 303, wordsOf(answer.text));
  return answer.location!;
};
const postId = async () =>
  String(
    (await server.db.selectFrom('post').select('id').where('title', '=', 'Head of Housing').executeTakeFirstOrThrow())
      .id,
  );

test('the office adds a quarterly duty, and it is on the calendar, on the list and on its own page', async () => {
  const address = await add({
    title: 'Report to the Department',
    recurrence: 'quarterly',
    ...date('starts', '2025-03-01'),
  });
  const { text } = await reader.get(address);
  assert.match(wordsOf(text), /every 3 months/);
  assert.match(wordsOf(text), /1 June 2025 Due/);
  assert.match(wordsOf((await reader.get('/duties')).text), /Report to the Department 1 June 2025/);
  assert.match(
    wordsOf((await reader.get('/calendar?month=2025-06')).text),
    /Sunday 1 June 2025 Duty Report to the Department Due/,
  );
  assert.match(
    wordsOf((await reader.get('/calendar?view=list&month=2025-06&months=6')).text),
    /Monday 1 September 2025/,
  );
});

test('what cannot be read is said beside the field, and nothing is lost', async () => {
  const { status, text } = await office.post('/duties/new', {
    title: '',
    recurrence: 'when it suits',
    remind: 'soon',
    detail: 'Kept',
  });
  assert.equal(status, 422);
  for (const words of [
    'Enter what must be done',
    'How often must be words like',
    'Enter how many days before',
    '>Kept<',
  ])
    assert.ok(text.includes(words), words);
  const counted = await office.post('/duties/new', { title: 'A', recurrence: 'monthly', remind: '1' });
  assert.match(counted.text, /Enter the day it is counted from/);
  assert.equal((await reader.post('/duties/new', { title: 'A', remind: '1' })).status, 403);
});

test('the holder says it was done with evidence, and everyone sees what shows it', async () => {
  const duty = await add({
    title: 'Tell the board',
    recurrence: 'monthly',
    post: await postId(),
    ...date('starts', '2025-04-20'),
  });
  const address = `${duty}/on/2025-05-20`;
  assert.equal((await owner.get(address)).status, 200);
  const nothing = await owner.post(address, { seen: '0', state: 'done', ...date('done', '2025-05-14') });
  assert.equal(nothing.status, 422);
  assert.match(nothing.text, /Attach what shows that it was done/);
  const done = await owner.post(address, {
    seen: '0',
    state: 'done',
    ...date('done', '2025-05-14'),
    'evidence-kind': 'note',
    'evidence-title': 'Minutes of the board',
    'evidence-note': 'Item 4 was the report',
    ...date('evidence-relates', '2025-05-14'),
  });
  assert.equal(done.status, 303, wordsOf(done.text));
  const words = wordsOf((await reader.get(address)).text);
  assert.match(words, /Done on 14 May 2025/);
  assert.match(words, /Minutes of the board/);
  assert.match(words, /Una Owner/);
  assert.equal((await reader.post(address, { seen: '1', state: 'missed', words: 'x' })).status, 403);
});

test('someone else’s duty is not theirs to say, and two who say at once see both', async () => {
  const other = await server.signIn(['action-owner'], { name: 'Otto Other' });
  const duty = await add({
    title: 'Weekly call',
    recurrence: 'weekly',
    post: await postId(),
    ...date('starts', '2025-05-05'),
  });
  const address = `${duty}/on/2025-05-12`;
  await other.get(address);
  assert.equal((await other.post(address, { seen: '0', state: 'missed', words: 'Not me' })).status, 403);
  await office.get(address);
  assert.equal((await office.post(address, { seen: '0', state: 'missed', words: 'Nobody rang' })).status, 303);
  await owner.get(address);
  const late = await owner.post(address, { seen: '0', state: 'done', words: 'I rang', ...date('done', '2025-05-12') });
  assert.equal(late.status, 409);
  assert.ok(late.text.includes('Nobody rang') && late.text.includes('I rang'));
  assert.match(wordsOf((await office.get(address)).text), /Missed/);
});

test('what is not due yet cannot be missed, and a day it does not fall due on is no page', async () => {
  const duty = await add({ title: 'Return', recurrence: 'by 31 December 2025' });
  const { status, text } = await office.post(`${duty}/on/2025-12-31`, { seen: '0', state: 'missed', words: 'Early' });
  assert.equal(status, 422);
  assert.match(text, /It is not due until 31 December 2025/);
  for (const day of ['2025-12-30', '2025-02-30', 'never'])
    assert.equal((await office.get(`${duty}/on/${day}`)).status, 404);
});

test('a change holds from its day, and what has passed stays as it was', async () => {
  const duty = await add({ title: 'Data to the board', recurrence: 'monthly', ...date('starts', '2025-05-01') });
  today('2025-07-10');
  const seen = /name="seen" value="(\d+)"/.exec((await office.get(`${duty}/edit`)).text)?.[1] ?? '';
  const change = {
    title: 'Data to the board',
    recurrence: 'every 2 weeks from 1 August 2025',
    remind: '7',
    reason: 'The board asked for more',
    ...date('starts', '2025-05-01'),
  };
  const early = await office.post(`${duty}/edit`, { seen, ...change, ...date('from', '2025-06-01') });
  assert.match(early.text, /must hold from today or later/);
  assert.equal((await office.post(`${duty}/edit`, { seen, ...change, ...date('from', '2025-07-15') })).status, 303);
  const words = wordsOf((await reader.get(duty)).text);
  assert.match(words, /15 August 2025 Due .*1 August 2025 Due .*1 July 2025 Missed.*1 June 2025 Missed/);
  assert.ok(!words.includes('1 September 2025 Due'));
  const again = await office.post(`${duty}/edit`, { seen, ...change, title: 'Mine', ...date('from', '2025-07-15') });
  assert.equal(again.status, 409);
  today('2025-05-15');
});

test('a duty that ends has nothing after its end, and is history', async () => {
  const duty = await add({ title: 'Old habit', recurrence: 'monthly', ...date('starts', '2025-05-01') });
  const seen = /name="seen" value="(\d+)"/.exec((await office.get(`${duty}/end`)).text)?.[1] ?? '';
  assert.match((await office.post(`${duty}/end`, { seen, because: '' })).text, /Enter why it ends/);
  assert.equal(
    (await office.post(`${duty}/end`, { seen, because: 'No longer asked', ...date('ended', '2025-06-15') })).status,
    303,
  );
  const words = wordsOf((await office.get(duty)).text);
  assert.ok(words.includes('1 June 2025 Due') && !words.includes('1 July 2025'));
  today('2025-06-16');
  assert.match(wordsOf((await office.get('/duties')).text), /History: not in force.*Old habit/);
  today('2025-05-15');
});

test('a board’s meetings are added at once, and a duty falls due at each', async () => {
  await office.get('/bodies');
  const board = (await office.post('/bodies', { name: 'Improvement Board', kind: 'board' })).location!;
  assert.match(
    (await office.post('/bodies', { name: 'improvement board', kind: 'board' })).text,
    /There is a “improvement board” already/,
  );
  const added = await office.post(board, {
    ...date('first', '2025-05-20'),
    every: 'every 4 weeks',
    ...date('until', '2025-08-31'),
  });
  assert.equal(added.status, 303, wordsOf(added.text));
  const duty = await add({
    title: 'Progress to the board',
    recurrence: 'at each meeting',
    body: board.split('/').at(-1)!,
  });
  const words = wordsOf((await reader.get(duty)).text);
  for (const day of ['20 May 2025', '17 June 2025', '15 July 2025', '12 August 2025'])
    assert.ok(words.includes(`${day} Due`), day);
  const id = board.split('/').at(-1)!;
  const list = wordsOf((await reader.get(`/calendar?view=list&month=2025-06&months=1&body=${id}`)).text);
  assert.match(list, /Meeting Improvement Board/);
  assert.match(list, /Duty Progress to the board/);
  assert.ok(!list.includes('Report to the Department'));
  const meeting = /action="(\/bodies\/\d+\/meetings\/\d+\/cancel)"/.exec((await office.get(board)).text)?.[1] ?? '';
  assert.equal((await office.post(meeting, { because: 'Purdah' })).status, 303);
  assert.ok(!wordsOf((await reader.get(duty)).text).includes('20 May 2025'));
});

async function saveNotice(issued: string | null, handling: Handling, title: string): Promise<number> {
  const facts = { ...exampleNotice(issued), title };
  const request = { facts, asRead: facts, blocks: [], name: 'n.txt', format: 'text', sha256: null, handling };
  const more = { receivedOn: null, publishedOn: null, personId: null, now: server.services.now() };
  const saved = await server.db
    .transaction()
    .execute((trx) => saveSource(trx, { ...request, ...more }, { afterSaved: [dutiesFromSource] }));
  assert.ok(saved.ok);
  return saved.sourceId;
}

test('a notice ends by a dated record, and the record can be taken back', async () => {
  const notice = await saveNotice('2024-07-24', 'OFFICIAL', 'The first notice');
  assert.match(wordsOf((await reader.get('/calendar?month=2025-07')).text), /The Department reviews progress/);
  await office.get(`/notice/${notice}/end`);
  const future = await office.post(`/notice/${notice}/end`, {
    do: 'end',
    because: 'Lifted',
    ...date('ended', '2025-06-01'),
  });
  assert.match(future.text, /must be today or in the past/);
  const before = await office.post(`/notice/${notice}/end`, {
    do: 'end',
    because: 'Lifted',
    ...date('ended', '2024-01-01'),
  });
  assert.match(before.text, /cannot have ended before it was issued/);
  assert.equal(
    (await office.post(`/notice/${notice}/end`, { do: 'end', because: 'Lifted', ...date('ended', '2025-05-01') }))
      .status,
    303,
  );
  assert.ok(!wordsOf((await reader.get('/calendar?month=2025-07')).text).includes('The Department reviews progress'));
  assert.equal((await office.post(`/notice/${notice}/end`, { do: 'take-back', because: 'Too early' })).status, 303);
  assert.match(wordsOf((await reader.get('/calendar?month=2025-07')).text), /The Department reviews progress/);
});

test('an undated notice is never on the calendar', async () => {
  const threeYears = async () => wordsOf((await reader.get('/calendar?view=list&month=2024-01&months=36')).text);
  const before = await threeYears();
  assert.match(before, /The adviser reports every quarter/);
  await saveNotice(null, 'OFFICIAL', 'The undated notice');
  assert.equal(await threeYears(), before);
  const { text } = await reader.get('/duties');
  assert.match(wordsOf(text), /History: not in force.*The notice bears no date/);
});

test('words of a marked notice are not shown to those who may not read it', async () => {
  await saveNotice('2025-05-01', 'OFFICIAL-SENSITIVE', 'The marked notice');
  const shown = wordsOf((await office.get('/calendar?month=2025-11')).text);
  assert.match(shown, /All actions of the plan are done/);
  const list = wordsOf((await reader.get('/calendar?month=2025-11')).text);
  assert.match(list, /Duty under a marked document/);
  // That of the first notice, whose words everyone may read, and no other.
  assert.equal(list.match(/All actions of the plan are done/g)?.length, 1);
  assert.equal(shown.match(/All actions of the plan are done/g)?.length, 2);
});

test('the holder is reminded once before it is due, and told once when it was missed', async () => {
  const duty = await add({
    title: 'Sign the return',
    recurrence: 'by 20 June 2025',
    post: await postId(),
    remind: '10',
  });
  const about = `duty:${duty.split('/').at(-1)} 2025-06-20`;
  const letters = () =>
    server.db.selectFrom('mail').selectAll().where('about', 'like', `${about}%`).orderBy('id').execute();
  await remindOfDuties(server.services, '2025-06-09');
  assert.equal((await letters()).length, 0);
  for (const day of ['2025-06-10', '2025-06-11']) await remindOfDuties(server.services, day);
  assert.equal((await letters()).length, 1);
  for (const day of ['2025-06-21', '2025-06-22']) await remindOfDuties(server.services, day);
  const [reminder, missed, ...more] = await letters();
  assert.equal(more.length, 0);
  assert.match(reminder!.subject, /Due 20 June 2025: Sign the return/);
  assert.match(reminder!.body, /This is due in 10 days, on 20 June 2025/);
  assert.match(missed!.body, /nobody has said that it was done/);
});

test('what was done in time is not written about', async () => {
  const duty = await add({ title: 'Done early', recurrence: 'by 30 June 2025', post: await postId(), remind: '60' });
  await office.get(`${duty}/on/2025-06-30`);
  const done = await office.post(`${duty}/on/2025-06-30`, {
    seen: '0',
    state: 'done',
    words: 'By phone',
    ...date('done', '2025-05-10'),
  });
  assert.equal(done.status, 303);
  await remindOfDuties(server.services, '2025-06-01');
  const written = await server.db.selectFrom('mail').select('id').where('subject', 'like', '%Done early%').execute();
  assert.equal(written.length, 0);
});

test('the command line lists the same calendar', async () => {
  const lines: string[] = [];
  const out = {
    print: (line: string) => void lines.push(line),
    complain: (line: string) => void lines.push(line),
    readInput: async () => '',
  };
  const args = ['--from', '2025-06-01', '--to', '2025-06-30'];
  assert.equal(await calendarCommand.run([...args, '--kind', 'duty'], server.services, out), 0);
  assert.ok(
    lines.some((line) => /^2025-06-01 {2}Duty +Report to the Department \(due\)/.test(line)),
    lines.join('\n'),
  );
  lines.length = 0;
  assert.equal(await calendarCommand.run([...args, '--json'], server.services, out), 0);
  const entries = JSON.parse(lines.join('\n')) as { on: string; kind: string }[];
  assert.ok(entries.some((one) => one.kind === 'meeting' && one.on === '2025-06-17'));
  for (const wrong of [
    ['--from', 'soon'],
    ['--kind', 'party'],
    ['--from', '2025-02-01', '--to', '2025-01-01'],
  ])
    assert.equal(await calendarCommand.run(wrong, server.services, out), 2);
});
