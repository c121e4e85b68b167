import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../../test/server.ts';

let server: TestServer;
before(async () => (server = await testServer()));
after(() => server.close());

test('an administrator names the council, and every page bears the name', async () => {
  const administrator = await server.signIn(['administrator']);
  assert.match((await administrator.get('/authority')).text, /Your council/);
  assert.equal((await administrator.post('/authority', { name: 'Larkfield Council' })).status, 303);
  assert.match((await server.someone().get('/sign-in')).text, /Larkfield Council/);
});

test('a council has to have a name', async () => {
  const administrator = await server.signIn(['administrator']);
  const answer = await administrator.post('/authority', { name: ' ' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Enter the council’s name/);
});

test('nobody else may rename it', async () => {
  const reader = await server.signIn(['programme-office']);
  assert.equal((await reader.get('/authority')).status, 403);
});
