import type { OperationsConfig } from '../../platform/config-operations.ts';
import type { JobRun } from '../../platform/jobs/job-run-queries.ts';
import { momentWords } from '../../platform/web/date-words.ts';
import type { LetterState } from '../outbox/outbox-queries.ts';
import type { Run } from './run-queries.ts';
import type { DatabaseFacts } from './status-queries.ts';

/** Everything the status page knows of an installation. */
export type StatusFacts = {
  now: Date;
  version: string;
  node: string;
  startedAt: Date;
  embedded: boolean;
  database: DatabaseFacts;
  migrations: { applied: number; waiting: number };
  files: { files: number; bytes: number };
  disk: { free: number; all: number } | null;
  mail: Record<LetterState, number> & { sends: boolean };
  jobs: JobRun[];
  schedule: OperationsConfig['backup'];
  backup: Run | null;
  goodBackup: Run | null;
  restoreTest: Run | null;
  audit: { id: number; at: Date } | null;
  /** The key between pseudonyms and the case system: where it is, and what is wrong with it. */
  identifiers: { path: string; isBesideData: boolean; trouble: string | null; isUsed: boolean };
};

/** One line of the page: what, how it stands, and whether somebody should do something about it. */
export type StatusLine = { what: string; says: string; needs: string | null };

const hour = 3_600_000;
/** A daily backup may be late by a few hours; a job that failed and did not succeed since needs somebody. */
const backupAge = 30 * hour;
const testAge = 35 * 24 * hour;
const leastFree = 0.1;

/** What an administrator is told, in the order of the page. `needs` says what to do, in one sentence; null where all is well. */
export function judge(facts: StatusFacts): StatusLine[] {
  return [
    line('Version', `${facts.version}, on Node ${facts.node}, running since ${momentWords(facts.startedAt)}`),
    line(
      'Database',
      `PostgreSQL ${facts.database.version}${facts.embedded ? ', embedded' : ''}, ${size(facts.database.bytes)}; ${programs(facts.database.programs)}`,
    ),
    line(
      'Tables',
      `${facts.migrations.applied} migrations applied`,
      facts.migrations.waiting > 0 && 'Restart every process: some run an older version.',
    ),
    line('Files', `${facts.files.files.toLocaleString('en-GB')}, ${size(facts.files.bytes)}`),
    diskLine(facts),
    mailLine(facts),
    jobsLine(facts),
    backupLine(facts),
    testLine(facts),
    identifiersLine(facts),
    line(
      'Audit log',
      facts.audit
        ? `${facts.audit.id.toLocaleString('en-GB')} lines, the last ${momentWords(facts.audit.at)}`
        : 'No line yet',
    ),
  ];
}

function line(what: string, says: string, needs: string | false = false): StatusLine {
  return { what, says, needs: needs || null };
}

function diskLine({ disk }: StatusFacts): StatusLine {
  if (!disk) return line('Disk', 'The system does not say');
  const short = disk.free < disk.all * leastFree && disk.free < 20 * 1024 ** 3;
  const says = `${size(disk.free)} free of ${size(disk.all)}`;
  return line('Disk', says, short && 'Make room on the disk of LOS_DATA: less than a tenth of it is free.');
}

function mailLine({ mail }: StatusFacts): StatusLine {
  const says = `${mail.sent.toLocaleString('en-GB')} sent, ${mail.waiting} waiting, ${mail.failed} could not be sent`;
  if (!mail.sends) return line('Mail', says, 'Set LOS_SMTP_URL: no mail server is set, so letters wait in the Outbox.');
  return line('Mail', says, mail.failed > 0 && 'Look at the Outbox: some letters could not be sent.');
}

/** Jobs that failed and have not succeeded since. */
export function failing(jobs: JobRun[]): JobRun[] {
  return jobs.filter(({ failedAt, succeededAt }) => failedAt && (!succeededAt || succeededAt < failedAt));
}

function jobsLine({ jobs, now }: StatusFacts): StatusLine {
  const failed = failing(jobs);
  const last = jobs.map((job) => job.startedAt?.getTime() ?? 0).reduce((a, b) => Math.max(a, b), 0);
  const says = `${jobs.length} scheduled${last > 0 ? `, the last begun ${momentWords(new Date(last))}` : ''}`;
  if (failed.length > 0)
    return line('Jobs', says, `Look in the log: ${failed.map((job) => job.name).join(', ')} failed the last time.`);
  // Mail is looked at every minute: when nothing began for long, no process does the jobs.
  const still = jobs.length === 0 || (last > 0 && now.getTime() - last > 15 * 60_000);
  return line('Jobs', says, still && 'Start a process with LOS_ROLE=worker or all: nothing does the jobs.');
}

function backupLine({ backup, goodBackup, schedule, now }: StatusFacts): StatusLine {
  const says = goodBackup ? `${momentWords(goodBackup.endedAt)}: ${holds(goodBackup)}` : 'None yet';
  if (backup && !backup.succeeded) return line('Last backup', says, `The last one did not succeed: ${backup.trouble}`);
  if (schedule.folder === undefined && !recent(goodBackup, now, backupAge))
    return line('Last backup', says, 'Set LOS_BACKUP_FOLDER and LOS_BACKUP_KEYS, so that backups are made each day.');
  return line(
    'Last backup',
    says,
    !recent(goodBackup, now, backupAge) && `None for more than a day: they are due at ${schedule.at}.`,
  );
}

function testLine({ restoreTest, now }: StatusFacts): StatusLine {
  const what = 'Last restore test';
  if (!restoreTest)
    return line(what, 'None yet', 'Restore a backup for a test: “los backup test FILE --key KEY-FILE”.');
  const when = momentWords(restoreTest.endedAt);
  if (!restoreTest.succeeded) return line(what, when, `It did not succeed: ${restoreTest.trouble}`);
  return line(
    what,
    `${when}: ${restoreTest.file}, ${holds(restoreTest)}`,
    !recent(restoreTest, now, testAge) && 'None for more than five weeks.',
  );
}

function identifiersLine({ identifiers: { path, isBesideData, trouble, isUsed } }: StatusFacts): StatusLine {
  const what = 'Key of children’s identifiers';
  if (!isUsed) return line(what, 'Not needed yet: no return has been loaded', !isBesideData && (trouble ?? false));
  if (trouble !== null) return line(what, path, trouble);
  return line(
    what,
    path,
    isBesideData &&
      'Move the file to a place apart from the data, name it in LOS_IDENTIFIERS_KEY_FILE, and start again: here whoever has the data has the key too.',
  );
}

function recent(run: Run | null, now: Date, age: number): boolean {
  return run !== null && now.getTime() - run.endedAt.getTime() < age;
}

/** What a run came to, in words. */
export function holds(run: Run): string {
  const parts = [
    run.rows === null ? null : `${run.rows.toLocaleString('en-GB')} rows`,
    run.files === null ? null : `${run.files.toLocaleString('en-GB')} files`,
    run.bytes === null ? null : size(run.bytes),
  ].filter((part) => part !== null);
  return parts.join(', ') || 'nothing';
}

function programs(count: number): string {
  return count === 1 ? 'one process connected' : `${count} processes connected`;
}

/** A size for people: "12 MB", "1.4 GB". */
export function size(bytes: number): string {
  if (bytes < 1024 ** 2) return `${Math.ceil(bytes / 1024)} KB`;
  if (bytes < 1024 ** 3) return `${Math.round(bytes / 1024 ** 2)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}

const days = ['Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays'];

/** When a job runs, in words; a cron expression of another shape than ours is shown as it is. */
export function scheduleWords(cron: string): string {
  if (cron === '* * * * *') return 'Every minute';
  const [, minute, hour, on] = /^(\d{1,2}) (\d{1,2}) \* \* (\*|\d(?:,\d)*)$/.exec(cron) ?? [];
  if (minute === undefined || hour === undefined || on === undefined) return cron;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  const named = on === '*' ? ['Every day'] : on.split(',').map((day) => days[Number(day) % 7] as string);
  return `${named.join(' and ')} at ${time}`;
}
