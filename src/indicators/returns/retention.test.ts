/** Retention: what is taken away is gone, what was made of it stays, and it is written down. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { annexARows, csvOfList, makeCouncil, usualStory, writeLists } from '../../../demo/children/index.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { retentionJob } from './retention.ts';
import { forgetCommand } from './forget-command.ts';
import { loadCommand } from './return-commands.ts';

let server: TestServer;
let folder: string;
const days = ['2025-01-31', '2025-02-28', '2025-03-31'];
const said: string[] = [];
const out = {
  print: (line: string) => void said.push(line),
  complain: (line: string) => void said.push(line),
  readInput: async () => '',
};

before(async () => {
  server = await testServer({ today: '2025-05-08' });
  folder = await mkdtemp(join(tmpdir(), 'los-retention-'));
  const council = makeCouncil({
    seed: 'kept',
    contactsAMonth: 15,
    from: '2025-01-31',
    to: '2025-03-31',
    story: usualStory,
  });
  for (const asAt of days) {
    const at = await mkdtemp(join(folder, `${asAt}-`));
    for (const list of writeLists(annexARows(council, asAt)))
      await writeFile(join(at, `list_${list.list}.csv`), csvOfList(list));
    assert.equal(await loadCommand.run([at, '--as-at', asAt], server.services, out), 0, said.join('\n'));
  }
});
after(async () => {
  await rm(folder, { recursive: true, force: true });
  await server.close();
});

/** How many rows of a table there are of returns before a day. */
async function count(table: string, beforeDay: string): Promise<number> {
  const { rows } = await server.asOwner((db) =>
    sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)} one
      join return_snapshot s on s.id = one.snapshot_id where s.as_at < ${beforeDay}`.execute(db),
  );
  return rows[0]?.count ?? -1;
}
const filesOnDisk = async () =>
  (await readdir(join(server.services.config.dataFolder, 'files'), { recursive: true })).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  ).length;

test('the rows, problems, items and files of old returns are gone, their figures stay, and newer returns are untouched', async () => {
  const day = '2025-03-01';
  const tables = ['child_row', 'return_file', 'indicator_item'];
  for (const table of tables) assert.ok((await count(table, day)) > 0, table);
  const kept = { results: await count('indicator_result', day), lists: await count('return_list', day) };
  const newer = (await count('child_row', '2026-01-01')) - (await count('child_row', day));
  const disk = await filesOnDisk();
  assert.equal(await forgetCommand.run(['--before', day], server.services, out), 0);
  assert.match(said.at(-1) ?? '', /Removed from 2 returns: \d+ rows/);
  for (const table of [...tables, 'return_problem']) assert.equal(await count(table, day), 0, table);
  assert.deepEqual({ results: await count('indicator_result', day), lists: await count('return_list', day) }, kept);
  assert.equal((await count('child_row', '2026-01-01')) - (await count('child_row', day)), newer);
  assert.ok((await filesOnDisk()) < disk);
  const removed = await server.db
    .selectFrom('return_snapshot')
    .select(['rows_removed_at as at', 'sketch'])
    .where('as_at', '<', day)
    .execute();
  assert.ok(removed.every(({ at, sketch }) => at !== null && sketch === null));
  const log = await server.db.selectFrom('return_forgotten').selectAll().execute();
  assert.equal(log.length, 1);
  assert.equal(log[0]?.snapshots, 2);
  assert.deepEqual(log[0]?.left_on_disk, []);
  assert.equal(await forgetCommand.run(['--before', day], server.services, out), 0);
  assert.match(said.at(-1) ?? '', /No return/);
});

test('an administrator sets how long rows are kept, the night removes them, and the page says what was removed', async () => {
  const administrator = await server.signIn(['administrator']);
  await administrator.get('/returns/retention');
  assert.equal((await administrator.post('/returns/retention', { months: 'ten' })).status, 422);
  assert.equal((await administrator.post('/returns/retention', { months: '12' })).status, 303);
  await retentionJob.run(server.services);
  assert.ok((await count('child_row', '2026-01-01')) > 0, 'nothing is twelve months old');
  await administrator.post('/returns/retention', { months: '1' });
  await retentionJob.run(server.services);
  assert.equal(await count('child_row', '2026-01-01'), 0);
  const shown = await administrator.get('/returns/retention');
  assert.match(shown.text, /Retention/);
  assert.match(shown.text, /Command line/);
});

test('removing by hand needs the box ticked, and only an administrator may', async () => {
  const administrator = await server.signIn(['administrator']);
  await administrator.get('/returns/retention');
  const day = { 'before-day': '1', 'before-month': '4', 'before-year': '2025' };
  assert.match((await administrator.post('/returns/forget', day)).text, /cannot be brought back/);
  assert.equal((await administrator.post('/returns/forget', { ...day, sure: 'yes' })).status, 303);
  const analyst = await server.signIn(['performance-analyst']);
  assert.equal((await analyst.get('/returns/retention')).status, 403);
});
