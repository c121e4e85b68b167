/** What every answer tells the browser, pages or not, good or bad. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allRoutes } from '../../src/rooms.ts';
import { roles, type Role } from '../../src/people/index.ts';
import { samplePlan } from '../sample-plan.ts';
import { crawl } from '../crawl.ts';
import { testServer, type Answer, type SignedIn, type TestServer } from '../server.ts';
import { inlineCode } from './hostile.ts';

let server: TestServer;
let person: SignedIn;
let answers: { path: string; answer: Answer }[];

before(async () => {
  server = await testServer({ settings: { LOS_URL: 'https://sight.larkfield.example' } });
  await samplePlan(server.db);
  person = await server.signIn(Object.keys(roles) as Role[], { name: 'Ann Everywhere' });
  const found = await crawl(person, allRoutes, ['/plan', '/sign-in', '/public', '/people', '/calendar']);
  const strange = [
    '/nowhere',
    '/plan/%ff',
    '/assets/none.css',
    '/healthz',
    '/readyz',
    '/metrics',
    '/.well-known/security.txt',
  ];
  const paths = [...new Set([...found.map(({ path }) => path), ...strange])];
  answers = [];
  for (const path of paths) answers.push({ path, answer: await person.get(path) });
  answers.push({
    path: 'POST /sign-in',
    answer: await server.someone().post('/sign-in', { email: 'a', password: 'b' }),
  });
  answers.push({ path: 'POST /posts', answer: await server.someone().post('/posts/new', {}) });
  const known = { email: 'ann.everywhere@example.org', password: 'copper lantern tide' };
  answers.push({ path: 'POST /sign-in, known', answer: await server.someone().post('/sign-in', known) });
  answers.push({ path: 'POST /authority', answer: await person.post('/authority', { name: 'Larkfield Council' }) });
});
after(() => server?.close());

/** The answers that lack a header, or say something else in it. */
const without = (name: string, says: RegExp) =>
  answers.filter(({ answer }) => !says.test(String(answer.headers[name] ?? ''))).map(({ path }) => path);

test('every answer carries a strict content security policy', () => {
  assert.ok(answers.length > 60, `only ${answers.length} answers were seen`);
  assert.deepEqual(
    without('content-security-policy', /default-src 'none'.*base-uri 'none'; frame-ancestors 'none'/),
    [],
  );
  const loose = answers.filter(({ answer }) =>
    /unsafe-|\*|https?:(?!\/\/)/.test(String(answer.headers['content-security-policy'])),
  );
  assert.deepEqual(
    loose.map(({ path }) => path),
    [],
  );
});

test('no page needs what the policy forbids', () => {
  const faults = answers.flatMap(({ path, answer }) =>
    String(answer.headers['content-type']).startsWith('text/html') && !answer.headers['content-disposition']
      ? inlineCode(answer.text).map((what) => `${what} on ${path}`)
      : [],
  );
  assert.deepEqual(faults, []);
});

test('every answer is for this site alone, is what it says it is, and is kept nowhere', () => {
  assert.deepEqual(without('x-content-type-options', /^nosniff$/), []);
  assert.deepEqual(without('referrer-policy', /^same-origin$/), []);
  assert.deepEqual(without('cross-origin-opener-policy', /^same-origin$/), []);
  assert.deepEqual(without('cross-origin-resource-policy', /^same-origin$/), []);
  assert.deepEqual(without('cache-control', /no-store|^private, no-cache|immutable/), []);
  assert.deepEqual(
    answers.filter(({ answer }) => answer.headers['access-control-allow-origin']).map(({ path }) => path),
    [],
  );
  const unsaid = answers.filter(
    ({ answer }) =>
      answer.text && !/charset=utf-8|^(image|font|application)\//.test(String(answer.headers['content-type'])),
  );
  assert.deepEqual(
    unsaid.map(({ path, answer }) => `${path} ${answer.headers['content-type']}`),
    [],
  );
});

test('where people reach it by https, browsers are told to use nothing else', () => {
  assert.deepEqual(without('strict-transport-security', /^max-age=63072000; includeSubDomains$/), []);
});

test('every cookie is for this host over https alone, hidden from scripts, and not sent along by other sites', () => {
  const set = answers.flatMap(({ answer }) => [answer.headers['set-cookie'] ?? []].flat().map(String));
  assert.ok(set.length >= 3, 'too few cookies were seen');
  for (const one of set) assert.match(one, /^__Host-los-[a-z]+=[^;]*;.*HttpOnly.*Secure.*SameSite=(Lax|Strict)/i);
});

test('nothing says what the server is made with', () => {
  const telling = answers.filter(({ answer }) => answer.headers['server'] || answer.headers['x-powered-by']);
  assert.deepEqual(
    telling.map(({ path }) => path),
    [],
  );
});
