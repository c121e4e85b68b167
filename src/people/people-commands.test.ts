import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../test/server.ts';
import { peopleCommands } from './people-commands.ts';
import { peopleRoutes } from './people-routes.ts';

let server: TestServer;
before(async () => (server = await testServer({ routes: peopleRoutes })));
after(() => server.close());

async function add(args: string[], input = '') {
  const command = peopleCommands.find(({ name }) => name === 'person add');
  const printed: string[] = [];
  const complaints: string[] = [];
  const out = {
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complaints.push(line),
    readInput: async () => input,
  };
  const code = await command?.run(args, server.services, out);
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

const ann = ['--name', 'Ann Able', '--email', 'Ann@Example.org'];

test('a person is added with a one-time password that is printed', async () => {
  const { code, printed } = await add([...ann, '--role', 'administrator', '--role', 'programme-office']);
  assert.equal(code, 0);
  const password = /: (\S+)$/.exec(printed)?.[1] ?? '';
  const answer = await server.someone().post('/sign-in', { email: 'ann@example.org', password });
  assert.equal(answer.location, '/sign-in/new-password');
  const again = await add([...ann, '--role', 'administrator']);
  assert.equal(again.code, 1);
  assert.match(again.complaints, /already a person/);
});

test('a password can be piped in', async () => {
  const person = ['--name', 'Bob Bold', '--email', 'bob@example.org', '--role', 'read-only', '--password-stdin'];
  assert.equal((await add(person, 'short\n')).code, 1);
  assert.equal((await add(person, 'copper lantern tide\n')).code, 0);
  const answer = await server.someone().post('/sign-in', { email: 'bob@example.org', password: 'copper lantern tide' });
  assert.equal(answer.location, '/');
});

test('what is not understood is said, with how to say it', async () => {
  for (const args of [
    [],
    ann,
    [...ann, '--role', 'king'],
    [...ann, '--rule', 'x'],
    ['--name', 'A', '--email', 'b', '--role', 'read-only'],
  ]) {
    const { code, complaints } = await add(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(complaints, /Usage: los person add --name NAME/);
  }
});
