import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cyclePlan, type CyclePlan } from '../../../test/cycle-plan.ts';
import { says } from '../../../test/form-on.ts';
import { moveTo } from '../../../test/move-to.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { cycleRoutes } from '../cycle-routes.ts';
import { chaseLate } from './chase.ts';
import { cycleCommands } from './period-commands.ts';

let server: TestServer;
let office: SignedIn;
let plan: CyclePlan;

before(async () => {
  server = await testServer({ routes: [...peopleRoutes, ...cycleRoutes()], today: '2025-04-20' });
  plan = await cyclePlan(server.db);
  office = await server.signIn(['programme-office'], { name: 'Olu Office' });
  await server.signIn(['action-owner'], { name: 'Hana Homes', post: 'Head of Homes' });
});
after(() => server.close());

const letters = () => server.db.selectFrom('mail').selectAll().orderBy('id').execute();
async function los(...words: string[]) {
  const command = cycleCommands
    .filter((one) => one.name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  assert.ok(command);
  const lines: string[] = [];
  const out = {
    print: (line: string) => void lines.push(line),
    complain: (line: string) => void lines.push(line),
    readInput: async () => '',
  };
  const code = await command.run(words.slice(command.name.split(' ').length), server.services, out);
  return { code, said: lines.join('\n') };
}

test('the command line opens a month and says how it stands', async () => {
  assert.equal((await los('period', 'open')).code, 2);
  assert.equal((await los('period', 'open', '--month', 'May')).code, 2);
  assert.deepEqual(await los('period', 'open', '--month', '2025-06'), {
    code: 1,
    said: 'June 2025 has not begun. It can be opened from 1 June 2025.',
  });
  assert.deepEqual(await los('period', 'open', '--month', '2025-04'), { code: 0, said: 'April 2025 is open.' });
  const [status] = JSON.parse((await los('period', 'status', '--json')).said);
  assert.deepEqual([status.month, status.state, status.steps, status.stillToCome], ['2025-04', 'open', 2, 2]);
  assert.equal((await los('period', 'status', '--plan', '99')).code, 2);
});

test('nobody is written to before updates are nearly due, unless the programme office asks for it', async () => {
  assert.deepEqual(await chaseLate(server.services, '2025-05-01'), []);
  assert.equal((await los('chase')).said, 'No update is late or due within three days.');
  assert.equal((await letters()).length, 0);
});

test('one letter to each holder lists their actions with links, and posts nobody holds are named instead', async () => {
  const sent = await office.post('/month/chase');
  assert.equal(sent.status, 303);
  const [letter, ...others] = await letters();
  assert.equal(others.length, 0);
  assert.equal(letter?.to_name, 'Hana Homes');
  assert.match(letter?.body ?? '', /H1: Open two small homes/);
  assert.match(letter?.body ?? '', new RegExp(`http://localhost:3000/updates/\\d+/${plan.step}`));
  assert.doesNotMatch(letter?.body ?? '', /P1/);
  says(await office.get('/month'), /Nobody holds Head of Plans/);
});

test('nobody is written to twice in a day, and again the day after', async () => {
  await office.post('/month/chase');
  assert.equal((await letters()).length, 1);
  await moveTo(server, '2025-05-06');
  const late = await los('chase');
  assert.equal(
    late.said,
    'Reminders are written to 1 person. Nobody holds Head of Plans, so nobody was written to there.',
  );
  assert.match((await letters())[1]?.subject ?? '', /^Late: 1 update for April 2025/);
  assert.equal(
    (await los('chase')).said,
    'There is nobody new to remind. 1 person had a reminder earlier today. Nobody holds Head of Plans, so nobody was written to there.',
  );
  assert.equal((await letters()).length, 2);
});

test('the command line locks a month, and names nobody who did it', async () => {
  assert.deepEqual(await los('period', 'lock', '--month', '2025-03'), { code: 1, said: '2025-03 is not open.' });
  assert.deepEqual(await los('period', 'lock'), { code: 0, said: 'April 2025 is locked.' });
  assert.deepEqual(await los('period', 'lock'), { code: 1, said: 'No month is open.' });
  const lines = await server.db
    .selectFrom('audit')
    .select(['who', 'after'])
    .where('subject', 'like', 'period:%')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  assert.equal(lines[0]?.who, 'Command line');
  assert.match(JSON.stringify(lines[0]?.after), /locked/);
});
