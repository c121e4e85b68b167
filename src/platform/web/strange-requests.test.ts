import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testServer, type TestServer } from '../../../test/server.ts';
import { page, type Route } from './route.ts';

let server: TestServer;
let seen: string[] = [];

const routes: Route[] = [
  {
    method: 'GET',
    path: '/things/:id',
    access: 'anyone',
    audit: null,
    handle: async () => page('Thing', { html: '' }),
  },
  {
    method: 'POST',
    path: '/things',
    access: 'anyone',
    audit: 'thing',
    handle: async ({ form }) => {
      seen = form.all('word');
      return page('Thing', { html: '' });
    },
  },
];
before(async () => {
  server = await testServer({ routes });
});
after(() => server.close());

const send = (payload: string, type: string) =>
  server.app.inject({ method: 'POST', url: '/things', payload, headers: { 'content-type': type } });

test('an address that cannot be read leads to the page that says nothing is there, with its safety headers', async () => {
  for (const url of ['/things/%ff', `/things/${'a'.repeat(3000)}`, '/%E0%A4%A']) {
    const answer = await server.app.inject({ url });
    assert.equal(answer.statusCode, 404, url.slice(0, 20));
    assert.match(answer.body, /Page not found/);
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/);
  }
});

test('a form broken on its way is the sender’s trouble and not ours', async () => {
  const cut = '--x\r\nContent-Disposition: form-data; name="word"\r\n\r\nhal';
  for (const [payload, type] of [
    [cut, 'multipart/form-data; boundary=x'],
    [cut, 'multipart/form-data'],
    ['{"word": ', 'application/json'],
  ] as const) {
    const answer = await send(payload, type);
    assert.equal(answer.statusCode, 400, type);
    assert.match(answer.body, /That could not be read/);
  }
  assert.equal((await send('<word/>', 'text/xml')).statusCode, 415);
});

test('many long fields count together, as files do', async () => {
  const field = `--x\r\nContent-Disposition: form-data; name="word"\r\n\r\n${'y'.repeat(300_000)}\r\n`;
  const answer = await server.app.inject({
    method: 'POST',
    url: '/things',
    payload: `${field.repeat(4)}--x--\r\n`,
    headers: {
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '0',
      'transfer-encoding': 'chunked',
    },
  });
  assert.equal(answer.statusCode, 413);
});

test('control characters are dropped from what is typed, line ends are made plain, and one name may come twice', async () => {
  await send('word=a%00b%07c&word=one%0D%0Atwo&__proto__=x&constructor=y', 'application/x-www-form-urlencoded');
  assert.deepEqual(seen, ['abc', 'one\ntwo']);
});
