import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import papaparse from 'papaparse';
import { testServer, type TestServer } from '../../../test/server.ts';
import { signInAs } from '../../../test/sign-in-as.ts';
import { peopleRoutes } from '../people-routes.ts';
import { auditOf, recordAudit } from './audit.ts';

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
