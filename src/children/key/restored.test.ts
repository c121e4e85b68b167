/** A backup has no key in it: put back elsewhere, children stand under pseudonyms until the key is there too. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadReturn } from '../../../test/loaded-return.ts';
import { child as pseudonym } from '../../../test/pseudonyms.ts';
import { testServer } from '../../../test/server.ts';
import { restoreBackup } from '../../platform/backup/restore-backup.ts';
import { newKeyPair } from '../../platform/backup/sealed.ts';
import { writeBackup } from '../../platform/backup/write-archive.ts';
import { connect } from '../../platform/db/connect.ts';
import { discardEmbedded, startEmbedded } from '../../platform/db/embedded.ts';
import { openIdentifiers } from '../../platform/identifiers/identifiers.ts';
import { lookAtChild } from '../look/look.ts';

test('a backup put back elsewhere leads back to the case system once the key is moved there, and not before', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'los-restored-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const server = await testServer({ today: '2025-04-02' });
  t.after(() => server.close());
  const snapshotId = await loadReturn(server.services, '2025-03-31', {
    8: { rows: [{ 'Child Unique ID': 'CS-4471' }] },
  });
  const pair = await newKeyPair();
  const file = join(folder, 'today.age');
  const { dataFolder } = server.services.config;
  await writeBackup({
    ...{ databaseUrl: (await server.services.ownerUrl?.()) ?? '', dataFolder, fileKeys: [], file },
    ...{ publicKeys: [pair.public], now: server.services.now },
  });
  const elsewhere = join(folder, 'elsewhere');
  await mkdir(elsewhere);
  const { url } = await startEmbedded(elsewhere, { safe: false });
  t.after(() => discardEmbedded(elsewhere));
  await restoreBackup({ file, key: { secretKeys: [pair.secret] }, databaseUrl: url, dataFolder: elsewhere });
  assert.ok(!existsSync(join(elsewhere, 'identifiers.key')), 'no key came with it');

  const there = await connect(url);
  t.after(there.close);
  const moved = join(folder, 'held-apart.key');
  const identifiers = openIdentifiers({ identifiersKeyFile: moved, dataFolder: elsewhere });
  const look = async () =>
    there.db.transaction().execute(async (trx) =>
      lookAtChild(trx, async () => undefined, {
        ...{ snapshotId, child: pseudonym('CS-4471'), because: 'After the restore', teams: null },
        keys: await identifiers.toRead(trx),
      }),
    );
  assert.match(JSON.stringify((await look())?.identifier), /put the file back at .*held-apart\.key/);
  assert.match(JSON.stringify(await identifiers.toKeep(there.db)), /put the file back/);
  const beside = openIdentifiers({ identifiersKeyFile: undefined, dataFolder: elsewhere });
  assert.match(JSON.stringify(await beside.toKeep(there.db)), /put the file back/);
  assert.ok(!(await readdir(elsewhere)).includes('identifiers.key'), 'and no other key is made in its place');

  await rename(join(dataFolder, 'identifiers.key'), moved);
  assert.deepEqual((await look())?.identifier, { known: 'CS-4471' }, 'it is found without a new start');
});
