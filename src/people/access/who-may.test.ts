import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import papaparse from 'papaparse';
import { format } from 'prettier';
import { testServer, type TestServer } from '../../../test/server.ts';
import { abilitiesOf, abilityTable, roles, type Role } from '../abilities.ts';
import { peopleRoutes } from '../people-routes.ts';
import { whoMayPaper } from './who-may-paper.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ routes: peopleRoutes });
});
after(() => server.close());

test('anyone signed in sees who may do what, and what their own role may do', async () => {
  const ambassador = await server.signIn(['care-leaver-ambassador']);
  const { status, text } = await ambassador.get('/who-may-do-what');
  assert.equal(status, 200);
  for (const { label } of Object.values(roles)) assert.ok(text.includes(label), label);
  for (const { does } of abilityTable) assert.ok(text.includes(does), does);
  assert.match(text, /You are signed in as: .*Care-leaver ambassador/);
  const own = await ambassador.get('/who-may-do-what?role=team-manager');
  assert.match(own.text, /own teams; can be limited to teams/);
  assert.equal((await server.someone().get('/who-may-do-what')).status, 303);
});

test('the list to take away says of every role and every ability what the table says', async () => {
  const someone = await server.signIn(['read-only']);
  const { text } = await someone.get('/who-may-do-what.csv');
  const { data } = papaparse.parse<Record<string, string>>(text.replace('\ufeff', '').trim(), { header: true });
  assert.equal(data.length, abilityTable.length);
  for (const [index, { ability }] of abilityTable.entries())
    for (const role of Object.keys(roles) as Role[])
      assert.equal(data[index]?.[roles[role].label] !== 'No', abilitiesOf([role]).has(ability), `${ability} ${role}`);
});

test('the page of the documents says what the table says', async () => {
  const written = await readFile('docs/who-may-do-what.md', 'utf8');
  assert.equal(written, await format(whoMayPaper(), { parser: 'markdown', printWidth: 120 }), 'Run npm run who-may');
});
