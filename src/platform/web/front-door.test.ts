import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { testServer, type TestServer } from '../../../test/server.ts';
import { buildServer } from '../../rooms.ts';

let server: TestServer;
/** The same product while it is still being filled. */
let filling: FastifyInstance;
let cookie: string;
const loading = Promise.withResolvers<void>();
before(async () => {
  server = await testServer();
  cookie = (await server.signIn(['read-only'])).cookie();
  filling = await buildServer(server.services, loading.promise);
});
after(async () => {
  await filling.close();
  await server.close();
});

test('while the product is still being filled people are let in, and their pages wait rather than show a part', async () => {
  assert.equal((await filling.inject('/sign-in')).statusCode, 200);
  assert.equal((await filling.inject('/')).headers.location, '/sign-in');
  assert.equal((await filling.inject('/plans')).headers.location, '/sign-in?next=%2Fplans');
  let shown = false;
  const page = filling.inject({ url: '/plans', headers: { cookie } }).then((answer) => {
    shown = true;
    return answer;
  });
  await new Promise((resume) => setTimeout(resume, 200));
  assert.equal(shown, false);
  loading.resolve();
  assert.equal((await page).statusCode, 200);
});
