import { gauge } from '../../platform/metrics.ts';
import type { Services } from '../../platform/services.ts';
import { countLetters } from '../outbox/outbox-queries.ts';
import { selectNewestRun } from './run-queries.ts';
import { selectDatabaseFacts } from './status-queries.ts';

const seconds = (at: Date | undefined) => (at ? at.getTime() / 1000 : null);

/** The figures of the whole installation, looked up when somebody asks for this process's metrics. */
export function watchFigures({ db }: Services): void {
  gauge('los_mail_waiting', 'Letters that wait to be sent', async () => (await countLetters(db)).waiting);
  gauge('los_mail_failed', 'Letters that could not be sent', async () => (await countLetters(db)).failed);
  gauge('los_database_bytes', 'Size of the database', async () => (await selectDatabaseFacts(db)).bytes);
  gauge('los_backup_last_success_seconds', 'When the last backup succeeded, in seconds of the Unix clock', async () =>
    seconds((await selectNewestRun(db, 'backup', true))?.endedAt),
  );
  gauge('los_restore_test_last_success_seconds', 'When the last restore test succeeded', async () =>
    seconds((await selectNewestRun(db, 'restore-test', true))?.endedAt),
  );
}
