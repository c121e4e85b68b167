import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testServer } from '../../../test/server.ts';
import { peopleRoutes } from '../people-routes.ts';
import { insertRun, type Run } from './run-queries.ts';
import { judge, scheduleWords, type StatusFacts } from './status-rules.ts';

const run: Run = {
  kind: 'backup',
  startedAt: new Date('2026-11-20T02:15:00Z'),
  endedAt: new Date('2026-11-20T02:16:00Z'),
  file: 'line-of-sight-2026-11-20T021500Z.age',
  madeAt: new Date('2026-11-20T02:15:00Z'),
  bytes: 52_000_000,
  rows: 210_000,
  files: 340,
  trouble: null,
  succeeded: true,
};

const well: StatusFacts = {
  now: new Date('2026-11-20T10:00:00Z'),
  version: '1.0.0',
  node: '24.1.0',
  startedAt: new Date('2026-11-19T10:00:00Z'),
  embedded: true,
  database: { version: '18.4', bytes: 12_000_000, programs: 1 },
  migrations: { applied: 40, waiting: 0 },
  files: { files: 340, bytes: 90_000_000 },
  disk: { free: 60e9, all: 100e9 },
  mail: { sent: 3, waiting: 0, failed: 0, sends: true },
  jobs: [
    {
      name: 'send-mail',
      cron: '* * * * *',
      startedAt: new Date('2026-11-20T09:59:00Z'),
      succeededAt: new Date('2026-11-20T09:59:01Z'),
      failedAt: new Date('2026-11-18T09:59:01Z'),
    },
  ],
  schedule: {
    folder: '/backups',
    publicKeys: ['age1x'],
    at: '02:15',
    keep: { daily: 7, weekly: 5, monthly: 12 },
    testOn: 'sunday',
  },
  backup: run,
  goodBackup: run,
  restoreTest: { ...run, kind: 'restore-test' },
  audit: { id: 900, at: new Date('2026-11-20T09:00:00Z') },
  identifiers: { path: '/etc/line-of-sight/identifiers.key', isBesideData: false, trouble: null, isUsed: true },
};

const needs = (facts: Partial<StatusFacts>) =>
  judge({ ...well, ...facts })
    .filter((line) => line.needs !== null)
    .map((line) => `${line.what}: ${line.needs}`);

test('nothing needs anybody where all is well', () => {
  assert.deepEqual(needs({}), []);
});

test('each thing that is wrong says what to do', () => {
  const old = { ...run, endedAt: new Date('2026-11-18T02:15:00Z') };
  const full = { ...run, succeeded: false, trouble: 'There is no room for the backup on the disk of /backups.' };
  const failed = { ...(well.jobs[0] as StatusFacts['jobs'][number]), failedAt: new Date('2026-11-20T09:59:30Z') };
  const still = { ...failed, failedAt: null, startedAt: new Date('2026-11-20T09:00:00Z') };
  const oldTest = { ...run, endedAt: new Date('2026-09-01T02:15:00Z') };
  for (const [facts, says] of [
    [{ disk: { free: 1e9, all: 100e9 } }, /^Disk: Make room/],
    [{ mail: { ...well.mail, failed: 2 } }, /^Mail: Look at the Outbox/],
    [{ mail: { ...well.mail, sends: false } }, /^Mail: Set LOS_SMTP_URL/],
    [{ jobs: [failed] }, /^Jobs: Look in the log: send-mail failed/],
    [{ jobs: [still] }, /^Jobs: Start a process with LOS_ROLE/],
    [{ jobs: [] }, /^Jobs: Start a process with LOS_ROLE/],
    [{ identifiers: { ...well.identifiers, isBesideData: true } }, /^Key of children’s identifiers: Move the file/],
    [{ identifiers: { ...well.identifiers, trouble: 'Put it back.' } }, /^Key of children’s identifiers: Put it back/],
    [{ backup: old, goodBackup: old }, /^Last backup: None for more than a day: they are due at 02:15/],
    [{ backup: full }, /^Last backup: The last one did not succeed: There is no room/],
    [
      { schedule: { ...well.schedule, folder: undefined }, backup: null, goodBackup: null },
      /^Last backup: Set LOS_BACKUP_FOLDER/,
    ],
    [{ restoreTest: null }, /^Last restore test: Restore a backup for a test/],
    [{ restoreTest: oldTest }, /^Last restore test: None for more than five weeks/],
    [{ restoreTest: { ...full, kind: 'restore-test' as const } }, /^Last restore test: It did not succeed/],
    [{ migrations: { applied: 40, waiting: 2 } }, /^Tables: Restart every process/],
  ] as [Partial<StatusFacts>, RegExp][]) {
    const said = needs(facts);
    assert.equal(said.length, 1, said.join('; '));
    assert.match(said[0] as string, says);
  }
});

test('when a job runs is said in words', () => {
  assert.deepEqual(['* * * * *', '10 2 * * *', '0 8 * * 1,4', '*/5 1 * * *'].map(scheduleWords), [
    'Every minute',
    'Every day at 02:10',
    'Mondays and Thursdays at 08:00',
    '*/5 1 * * *',
  ]);
});

test('an administrator sees how the installation stands, and nobody else does', async () => {
  const server = await testServer({ routes: peopleRoutes });
  await insertRun(server.db, run);
  await insertRun(server.db, { ...run, kind: 'restore-test', succeeded: false, trouble: 'The table person differs.' });
  await server.db.insertInto('job_run').values({ name: 'send-mail', cron: '* * * * *' }).execute();
  const administrator = await server.signIn(['administrator']);
  const { text, status } = await administrator.get('/status');
  assert.equal(status, 200);
  for (const words of ['PostgreSQL', '210,000 rows', 'send-mail', 'The table person differs.', 'migrations applied'])
    assert.ok(text.includes(words), words);
  assert.equal((await (await server.signIn(['programme-office'])).get('/status')).status, 403);
  await server.close();
});
