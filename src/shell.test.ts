import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../test/server.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const inSecondRow = (text: string) =>
  [...text.matchAll(/data-row="second"[^>]*>\s*([^<]+?)\s*</g)].map(([, name]) => name);

test('someone with many places has the plan in the first row and the upkeep in the second', async () => {
  const office = await server.signIn(['programme-office', 'administrator']);
  const second = inSecondRow((await office.get('/account')).text);
  assert.ok(second.includes('Audit log') && second.includes('Import'), String(second));
  assert.ok(!second.includes('Plan') && !second.includes('Notice'), String(second));
});

test('someone with few places has them in one row', async () => {
  const reviewer = await server.signIn(['reviewer']);
  const { text } = await reviewer.get('/account');
  assert.match(text, /What you may see/);
  assert.deepEqual(inSecondRow(text), []);
});
