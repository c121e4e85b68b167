import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'node-html-parser';
import { formsOn } from '../../../test/form-on.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { createPerson } from '../accounts/create-person.ts';
import { peopleRoutes } from '../people-routes.ts';
import { hashPassword } from './password.ts';

let server: TestServer;
before(async () => (server = await testServer({ routes: peopleRoutes })));
after(() => server.close());

/** The pages on which a password is asked for. */
async function pages(): Promise<string[]> {
  const someone = await server.signIn(['administrator']);
  const asked = [server.someone().get('/sign-in'), someone.get('/account'), someone.get('/account/prove')];
  const texts = (await Promise.all(asked)).map(({ text }) => text);
  return texts.filter((text) => text.includes('password'));
}

test('a password is hidden as it is typed, may be pasted, and is left to the browser to remember', async () => {
  const fields = (await pages()).flatMap((text) => parse(text).querySelectorAll('input[name*="password" i]'));
  assert.ok(fields.length === 4, `only ${fields.length} fields were found`);
  for (const field of fields) {
    assert.equal(field.getAttribute('type'), 'password');
    assert.match(field.getAttribute('autocomplete') ?? '', /^(current|new)-password$/);
    assert.equal(field.getAttribute('maxlength'), undefined, 'nothing is cut off');
    assert.deepEqual(
      Object.keys(field.attributes).filter((name) => name.startsWith('on')),
      [],
    );
  }
});

test('nobody is asked a question of memory or given a hint', async () => {
  for (const text of await pages()) {
    const names = formsOn(text, '/').flatMap(({ controls }) => controls.map(({ name }) => name));
    assert.doesNotMatch(names.join(' '), /hint|question|maiden|answer/i);
  }
});

test('a password is taken as it was typed: blanks at its ends, capitals and letters of any script count', async () => {
  const password = '  Copper Läntern 潮 tide  ';
  const dates = { from: '2025-01-01', to: null };
  const email = 'as.typed@example.org';
  const passwordHash = await hashPassword(password);
  await createPerson(server.db, {
    ...{ name: 'As Typed', email, roles: ['read-only'], passwordHash, oneTimeUntil: null, by: null },
    ...dates,
  });
  for (const wrong of [password.trim(), password.toLowerCase(), password.slice(0, -1)]) {
    const answer = await server.someone().post('/sign-in', { email, password: wrong, next: '' });
    assert.notEqual(answer.status, 303, JSON.stringify(wrong));
  }
  // A keyboard that makes its letters of two parts types the same.
  for (const right of [password, password.normalize('NFD')])
    assert.equal((await server.someone().post('/sign-in', { email, password: right, next: '' })).status, 303);
});
