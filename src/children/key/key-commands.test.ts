import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { child as pseudonym } from '../../../test/pseudonyms.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import type { Command } from '../../platform/command.ts';
import { openIdentifiers } from '../../platform/identifiers/identifiers.ts';
import { keyCommands } from './key-commands.ts';

let server: TestServer;
let said: string[];
before(async () => {
  server = await testServer({ today: '2025-05-08' });
  await loadReturn(server.services, '2025-03-31', {
    8: { rows: [{ 'Child Unique ID': '=K100' }, { 'Child Unique ID': 'K200' }] },
  });
});
after(() => server.close());

const keyFile = () => join(server.services.config.dataFolder, 'identifiers.key');
/** As after a start. */
const openAgain = () => Object.assign(server.services, { identifiers: openIdentifiers(server.services.config) });
async function los(name: string, ...args: string[]): Promise<number> {
  said = [];
  const say = (line: string) => void said.push(line);
  const out = { print: say, complain: say, readInput: async () => '' };
  const command = keyCommands.find((one) => one.name === name);
  assert.ok(command);
  return 'runAlone' in command ? command.runAlone(args, out) : (command as Command).run(args, server.services, out);
}
const opened = async () => {
  const keys = await server.services.identifiers.toRead(server.db);
  assert.ok('open' in keys);
  const { sealed } = await server.asOwner((db) =>
    db.selectFrom('child_identifier').select('sealed').where('child', '=', pseudonym('K200')).executeTakeFirstOrThrow(),
  );
  return keys.open(sealed, pseudonym('K200'));
};

test('a key is made once, and what is there is not written over', async () => {
  const file = join(server.services.config.dataFolder, 'new.key');
  assert.equal(await los('child key', file), 0, said.join());
  assert.equal((await stat(file)).mode & 0o077, 0);
  assert.equal(await los('child key', file), 1);
  assert.match(said.join(), /stays as it is/);
});

test('the sealing key is changed: pseudonyms stay, and the old line can go', async () => {
  const old = await readFile(keyFile(), 'utf8');
  const newer = old.replace(/^seal .*$/m, (line) => `seal ${'d4'.repeat(32)}\n${line}`);
  await writeFile(keyFile(), newer);
  openAgain();
  assert.equal(await opened(), 'K200', 'the older line opens it');
  assert.equal(await los('child seal'), 0, said.join());
  assert.match(said.join(), /^2 identifiers were sealed/);
  await writeFile(keyFile(), newer.replace(/^seal c3.*\n/m, ''));
  openAgain();
  assert.equal(await opened(), 'K200');
  assert.equal(await los('child seal'), 0);
  assert.match(said.join(), /^0 identifiers/);
});

test('who leaves takes every pseudonym with what it stands for, and the reason is recorded', async () => {
  const file = join(server.services.config.dataFolder, 'identifiers.csv');
  assert.equal(await los('child identifiers', '--out', file), 2);
  assert.equal(await los('child identifiers', '--out', file, '--because', 'Moving to another system'), 0, said.join());
  const csv = await readFile(file, 'utf8');
  assert.ok(csv.includes(`${pseudonym('K200')},child,K200`));
  assert.ok(csv.includes(`${pseudonym('=K100')},child,'=K100`), 'text that a spreadsheet would run is text');
  assert.equal((await stat(file)).mode & 0o077, 0);
  const line = await server.db
    .selectFrom('audit')
    .select('after')
    .where('what', '=', 'children.identifiers')
    .executeTakeFirstOrThrow();
  assert.deepEqual(line.after, { because: 'Moving to another system', children: 2 });
});

test('without the key nothing is written', async () => {
  await writeFile(keyFile(), 'nothing of use');
  openAgain();
  const file = join(server.services.config.dataFolder, 'other.csv');
  assert.equal(await los('child identifiers', '--out', file, '--because', 'Moving to another system'), 1);
  assert.match(said.join(), /is no key file/);
  await assert.rejects(stat(file));
});
