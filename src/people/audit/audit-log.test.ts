import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import papaparse from 'papaparse';
import { testServer, type TestServer } from '../../../test/server.ts';
import { signInAs } from '../../../test/sign-in-as.ts';
import { peopleRoutes } from '../people-routes.ts';
import { auditOf, recordAudit } from './audit.ts';
import { checkAudit } from './check-audit.ts';
import { child as pseudonym } from '../../../test/pseudonyms.ts';

let server: TestServer;
let office: Awaited<ReturnType<typeof signInAs>>;
before(async () => {
  server = await testServer({ routes: peopleRoutes });
  office = await signInAs(server, 'Ola Office', 'programme-office');
  const record = (n: number, at: string, who: string) =>
    recordAudit(server.db, {
      what: 'action.rate',
      subject: `action:${n}`,
      before: { rating: 'Green' },
      after: { rating: '=HYPERLINK("http://evil.example")' },
      visitor: null,
      who,
      at: new Date(at),
    });
  for (let n = 1; n <= 60; n += 1) await record(n, '2025-03-01T12:00:00Z', 'Sam Sample');
  await record(12, '2025-03-30T22:59:00Z', 'Kim Keeper');
  await record(12, '2025-03-30T23:01:00Z', 'Kim Keeper');
});
after(() => server.close());

const found = async (query: string) => /([\d,]+) changes?\b/.exec((await office.get(`/audit?${query}`)).text)?.[1];

test('changes are found by person, item, kind of item and day', async () => {
  assert.equal(await found('who=keeper'), '2');
  assert.equal(await found('item=action+12'), '3');
  assert.equal(await found('item=action%3A1'), '1');
  assert.equal(await found('item=action&who=sam'), '60');
  assert.equal(await found('what=person.sign-in'), '1');
  assert.equal(await found('who=%25'), '0');
});

test('what was done about a child is found by the child’s identifier', async () => {
  const line = { what: 'children.look-child', subject: 'return:1', visitor: null, who: 'Kim Looker' };
  await recordAudit(server.db, { ...line, after: { child: pseudonym('K100'), because: 'Strategy meeting' } });
  await recordAudit(server.db, { ...line, after: { child: pseudonym('K1000'), because: 'Strategy meeting' } });
  assert.equal(await found('child=K100'), '1');
  assert.equal(await found('child=+K1000+'), '1');
  assert.equal(await found('child=K1'), '0');
  assert.equal(await found('child=K100&who=sam'), '0');
});

test('the page says whether the log is whole and where it ends, and warns when it is not', async () => {
  assert.match((await office.get('/audit')).text, /It has not been gone through yet/);
  const { seq, hash } = await checkAudit(server.services);
  const { text } = await office.get('/audit');
  assert.match(text, /each as it was recorded/);
  assert.ok(text.includes(`${seq}:${hash}`));
  await server.asOwner(async (db) => {
    await sql`alter table audit disable trigger audit_is_append_only`.execute(db);
    await sql`update audit set who = 'Nobody' where id = 3`.execute(db);
    await checkAudit(server.services);
    await sql`update audit set who = 'Sam Sample' where id = 3`.execute(db);
    await sql`alter table audit enable trigger audit_is_append_only`.execute(db);
  });
  assert.match((await office.get('/audit')).text, /The log is not whole\. Line 3 \(link 3\) was changed/);
});

test('a day in the log is a day in London, also when the clocks go forward', async () => {
  assert.equal(await found('who=keeper&from=2025-03-30&to=2025-03-30'), '1');
  assert.equal(await found('who=keeper&from=2025-03-31&to=2025-03-31'), '1');
});

test('a day that is none is said to be wrong', async () => {
  const { status, text } = await office.get('/audit?from=yesterday');
  assert.equal(status, 422);
  assert.match(text, /Enter a date as year, month and day/);
});

test('a long log has pages, which keep the search', async () => {
  const first = await office.get('/audit?item=action&who=sam');
  assert.match(first.text, /\/audit\?who=sam&amp;item=action&amp;page=2/);
  const second = await office.get('/audit?item=action&who=sam&page=2');
  assert.match(second.text, /Action 10\b/);
  assert.ok(!second.text.includes('Action 11<'));
});

test('a person’s page is linked for those who may open it, and named for the others', async () => {
  const admin = await signInAs(server, 'Ada Admin', 'administrator');
  const link = /href="\/people\/\d+"/;
  assert.match((await admin.get('/audit?item=person')).text, link);
  const seen = await office.get('/audit?item=person');
  assert.match(seen.text, /Person: Ada Admin/);
  assert.doesNotMatch(seen.text, link);
});

test('old values are struck through beside new ones', async () => {
  const { text } = await office.get('/audit?who=keeper');
  assert.match(text, /<del[^>]*>.*?Green<\/del>/);
});

test('people and posts are called by name', async () => {
  assert.match((await office.get('/audit?what=person.sign-in')).text, /Person: Ola Office/);
});

test('the log downloads whole, with formulas as plain text, and that is recorded', async () => {
  const { status, text, headers } = await office.get('/audit.csv?item=action');
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /text\/csv/);
  const { data, errors } = papaparse.parse<string[]>(text.trim());
  assert.deepEqual(errors, []);
  assert.equal(data.length, 63);
  const [head = [], ...lines] = data;
  const cell = (line: string[], name: string) => line[head.indexOf(name)] ?? '';
  for (const line of lines) {
    assert.equal(cell(line, 'Is as it was recorded'), 'yes');
    // As whoever was given the file would go through it, with nothing else.
    const place = Buffer.alloc(8);
    place.writeBigInt64BE(BigInt(cell(line, 'Link')));
    const said = createHash('sha256').update(cell(line, 'As recorded')).digest();
    const hash = createHash('sha256')
      .update(Buffer.from(cell(line, 'Hash before'), 'hex'))
      .update(place)
      .update(said);
    assert.equal(hash.digest('hex'), cell(line, 'Hash'));
  }
  assert.ok(data.flat().every((cell) => !/^[=+@-]/.test(cell)));
  const [entry] = await auditOf(server.db, 'audit');
  assert.equal(entry?.what, 'audit.download');
  assert.deepEqual(entry?.after, { item: 'action' });
});

test('those who may not read the log see neither page nor file', async () => {
  const owner = await signInAs(server, 'Una Owner', 'action-owner');
  assert.equal((await owner.get('/audit')).status, 403);
  assert.equal((await owner.get('/audit.csv')).status, 403);
});
