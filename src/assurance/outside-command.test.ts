import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveVisited } from '../../test/outside-words.ts';
import { testServer, type TestServer } from '../../test/server.ts';
import { outsideCommands } from './outside-command.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ today: '2026-05-31', routes: [] });
});
after(() => server.close());

async function los(name: string, ...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const command = outsideCommands.find((one) => one.name === name);
  assert.ok(command);
  const code = await command.run(args, server.services, {
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
    readInput: async () => '',
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

test('without a plan they say what to do, and a date that is none is refused', async () => {
  assert.match((await los('links')).complaints, /los plan import/);
  assert.equal((await los('threads', '--as-at', 'May')).code, 2);
});

test('links are printed with why, and the letter’s words only when asked for', async () => {
  await saveVisited(server.db, '2026-05-31');
  const { printed } = await los('links');
  assert.match(printed, /suggested action: V1 Set how often children are visited/);
  assert.match(printed, /both (speak of|use)/);
  assert.doesNotMatch(printed, /still not visited as often/);
  assert.match((await los('links', '--marked')).printed, /still not visited as often/);
  const rows = JSON.parse((await los('links', '--json', '--marked')).printed) as {
    sentence: string;
    links: { state: string }[];
  }[];
  assert.ok(
    rows
      .find(({ sentence }) => sentence.includes('still not visited'))
      ?.links.every(({ state }) => state === 'suggested'),
  );
});

test('threads are printed from first said to last said', async () => {
  const rows = JSON.parse((await los('threads', '--json', '--marked')).printed) as {
    state: string;
    said: { on: string; text: string }[];
  }[];
  const visits = rows.find(({ said }) => said.some(({ text }) => text.includes('still not visited')));
  assert.equal(visits?.state, 'suggested');
  const days = visits?.said.map(({ on }) => on) ?? [];
  assert.deepEqual(days, days.toSorted());
  assert.ok(days.includes('2021-03-12') && days.includes('2026-04-20'));
  assert.match((await los('threads')).printed, /12 March 2021 to 20 April 2026/);
});
