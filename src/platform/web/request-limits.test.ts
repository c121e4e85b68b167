import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, before } from 'node:test';
import { testServer, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { requestLimits } from './request-limits.ts';

let server: TestServer;
before(async () => (server = await testServer({ routes: peopleRoutes, limits: requestLimits(10) })));
after(() => server.close());

test('whoever asks far too often is told how long to wait, and others are not in the way', async () => {
  const [eager, calm] = [await server.signIn(['administrator']), await server.signIn(['administrator'])];
  const statuses: number[] = [];
  for (let asked = 0; asked < 15; asked += 1) statuses.push((await eager.get('/account')).status);
  assert.equal(statuses.at(-1), 429);
  assert.ok(statuses.filter((status) => status === 200).length >= 8);
  const refused = await eager.get('/account');
  assert.match(refused.text, /Wait \d+ seconds?, then try again/);
  assert.match(String(refused.headers['retry-after']), /^\d+$/);
  assert.equal((await calm.get('/account')).status, 200);
});

test('people not signed in share what their address has', async () => {
  const statuses: number[] = [];
  for (let asked = 0; asked < 40; asked += 1)
    statuses.push((await server.someone('198.51.100.7').get('/sign-in')).status);
  assert.equal(statuses.at(-1), 429);
  assert.equal((await server.someone('198.51.100.8').get('/sign-in')).status, 200);
});
