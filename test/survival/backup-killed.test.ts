import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '../../src/platform/config.ts';
import { newKeyPair } from '../../src/platform/backup/sealed.ts';
import { backUpAsScheduled } from '../../src/people/operations/backup.job.ts';
import { restoreAside } from '../../src/people/operations/make-backup.ts';
import { smallCouncil } from './small-council.ts';
import type { OneJob } from './one-job.ts';

test('a scheduled backup that is killed in the middle and begun again leaves one whole backup, and nothing of the first', async () => {
  const server = await smallCouncil();
  const outside = await mkdtemp(join(tmpdir(), 'los-backups-'));
  try {
    const keys = await newKeyPair();
    const folder = join(outside, 'backups');
    await mkdir(folder);
    // Somebody else's file in the folder stays, whatever it is called.
    await writeFile(join(folder, 'notes.age.part'), 'Not ours');
    const settings = {
      LOS_DATA: server.services.config.dataFolder,
      ...{ LOS_BACKUP_FOLDER: folder, LOS_BACKUP_KEYS: keys.public, LOS_BACKUP_TEST_ON: 'never' },
    };
    const [url, ownerUrl] = [await server.services.databaseUrl!(), await server.services.ownerUrl!()];
    const given: OneJob = { url, ownerUrl, settings, now: '2026-11-26T02:15:00Z' };
    const child = fork('test/survival/one-job.ts', ['backup', JSON.stringify(given)], {
      execArgv: ['--import', 'tsx'],
      stdio: 'inherit',
    });
    const over = once(child, 'exit');
    const begun = 'line-of-sight-2026-11-26T021500Z.age.part';
    while (child.exitCode === null && !(await readdir(folder)).includes(begun))
      await new Promise((resume) => setTimeout(resume, 5));
    child.kill('SIGKILL');
    await over;
    assert.deepEqual((await readdir(folder)).sort(), [begun, 'notes.age.part'], 'it was killed in the middle');

    const services = { ...server.services, config: readConfig(settings), now: () => new Date('2026-11-26T02:20:00Z') };
    await backUpAsScheduled(services);
    const left = (await readdir(folder)).sort();
    assert.deepEqual(left, ['line-of-sight-2026-11-26T022000Z.age', 'notes.age.part']);
    const tally = await restoreAside(join(folder, left[0]!), { secretKeys: [keys.secret] });
    assert.ok(tally.rows > 1000, 'and it can be put back');
    const runs = await server.db.selectFrom('backup_run').select('succeeded').execute();
    assert.deepEqual(runs, [{ succeeded: true }]);
  } finally {
    await rm(outside, { recursive: true, force: true });
    await server.close();
  }
});
