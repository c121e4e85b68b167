import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from '../../platform/jobs/jobs.ts';
import { todayIn, type Services } from '../../platform/services.ts';
import { makeBackup, testBackup } from './make-backup.ts';
import { backupFileName, isHalfMade, whichGo } from './which-to-keep.ts';

/**
 * The scheduled backup: made, restored for a test on the day of the week the settings name, and those no longer to be
 * kept removed, which happens only after a new one was made.
 */
export const backupJob: Job = {
  name: 'backup',
  cron: ({ operations: { backup } }) => {
    const [hour, minute] = backup.at.split(':').map(Number);
    return backup.folder === undefined ? null : `${minute} ${hour} * * *`;
  },
  atMostMinutes: 240,
  run: backUpAsScheduled,
};

export async function backUpAsScheduled(services: Services): Promise<void> {
  const { folder, publicKeys, keep, testOn } = services.config.operations.backup;
  if (folder === undefined) return;
  // What one that was killed left behind: only one is made at a time.
  for (const name of await readdir(folder).catch(() => []))
    if (isHalfMade(name)) await rm(join(folder, name), { force: true });
  const file = join(folder, backupFileName(services.now().toISOString()));
  const made = await makeBackup(services, file, publicKeys);
  for (const name of whichGo(await readdir(folder), keep)) await rm(join(folder, name), { force: true });
  const day = new Date(`${todayIn(services)}T12:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  if (day.toLowerCase() === testOn) await testBackup(services, file, { fileKey: made.fileKey });
}
