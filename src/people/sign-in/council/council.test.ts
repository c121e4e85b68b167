import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { testServer, type TestServer } from '../../../../test/server.ts';
import { freePort, startSignInService, type SignInService } from '../../../../test/sign-in-service.ts';
import { readConfig } from '../../../platform/config.ts';
import { sessionCookie } from '../../../platform/web/server.ts';
import { createPerson } from '../../accounts/create-person.ts';
import { peopleRoutes } from '../../people-routes.ts';
import { hashPassword } from '../password.ts';
import { sessionIdOf } from '../session.ts';
import { readAccount } from './claims.ts';
import { fetchFrom } from './provider.ts';

let service: SignInService;
let server: TestServer;
let product: string;
before(async () => {
  const port = await freePort();
  product = `http://127.0.0.1:${port}`;
  const started = await startSignInService(product, { claimsInUserinfo: true });
  service = started;
  server = await testServer({ routes: peopleRoutes, settings: started.settings, now: new Date().toISOString() });
  await server.app.listen({ port, host: '127.0.0.1' });
  await server.db.insertInto('council_group').values({ value: 'readers', role: 'read-only' }).execute();
  await service.setAccount('ann', { name: 'Ann', email: 'ann@example.org', groups: ['readers'] });
});
after(async () => {
  await server?.close();
  await service?.close();
});

/** A browser without pages: keeps the cookies of the product and of the service apart, and follows redirects one by one. */
function agent() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = ({ origin }: URL) => {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const ask = async (url: URL, form?: Record<string, string>) => {
    const jar = jarOf(url);
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get('location');
    return { status: answer.status, text: await answer.text(), next: location ? new URL(location, url) : null };
  };
  /** Goes from the product's button to the service and signs in; answers the address one is sent back to, not yet visited. */
  const begin = async (id: string): Promise<URL> => {
    let { next } = await ask(new URL('/sign-in/council', product));
    for (let n = 0; n < 10 && next; n += 1) {
      if (next.origin === product) return next;
      const answer = await ask(next);
      if (answer.next) next = answer.next;
      else next = (await ask(next, { prompt: 'login', login: id, password: 'any' })).next;
    }
    throw new Error('The service did not send back');
  };
  return {
    ask,
    begin,
    session: () => jarOf(new URL(product)).get(sessionCookie),
    get: (path: string) => ask(new URL(path, product)),
    /** Signs in, all the way. */
    comeIn: async (id: string) => ask(await begin(id)),
  };
}

const isRefused = (answer: { status: number; text: string }) => {
  assert.equal(answer.status, 403);
  assert.match(answer.text, /took too long, was begun in another window, or had been used already/);
};

test('names, addresses and groups told only at the userinfo address are asked for there', async () => {
  const ann = agent();
  const came = await ann.comeIn('ann');
  assert.equal(came.status, 303);
  assert.match((await ann.get('/account')).text, /ann@example\.org[\s\S]*Read only/);
});

test('a return with another state, without a beginning here, or from another service is refused', async () => {
  const ann = agent();
  const forged = await ann.begin('ann');
  forged.searchParams.set('state', 'another');
  isRefused(await ann.ask(forged));
  assert.equal(ann.session(), undefined);

  const victim = agent();
  isRefused(await victim.ask(await agent().begin('ann')));
  assert.equal(victim.session(), undefined, 'nobody is signed in with a return that somebody else began');

  const elsewhere = await ann.begin('ann');
  elsewhere.searchParams.set('iss', 'https://elsewhere.example');
  isRefused(await ann.ask(elsewhere));
});

test('a code serves once, even when the first use was cut short', async () => {
  const ann = agent();
  const back = await ann.begin('ann');
  assert.equal((await ann.ask(back)).status, 303);
  const thief = agent();
  const own = await thief.begin('ann');
  own.searchParams.set('code', back.searchParams.get('code') ?? '');
  isRefused(await thief.ask(own));
  const again = agent();
  const spoilt = await again.begin('ann');
  const code = spoilt.searchParams.get('code') ?? '';
  spoilt.searchParams.set('code', 'no code at all');
  isRefused(await again.ask(spoilt));
  spoilt.searchParams.set('code', code);
  isRefused(await again.ask(spoilt));
});

test('a code past its time, and a sign-in that took longer than ten minutes, are refused', async () => {
  await service.setCodeSeconds(1);
  const slow = agent();
  const stale = await slow.begin('ann');
  await new Promise((go) => setTimeout(go, 1600));
  isRefused(await slow.ask(stale));
  await service.setCodeSeconds(60);
  const late = agent();
  const back = await late.begin('ann');
  const now = server.services.now();
  server.setNow(new Date(now.getTime() + 11 * 60_000).toISOString());
  isRefused(await late.ask(back));
  server.setNow(now.toISOString());
});

test('saying no at the service is told as such', async () => {
  const ann = agent();
  const back = await ann.begin('ann');
  const state = back.searchParams.get('state') ?? '';
  const answer = await ann.get(`/sign-in/council/return?error=access_denied&state=${state}`);
  assert.equal(answer.status, 403);
  assert.match(answer.text, /It did not let you in/);
});

test('the service ends a session from behind, and a browser left there is signed out at its next page', async () => {
  const ann = agent();
  await ann.comeIn('ann');
  const other = agent();
  await other.comeIn('ann');
  assert.equal((await ann.get('/account')).status, 200);
  const asked = await ann.ask(new URL('/session/end', service.issuer));
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
  await ann.ask(new URL('/session/end/confirm', service.issuer), { xsrf, logout: 'yes' });
  for (let n = 0; n < 50 && (await ann.get('/account')).status === 200; n += 1)
    await new Promise((go) => setTimeout(go, 100));
  assert.equal((await ann.get('/account')).status, 303);
  assert.equal((await other.get('/account')).status, 200, 'only that session of the service');
});

test('through the browser, whoever knows a session’s number at the service may end it, and no other', async () => {
  const ann = agent();
  await ann.comeIn('ann');
  const { provider_sid: sid } = await server.db
    .selectFrom('session')
    .select('provider_sid')
    .where('id', '=', sessionIdOf(ann.session() ?? ''))
    .executeTakeFirstOrThrow();
  assert.ok(sid);
  assert.equal((await agent().get('/sign-in/council/front-logout')).status, 400);
  assert.equal(
    (await agent().get(`/sign-in/council/front-logout?sid=${sid}&iss=https://elsewhere.example`)).status,
    400,
  );
  await agent().get('/sign-in/council/front-logout?sid=another');
  assert.equal((await ann.get('/account')).status, 200);
  await agent().get(`/sign-in/council/front-logout?sid=${sid}&iss=${encodeURIComponent(service.issuer)}`);
  assert.equal((await ann.get('/account')).status, 303);
});

test('with passwords turned off only the emergency administrator signs in with one', async () => {
  const { signIn } = server.services.config;
  Object.assign(signIn, { localSignIn: false, breakGlass: 'break.glass@example.org' });
  const dates = { from: '2020-01-01', to: null, oneTimeUntil: null, by: null };
  const passwordHash = await hashPassword('copper lantern tide');
  for (const name of ['break.glass', 'other'])
    await createPerson(server.db, {
      name,
      email: `${name}@example.org`,
      roles: ['administrator'],
      passwordHash,
      ...dates,
    });
  const page = await server.someone().get('/sign-in');
  assert.match(page.text, /Emergency sign-in for an administrator/);
  const form = (email: string) => ({ email, password: 'copper lantern tide' });
  const other = await server.someone().post('/sign-in', form('other@example.org'));
  assert.equal(other.status, 422);
  assert.match(other.text, /People sign in with Eldersham Council here/);
  assert.equal((await server.someone().post('/sign-in', form('break.glass@example.org'))).status, 303);
  Object.assign(signIn, { breakGlass: undefined });
  assert.ok(!(await server.someone().get('/sign-in')).text.includes('name="password"'));
  Object.assign(signIn, { localSignIn: true });
});

/** A service that signs what it is told to: for messages no honest service would send. */
async function forger() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const stranger = (await generateKeyPair('RS256')).privateKey;
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] };
  let issuer = '';
  const asked: string[] = [];
  const http = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/moved') return void response.writeHead(302, { location: 'http://127.0.0.1:1/inside' }).end();
    const body = request.url?.startsWith('/.well-known')
      ? {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
        }
      : keys;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await new Promise((go) => http.once('listening', go));
  issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { issuer, privateKey, stranger, asked, close: () => new Promise((go) => http.close(go)) };
}

test('a message that sessions are over counts only when the service signed it for us, just now, about that, and once', async () => {
  const forged = await forger();
  const other = await testServer({
    routes: peopleRoutes,
    now: new Date().toISOString(),
    settings: {
      LOS_URL: 'http://127.0.0.1:9',
      LOS_OIDC_ISSUER: forged.issuer,
      LOS_OIDC_CLIENT_ID: 'line-of-sight',
      LOS_OIDC_NAME: 'the forger',
    },
  });
  const made = await createPerson(other.db, {
    ...{ name: 'Ann', email: 'ann@example.org', roles: ['read-only'], from: '2020-01-01', to: null },
    ...{ passwordHash: null, oneTimeUntil: null, by: null },
  });
  assert.ok(made.ok);
  await other.db
    .insertInto('person_identity')
    .values({ issuer: forged.issuer, subject: 'ann', person_id: made.id })
    .execute();
  const now = other.services.now();
  const open = async () => {
    const id = `session-${Math.random()}`;
    const times = { created_at: now, seen_at: now, ends_at: new Date(now.getTime() + 3_600_000) };
    await other.db
      .insertInto('session')
      .values({ id, person_id: made.id, csrf: 'x', kind: 'council', provider_sid: id, id_token: 'x', ...times })
      .execute();
    return id;
  };
  const isOpen = async (id: string) => {
    const row = await other.db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (row.revoked_at) assert.equal(row.id_token, null, 'what ends it there is forgotten with it');
    return row.revoked_at === null;
  };
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  let number = 0;
  const message = (
    claims: Record<string, unknown>,
    change: (jwt: SignJWT) => SignJWT = (jwt) => jwt,
    key = forged.privateKey,
  ) =>
    change(
      new SignJWT({ events, jti: `message-${(number += 1)}`, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k', typ: 'logout+jwt' })
        .setIssuer(forged.issuer)
        .setAudience('line-of-sight')
        .setIssuedAt(),
    ).sign(key);
  const send = async (token: string) =>
    (await other.someone().post('/sign-in/council/logout', { logout_token: token })).status;

  const sid = await open();
  const seconds = Math.floor(Date.now() / 1000);
  const bad: Record<string, string> = {
    'no message': '',
    'no signature': `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ iss: forged.issuer, aud: 'line-of-sight', iat: seconds, jti: 'x', sid, events })).toString('base64url')}.`,
    'another’s signature': await message({ sid }, undefined, forged.stranger),
    'another issuer': await message({ sid }, (jwt) => jwt.setIssuer('https://elsewhere.example')),
    'another product': await message({ sid }, (jwt) => jwt.setAudience('something-else')),
    'an old message': await message({ sid }, (jwt) => jwt.setIssuedAt(seconds - 600)),
    'about something else': await message({ sid, events: { 'http://example.org/other': {} } }),
    'a token of a sign-in': await message({ sid, nonce: 'n' }),
    'without a number': await message({ sid, jti: undefined }),
    'about nobody': await message({}),
  };
  for (const [what, token] of Object.entries(bad)) assert.equal(await send(token), 400, what);
  assert.equal(await isOpen(sid), true);

  const second = await open();
  const good = await message({ sid });
  assert.equal(await send(good), 200);
  assert.equal(await isOpen(sid), false);
  assert.equal(await isOpen(second), true);
  assert.equal(await send(good), 400, 'a message is taken once');
  const all = await message({ sub: 'ann' });
  assert.equal(await send(all), 200);
  assert.equal(await isOpen(second), false, 'all sessions of the account');
  await other.close();

  const only = { origins: [forged.issuer] };
  await assert.rejects(fetchFrom(only, 'http://169.254.169.254/latest/meta-data', {}), /not among LOS_OIDC_ISSUER/);
  const moved = await fetchFrom(only, `${forged.issuer}/moved`, {});
  assert.equal(moved.status, 302, 'and is not followed');
  await forged.close();
});

test('a service that cannot be reached is said to be so', async () => {
  const other = await testServer({
    routes: peopleRoutes,
    settings: { LOS_URL: product, LOS_OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`, LOS_OIDC_CLIENT_ID: 'x' },
  });
  other.services.log = () => undefined;
  const answer = await other.someone().get('/sign-in/council');
  assert.equal(answer.status, 502);
  assert.match(answer.text, /It cannot be reached at the moment/);
  await other.close();
});

test('what Entra ID says is understood: no checked address, object numbers for groups, and too many of them', () => {
  const entra = {
    sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
    name: 'Ann Featherstone',
    preferred_username: 'Ann.Featherstone@eldersham.gov.uk',
    groups: ['5f1c0c3e-8c1e-4a55-9a3e-2b1f0f6d7a10'],
    sid: '00aa',
  };
  assert.deepEqual(readAccount(entra, 'groups'), {
    subject: entra.sub,
    name: 'Ann Featherstone',
    email: 'ann.featherstone@eldersham.gov.uk',
    emailChecked: false,
    groups: entra.groups,
    sid: '00aa',
  });
  const more = { ...entra, groups: undefined, _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } };
  assert.match(String(readAccount(more, 'groups')), /so many groups/);
  assert.match(String(readAccount({ sub: 'x', name: 'Ann' }, 'groups')), /email address/);
  const odd = readAccount(
    { sub: 'x', email: 'a@b.example', email_verified: true, groups: ['a', 7, null, 'a', ''] },
    'groups',
  );
  assert.ok(typeof odd !== 'string');
  assert.deepEqual([odd.groups, odd.emailChecked, odd.name], [['a'], true, 'a@b.example']);
});

test('settings that cannot work together are refused with what is wrong', () => {
  const read = (more: Record<string, string>) => () => readConfig(more);
  const issuer = 'https://login.example/tenant';
  assert.throws(read({ LOS_OIDC_ISSUER: 'http://login.example' }), /LOS_OIDC_ISSUER: must begin with https/);
  assert.throws(read({ LOS_OIDC_ISSUER: issuer }), /LOS_OIDC_CLIENT_ID: is needed[\s\S]*LOS_URL: is needed/);
  assert.throws(read({ LOS_LOCAL_SIGN_IN: 'off' }), /nobody could sign in/);
  assert.throws(read({ LOS_OIDC_CLIENT_SECRET_FILE: '/nowhere/at/all' }), /the file cannot be read/);
  const good = readConfig({
    LOS_OIDC_ISSUER: issuer,
    LOS_OIDC_CLIENT_ID: 'x',
    LOS_URL: 'https://us.example',
    LOS_OIDC_ALSO: 'https://keys.login.example',
  });
  assert.deepEqual(good.signIn.oidc?.origins, ['https://login.example', 'https://keys.login.example']);
});
