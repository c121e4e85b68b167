/** The vital signs at a private address, for Excel and Power BI. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadCareLeavers } from '../../../test/care-leavers-return.ts';
import { wordsOf } from '../../../test/plan-server.ts';
import { testServer, type SignedIn, type TestServer } from '../../../test/server.ts';
import { readCsv } from '../../platform/documents/index.ts';

let server: TestServer;
let reader: SignedIn;

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  reader = await server.signIn(['board-member']);
  await loadCareLeavers(server.services, '2025-03-31', 48, 80);
  await loadCareLeavers(server.services, '2025-04-30', 77, 80);
});
after(() => server.close());

async function makeAddress(who = reader): Promise<string> {
  await who.get('/vital-signs/feeds');
  const { status, text } = await who.post('/vital-signs/feeds', { name: 'Power BI' });
  assert.equal(status, 200, wordsOf(text));
  const address = /value="http[^"]*?(\/vital-signs\/feeds\/[\w-]+\.csv)"/.exec(text)?.[1];
  assert.ok(address);
  return address;
}

test('whoever has the address reads every reading as one tidy table, without signing in', async () => {
  const answer = await server.someone().get(await makeAddress());
  assert.equal(answer.status, 200);
  assert.match(String(answer.headers['content-type']), /^text\/csv; charset=utf-8/);
  const { columns, rows } = readCsv(answer.text);
  const at = (name: string) => columns.indexOf(name);
  const own = rows.filter((row) => row[at('indicator_id')] === 'cl_suitable' && row[at('breakdown')] === 'all');
  assert.deepEqual(
    own.map((row) =>
      ['as_at', 'numerator', 'denominator', 'value', 'kept_back'].map((name) => String(row[at(name)] ?? '')),
    ),
    [
      ['2025-03-31', '48', '80', '60', 'no'],
      ['2025-04-30', 'c', '80', '', 'yes'],
    ],
  );
  assert.ok(rows.every((row) => row.length === columns.length));
});

test('a revoked address, one of a person who may see nothing any more, and a wrong one open nothing', async () => {
  const stranger = server.someone();
  const address = await makeAddress();
  const page = await reader.get('/vital-signs/feeds');
  const revoke = /action="(\/vital-signs\/feeds\/\d+\/revoke)"/.exec(page.text)?.[1] ?? '';
  const other = await server.signIn(['programme-office']);
  assert.equal((await other.post(revoke)).status, 404);
  assert.equal((await reader.post(revoke)).status, 303);
  assert.equal((await stranger.get(address)).status, 404);
  const theirs = await makeAddress(other);
  assert.equal((await stranger.get(theirs)).status, 200);
  await server.db.updateTable('person').set({ deactivated_at: new Date() }).where('id', '=', other.personId).execute();
  assert.equal((await stranger.get(theirs)).status, 404);
  for (const wrong of ['short', 'a'.repeat(43)])
    assert.equal((await stranger.get(`/vital-signs/feeds/${wrong}.csv`)).status, 404);
});

test('only a hash of an address is kept, and one without a name is not made', async () => {
  const token = /feeds\/([\w-]+)\.csv/.exec(await makeAddress())![1]!;
  const rows = await server.db.selectFrom('indicator_feed').selectAll().execute();
  assert.ok(rows.every((row) => !JSON.stringify(row).includes(token)));
  await reader.get('/vital-signs/feeds');
  assert.equal((await reader.post('/vital-signs/feeds', { name: '' })).status, 422);
});

test('a reviewer makes no address', async () => {
  const reviewer = await server.signIn(['reviewer']);
  assert.equal((await reviewer.get('/vital-signs/feeds')).status, 403);
});
