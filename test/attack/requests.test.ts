/** Requests no browser of ours would send: other people's numbers, other methods, broken bodies. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import type { AddressInfo } from 'node:net';
import { allRoutes } from '../../src/rooms.ts';
import { roles, type Role } from '../../src/people/index.ts';
import { testServer, type SignedIn, type TestServer } from '../server.ts';
import { samplePlan } from '../sample-plan.ts';
import { strangeIds } from './hostile.ts';

let server: TestServer;
let attacker: SignedIn;
let port: number;
let token: string;
const complaints: string[] = [];

before(async () => {
  server = await testServer();
  await samplePlan(server.db);
  attacker = await server.signIn(Object.keys(roles) as Role[], { name: 'Alex Attacker' });
  token = /name="_csrf" value="([^"]+)"/.exec((await attacker.get('/account')).text)?.[1] ?? '';
  assert.ok(token);
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  port = (server.app.server.address() as AddressInfo).port;
  server.services.log = (level, message, detail) => {
    if (level === 'error')
      complaints.push(`${message}: ${detail instanceof Error ? detail.message.slice(0, 200) : ''}`);
  };
});
after(() => server?.close());

const paths = (id: string) => allRoutes.map((route) => ({ ...route, at: route.path.replace(/:\w+/g, id) }));

test('a number that is none, is nobody’s or is too large leads to a page that says so', async () => {
  const faults: string[] = [];
  for (const id of strangeIds) {
    for (const { method, path, at } of paths(id)) {
      if (!path.includes(':') || at === '/sign-out') continue;
      const answer = method === 'GET' ? await attacker.get(at) : await attacker.post(at, {});
      if (answer.status >= 500) faults.push(`${answer.status} ${method} ${at}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('no address answers to a method it does not have', async () => {
  const faults: string[] = [];
  for (const { path, at } of paths('1')) {
    const own = new Set(allRoutes.filter((route) => route.path === path).map(({ method }) => method));
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', ...(own.has('POST') ? [] : ['POST'])] as const) {
      const { statusCode } = await server.app.inject({
        method: method as 'PUT',
        url: at,
        headers: { cookie: attacker.cookie() },
      });
      if (statusCode < 400 || statusCode >= 500) faults.push(`${statusCode} ${method} ${at}`);
    }
  }
  assert.deepEqual(faults, []);
});

const broken: { name: string; headers: Record<string, string>; body: string }[] = [
  { name: 'a form of JSON', headers: { 'content-type': 'application/json' }, body: '{"__proto__":{"admin":true},"a":' },
  {
    name: 'JSON that is sound',
    headers: { 'content-type': 'application/json' },
    body: '{"constructor":{"prototype":{"x":1}}}',
  },
  { name: 'text', headers: { 'content-type': 'text/plain' }, body: 'hello' },
  {
    name: 'XML',
    headers: { 'content-type': 'application/xml' },
    body: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  },
  { name: 'no kind', headers: {}, body: 'a=b' },
  {
    name: 'a form cut short',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\nTOKEN\r\n--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
  },
  { name: 'a form with no boundary', headers: { 'content-type': 'multipart/form-data' }, body: '--x--' },
  {
    name: 'a part with no name',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\nTOKEN\r\n--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--\r\n',
  },
  {
    name: 'a file called by a path',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\nTOKEN\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="../../etc/passwd\u0000.csv"\r\n\r\nb\r\n--x--\r\n',
  },
  {
    name: 'bad escapes',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '_csrf=TOKEN&%ZZ=%&a=%E0%A4%A&=&&&=%00',
  },
  {
    name: 'two thousand fields',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `_csrf=TOKEN&${Array.from({ length: 2000 }, (_, i) => `f${i}=1`).join('&')}`,
  },
  {
    name: 'names that go deep',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `_csrf=TOKEN&a${'[b]'.repeat(500)}=1&__proto__[x]=1&constructor[prototype][y]=1`,
  },
  {
    name: 'another character set',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-7' },
    body: '_csrf=TOKEN&+ADw-script+AD4-=1',
  },
  {
    name: 'far too much',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `a=${'x'.repeat(1_200_000)}`,
  },
];

for (const { name, headers, body } of broken)
  test(`no form breaks over ${name}`, async () => {
    const faults: string[] = [];
    for (const { method, at } of paths('1')) {
      if (method !== 'POST' || at === '/sign-out') continue;
      const answer = await server.app.inject({
        method: 'POST',
        url: at,
        // With the token of the person's own forms, so that it is read and not only turned away.
        payload: body.replaceAll('TOKEN', token),
        headers: { ...headers, cookie: attacker.cookie() },
      });
      if (answer.statusCode >= 500) faults.push(`${answer.statusCode} POST ${at}`);
    }
    assert.deepEqual(faults, []);
    assert.equal(({} as Record<string, unknown>)['x'], undefined, 'the prototype of every object was changed');
  });

/** What a server answers to bytes, until it closes or two seconds are over. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const end = () => (socket.destroy(), resolve(answer));
    socket
      .setTimeout(2000, end)
      .on('data', (chunk) => (answer += chunk))
      .on('close', end)
      .on('error', end);
  });
}

test('a request whose end is told in two ways, or whose headers are too many, is refused', async () => {
  const host = 'Host: x\r\n';
  assert.match(
    await raw(`POST /sign-in HTTP/1.1\r\n${host}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    /^HTTP\/1\.1 4/,
  );
  assert.match(
    await raw(`POST /sign-in HTTP/1.1\r\n${host}Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde`),
    /^HTTP\/1\.1 400/,
  );
  assert.match(await raw(`GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(40_000)}\r\n\r\n`), /^HTTP\/1\.1 431/);
  assert.match(await raw(`TRACE / HTTP/1.1\r\n${host}\r\n`), /^HTTP\/1\.1 4/);
  assert.match(await raw('\u0016\u0003\u0001 not http at all\r\n\r\n'), /^HTTP\/1\.1 400/);
});

test('addresses of no file of ours give none', async () => {
  const wanted = [
    '/.git/config',
    '/.env',
    '/package.json',
    '/assets/',
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/..%2f..%2fetc/passwd',
    '//evil.example/%2e%2e',
    '/src/main.ts',
    '/dist/main.js.map',
  ];
  for (const path of wanted) {
    const { statusCode, body } = await server.app.inject({
      method: 'GET',
      url: path,
      headers: { cookie: attacker.cookie() },
    });
    assert.ok(statusCode >= 400 || statusCode === 303, `${statusCode} ${path}`);
    assert.ok(!/"line-of-sight"|root:/.test(body), path);
  }
});

test('nothing failed inside', () => {
  assert.deepEqual([...new Set(complaints)], []);
});
