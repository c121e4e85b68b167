import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import Papa from 'papaparse';
import { testServer } from '../../../test/server.ts';
import { peopleRoutes } from '../../people/people-routes.ts';
import { exportEverything } from './export-everything.ts';

type Manifest = { contents: { path: string; bytes: number; sha256: string; rows?: number }[] };

test('a council takes everything it has put in away in open formats, with no password in it', async () => {
  const server = await testServer({ routes: peopleRoutes });
  const folder = await mkdtemp(join(tmpdir(), 'los-export-'));
  try {
    await server.signIn(['administrator'], { name: 'Ada “the first”, Lovelace' });
    const evidence = Buffer.from('What was received.');
    await server.db.transaction().execute((trx) => server.services.files.keep(trx, evidence));
    const made = await exportEverything(server.services, join(folder, 'out'));
    assert.equal(made.files, 1);
    const manifest = JSON.parse(await readFile(join(made.folder, 'manifest.json'), 'utf8')) as Manifest;
    for (const { path, bytes, sha256, rows } of manifest.contents) {
      const found = await readFile(join(made.folder, path));
      assert.deepEqual([found.length, createHash('sha256').update(found).digest('hex')], [bytes, sha256], path);
      if (rows !== undefined)
        assert.equal(Papa.parse(found.toString().trimEnd(), { header: true }).data.length, rows, path);
    }
    const people = Papa.parse(await readFile(join(made.folder, 'tables', 'person.csv'), 'utf8'), { header: true });
    assert.equal((people.data[0] as { name: string }).name, 'Ada “the first”, Lovelace');
    assert.deepEqual(
      people.meta.fields?.filter((field) => /password/.test(field)),
      [],
    );
    const tables = await readdir(join(made.folder, 'tables'));
    assert.ok(tables.includes('child_row.csv') && !tables.includes('session.csv'));
    const columns = JSON.parse(await readFile(join(made.folder, 'columns.json'), 'utf8')) as Record<string, unknown>[];
    assert.ok(columns.some((one) => one['table'] === 'role_grant' && one['pointsAt'] === 'person.id'));
    await writeFile(join(folder, 'note.txt'), 'here before');
    await assert.rejects(exportEverything(server.services, folder), /is not empty/);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
