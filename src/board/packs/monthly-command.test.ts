import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { loadDemo } from '../../../demo/load-demo.ts';
import { testServer, type TestServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/index.ts';
import { monthlyCommand } from './monthly-command.ts';
import type { ReportManifest } from './render-pack.ts';

let server: TestServer;
let folder: string;
before(async () => {
  server = await testServer({ today: '2026-03-20', routes: peopleRoutes });
  folder = await mkdtemp(join(tmpdir(), 'los-report-'));
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const out = { print: say, complain: say, readInput: async () => '' };
  return { code: await monthlyCommand.run(args, server.services, out), said: said.join('\n') };
}

async function hashesIn(place: string): Promise<Record<string, string>> {
  const names = (await readdir(place)).sort();
  const hashes = names.map(async (name) => {
    const bytes = await readFile(join(place, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

test('what is asked for wrongly, or is not there, is explained and nothing is written', async () => {
  assert.equal((await run('--out', folder)).code, 2);
  assert.match((await run('--as-at', '2026-02-30', '--out', folder)).said, /--as-at needs a date like/);
  assert.match((await run('--as-at', '2026-02-28')).said, /--out needs a folder/);
  const none = await run('--as-at', '2026-02-28', '--out', folder);
  assert.equal(none.code, 1);
  assert.match(none.said, /no plan to report on yet/);
  await loadDemo(server.services);
  assert.match((await run('--as-at', '2026-02-28', '--out', folder, '--plan', '99999')).said, /There is no plan 99999/);
  assert.match(
    (await run('--as-at', '2001-01-01', '--out', folder)).said,
    /nothing in the plan on 1 January 2001\. It begins on/,
  );
  assert.deepEqual(await readdir(folder), []);
});

test('a month’s report is written in four formats with its manifest, and is the same bytes when it is made again', async () => {
  const first = await run('--as-at', '2026-02-28', '--out', join(folder, 'one'));
  assert.equal(first.code, 0, first.said);
  assert.match(first.said, /The report has no analysis; no recommendations; no evidence/);
  const hashes = await hashesIn(join(folder, 'one'));
  assert.deepEqual(Object.keys(hashes), ['manifest.json', 'report.docx', 'report.html', 'report.pdf', 'report.xlsx']);
  const manifest = JSON.parse(await readFile(join(folder, 'one', 'manifest.json'), 'utf8')) as ReportManifest;
  assert.equal(manifest.comparedWith, '2026-01-31');
  for (const { name, sha256 } of manifest.files) assert.equal(sha256, hashes[name], name);
  server.setNow('2026-03-20T15:30:00Z');
  await run('--as-at', '2026-02-28', '--out', join(folder, 'two'));
  assert.deepEqual(await hashesIn(join(folder, 'two')), hashes);
});

test('no reading’s small count reaches any format, not by way of a question either', async () => {
  const target = await server.db
    .selectFrom('reading')
    .select(['item_id'])
    .where('as_at', '=', '2026-01-31')
    .where('denominator', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  const small = { value: (100 * 3) / 977, numerator: 3, denominator: 977, source: 'Small counts' };
  await server.db
    .insertInto('reading')
    .values({ ...small, item_id: target.item_id, as_at: '2026-02-28' })
    .execute();
  await run('--as-at', '2026-02-28', '--out', join(folder, 'small'));
  const html = await readFile(join(folder, 'small', 'report.html'), 'utf8');
  assert.match(html, /c \(c of 977\)/);
  assert.doesNotMatch(html, /3 of 977|0\.3%/);
});
