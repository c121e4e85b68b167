import type { Role } from '../src/people/index.ts';
import { createPerson, hashPassword } from '../src/people/index.ts';
import type { Someone, TestServer } from './server.ts';

const password = 'copper lantern tide';
let hash: Promise<string> | undefined;

/** Adds a person with these roles and signs them in. Each name may be used once in a database. */
export async function signInAs(
  server: TestServer,
  name: string,
  ...roles: Role[]
): Promise<Someone & { personId: number; email: string }> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`;
  const passwordHash = await (hash ??= hashPassword(password));
  const dates = { from: '2020-01-01', to: null };
  const made = await createPerson(server.db, {
    name,
    email,
    roles,
    ...dates,
    passwordHash,
    oneTimeUntil: null,
    by: null,
  });
  if (!made.ok) throw new Error(`There is a ${name} already`);
  const someone = server.someone();
  const answer = await someone.post('/sign-in', { email, password });
  if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status}`);
  // Any page gives them the token their forms need.
  await someone.get('/account');
  return { ...someone, personId: made.id, email };
}
