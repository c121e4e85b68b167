import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/people-routes.ts';
import { logger } from '../logger.ts';

test('whoever watches it is told that it lives and is ready, without signing in', async () => {
  const server = await testServer({ routes: peopleRoutes });
  const someone = server.someone();
  assert.deepEqual(JSON.parse((await someone.get('/healthz')).text), { status: 'ok' });
  const ready = await someone.get('/readyz');
  assert.equal(ready.status, 200);
  assert.deepEqual(JSON.parse(ready.text), {
    status: 'ready',
    checks: { process: 'ok', database: 'ok', migrations: 'ok', jobs: 'ok' },
  });
  await server.close();
});

test('a process whose database is gone lives, and is not ready', async () => {
  const server = await testServer({ routes: peopleRoutes });
  const someone = server.someone();
  assert.equal((await someone.get('/readyz')).status, 200);
  await server.db.destroy();
  assert.equal((await someone.get('/healthz')).status, 200);
  const ready = await someone.get('/readyz');
  assert.equal(ready.status, 503);
  assert.equal((JSON.parse(ready.text) as { checks: Record<string, string> }).checks['database'], 'does not answer');
  await server.app.close();
});

test('figures are counted by the pattern of a route, and given to the machine itself or for the token alone', async () => {
  const server = await testServer({ routes: peopleRoutes });
  await server.someone().get('/people/17?name=Ada');
  const near = server.someone('127.0.0.1');
  const { text, headers } = await near.get('/metrics');
  assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
  assert.match(text, /los_http_request_seconds_count\{method="GET",route="\/people\/:id",status="303"\} \d+/);
  assert.match(text, /\nlos_mail_waiting|process_cpu_seconds_total/);
  assert.doesNotMatch(text, /Ada|people\/17/);
  const far = await server.someone('192.0.2.7').get('/metrics');
  assert.deepEqual([far.status, /LOS_METRICS_TOKEN/.test(far.text)], [403, true]);
  const proxied = await server.app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } });
  assert.equal(proxied.statusCode, 403);
  const { operations } = server.services.config;
  operations.metricsToken = 'a-long-enough-token';
  assert.equal((await near.get('/metrics')).status, 401);
  const authorization = 'Bearer a-long-enough-token';
  const given = await server.app.inject({
    url: '/metrics',
    headers: { authorization, 'x-forwarded-for': '192.0.2.7' },
  });
  assert.equal(given.statusCode, 200);
  await server.close();
});

test('a line of the log is JSON, and holds nothing of what somebody typed though the database complains of it', () => {
  const lines: string[] = [];
  const log = logger(
    'info',
    () => new Date('2026-11-20T10:00:00Z'),
    (text) => lines.push(text),
  );
  const complaint = Object.assign(new Error('invalid input syntax for type integer: "Ada Lovelace"'), {
    severity: 'ERROR',
    code: '22P02',
    detail: 'Key (email)=(ada@example.org) already exists.',
  });
  log('error', 'GET /people/:id failed', complaint);
  log('debug', 'not shown');
  assert.equal(lines.length, 1);
  assert.equal((JSON.parse(lines[0] as string) as { code: string }).code, '22P02');
  assert.doesNotMatch(lines.join(''), /Ada|ada@/);
});
