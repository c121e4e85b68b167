import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect as connectTo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { openLetterBox, type LetterBox } from './letter-box.ts';
import { freePort, productWith, type Product } from './product.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { visitorFor } from './visitor.ts';

// Three processes of the built product on one PostgreSQL, behind a plain reverse proxy.
const name = `several_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
let server: pg.Client;
let database: pg.Client;
let folder: string;
let letterBox: LetterBox;
let proxy: Proxy;
const products: Product[] = [];

async function productAs(role: 'all' | 'web' | 'worker'): Promise<Product> {
  const url = new URL(process.env['TEST_DATABASE_URL'] as string);
  url.pathname = `/${name}`;
  const settings = { LOS_DATA: folder, DATABASE_URL: url.href, LOS_ROLE: role, LOS_SMTP_URL: letterBox.url };
  const product = productWith(settings, await freePort());
  products.push(product);
  await product.start();
  return product;
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'los-several-'));
  letterBox = await openLetterBox();
  server = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await server.connect();
  await server.query(`create database ${name}`);
  const url = new URL(process.env['TEST_DATABASE_URL'] as string);
  url.pathname = `/${name}`;
  // All three at once, on an empty database: migrations and the demo take turns.
  await Promise.all([productAs('all'), productAs('all'), productAs('web')]);
  database = new pg.Client({ connectionString: url.href });
  database.on('error', () => undefined);
  await database.connect();
  proxy = await openProxy(products.map(({ origin }) => origin));
});
after(async () => {
  // Also when not all of them began: what is left running would keep the tests from ending.
  await proxy?.close();
  for (const product of products) await product.kill();
  await database?.end();
  await server.query(`drop database ${name} with (force)`);
  await server.end();
  await letterBox.close();
  await rm(folder, { recursive: true, force: true });
});

test('the demo was loaded once, though three processes began on an empty database', async () => {
  const { rows } = await database.query('select count(*)::int as plans from plan');
  assert.equal(rows[0].plans, 1);
});

test('whoever signed in at one process is known to the others, and a form of one is taken by another', async () => {
  const office = await visitorFor(proxy.origin, 'Tessa Kingswell');
  for (let index = 0; index < 6; index += 1) assert.equal((await office.get('/account')).status, 200);
  for (let index = 0; index < 4; index += 1) {
    const added = await office.send('/posts/new', 'title', { title: `Post ${index} of several processes` });
    assert.equal(added.status, 303);
  }
});

test('what was changed at one process is seen at once at every other', async () => {
  const office = await visitorFor(proxy.origin, 'Tessa Kingswell');
  const origins = products.map(({ origin }) => origin);
  for (const [index, origin] of origins.entries()) {
    const title = `Seen everywhere ${index}`;
    assert.equal((await office.at(origin).send('/posts/new', 'title', { title })).status, 303);
    for (const other of origins) assert.ok((await office.at(other).get('/posts')).text.includes(title), other);
  }
  // The plan is kept in memory by each process.
  const { rows } = await database.query(
    `select id, text from action where valid_to is null and superseded_at is null limit 1`,
  );
  const action = `/actions/${rows[0].id}`;
  for (const origin of origins) assert.ok((await office.at(origin).get(action)).status === 200);
  const title = 'Evidence seen everywhere';
  const given = { 'evidence-kind': 'note', 'evidence-title': title, 'evidence-note': 'It was read.' };
  const date = { 'evidence-relates-day': '2', 'evidence-relates-month': '2', 'evidence-relates-year': '2026' };
  const [first = ''] = origins;
  const added = await office.at(first).send(`/evidence/add/${rows[0].id}`, 'evidence-title', { ...given, ...date });
  assert.equal(added.status, 303);
  for (const origin of origins) assert.ok((await office.at(origin).get(action)).text.includes(title), origin);
});

test('wrong passwords are counted together, whichever process hears them', async () => {
  const statuses: number[] = [];
  for (let index = 0; index < 30; index += 1) {
    const body = new URLSearchParams({ email: 'nobody@example.org', password: `wrong ${index}` });
    const answer = await fetch(`${proxy.origin}/sign-in`, { method: 'POST', body, redirect: 'manual' });
    statuses.push(answer.status);
    await answer.body?.cancel();
    if (answer.status === 429) break;
  }
  const perProcess = statuses.filter((status) => status !== 429).length;
  assert.equal(statuses.at(-1), 429, `never stopped: ${statuses.join(' ')}`);
  assert.ok(perProcess < 30, String(perProcess));
});

test('a job runs once, on one of the processes that do jobs: no letter goes out twice', async () => {
  for (let index = 0; index < 12; index += 1)
    await database.query(
      `insert into mail (to_name, to_email, subject, body) values ('Ann', 'ann@example.org', $1, 'Dear Ann')`,
      [`Letter ${index} of several`],
    );
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.query(text, values) },
    ...{ migrate: false, supervise: false, schedule: false, createSchema: false },
  });
  await boss.start();
  for (let index = 0; index < 3; index += 1) await boss.send('send-mail');
  await boss.stop({ graceful: false, close: false });
  for (let waited = 0; waited < 120_000 && letterBox.came.size < 12; waited += 200)
    await new Promise((resume) => setTimeout(resume, 200));
  await new Promise((resume) => setTimeout(resume, 1000));
  assert.equal(letterBox.came.size, 12);
  assert.deepEqual(
    [...letterBox.came].filter(([, times]) => times !== 1),
    [],
  );
});

test('a process for people does no jobs, and one for jobs has no pages', async () => {
  const web = products[2] as Product;
  const readiness = (await (await fetch(`${web.origin}/readyz`)).json()) as { checks: { jobs: string } };
  assert.equal(readiness.checks.jobs, 'ok');
  const worker = await productAs('worker');
  assert.equal((await fetch(`${worker.origin}/healthz`)).status, 200);
  assert.equal((await fetch(`${worker.origin}/sign-in`)).status, 404);
  assert.equal(await worker.stop(), 0);
});

test('one process that is gone is not missed', async () => {
  const office = await visitorFor(proxy.origin, 'Tessa Kingswell');
  await (products[0] as Product).kill();
  for (let index = 0; index < 6; index += 1) assert.equal((await office.get('/account')).status, 200);
  await (products[0] as Product).start();
});

test('a process that is told to stop answers what it was asked, refuses what comes after, and ends well', async () => {
  const product = products[1] as Product;
  const { hostname, port } = new URL(product.origin);
  const socket = connectTo(Number(port), hostname);
  await once(socket, 'connect');
  const body = 'email=nobody%40example.org&password=wrong';
  const head = `POST /sign-in HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
  // Half of a form is there when the word to stop comes, the rest a moment later.
  socket.write(head + body.slice(0, 10));
  await new Promise((resume) => setTimeout(resume, 300));
  const stopped = product.stop();
  await new Promise((resume) => setTimeout(resume, 500));
  await assert.rejects(fetch(`${product.origin}/healthz`));
  socket.write(body.slice(10));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 (422|429|200)/);
  socket.destroy();
  assert.equal(await stopped, 0);
});
