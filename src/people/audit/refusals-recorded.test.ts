import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { says } from '../../../test/form-on.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { recordAudit } from './audit.ts';
import { searchAudit } from './audit-queries.ts';

let server: TestServer;
let admin: SignedIn;

before(async () => {
  server = await testServer();
  admin = await server.signIn(['administrator'], { name: 'Ada Admin' });
});
after(() => server.close());

/** What the log holds of refusals of one person, newest first. */
const refusedOf = (who: string, what = 'access.refused') => searchAudit(server.db, { who, what }, { limit: 1000 });

test('a page that somebody’s role does not allow is in the log: who, which, why, and nothing they sent', async () => {
  const owner = await server.signIn(['action-owner'], { name: 'Olive Owner' });
  assert.equal((await owner.get('/people?q=secret-words')).status, 403);
  assert.equal((await owner.post('/people/7/edit', { name: 'typed-secretly' })).status, 403);
  const [form, page] = await refusedOf('Olive Owner');
  assert.deepEqual(
    [page, form].map((line) => [line?.subject, line?.personId, line?.after]),
    [
      ['page:GET /people', owner.personId, { reason: 'Their role does not allow it', address: '/people' }],
      [
        'page:POST /people/:id/edit',
        owner.personId,
        { reason: 'Their role does not allow it', address: '/people/7/edit' },
      ],
    ],
  );
  const log = await admin.get('/audit?what=access.refused&who=Olive');
  says(log, /Was refused/);
  says(log, /GET \/people/);
  assert.ok(!/secret-words|typed-secretly/.test(log.text));
  says(await admin.get('/audit?item=page'), /Their role does not allow it/);
});

test('a form that was out of date, or that another site sent, is in the log too', async () => {
  const owner = await server.signIn(['action-owner'], { name: 'Otis Owner' });
  assert.equal((await owner.post('/sign-out', { _csrf: 'guessed' })).status, 403);
  const [line] = await refusedOf('Otis Owner');
  assert.deepEqual(line?.after, { reason: 'The form was out of date, or came from elsewhere', address: '/sign-out' });
});

test('the same refusal is recorded once a minute, and one person’s sixty times an hour', async () => {
  const owner = await server.signIn(['action-owner'], { name: 'Ollie Owner' });
  for (let time = 0; time < 5; time += 1) await owner.get('/people');
  await Promise.all(Array.from({ length: 5 }, () => owner.get('/people')));
  assert.equal((await refusedOf('Ollie Owner')).length, 1);
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const line = { what: 'access.refused', who: 'Ollie Owner', personId: owner.personId, visitor: null };
  await server.db.transaction().execute(async (trx) => {
    // Earlier ones, of other pages: the hour is nearly full.
    for (let n = 0; n < 58; n += 1) await recordAudit(trx, { ...line, subject: `page:GET /${n}`, at: ago(30) });
  });
  await owner.get('/status');
  await owner.get('/outbox');
  const all = await refusedOf('Ollie Owner');
  assert.equal(all.length, 60);
  assert.match(JSON.stringify(all[0]?.after), /Further ones are not recorded in this hour/);
});

test('a try at signing in that is told to wait is in the log, once a minute', async () => {
  const someone = await server.signIn(['board-member'], { name: 'Bea Board' });
  const { email } = await server.db
    .selectFrom('person')
    .select('email')
    .where('id', '=', someone.personId)
    .executeTakeFirstOrThrow();
  const stranger = server.someone('198.51.100.7');
  const statuses: number[] = [];
  for (let time = 0; time < 8; time += 1)
    statuses.push((await stranger.post('/sign-in', { email, password: 'a guess at it' })).status);
  assert.deepEqual(statuses.slice(-3), [429, 429, 429]);
  const lines = await searchAudit(server.db, { what: 'person.sign-in-slowed' }, { limit: 10 });
  assert.deepEqual(
    lines.map((line) => [line.subject, line.after]),
    [[`person:${someone.personId}`, { address: '198.51.100.7' }]],
  );
  says(await admin.get('/audit?what=person.sign-in-slowed'), /Was told to wait before trying to sign in again/);
});
