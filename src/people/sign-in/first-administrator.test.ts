import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from '../../../test/server.ts';
import { peopleRoutes } from '../people-routes.ts';

test('with nobody there yet, the first administrator is made once', async () => {
  const server = await testServer({ routes: peopleRoutes });
  const first = server.someone();
  assert.equal((await first.get('/sign-in')).location, '/first-administrator');
  const wrong = await first.post('/first-administrator', {
    name: 'Ann',
    email: 'not an address',
    'new-password': 'short',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /value="Ann"/);
  const form = { name: 'Ann', email: 'Ann@Example.org', 'new-password': 'copper lantern tide', office: 'yes' };
  const answers = await Promise.all([
    first.post('/first-administrator', form),
    server.someone().post('/first-administrator', { ...form, email: 'eve@example.org' }),
  ]);
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [303, 404]);
  assert.equal((await server.someone().get('/first-administrator')).status, 404);
  const roles = await server.db.selectFrom('role_grant').select('role').orderBy('role').execute();
  assert.deepEqual(roles, [{ role: 'administrator' }, { role: 'programme-office' }]);
  await server.close();
});
