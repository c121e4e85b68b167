import { statfs } from 'node:fs/promises';
import { appliedMigrations, waitingMigrations } from '../../platform/db/migrate.ts';
import { selectJobRuns } from '../../platform/jobs/job-run-queries.ts';
import { isTrouble } from '../../platform/identifiers/identifiers.ts';
import { keyMark } from '../../platform/identifiers/key-queries.ts';
import { version } from '../../platform/project.ts';
import { page, type Reply, type WebRequest } from '../../platform/web/route.ts';
import { countLetters } from '../outbox/outbox-queries.ts';
import { selectNewestRun, selectRuns } from './run-queries.ts';
import { StatusPage } from './status-page.tsx';
import { selectAuditEnd, selectDatabaseFacts, selectFileFacts } from './status-queries.ts';
import { judge, type StatusFacts } from './status-rules.ts';

/** GET /status: how the installation stands, and what needs somebody. */
export async function statusPage(request: WebRequest): Promise<Reply> {
  const facts = await statusFacts(request);
  const runs = await selectRuns(request.services.db, 20);
  return page('Status', <StatusPage lines={judge(facts)} jobs={facts.jobs} runs={runs} />, {
    section: 'status',
  });
}

async function statusFacts({ services }: WebRequest): Promise<StatusFacts> {
  const { db, config } = services;
  const applied = await appliedMigrations(db);
  return {
    now: services.now(),
    version: version(),
    node: process.versions.node,
    startedAt: new Date(services.now().getTime() - process.uptime() * 1000),
    embedded: config.databaseUrl === undefined,
    database: await selectDatabaseFacts(db),
    migrations: { applied: applied.length, waiting: (await waitingMigrations(applied)).length },
    files: await selectFileFacts(db),
    disk: await diskOf(config.dataFolder),
    mail: { ...(await countLetters(db)), sends: services.mailer.sends },
    jobs: await selectJobRuns(db),
    schedule: config.operations.backup,
    backup: await selectNewestRun(db, 'backup'),
    goodBackup: await selectNewestRun(db, 'backup', true),
    restoreTest: await selectNewestRun(db, 'restore-test'),
    audit: await selectAuditEnd(db),
    identifiers: await keyFacts(services),
  };
}

async function keyFacts({ identifiers, db }: WebRequest['services']): Promise<StatusFacts['identifiers']> {
  const keys = await identifiers.toRead(db);
  return {
    ...identifiers.place,
    trouble: isTrouble(keys) ? keys.trouble : null,
    isUsed: (await keyMark(db)) !== null,
  };
}

/** Bytes free to us and in all on the disk of a folder; null where the system does not say. */
async function diskOf(folder: string): Promise<{ free: number; all: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, all: blocks * bsize };
  } catch {
    return null;
  }
}
