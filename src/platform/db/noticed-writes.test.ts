import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testServer, type TestServer } from '../../../test/server.ts';
import { redirect, type Route } from '../web/route.ts';

let server: TestServer;
const complaints: string[] = [];

const post = (path: string, handle: Route['handle']): Route => ({
  method: 'POST',
  path,
  access: 'anyone',
  audit: 'test.change',
  handle,
});

before(async () => {
  server = await testServer({
    routes: [
      post('/unchanged', async ({ services }) => {
        await sql`select 1`.execute(services.db);
        return redirect('/', 'Nothing was changed.');
      }),
      post('/changed', async ({ services }) => {
        await services.db.transaction().execute((trx) => sql`update plan set title = title where id = 0`.execute(trx));
        return redirect('/');
      }),
      post('/audited', async ({ services, audit }) => {
        await services.db.transaction().execute((trx) => audit(trx, { subject: 'plan:1' }));
        return redirect('/');
      }),
    ],
  });
  server.services.log = (level, message) => void (level === 'info' ? null : complaints.push(message));
});
after(() => server.close());

test('the log complains of a change that nobody recorded, and of no form that was sent unchanged', async () => {
  for (const path of ['/unchanged', '/audited', '/changed'])
    assert.equal((await server.someone().post(path, { a: '1' })).status, 303);
  assert.deepEqual(complaints, ['POST /changed changed something and recorded no audit']);
});
